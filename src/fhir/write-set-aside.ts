import { formatDay } from '../domain/dates.ts'
import { SET_ASIDE_REASONS, type SetAside } from '../domain/set-aside.ts'
import { SET_ASIDE_CANONICAL } from '../terminology/set-aside.ts'
import type { Json } from './json.ts'

/** One decision as a QuestionnaireResponse for this patient; `authored` is an instant with offset. */
export function setAsideResource(
  { rule, reason, until, facts, withdrawn }: SetAside,
  { patientId, authored }: { patientId: string; authored: string },
): Json {
  const item = (linkId: string, text: string, ...answer: Json[]): Json => ({ linkId, text, answer })
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: SET_ASIDE_CANONICAL,
    status: 'completed',
    subject: { reference: `Patient/${patientId}` },
    authored,
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
