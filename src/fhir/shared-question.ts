import type { ObservationPart } from '../domain/sources.ts'
import { systemAddress } from '../terminology/systems.ts'
import type { Entry } from './bundle.ts'
import { codesIn, conceptAt } from './concept.ts'
import { asObject, stringAt } from './json.ts'
import { subjectOf } from './subject.ts'

type Codes = Readonly<Record<ObservationPart, readonly string[]>>

/** Parts of the results that are asked for by code in one question, which saves a round to the EHR. */
const TOGETHER: readonly ObservationPart[] = ['vital-signs', 'survey']

/** The parts whose codes stand in one question with those of this part. */
export function partsAskedWith(part: ObservationPart, codes: Codes): readonly ObservationPart[] {
  return TOGETHER.includes(part) ? TOGETHER.filter((one) => codes[one].length > 0) : [part]
}

/**
 * Whether an entry of the shared answer counts for this part. A record of this patient (whose `names` these are) goes to the
 * first part that has its code, or else to the first part; anything else may stand for what either should have had.
 */
export function belongsTo(
  part: ObservationPart,
  parts: readonly ObservationPart[],
  codes: Codes,
  names: ReadonlySet<string>,
) {
  return ({ resource }: Entry): boolean => {
    const json = asObject(resource)
    if (!json || subjectOf(json, stringAt(json, 'resourceType') ?? '', names) !== 'this-patient') return true
    const written = codesIn(conceptAt(json, 'code'), 'loinc').map(
      (code) => `${systemAddress('loinc')}|${code}`,
    )
    const first = parts.find((one) => written.some((code) => codes[one].includes(code)))
    return (first ?? parts[0]) === part
  }
}
