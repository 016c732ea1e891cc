import type { When } from './dates.ts'
import type { Region } from './surgery.ts'

export type Modality = 'x-ray' | 'ct' | 'mri' | 'nuclear' | 'dxa'

/** A part of the body an exam shows; `spine` when the record says spine and no more, `whole-spine` when it says so. */
export type ExamSite = Region | 'spine' | 'whole-spine' | 'si-joint' | 'other' | 'not-given'

/** A performed imaging exam as one record gives it. */
export type ImagingExam = {
  resource: string
  modality: Modality
  sites: readonly ExamSite[]
  label: string
  when: When
  /** Both flexion and extension views. */
  dynamic: boolean
  standing: boolean
  contrast: 'with' | 'without' | 'unknown'
  metalReduction: boolean
  thinSlice: boolean
  /** SPECT, with or without CT: of a nuclear exam only. */
  tomographic: boolean
  byName: boolean
  preliminary: boolean
}
