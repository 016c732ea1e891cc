import { dateAt, type DateField } from './date-fields.ts'
import { modifierProblem, statusOf, statusProblem } from './envelope.ts'
import { stringAt, type Json } from './json.ts'

/** May a result or report be read? If not: it says itself that it does not count yet or any more, or it cannot be understood. */
type ResultState =
  | { state: 'read'; preliminary: boolean }
  | { state: 'set-aside'; place: 'excluded' | 'shown'; reason: string }
  | { state: 'problem'; reason: string }

/** By the status of an Observation or a DiagnosticReport, and what may turn its meaning round. */
export function resultState(json: Json): ResultState {
  const status = statusOf(json)
  switch (status) {
    case 'entered-in-error':
      return { state: 'set-aside', place: 'excluded', reason: 'entered in error' }
    case 'cancelled':
      return { state: 'set-aside', place: 'excluded', reason: 'cancelled' }
    case 'registered':
      return { state: 'set-aside', place: 'shown', reason: 'not resulted yet' }
    case 'final':
    case 'amended':
    case 'corrected':
    case 'preliminary':
      break
    case 'appended':
    case 'partial':
      if (stringAt(json, 'resourceType') === 'DiagnosticReport') break
      return { state: 'problem', reason: statusProblem(status) }
    default:
      return { state: 'problem', reason: statusProblem(status) }
  }
  const modifier = modifierProblem(json)
  if (modifier !== null) return { state: 'problem', reason: modifier }
  return { state: 'read', preliminary: status === 'preliminary' || status === 'partial' }
}

/** When the sample was taken or the value measured; the report's date only when nothing else is given, and labelled so. */
export function dateOfResult(json: Json): DateField {
  const taken = dateAt(json, 'effectiveDateTime', 'effectivePeriod', 'effectiveInstant')
  if (taken.state !== 'none') return taken
  const issued = dateAt(json, 'issued')
  return issued.state === 'read' ? { state: 'read', when: { ...issued.when, reported: true } } : issued
}
