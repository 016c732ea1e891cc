import { CHECKLIST_ITEMS } from '../../src/domain/checklist.ts'
import { addDays, formatDay, type Day } from '../../src/domain/dates.ts'
import type { SourceId } from '../../src/domain/sources.ts'
import { CHECKLIST_CANONICAL } from '../../src/terminology/checklist.ts'
import { ATC, coded, CPT, ICD10, LOINC, UCUM } from '../builders.ts'

type Json = Record<string, unknown>
/** Records that one source could have held. What they change is what the source is needed for. */
export type Witness = readonly Json[]

/** For each source, records that would raise or settle a check had they been there; dates count back from today. */
export function witnessesFor(patientId: string, today: Day): Partial<Record<SourceId, readonly Witness[]>> {
  const subject = { reference: `Patient/${patientId}` }
  const ago = (days: number): string => formatDay(addDays(today, -days))
  let count = 0
  const named = (resourceType: string, more: Json): Json => {
    count += 1
    return { resourceType, id: `witness-${count}`, subject, ...more }
  }

  const condition = (code: string, text: string): Json =>
    named('Condition', {
      clinicalStatus: { coding: [{ code: 'active' }] },
      verificationStatus: { coding: [{ code: 'confirmed' }] },
      category: [{ coding: [{ code: 'problem-list-item' }] }],
      code: { ...coded(ICD10, code), text },
      recordedDate: ago(3),
      onsetDateTime: ago(3),
    })
  const observation = (category: string, code: string, value: number | string, unit = '', days = 2): Json =>
    named('Observation', {
      status: 'final',
      category: [{ coding: [{ code: category }] }],
      code: coded(LOINC, code),
      effectiveDateTime: ago(days),
      ...(typeof value === 'string'
        ? { valueString: value }
        : { valueQuantity: { value, unit, system: UCUM, code: unit } }),
    })
  const procedure = (code: string, text: string, days: number): Json =>
    named('Procedure', {
      status: 'completed',
      code: { ...coded(CPT, code), text },
      performedDateTime: ago(days),
    })
  const report = (text: string, days = 5): Json =>
    named('DiagnosticReport', {
      status: 'final',
      category: [{ coding: [{ code: 'RAD' }] }],
      code: { text },
      effectiveDateTime: ago(days),
    })
  const study = (modality: string, text: string, days = 5): Json =>
    named('ImagingStudy', {
      status: 'available',
      modality: [{ code: modality }],
      description: text,
      started: ago(days),
    })
  const document = (text: string, days = 5): Json =>
    named('DocumentReference', {
      status: 'current',
      type: { ...coded(LOINC, '18748-4'), text },
      description: text,
      date: `${ago(days)}T10:00:00Z`,
      content: [{ attachment: { contentType: 'text/plain', title: text } }],
    })
  const checklist = (answer: boolean): Json =>
    named('QuestionnaireResponse', {
      status: 'completed',
      questionnaire: CHECKLIST_CANONICAL,
      authored: ago(0),
      item: Object.keys(CHECKLIST_ITEMS).map((linkId) => ({ linkId, answer: [{ valueBoolean: answer }] })),
    })

  const form = (questionnaire: string, scores: Record<string, number>): Json =>
    named('QuestionnaireResponse', {
      status: 'completed',
      questionnaire,
      authored: ago(2),
      item: Object.entries(scores).map(([linkId, valueInteger]) => ({ linkId, answer: [{ valueInteger }] })),
    })

  const dose = (tablets: number, frequency: number) => [
    {
      timing: { repeat: { frequency, period: 1, periodUnit: 'd' } },
      route: { text: 'oral' },
      doseAndRate: [{ doseQuantity: { value: tablets, unit: 'tablet', system: UCUM, code: '{tbl}' } }],
    },
  ]
  const medicine = (
    resourceType: string,
    name: string,
    tablets: number,
    times: number,
    days: number,
  ): Json => {
    const medicationCodeableConcept = { text: name }
    switch (resourceType) {
      case 'MedicationStatement':
        return named(resourceType, {
          status: 'active',
          medicationCodeableConcept,
          effectivePeriod: { start: ago(days) },
          dateAsserted: ago(3),
          dosage: dose(tablets, times),
        })
      case 'MedicationDispense':
        return named(resourceType, {
          status: 'completed',
          medicationCodeableConcept,
          whenHandedOver: `${ago(Math.min(days, 5))}T10:00:00Z`,
          daysSupply: { value: 30, unit: 'days', system: UCUM, code: 'd' },
          quantity: { value: tablets * times * 30, unit: 'tablet' },
          dosageInstruction: dose(tablets, times),
        })
      default:
        return named(resourceType, {
          status: 'active',
          intent: 'order',
          medicationCodeableConcept,
          authoredOn: ago(days),
          dosageInstruction: dose(tablets, times),
        })
    }
  }
  const medicines = (resourceType: string): Witness[] => {
    const take = (name: string, tablets = 1, times = 1, days = 60) =>
      medicine(resourceType, name, tablets, times, days)
    const oxycodone = () => take('oxycodone hydrochloride 20 MG Oral Tablet', 1, 4)
    const tramadol = () => take('tramadol hydrochloride 100 MG Oral Tablet', 1, 6)
    const ibuprofen = () => take('ibuprofen 600 MG Oral Tablet', 1, 3)
    return [
      [oxycodone()],
      [tramadol()],
      [ibuprofen()],
      ...['lorazepam 1 MG', 'carisoprodol 350 MG', 'zolpidem 10 MG', 'sertraline 50 MG'].map((name) => [
        take(`${name} Oral Tablet`),
      ]),
      [oxycodone(), take('lorazepam 1 MG Oral Tablet'), take('carisoprodol 350 MG Oral Tablet', 1, 3)],
      [
        oxycodone(),
        take('gabapentin 800 MG Oral Tablet', 2, 3),
        take('pregabalin 300 MG Oral Capsule', 1, 3),
      ],
      [oxycodone(), take('zolpidem 10 MG Oral Tablet'), take('diphenhydramine 50 MG Oral Tablet')],
      [oxycodone(), take('clarithromycin 500 MG Oral Tablet', 1, 2)],
      [tramadol(), take('phenelzine 15 MG Oral Tablet'), take('bupropion 150 MG Oral Tablet')],
      [tramadol(), take('paroxetine 20 MG Oral Tablet')],
      [take('methadone hydrochloride 10 MG Oral Tablet', 1, 3), take('ondansetron 8 MG Oral Tablet', 1, 3)],
      [take('tizanidine 4 MG Oral Tablet', 1, 3), take('ciprofloxacin 500 MG Oral Tablet', 1, 2)],
      [ibuprofen(), take('warfarin 5 MG Oral Tablet'), take('sertraline 50 MG Oral Tablet')],
      [ibuprofen(), take('lisinopril 10 MG Oral Tablet'), take('furosemide 40 MG Oral Tablet')],
      [ibuprofen(), take('naproxen 500 MG Oral Tablet', 1, 2)],
      [take('acetaminophen 500 MG Oral Tablet', 2, 5)],
      [take('duloxetine 60 MG Oral Capsule')],
      [take('baclofen 10 MG Oral Tablet', 1, 3)],
      [take('morphine sulfate 15 MG Oral Tablet', 1, 4), take('meperidine 50 MG Oral Tablet', 1, 4)],
      [take('amitriptyline 25 MG Oral Tablet')],
      [take('cyclobenzaprine 10 MG Oral Tablet', 1, 3)],
      [take('prednisone 10 MG Oral Tablet', 1, 1, 200)],
      [
        'apixaban 5 MG',
        'metformin 500 MG',
        'amlodipine 5 MG',
        'levothyroxine 0.1 MG',
        'simvastatin 20 MG',
        'allopurinol 300 MG',
        'metoprolol 50 MG',
        'losartan 50 MG',
        'montelukast 10 MG',
        'finasteride 5 MG',
      ].map((name) => take(`${name} Oral Tablet`)),
      [take('naloxone hydrochloride 4 MG Nasal Spray')],
      [take('omeprazole 20 MG Oral Capsule')],
      [take('polyethylene glycol 3350 17000 MG Powder for Oral Solution')],
      [take('buprenorphine 8 MG / naloxone 2 MG Sublingual Tablet', 1, 2)],
      [take('alendronate 70 MG Oral Tablet')],
      [
        take('naloxone hydrochloride 4 MG Nasal Spray'),
        take('omeprazole 20 MG Oral Capsule'),
        take('polyethylene glycol 3350 17000 MG Powder for Oral Solution'),
      ],
      [
        named(resourceType, {
          status: resourceType === 'MedicationDispense' ? 'completed' : 'active',
          intent: 'order',
          medicationCodeableConcept: coded(ATC, 'V03AB15', 'naloxone'),
          authoredOn: ago(30),
          whenHandedOver: ago(30),
          effectivePeriod: { start: ago(30) },
        }),
      ],
    ]
  }

  return {
    Condition: [
      ['G83.4', 'Cauda equina syndrome'],
      ['R33.9', 'Retention of urine'],
      ['M21.371', 'Foot drop'],
      ['T81.31XA', 'Disruption of wound'],
      ['M46.46', 'Discitis'],
      ['T84.216A', 'Breakdown of fixation device of vertebrae'],
      ['R13.10', 'Dysphagia'],
      ['G97.61', 'Haematoma after a nervous system procedure'],
      ['C79.51', 'Secondary malignant neoplasm of bone'],
      ['M96.0', 'Pseudarthrosis after fusion'],
      ['M96.1', 'Postlaminectomy syndrome'],
      ['E11.9', 'Type 2 diabetes'],
      ['M81.0', 'Osteoporosis'],
      ['G47.33', 'Obstructive sleep apnoea'],
      ['I50.9', 'Heart failure'],
      ['K25.4', 'Gastric ulcer with haemorrhage'],
      ['G40.909', 'Epilepsy'],
      ['F11.20', 'Opioid use disorder'],
      ['Z91.81', 'History of falling'],
      ['N18.6', 'End stage renal disease'],
      ['Z99.2', 'Dependence on dialysis'],
      ['Z51.5', 'Palliative care'],
      ['M54.16', 'Radiculopathy'],
      ['M46.1', 'Sacroiliitis'],
      ['M62.838', 'Muscle spasm'],
      ['G80.1', 'Spastic diplegia'],
      ['E27.1', 'Adrenal insufficiency'],
      ['F17.210', 'Nicotine dependence'],
    ].map(([code = '', text = '']) => [condition(code, text)]),
    Procedure: [
      [procedure('22612', 'Posterolateral lumbar fusion L5-S1', 10)],
      [procedure('22551', 'Anterior cervical discectomy and fusion C5-C6', 5)],
      [
        procedure('22612', 'Posterolateral lumbar fusion L4-S1', 120),
        procedure('63047', 'Lumbar laminectomy', 900),
        procedure('63030', 'Lumbar discectomy', 1500),
      ],
      [procedure('62323', 'Lumbar epidural steroid injection', 3)],
      [procedure('64493', 'Lumbar medial branch block', 5)],
      [procedure('27096', 'Sacroiliac joint injection', 5)],
      [procedure('63685', 'Spinal cord stimulator generator', 20)],
      [procedure('72131', 'CT lumbar spine', 5)],
      [
        named('Procedure', {
          status: 'completed',
          code: { text: 'Medication review' },
          performedDateTime: ago(5),
        }),
      ],
    ],
    'Observation/laboratory': [
      [observation('laboratory', '1988-5', 80, 'mg/L')],
      [observation('laboratory', '1988-5', 2, 'mg/L')],
      [observation('laboratory', '4537-7', 90, 'mm/h')],
      [observation('laboratory', '1988-5', 2, 'mg/L'), observation('laboratory', '4537-7', 5, 'mm/h')],
      [observation('laboratory', '62292-8', 9, 'ng/mL')],
      [observation('laboratory', '62292-8', 45, 'ng/mL')],
      [
        observation('laboratory', '2160-0', 5, 'mg/dL'),
        observation('laboratory', '98979-8', 12, 'mL/min/{1.73_m2}'),
      ],
      [observation('laboratory', '98979-8', 95, 'mL/min/{1.73_m2}')],
      [observation('laboratory', '4548-4', 9.6, '%')],
      [observation('laboratory', '4548-4', 6.1, '%')],
      [observation('laboratory', '600-7', 'Staphylococcus aureus')],
      [observation('laboratory', '38264-8', -3.1, '{T-score}')],
      [observation('laboratory', '38264-8', -0.4, '{T-score}')],
    ],
    'Observation/vital-signs': [
      [observation('vital-signs', '8310-5', 39.4, 'Cel')],
      [observation('vital-signs', '59408-5', 82, '%')],
      [observation('vital-signs', '9279-1', 7, '/min')],
      [observation('vital-signs', '29463-7', 38, 'kg')],
      [observation('vital-signs', '8636-3', 520, 'ms')],
      [observation('vital-signs', '8636-3', 400, 'ms')],
    ],
    'Observation/survey': [
      [observation('survey', '72514-3', 9, '{score}')],
      [observation('survey', '72514-3', 1, '{score}')],
      [observation('survey', '44261-6', 21, '{score}')],
      [observation('survey', '44260-8', 3, '{score}')],
      [
        observation('survey', '44261-6', 2, '{score}'),
        observation('survey', '44260-8', 0, '{score}'),
        observation('survey', '70274-6', 2, '{score}'),
      ],
      [
        observation('survey', '72514-3', 6, '{score}'),
        observation('survey', '91147-9', 6, '{score}'),
        observation('survey', '72514-3', 6, '{score}', 700),
      ],
    ],
    'Observation/social-history': [
      ['449868002', '266919005'].map((code) =>
        named('Observation', {
          status: 'final',
          category: [{ coding: [{ code: 'social-history' }] }],
          code: coded(LOINC, '72166-2'),
          effectiveDateTime: ago(2),
          valueCodeableConcept: coded('http://snomed.info/sct', code),
        }),
      ),
    ].flatMap(([current, never]) => [current ? [current] : [], never ? [never] : []]),
    DiagnosticReport: [
      [report('CT lumbar spine without contrast')],
      [report('CT cervical spine without contrast')],
      [report('MRI lumbar spine with and without contrast')],
      [report('MRI cervical spine with and without contrast')],
      [report('XR lumbar spine standing flexion and extension')],
      [report('XR cervical spine standing flexion and extension')],
      [report('SPECT-CT lumbar spine')],
      [report('DXA bone density')],
      [report('Lumbar epidural steroid injection', 3)],
      [report('Sacroiliac joint injection')],
      [{ ...report('Diagnostic medial branch block lumbar'), conclusion: '80 % pain relief.' }],
      [report('Spinal cord stimulator trial')],
      [report('Medication review')],
      [
        named('DiagnosticReport', {
          status: 'final',
          category: [{ coding: [{ code: 'LAB' }] }],
          code: { ...coded(LOINC, '600-7'), text: 'Blood culture' },
          effectiveDateTime: ago(2),
          conclusion: 'Staphylococcus aureus',
        }),
      ],
    ],
    ImagingStudy: [
      [study('CT', 'CT lumbar spine'), study('CT', 'CT cervical spine')],
      [study('MR', 'MRI lumbar spine with contrast'), study('MR', 'MRI cervical spine with contrast')],
      [
        study('DX', 'XR lumbar spine standing flexion extension'),
        study('DX', 'XR cervical spine standing flexion extension'),
      ],
      [study('NM', 'SPECT-CT lumbar spine')],
      [study('CT', 'CT sacroiliac joints')],
      [study('BMD', 'DXA bone density hip and spine')],
    ],
    DocumentReference: [
      [document('CT lumbar spine report'), document('CT cervical spine report')],
      [
        document('MRI lumbar spine with contrast report'),
        document('MRI cervical spine with contrast report'),
      ],
      [
        document('XR lumbar spine standing flexion extension report'),
        document('XR cervical spine flexion extension report'),
      ],
      [document('SPECT-CT lumbar spine report')],
      [document('CT sacroiliac joints report')],
      [document('DXA bone density report')],
    ],
    ServiceRequest: [
      [
        named('ServiceRequest', {
          status: 'active',
          intent: 'order',
          code: { text: 'CT lumbar spine' },
          authoredOn: ago(2),
        }),
      ],
    ],
    AllergyIntolerance: [
      [
        named('AllergyIntolerance', {
          patient: subject,
          clinicalStatus: { coding: [{ code: 'active' }] },
          verificationStatus: { coding: [{ code: 'confirmed' }] },
          code: { text: 'Gadolinium contrast' },
        }),
      ],
    ],
    Device: [
      [named('Device', { patient: subject, status: 'active', type: { text: 'Cardiac pacemaker' } })],
      [named('Device', { patient: subject, status: 'active', type: { text: 'Spinal cord stimulator' } })],
    ],
    QuestionnaireResponse: [
      [checklist(true)],
      [checklist(false)],
      [
        form('http://loinc.org/q/44249-1', { '44260-8': 0, '44261-6': 2 }),
        form('http://loinc.org/q/69737-5', { '70274-6': 2 }),
      ],
      [form('https://hospital.example/q/pain', { '72514-3': 6, '91147-9': 6 })],
      [form('https://hospital.example/q/pain', { '72514-3': 1 })],
    ],
    MedicationRequest: medicines('MedicationRequest'),
    MedicationStatement: medicines('MedicationStatement'),
    MedicationDispense: medicines('MedicationDispense'),
    Patient: ['1930-02-02', '2000-02-02', '1958-02-02'].flatMap((birthDate) =>
      ['male', 'female'].map((gender) => [{ resourceType: 'Patient', id: patientId, birthDate, gender }]),
    ),
  }
}

