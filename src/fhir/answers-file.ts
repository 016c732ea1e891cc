import { CHECKLIST_ITEMS } from '../domain/checklist.ts'
import { CHECKLIST_CANONICAL } from '../terminology/checklist.ts'
import { asObject, stringAt, type Json } from './json.ts'

/**
 * Checklist answers from a file, as a QuestionnaireResponse for this patient: either one as it is (its own subject,
 * when it names one, is kept, so that another patient's answers are set aside), or a plain
 * `{ "bladder-bowel": "yes", ... }` taken as answered on `day` (YYYY-MM-DD).
 */
export function answersFromFile(
  json: unknown,
  patientId: string,
  day: string,
): { ok: true; resource: Json } | { ok: false; reason: string } {
  const given = asObject(json)
  if (!given) return { ok: false, reason: 'not a JSON object of answers' }
  const subject = { reference: `Patient/${patientId}` }
  if (stringAt(given, 'resourceType') === 'QuestionnaireResponse')
    return { ok: true, resource: { id: 'answers', subject, ...given } }
  const wrong = Object.entries(given).find(
    ([item, answer]) => !Object.hasOwn(CHECKLIST_ITEMS, item) || (answer !== 'yes' && answer !== 'no'),
  )
  if (wrong)
    return {
      ok: false,
      reason: `"${wrong[0]}" is no checklist item, or its answer is neither "yes" nor "no"`,
    }
  const item = Object.entries(given).map(([linkId, answer]) => ({
    linkId,
    answer: [{ valueBoolean: answer === 'yes' }],
  }))
  const resource = {
    resourceType: 'QuestionnaireResponse',
    id: 'answers',
    questionnaire: CHECKLIST_CANONICAL,
    status: 'completed',
    authored: day,
    subject,
    item,
  }
  return { ok: true, resource }
}
