import { CHECKLIST_ITEMS, type ChecklistAnswer, type ChecklistItem } from '../domain/checklist.ts'
import { CHECKLIST_CANONICAL } from '../terminology/checklist.ts'
import { dateAt, dateProblem, whenOf } from './date-fields.ts'
import { modifierProblem, statusOf, statusProblem } from './envelope.ts'
import { booleanAt, objectAt, objectsAt, stringAt, type Json } from './json.ts'
import type { Mapped } from './mapped.ts'

type MappedAnswers = Mapped<ChecklistAnswer, 'checklist'>

/** A filled red-flag checklist as its answers; other questionnaires are shown. */
export function mapQuestionnaireResponse(json: Json, resource: string): MappedAnswers {
  const questionnaire = stringAt(json, 'questionnaire')?.split('|')[0] ?? null
  const status = statusOf(json)
  if (questionnaire !== CHECKLIST_CANONICAL) {
    const label = questionnaire?.split('/').at(-1) ?? 'Questionnaire'
    if (status === 'entered-in-error') return { label, place: 'excluded', reason: 'entered in error' }
    return { label, place: 'shown', reason: 'not used by any check' }
  }
  const label = 'Red-flag checklist'
  const date = dateAt(json, 'authored')
  const stop = (reason: string): MappedAnswers => ({
    label,
    place: 'unreadable',
    reason,
    about: ['checklist'],
    when: whenOf(date),
  })
  switch (status) {
    case 'entered-in-error':
      return { label, place: 'excluded', reason: 'entered in error' }
    case 'in-progress':
      return { label, place: 'shown', reason: 'not finished' }
    case 'completed':
    case 'amended':
      break
    default:
      return stop(statusProblem(status))
  }
  const modifier = modifierProblem(json)
  if (modifier !== null) return stop(modifier)
  if (date.state !== 'read') return stop(dateProblem(date))
  const author = objectAt(json, 'author') ?? {}
  const by = stringAt(author, 'display') ?? stringAt(author, 'reference')
  const records = objectsAt(json, 'item').flatMap((item): ChecklistAnswer[] => {
    const name = itemOf(stringAt(item, 'linkId'))
    const answer = answerOf(item)
    return name && answer ? [{ item: name, answer, when: date.when, resource, by, given: false }] : []
  })
  return { label, place: 'used', records }
}

function itemOf(linkId: string | null): ChecklistItem | null {
  return linkId !== null && Object.hasOwn(CHECKLIST_ITEMS, linkId) ? (linkId as ChecklistItem) : null
}

/** Yes or no as a boolean or a coding; anything else counts as not asked. */
function answerOf(item: Json): 'yes' | 'no' | null {
  const [first] = objectsAt(item, 'answer')
  if (!first) return null
  const flag = booleanAt(first, 'valueBoolean')
  if (flag !== null) return flag ? 'yes' : 'no'
  switch (stringAt(objectAt(first, 'valueCoding') ?? {}, 'code')?.toLowerCase()) {
    case 'y':
    case 'yes':
      return 'yes'
    case 'n':
    case 'no':
      return 'no'
    default:
      return null
  }
}
