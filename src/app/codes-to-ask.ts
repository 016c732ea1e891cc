import { ANALYTES, type Analyte } from '../domain/result.ts'
import type { ObservationPart } from '../domain/sources.ts'
import { loincOf } from '../terminology/results.ts'
import { systemAddress } from '../terminology/systems.ts'

/** The codes to ask results by, as `system|code`, for each part of the results. */
export function codesToAsk(): Record<ObservationPart, readonly string[]> {
  const analytes = Object.keys(ANALYTES) as Analyte[]
  const codesOf = (part: ObservationPart) =>
    analytes
      .filter((analyte) => ANALYTES[analyte].part === part)
      .flatMap(loincOf)
      .map((code) => `${systemAddress('loinc')}|${code}`)
  return {
    laboratory: codesOf('laboratory'),
    'vital-signs': codesOf('vital-signs'),
    survey: codesOf('survey'),
    'social-history': codesOf('social-history'),
  }
}