const ERROR = { coding: [{ code: 'entered-in-error' }] }

/** Records that count for nothing but fill the first page, so that what matters comes on later ones. */
export function fillers(patientId: string, today: Day, each: number): Json[] {
  const subject = { reference: `Patient/${patientId}` }
  const date = formatDay(addDays(today, -20))
  const observation = (category: string, code: string): Json => ({
    resourceType: 'Observation',
    status: 'entered-in-error',
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: category }] },
    ],
    code: coded(LOINC, code),
    effectiveDateTime: date,
  })
  const kinds: Json[] = [
    { resourceType: 'Condition', verificationStatus: ERROR, code: { text: 'filler' } },
    {
      resourceType: 'AllergyIntolerance',
      patient: subject,
      verificationStatus: ERROR,
      code: { text: 'filler' },
    },
    { resourceType: 'Device', patient: subject, status: 'entered-in-error', type: { text: 'filler' } },
    observation('laboratory', '1988-5'),
    observation('vital-signs', '8310-5'),
    observation('survey', '72514-3'),
    observation('social-history', '72166-2'),
    ...[
      'Procedure',
      'DiagnosticReport',
      'ImagingStudy',
      'DocumentReference',
      'ServiceRequest',
      'QuestionnaireResponse',
      'MedicationRequest',
      'MedicationStatement',
      'MedicationDispense',
    ].map((resourceType) => ({
      resourceType,
      status: 'entered-in-error',
      code: { text: 'filler' },
      medicationCodeableConcept: { text: 'filler' },
    })),
  ]
  return kinds.flatMap((kind, place) =>
    Array.from({ length: each }, (_, number) => ({ subject, ...kind, id: `filler-${place}-${number}` })),
  )
}
