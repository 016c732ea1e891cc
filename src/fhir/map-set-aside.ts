import { readDay } from '../domain/dates.ts'
import { SET_ASIDE_REASONS, type SetAside, type SetAsideReason } from '../domain/set-aside.ts'
import { SET_ASIDE_CANONICAL } from '../terminology/set-aside.ts'
import { dateAt, dateProblem, whenOf } from './date-fields.ts'
import { modifierProblem, statusOf, statusProblem } from './envelope.ts'
import { booleanAt, objectAt, objectsAt, stringAt, type Json } from './json.ts'
import type { Mapped } from './mapped.ts'

type MappedDecision = Mapped<SetAside, 'set-aside'>

/** A finding set aside, or brought back, as this app wrote it. Unreadable ones hide nothing: their finding stands. */
export function mapSetAside(json: Json, resource: string): MappedDecision {
  const label = 'Finding set aside'
  if (stringAt(json, 'questionnaire')?.split('|')[0] !== SET_ASIDE_CANONICAL)
    return { label, place: 'shown', reason: 'not used by any check' }
  const date = dateAt(json, 'authored')
  const stop = (reason: string): MappedDecision => ({
    label,
    place: 'unreadable',
    reason,
    about: ['set-aside'],
    when: whenOf(date),
  })
  const status = statusOf(json)
  if (status === 'entered-in-error') return { label, place: 'excluded', reason: 'entered in error' }
  if (status !== 'completed' && status !== 'amended') return stop(statusProblem(status))
  const modifier = modifierProblem(json)
  if (modifier !== null) return stop(modifier)
  if (date.state !== 'read') return stop(dateProblem(date))
  const rule = stringAt(first(json, 'rule'), 'valueString')
  const until = readDay(stringAt(first(json, 'until'), 'valueDate') ?? '')
  const reason = reasonOf(stringAt(objectAt(first(json, 'reason'), 'valueCoding') ?? {}, 'code'))
  const withdrawn = booleanAt(first(json, 'withdrawn'), 'valueBoolean')
  if (rule === null || until === null || reason === null || withdrawn === null)
    return stop('does not say what was set aside')
  const facts = answers(json, 'fact').map((answer) => stringAt(answer, 'valueString') ?? '')
  const by = stringAt(objectAt(json, 'author') ?? {}, 'display')
  return {
    label,
    place: 'used',
    records: [{ resource, rule, reason, until, facts, withdrawn, when: date.when, by }],
  }
}

function answers(json: Json, linkId: string): Json[] {
  return objectsAt(json, 'item')
    .filter((item) => stringAt(item, 'linkId') === linkId)
    .flatMap((item) => objectsAt(item, 'answer'))
}

function first(json: Json, linkId: string): Json {
  return answers(json, linkId)[0] ?? {}
}

function reasonOf(code: string | null): SetAsideReason | null {
  return code !== null && Object.hasOwn(SET_ASIDE_REASONS, code) ? (code as SetAsideReason) : null
}
