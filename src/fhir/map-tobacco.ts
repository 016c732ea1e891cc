import type { TobaccoStatus } from '../domain/tobacco.ts'
import { TOBACCO_LOINC } from '../terminology/asked-codes.ts'
import { isTobaccoName, tobaccoOfSnomed, tobaccoOfWords } from '../terminology/tobacco.ts'
import { codesIn, conceptAt, labelOf, wordings, type Concept } from './concept.ts'
import { dateProblem, whenOf } from './date-fields.ts'
import { objectAt, stringAt, type Json } from './json.ts'
import type { Mapped } from './mapped.ts'
import { dateOfResult, resultState } from './result-envelope.ts'

type MappedTobacco = Mapped<TobaccoStatus, 'tobacco'>

/** What an answer says that is a code without words. */
const CODE_ALONE: Record<TobaccoStatus['status'], string> = {
  current: 'Current use',
  former: 'Former use',
  never: 'Never used',
  'not-known': 'Not known',
}

/** One Observation of smoking or tobacco status. */
export function mapTobacco(json: Json, resource: string): MappedTobacco {
  const code = conceptAt(json, 'code')
  const label = labelOf(code)
  const isCoded = codesIn(code, 'loinc').some((number) => TOBACCO_LOINC.includes(number))
  if (!isCoded && !wordings(code).some(isTobaccoName))
    return { label, place: 'shown', reason: 'not used by any check' }
  const date = dateOfResult(json)
  const stop = (reason: string): MappedTobacco => ({
    label,
    place: 'unreadable',
    reason,
    about: ['tobacco'],
    when: whenOf(date),
  })
  const state = resultState(json)
  if (state.state === 'set-aside') return { label, place: state.place, reason: state.reason }
  if (state.state === 'problem') return stop(state.reason)
  if (objectAt(json, 'dataAbsentReason')) return stop('no value')
  const value = valueOf(json)
  const recorded = labelOf(value)
  const read = statusOfAnswer(value)
  if (read === null) return stop(`"${recorded.slice(0, 80)}" not understood`)
  if (date.state !== 'read') return stop(`${dateProblem(date)} ("${recorded.slice(0, 80)}")`)
  const { status, byName } = read
  const words = wordings(value)[0] ?? CODE_ALONE[status]
  return {
    label,
    place: 'used',
    records: [{ resource, status, label, recorded: words, when: date.when, byName: byName || !isCoded }],
  }
}

function valueOf(json: Json): Concept {
  const text = stringAt(json, 'valueString')
  return text === null ? conceptAt(json, 'valueCodeableConcept') : { codings: [], text }
}

/** By its code; else by its words. Answers that contradict each other are no answer. */
function statusOfAnswer(value: Concept): { status: TobaccoStatus['status']; byName: boolean } | null {
  const coded = unique(codesIn(value, 'snomed').map(tobaccoOfSnomed))
  const named = unique(wordings(value).map(tobaccoOfWords))
  const [byCode] = coded
  const [byWords] = named
  if (coded.length > 1 || named.length > 1) return null
  if (byCode !== undefined)
    return byWords === undefined || byWords === byCode ? { status: byCode, byName: false } : null
  return byWords === undefined ? null : { status: byWords, byName: true }
}

function unique<T>(items: readonly (T | null)[]): T[] {
  return [...new Set(items.filter((item) => item !== null))]
}
