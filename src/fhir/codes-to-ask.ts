import type { ObservationPart } from '../domain/sources.ts'
import { loincToAskFor } from '../terminology/results.ts'
import { systemAddress } from '../terminology/systems.ts'

/** The codes to ask results by, as `system|code`, for each part of the results. */
export function codesToAsk(): Record<ObservationPart, readonly string[]> {
  const codesOf = (part: ObservationPart) =>
    loincToAskFor(part).map((code) => `${systemAddress('loinc')}|${code}`)
  return {
    laboratory: codesOf('laboratory'),
    'vital-signs': codesOf('vital-signs'),
    survey: codesOf('survey'),
    'social-history': codesOf('social-history'),
  }
}
