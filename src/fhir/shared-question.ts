import type { ObservationPart } from '../domain/sources.ts'
import { systemAddress } from '../terminology/systems.ts'
import type { Entry } from './bundle.ts'
import { codesIn, conceptAt } from './concept.ts'
import { asObject } from './json.ts'

type Codes = Readonly<Record<ObservationPart, readonly string[]>>

/** Parts of the results that are asked for by code in one question, which saves a round to the EHR. */
const TOGETHER: readonly ObservationPart[] = ['vital-signs', 'survey']

/** The parts whose codes stand in one question with those of this part. */
export function partsAskedWith(part: ObservationPart, codes: Codes): readonly ObservationPart[] {
  return TOGETHER.includes(part) ? TOGETHER.filter((one) => codes[one].length > 0) : [part]
}

/** Whether a record of the shared answer is this part's: each goes to the first part that has its code, or else to the first part. */
export function belongsTo(part: ObservationPart, parts: readonly ObservationPart[], codes: Codes) {
  return ({ resource }: Entry): boolean => {
    const json = asObject(resource)
    const own = json ? codesIn(conceptAt(json, 'code'), 'loinc') : []
    const written = own.map((code) => `${systemAddress('loinc')}|${code}`)
    const first = parts.find((one) => written.some((code) => codes[one].includes(code)))
    return (first ?? parts[0]) === part
  }
}
