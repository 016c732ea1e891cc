import { CHECKLIST_ITEMS, CHECKLIST_ORDER, type ChecklistAnswer } from '../domain/checklist.ts'
import { CHECKLIST_CANONICAL, CHECKLIST_VERSION, SAVED_IDENTIFIER_SYSTEM } from '../terminology/checklist.ts'
import { authorOf } from './author.ts'
import type { CreateResult } from './create.ts'
import type { Json } from './json.ts'
import type { Writer } from './writer.ts'

/** Whose checklist it is, and a reference to who filled it, when known. */
export type Filled = { patientId: string; author: Json | null }

/** The answers as a completed QuestionnaireResponse; items that were not asked are left out. Dated by the last answer. */
export function checklistResponse(
  answers: readonly ChecklistAnswer[],
  id: string,
  { patientId, author }: Filled,
): Json {
  const newest = answers.toSorted((a, b) => (a.when.instant ?? 0) - (b.when.instant ?? 0)).at(-1)
  const subject = { reference: `Patient/${patientId}` }
  return {
    resourceType: 'QuestionnaireResponse',
    identifier: { system: SAVED_IDENTIFIER_SYSTEM, value: id },
    questionnaire: `${CHECKLIST_CANONICAL}|${CHECKLIST_VERSION}`,
    status: 'completed',
    subject,
    authored: newest?.when.text,
    ...(author !== null && { author }),
    // The clinician writes down what the patient says and shows.
    source: subject,
    item: CHECKLIST_ORDER.flatMap((linkId) => {
      const answer = answers.findLast((one) => one.item === linkId)
      if (!answer) return []
      return [{ linkId, text: CHECKLIST_ITEMS[linkId], answer: [{ valueBoolean: answer.answer === 'yes' }] }]
    }),
  }
}

/** Saves these answers in the EHR; the same `id` stands for the same save. */
export async function saveChecklist(
  writer: Writer,
  { patientId, user }: { patientId: string; user: string | null },
  answers: readonly ChecklistAnswer[],
  id: string,
): Promise<CreateResult> {
  const resource = checklistResponse(answers, id, { patientId, author: await authorOf(writer, user) })
  return writer.create('QuestionnaireResponse', resource, { system: SAVED_IDENTIFIER_SYSTEM, value: id })
}
