/** The kinds of record the app asks the EHR for. */
export const SOURCE_TYPES = [
  'Patient',
  'Condition',
  'Procedure',
  'Observation',
  'DiagnosticReport',
  'ImagingStudy',
  'MedicationRequest',
  'MedicationStatement',
  'MedicationDispense',
  'ServiceRequest',
  'AllergyIntolerance',
  'Device',
  'QuestionnaireResponse',
  'DocumentReference',
] as const
export type SourceType = (typeof SOURCE_TYPES)[number]

/** Observations are asked for in four parts; every other type is asked for whole. */
export const OBSERVATION_PARTS = ['laboratory', 'vital-signs', 'survey', 'social-history'] as const
export type ObservationPart = (typeof OBSERVATION_PARTS)[number]

/** One thing the app asks for: `Condition`, or `Observation/laboratory`. */
export type SourceId = Exclude<SourceType, 'Observation'> | `Observation/${ObservationPart}`

export const SOURCE_IDS: readonly SourceId[] = SOURCE_TYPES.flatMap((type): SourceId[] =>
  type === 'Observation' ? OBSERVATION_PARTS.map((part): SourceId => `Observation/${part}`) : [type],
)

export function typeOfSource(id: SourceId): SourceType {
  return id.startsWith('Observation/') ? 'Observation' : (id as SourceType)
}

/**
 * How asking ended.
 *   loaded       the EHR gave everything it says it has
 *   incomplete   we got a part (a page failed, a cap, a total not reached)
 *   withheld     the EHR said that it holds something back
 *   denied       the EHR or its authorization server refused
 *   failed       no usable answer
 *   not-offered  this EHR does not have this kind of record
 */
export type Outcome = 'loaded' | 'incomplete' | 'withheld' | 'denied' | 'failed' | 'not-offered'

/** Where one source stands; `reading` until it ends in an outcome. */
export type SourceState = {
  id: SourceId
  outcome: Outcome | 'reading'
  /** Records received, before any is set aside. */
  received: number
  /** In words for the reader, when the outcome is not `loaded`. */
  reason?: string
  /** Things the reader should know although the source was read, e.g. "the EHR says this may not be the whole record". */
  notes?: readonly string[]
}

const WORDS: Record<SourceType, string> = {
  Patient: 'patient details',
  Condition: 'problems and diagnoses',
  Procedure: 'procedures',
  Observation: 'results',
  DiagnosticReport: 'reports',
  ImagingStudy: 'imaging studies',
  MedicationRequest: 'medication orders',
  MedicationStatement: 'medication list',
  MedicationDispense: 'dispensed medicines',
  ServiceRequest: 'orders',
  AllergyIntolerance: 'allergies',
  Device: 'implants and devices',
  QuestionnaireResponse: 'questionnaires',
  DocumentReference: 'documents',
}
const PART_WORDS: Record<ObservationPart, string> = {
  laboratory: 'laboratory results',
  'vital-signs': 'vital signs',
  survey: 'scores and surveys',
  'social-history': 'social history',
}

/** What a clinician calls this source. */
export function sourceWords(id: SourceId): string {
  const part = OBSERVATION_PARTS.find((name) => id === `Observation/${name}`)
  return part ? PART_WORDS[part] : WORDS[typeOfSource(id)]
}

/** What a clinician calls this kind of record. */
export function typeWords(type: SourceType): string {
  return WORDS[type]
}

/** Did asking end with everything, or with the EHR not having such records at all? */
export function isWhole(state: SourceState): boolean {
  return state.outcome === 'loaded' || state.outcome === 'not-offered'
}
