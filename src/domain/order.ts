import type { When } from './dates.ts'
import type { ExamSite, Modality } from './imaging.ts'
import type { InterventionKind } from './intervention.ts'
import type { Analyte } from './result.ts'

/** An active order that may fill a gap once it is carried out. */
export type Order = {
  resource: string
  label: string
  when: When
  wants:
    | { kind: 'exam'; modality: Modality; sites: readonly ExamSite[]; dynamic: boolean }
    | { kind: 'lab'; analyte: Analyte }
    | { kind: 'intervention'; intervention: InterventionKind }
}
