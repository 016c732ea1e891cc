import { CHECKLIST_ITEMS, CHECKLIST_ORDER, type ChecklistAnswer } from '../domain/checklist.ts'
import { CHECKLIST_CANONICAL, CHECKLIST_VERSION, SAVED_IDENTIFIER_SYSTEM } from '../terminology/checklist.ts'
import type { CreateResult } from './create.ts'
import type { Gateway } from './gateway.ts'
import { objectsAt, stringAt, stringsAt, type Json } from './json.ts'

/** The EHR has this long to say who the author is by name, in milliseconds; without it the reference stands alone. */
const AUTHOR_NAME_MS = 3000

/** Whose checklist it is, and who filled it: `Practitioner/id`, when known. */
export type Filled = { patientId: string; author: string | null; authorName: string | null }

/** The answers as a completed QuestionnaireResponse; items that were not asked are left out. Dated by the last answer. */
export function checklistResponse(
  answers: readonly ChecklistAnswer[],
  id: string,
  { patientId, author, authorName }: Filled,
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
    ...(author === null
      ? {}
      : { author: { reference: author, ...(authorName === null ? {} : { display: authorName }) } }),
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
  gateway: Gateway,
  { patientId, user }: { patientId: string; user: string | null },
  answers: readonly ChecklistAnswer[],
  id: string,
): Promise<CreateResult> {
  const authorName = user === null ? null : await nameOf(gateway, user)
  const resource = checklistResponse(answers, id, { patientId, author: user, authorName })
  return gateway.create('QuestionnaireResponse', resource, { system: SAVED_IDENTIFIER_SYSTEM, value: id })
}

/** The name of whoever is signed in; null when the EHR does not tell it. */
async function nameOf(gateway: Gateway, user: string): Promise<string | null> {
  const [type = '', id = ''] = user.split('/')
  const read = await gateway.read(type, id, { signal: AbortSignal.timeout(AUTHOR_NAME_MS) })
  const [name] = read.ok ? objectsAt(read.resource, 'name') : []
  if (!name) return null
  const parts = [...stringsAt(name, 'prefix'), ...stringsAt(name, 'given'), stringAt(name, 'family') ?? '']
  const words = stringAt(name, 'text') ?? parts.join(' ').trim()
  return words === '' ? null : words
}
