/** One FHIR resource of the test chart. */
export type Json = Record<string, unknown>

/** The patient that the page is opened for. */
export const PATIENT_ID = 'p1'
/** When the page is read: the first of November 2026, by the clock on the wall. */
export const NOW = new Date(2026, 10, 1, 9, 41)
/** Day 607 on `NOW`. */
const FUSION_DATE = '2025-03-04'

const subject = { reference: `Patient/${PATIENT_ID}` }
const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] })
const icd10 = (code: string) => ({ coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code }] })
const rxnorm = (code: string, text: string) => ({
  coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code }],
  text,
})
const hl7 = (list: string, code: string) => [
  { coding: [{ system: `http://terminology.hl7.org/CodeSystem/${list}`, code }] },
]

export const patient = (more: Json = {}): Json => ({
  resourceType: 'Patient',
  id: PATIENT_ID,
  name: [{ family: 'Exemplar', given: ['Adeline'] }],
  gender: 'female',
  birthDate: '1972-05-23',
  ...more,
})

export const fusion = (more: Json = {}): Json => ({
  resourceType: 'Procedure',
  id: 'fusion',
  status: 'completed',
  subject,
  code: {
    coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '22633' }],
    text: 'Posterior lumbar interbody fusion L4-L5',
  },
  bodySite: [{ coding: [{ system: 'http://snomed.info/sct', code: '243923001' }], text: 'L4/5 disc level' }],
  performedDateTime: FUSION_DATE,
  ...more,
})

/** A problem list entry by ICD-10-CM code. */
export const condition = (id: string, code: string, text: string, more: Json = {}): Json => ({
  resourceType: 'Condition',
  id,
  subject,
  clinicalStatus: hl7('condition-clinical', 'active')[0],
  verificationStatus: hl7('condition-ver-status', 'confirmed')[0],
  category: hl7('condition-category', 'problem-list-item'),
  code: { ...icd10(code), text },
  recordedDate: '2026-10-20',
  ...more,
})

type Part = 'laboratory' | 'vital-signs' | 'survey' | 'social-history'
/** A result by LOINC number, its value as "52 mg/L". */
export function result(
  id: string,
  part: Part,
  code: string,
  value: string,
  date: string,
  text: string,
): Json {
  const [amount, unit = ''] = value.split(' ')
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    subject,
    category: hl7('observation-category', part),
    code: { ...loinc(code), text },
    effectiveDateTime: date,
    valueQuantity: { value: Number(amount), unit, system: 'http://unitsofmeasure.org', code: unit },
  }
}
export const crp = (mgPerL: number, date = '2026-10-13', id = 'crp'): Json =>
  result(id, 'laboratory', '1988-5', `${mgPerL} mg/L`, date, 'C-reactive protein')
export const pain = (score: number, date: string, id: string): Json =>
  result(id, 'survey', '72514-3', `${score} {score}`, date, 'Pain severity 0-10')

/** An imaging study of the lumbar spine. */
export const study = (id: string, modality: string, description: string, started: string): Json => ({
  resourceType: 'ImagingStudy',
  id,
  status: 'available',
  subject,
  started,
  description,
  modality: [{ system: 'http://dicom.nema.org/resources/ontology/DCM', code: modality }],
  series: [
    { modality: { code: modality }, bodySite: { system: 'http://snomed.info/sct', code: '122496007' } },
  ],
})

/** A procedure by CPT number, with what its note says. */
export const act = (id: string, code: string, text: string, date: string, note = ''): Json => ({
  resourceType: 'Procedure',
  id,
  status: 'completed',
  subject,
  code: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code }], text },
  performedDateTime: date,
  ...(note !== '' && { note: [{ text: note }] }),
})

export const neverSmoked = (): Json => ({
  resourceType: 'Observation',
  id: 'tobacco',
  status: 'final',
  subject,
  category: hl7('observation-category', 'social-history'),
  code: { ...loinc('72166-2'), text: 'Tobacco smoking status' },
  effectiveDateTime: '2026-10-13',
  valueCodeableConcept: {
    coding: [{ system: 'http://snomed.info/sct', code: '266919005', display: 'Never smoked tobacco' }],
  },
})

/** An order for one tablet, three times a day. */
export const order = (id: string, code: string, name: string, more: Json = {}): Json => ({
  resourceType: 'MedicationRequest',
  id,
  status: 'active',
  intent: 'order',
  subject,
  medicationCodeableConcept: rxnorm(code, name),
  authoredOn: '2026-10-05',
  dosageInstruction: [
    {
      timing: { repeat: { frequency: 3, period: 1, periodUnit: 'd' } },
      doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }],
    },
  ],
  ...more,
})
export const oxycodone = (more: Json = {}) => order('oxycodone', '7804', 'oxycodone 10 MG Oral Tablet', more)
export const lorazepam = (more: Json = {}) => order('lorazepam', '6470', 'lorazepam 1 MG Oral Tablet', more)
export const lisinopril = () => order('lisinopril', '29046', 'lisinopril 10 MG Oral Tablet')

/** The red-flag checklist, these items answered. */
export const checklist = (answer: boolean, ...items: string[]): Json => ({
  resourceType: 'QuestionnaireResponse',
  id: 'checklist',
  status: 'completed',
  questionnaire: 'https://postfusion.org/fhir/Questionnaire/red-flag-checklist',
  subject,
  authored: '2026-10-31T09:00:00Z',
  item: items.map((linkId) => ({ linkId, answer: [{ valueBoolean: answer }] })),
})

/** A record that no rule reads, of whatever type. */
export const other = (resourceType: string, text: string, more: Json = {}): Json => ({
  resourceType,
  id: `${resourceType.toLowerCase()}-1`,
  status: 'active',
  [resourceType === 'AllergyIntolerance' || resourceType === 'Device' ? 'patient' : 'subject']: subject,
  code: { text },
  type: { text },
  ...more,
})
