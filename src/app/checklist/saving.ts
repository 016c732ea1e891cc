import type { ChecklistAnswer } from '../../domain/checklist.ts'
import type { SourceId } from '../../domain/sources.ts'
import type { CreateResult } from '../../fhir/create.ts'
import type { Session } from '../../fhir/session.ts'

/** Saves answers in the EHR; the same `id` stands for the same save, however often it is tried. */
export type SaveAnswers = (answers: readonly ChecklistAnswer[], id: string) => Promise<CreateResult>

/** Whether answers can be saved in the EHR, and how. */
export type Saving =
  { state: 'offered'; save: SaveAnswers; readBack: () => void } | { state: 'not-configured' | 'not-granted' }

/** What the site wants and the EHR granted; `retry` reads a source again. */
export function savingOf(
  { issuer }: Session,
  save: SaveAnswers | null,
  retry: (id: SourceId) => void,
): Saving {
  if (save) return { state: 'offered', save, readBack: () => retry('QuestionnaireResponse') }
  return {
    state: issuer.write?.includes('QuestionnaireResponse') === true ? 'not-granted' : 'not-configured',
  }
}
