import type { Fact } from './fact.ts'
import type { When } from './dates.ts'
import type { SourceState } from './sources.ts'
import type { Analyte, Result } from './result.ts'
import type { Condition, ConditionConcept } from './condition.ts'
import type { Surgery, SurgeryByHand } from './surgery.ts'
import type { ImagingExam, Modality } from './imaging.ts'
import type { Order } from './order.ts'
import type { MedicationEntry, ProductIngredient } from './medication.ts'
import type { ChecklistAnswer } from './checklist.ts'
import type { ContrastAllergy } from './allergy.ts'
import type { Culture } from './culture.ts'
import type { ImplantedDevice } from './device.ts'
import type { Intervention, InterventionKind } from './intervention.ts'
import type { ReportText } from './report.ts'
import type { TobaccoStatus } from './tobacco.ts'

/** A record that is there but cannot be read. What it may be about decides which statements it stops. */
export type Blank<About> = {
  resource: string
  label: string
  about: About
  reason: string
  when: When | null
}

/** A part of the chart, fed by one or more sources. */
export type Section<T, About> = {
  records: readonly T[]
  blanks: readonly Blank<About>[]
  sources: readonly SourceState[]
  /** Records nobody could put a name to: they travel as a caveat with every "none recorded" of the section. */
  unrecognised: number
}

export type Patient = {
  id: string
  birth: When | null
  sex: 'female' | 'male' | 'other' | 'unknown'
  name: string
}

/** What the EHR's records say about one patient, in clinical words. */
export type Chart = {
  patient: Fact<Patient>
  conditions: Section<Condition, ConditionConcept | 'anything'>
  surgeries: Section<Surgery, 'fusion' | 'operation'>
  results: Section<Result, Analyte>
  imaging: Section<ImagingExam, Modality | 'anything'>
  orders: Section<Order, 'order'>
  medications: Section<MedicationEntry, ProductIngredient | 'anything'>
  answers: Section<ChecklistAnswer, 'checklist'>
  interventions: Section<Intervention, InterventionKind>
  cultures: Section<Culture, 'culture'>
  tobacco: Section<TobaccoStatus, 'tobacco'>
  allergies: Section<ContrastAllergy, 'allergy'>
  devices: Section<ImplantedDevice, 'device'>
  reports: Section<ReportText, 'report'>
  /** The fusion as the clinician entered it on this page; no record of the EHR. */
  surgeryByHand: SurgeryByHand | null
}

/** Where a received record ended, and why. Every record received has exactly one. */
export type LedgerPlace = 'used' | 'shown' | 'excluded' | 'unreadable'
export type LedgerItem = { resource: string; place: LedgerPlace; reason: string; label: string }
export type Ledger = { items: readonly LedgerItem[] }
