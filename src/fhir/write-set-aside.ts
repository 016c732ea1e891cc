import { formatDay } from '../domain/dates.ts'
import { SET_ASIDE_REASONS, type SetAside } from '../domain/set-aside.ts'
import { SET_ASIDE_CANONICAL } from '../terminology/set-aside.ts'
import { SAVED_IDENTIFIER_SYSTEM } from '../terminology/checklist.ts'
import { authorOf } from './author.ts'
import type { CreateResult } from './create.ts'
import type { Json } from './json.ts'
import type { Filled } from './write-checklist.ts'
import type { Writer } from './writer.ts'

/** One decision as a QuestionnaireResponse for this patient; `id` stands for this one save. */
export function setAsideResource(
  { rule, reason, until, facts, withdrawn, when }: SetAside,
  id: string,
  { patientId, author }: Filled,
): Json {
  const item = (linkId: string, text: string, ...answer: Json[]): Json => ({ linkId, text, answer })
  return {
    resourceType: 'QuestionnaireResponse',
    identifier: { system: SAVED_IDENTIFIER_SYSTEM, value: id },
    questionnaire: SET_ASIDE_CANONICAL,
    status: 'completed',
    subject: { reference: `Patient/${patientId}` },
    authored: when.text,
    ...(author !== null && { author }),
    item: [
      item('rule', 'Check', { valueString: rule }),
      item('reason', 'Reason', { valueCoding: { code: reason, display: SET_ASIDE_REASONS[reason] } }),
      item('until', 'Until and including', { valueDate: formatDay(until) }),
      item('withdrawn', 'Brought back', { valueBoolean: withdrawn }),
      ...(facts.length > 0
        ? [item('fact', 'What it rested on', ...facts.map((fact): Json => ({ valueString: fact })))]
        : []),
    ],
  }
}

/** Saves one decision in the EHR; the same `id` stands for the same save. */
export async function saveSetAside(
  writer: Writer,
  { patientId, user }: { patientId: string; user: string | null },
  decision: SetAside,
  id: string,
): Promise<CreateResult> {
  const resource = setAsideResource(decision, id, { patientId, author: await authorOf(writer, user) })
  return writer.create('QuestionnaireResponse', resource, { system: SAVED_IDENTIFIER_SYSTEM, value: id })
}
