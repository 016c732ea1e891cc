import fc from 'fast-check'
import type { Chart } from '../src/domain/chart.ts'
import { CHECKLIST_ITEMS, type ChecklistItem } from '../src/domain/checklist.ts'
import type { ConditionConcept } from '../src/domain/condition.ts'
import type { ExamSite, Modality } from '../src/domain/imaging.ts'
import type { InterventionKind } from '../src/domain/intervention.ts'
import type { Ingredient } from '../src/domain/medication.ts'
import type { Analyte } from '../src/domain/result.ts'
import type { Outcome, SourceId } from '../src/domain/sources.ts'
import {
  chartWith,
  daysAgo,
  endedIn,
  FED_BY,
  ingredientOf,
  taking,
  TEST_DRUGS,
  whenAt,
  withAnswer,
  withBlank,
  withCondition,
  withCulture,
  withContrastAllergy,
  withDevice,
  withExam,
  withFusion,
  withIntervention,
  withMedication,
  withOrder,
  withPatient,
  withResult,
  withTobacco,
  type Change,
} from './chart-builders.ts'

export const NOT_WHOLE = [
  'failed',
  'denied',
  'incomplete',
  'withheld',
  'reading',
] as const satisfies readonly (Outcome | 'reading')[]
export const ALL_SOURCES: readonly SourceId[] = [...new Set(Object.values(FED_BY).flat())]

/** Days before today, crowded around the limits that rules know. */
const age = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 90 }) },
  { weight: 1, arbitrary: fc.integer({ min: 91, max: 800 }) },
  { weight: 1, arbitrary: fc.constantFrom(6, 7, 13, 14, 15, 30, 31, 41, 42, 89, 90, 91, 179, 180, 365, 366) },
)
/** A date as written: mostly a day, sometimes only month or year. */
const date = fc
  .tuple(age, fc.constantFrom(10, 10, 10, 10, 10, 10, 10, 10, 7, 4))
  .map(([days, length]) => daysAgo(days).slice(0, length))
const surgeryDate = fc
  .tuple(
    fc.oneof(fc.integer({ min: 100, max: 800 }), fc.constantFrom(5, 7, 20, 41, 42, 60, 89, 90, 179, 180)),
    fc.constantFrom(10, 10, 10, 10, 10, 10, 7, 4, 0),
  )
  .map(([days, length]) => (length === 0 ? null : daysAgo(days).slice(0, length)))

const VALUES = {
  crp: ['2', '4', '8', '10', '11', '14', '20', '31', '60', '<5', '<20', '>30'],
  esr: ['5', '12', '24', '30', '31', '60', '<40'],
  'vitamin-d': ['12', '20', '29', '30', '40', '101', '<8', '>96'],
  egfr: ['12', '25', '45', '59', '60', '90', '>60'],
  creatinine: ['0.8', '1.5', '3', '6'],
  weight: ['52', '80', '120'],
  height: ['150', '172'],
  'pain-score': ['2', '3', '4', '6', '8', '<4'],
  'hs-crp': ['2'],
  qtc: ['430', '450', '451', '505', '<470'],
  spo2: ['88', '90', '91', '97', '<92'],
  'respiratory-rate': ['8', '10', '11', '16'],
} as const satisfies Partial<Record<Analyte, readonly string[]>>
type Measured = keyof typeof VALUES

const result = fc
  .constantFrom<Measured>(
    'crp',
    'crp',
    'crp',
    'esr',
    'esr',
    'vitamin-d',
    'vitamin-d',
    'vitamin-d',
    'egfr',
    'egfr',
    'creatinine',
    'creatinine',
    'weight',
    'weight',
    'height',
    'pain-score',
    'pain-score',
    'hs-crp',
    'qtc',
    'spo2',
    'respiratory-rate',
  )
  .chain((analyte) => fc.tuple(fc.constant(analyte), fc.constantFrom(...VALUES[analyte]), date))
  .map(([analyte, value, when]) => withResult(analyte, value, when))

/** Scores, mood, bone and diabetes, for the work-up beside imaging and inflammation. */
const SCORES = {
  odi: ['44', '12'],
  peg: ['6', '3'],
  'promis-function': ['38'],
  'phq-2': ['0', '2', '3'],
  'phq-9': ['4', '9', '10', '15', '<10'],
  'phq-9-item-9': ['0', '0', '0', '0', '1', '3'],
  'gad-7': ['3', '9', '10', '<12'],
  hba1c: ['6.4', '7.9', '8', '8.1', '9.5', '<8', '<9'],
  'hip-t-score': ['-1.2', '-2.4', '-2.5', '-3', '<-2'],
  'spine-t-score': ['0.5', '-2.6'],
  p1np: ['60'],
  alp: ['90'],
} as const satisfies Partial<Record<Analyte, readonly string[]>>
const SCORED = Object.keys(SCORES) as (keyof typeof SCORES)[]
const score = fc
  .constantFrom(...SCORED)
  .chain((analyte) => fc.tuple(fc.constant(analyte), fc.constantFrom<string>(...SCORES[analyte]), date))
  .map(([analyte, value, when]) => withResult(analyte, value, when))
/** What a pain clinic asks at each visit, with a score from long ago to compare with. */
const visit = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.constantFrom('2', '4', '7'), fc.integer({ min: 100, max: 400 }))
  .map(
    ([days, pain, before]): Change =>
      (chart) =>
        [
          withResult('pain-score', pain, days),
          withResult('odi', '44', days),
          withResult('pain-score', '7', before),
          withResult('phq-9-item-9', '0', days),
          withResult('gad-7', '4', days),
        ].reduce((filled, change) => change(filled), chart),
  )
const tobacco = fc
  .tuple(fc.constantFrom('current' as const, 'former' as const, 'never' as const, 'not-known' as const), date)
  .map(([status, when]) => withTobacco(status, when))
const LONG_STANDING = ['diabetes', 'osteoporosis', 'nicotine', 'pseudarthrosis'] as const
const longStanding = fc.constantFrom(...LONG_STANDING).map((concept) => withCondition(concept))
const dxa = date.map((when) => withExam('dxa', when, { sites: ['other'] }))
const labOrders = fc
  .tuple(fc.constantFrom('hba1c' as const, 'creatinine' as const, 'hip-t-score' as const), date)
  .map(([analyte, when]) => withOrder({ kind: 'lab', analyte }, when))

const CONCEPTS: readonly ConditionConcept[] = [
  'post-laminectomy',
  'cauda-equina',
  'bladder-bowel-dysfunction',
  'bladder-bowel-dysfunction',
  'spine-infection',
  'implant-infection',
  'implant-mechanical',
  'implant-pain',
  'fusion-status',
  'pseudarthrosis',
  'sleep-apnoea',
  'falls',
  'falls',
  'falls',
  'cancer',
  'palliative-care',
  'epilepsy',
  'opioid-use-disorder',
  'spasticity',
  'heart-failure',
  'gi-ulcer-or-bleed',
  'liver-disease',
  'dialysis',
  'radicular-pain',
  'si-joint-disorder',
  'implanted-device',
]
const condition = fc
  .record({
    concept: fc.constantFrom(...CONCEPTS),
    state: fc.constantFrom('active' as const, 'active' as const, 'inactive' as const),
    spinal: fc.boolean(),
    recorded: fc.option(date),
    onset: fc.option(date, { freq: 2 }),
  })
  .map(({ concept, state, spinal, recorded, onset }) =>
    withCondition(concept, {
      state,
      spinal,
      recorded: recorded === null ? null : whenAt(recorded),
      onset: onset === null ? null : whenAt(onset),
    }),
  )

const RED_FLAG_CONCEPTS: readonly ConditionConcept[] = [
  'limb-weakness',
  'surgical-site-infection',
  'wound-disruption',
  'postoperative-haematoma',
  'spinal-haematoma',
  'airway-signs',
  'airway-signs',
  'past-cancer',
  'cancer',
  'immunosuppression',
  'injection-drug-use',
]
const redFlagCondition = fc
  .record({
    concept: fc.constantFrom(...RED_FLAG_CONCEPTS),
    state: fc.constantFrom('active' as const, 'active' as const, 'inactive' as const),
    spinal: fc.boolean(),
    recorded: fc.option(date, { freq: 5 }),
  })
  .map(({ concept, state, spinal, recorded }) =>
    withCondition(concept, { state, spinal, recorded: recorded === null ? null : whenAt(recorded) }),
  )
/** Fever is of the last days. */
const temperature = fc
  .tuple(
    fc.constantFrom('36.6', '37.9', '38', '38.4', '38.5', '39.2', '<38.5'),
    fc.integer({ min: 0, max: 12 }),
  )
  .map(([value, days]) => withResult('temperature', value, days))
const culture = fc
  .record({
    finding: fc.constantFrom('positive' as const, 'negative' as const, 'negative' as const),
    when: date,
    preliminary: fc.constantFrom(false, false, true),
    isReport: fc.boolean(),
    number: fc.nat(),
  })
  .map(({ finding, when, preliminary, isReport, number }) =>
    withCulture(finding, when, {
      preliminary,
      ...(isReport && { resource: `DiagnosticReport/culture-${number}` }),
    }),
  )
const redFlagBlank = fc.oneof(
  fc
    .tuple(fc.constantFrom(...RED_FLAG_CONCEPTS), fc.option(date, { freq: 2 }))
    .map(([about, when]) => withBlank('conditions', about, when)),
  fc.option(date, { freq: 2 }).map((when) => withBlank('results', 'temperature', when)),
  fc.option(date, { freq: 2 }).map((when) => withBlank('cultures', 'culture', when)),
)
/** A cervical operation beside the fusion, some of them days old. */
const cervicalOperation = fc
  .tuple(
    fc.constantFrom(3, 14, 15, 40, 200, 500),
    fc.constantFrom('fusion' as const, 'decompression' as const),
  )
  .map(([days, kind]) => withFusion(daysAgo(days), { kind, regions: ['cervical'], levels: [] }))
const redFlags = fc
  .tuple(
    fc.array(redFlagCondition, { maxLength: 2 }),
    fc.array(temperature, { maxLength: 2 }),
    fc.array(culture, { maxLength: 2 }),
    fc.oneof(
      { weight: 3, arbitrary: fc.array(cervicalOperation, { maxLength: 0 }) },
      { weight: 1, arbitrary: fc.array(cervicalOperation, { maxLength: 1 }) },
    ),
    fc.oneof(
      { weight: 7, arbitrary: fc.array(redFlagBlank, { maxLength: 0 }) },
      { weight: 1, arbitrary: fc.array(redFlagBlank, { maxLength: 1 }) },
    ),
  )
  .map((parts) => parts.flat())

const surgery = fc
  .record({
    when: surgeryDate,
    kind: fc.constantFrom('fusion' as const, 'fusion' as const, 'fusion' as const, 'decompression' as const),
    region: fc.constantFrom('lumbar' as const, 'lumbar' as const, 'cervical' as const),
  })
  .map(({ when, kind, region }) =>
    withFusion(when, { kind, regions: [region], ...(region === 'cervical' && { levels: [] }) }),
  )

const MODALITIES: readonly Modality[] = ['x-ray', 'ct', 'mri']
const SITES: readonly ExamSite[] = [
  'lumbar',
  'lumbar',
  'lumbar',
  'lumbosacral',
  'cervical',
  'spine',
  'not-given',
]
const exam = fc
  .record({
    modality: fc.constantFrom(...MODALITIES),
    when: date,
    site: fc.constantFrom(...SITES),
    dynamic: fc.boolean(),
    contrast: fc.constantFrom('with' as const, 'without' as const, 'unknown' as const),
    type: fc.constantFrom('DiagnosticReport', 'ImagingStudy', 'Procedure', 'DocumentReference'),
    number: fc.nat(),
  })
  .map(({ when, site, type, number, modality, ...more }) =>
    withExam(modality, when, { ...more, sites: [site], resource: `${type}/exam-${number}` }),
  )

const order = fc
  .tuple(fc.constantFrom('crp' as const, 'esr' as const, 'ct' as const, 'mri' as const), date)
  .map(([wanted, when]) =>
    wanted === 'crp' || wanted === 'esr'
      ? withOrder({ kind: 'lab', analyte: wanted }, when)
      : withOrder({ kind: 'exam', modality: wanted, sites: ['lumbar'], dynamic: false }, when),
  )

const medication = fc
  .record({
    name: fc.constantFrom(
      ...TEST_DRUGS,
      'oxycodone' as const,
      'oxycodone' as const,
      'oxycodone' as const,
      'lorazepam' as const,
      'lorazepam' as const,
      'gabapentin' as const,
    ),
    kind: fc.constantFrom('order' as const, 'order' as const, 'statement' as const, 'dispense' as const),
    state: fc.constantFrom('active' as const, 'active' as const, 'active' as const, 'ended' as const),
    perDay: fc.integer({ min: 1, max: 6 }),
    prn: fc.boolean(),
    isReadable: fc.constantFrom(true, true, true, false),
    when: date,
    end: fc.option(date, { freq: 4 }),
    isKnown: fc.constantFrom(true, true, true, true, true, false),
  })
  .map(({ name, kind, state, perDay, prn, isReadable, when, end, isKnown }) =>
    withMedication(name, {
      kind,
      state,
      when: whenAt(when),
      end: end === null ? null : whenAt(end),
      ingredients: isKnown ? [ingredientOf(name)] : [],
      instructions: [taking(1, perDay, { prn, ...(!isReadable && { amount: null, text: 'as directed' }) })],
    }),
  )

/** Medicines that often go together, so that every medication rule has something to find. */
const REGIMENS: readonly (readonly Ingredient[])[] = [
  ['oxycodone', 'lorazepam'],
  ['oxycodone', 'gabapentin'],
  ['tramadol', 'sertraline', 'zolpidem'],
  ['hydrocodone', 'diazepam', 'carisoprodol'],
  ['morphine', 'baclofen', 'senna'],
  ['linezolid', 'sertraline'],
  ['methadone', 'citalopram'],
  ['tizanidine', 'ciprofloxacin'],
  ['fentanyl', 'clarithromycin'],
  ['codeine', 'paroxetine'],
  ['oxycodone', 'naloxone'],
  ['ibuprofen', 'warfarin'],
  ['naproxen', 'lisinopril', 'furosemide'],
  ['ketorolac', 'sertraline', 'prednisone'],
  ['ibuprofen', 'meloxicam'],
  ['baclofen', 'duloxetine'],
  ['amitriptyline', 'diphenhydramine', 'cyclobenzaprine'],
  ['gabapentin', 'pregabalin'],
  ['acetaminophen', 'tramadol'],
  ['prednisone', 'alendronate', 'omeprazole'],
  [
    'atorvastatin',
    'metformin',
    'lisinopril',
    'amlodipine',
    'omeprazole',
    'levothyroxine',
    'warfarin',
    'ibuprofen',
  ],
]
const regimen = fc.tuple(fc.constantFrom(...REGIMENS), fc.constantFrom(1, 2, 4, 9, 14), date).map(
  ([names, perDay, when]): Change =>
    (chart) =>
      names.reduce(
        (list, name) =>
          withMedication(name, {
            when: whenAt(when),
            instructions: [taking(1, perDay)],
            ...(name === 'naloxone' && { route: 'nasal' }),
          })(list),
        chart,
      ),
)

const ITEMS = Object.keys(CHECKLIST_ITEMS) as ChecklistItem[]
const answer = fc
  .tuple(fc.constantFrom(...ITEMS), fc.constantFrom('yes' as const, 'no' as const, 'no' as const), date)
  .map(([item, said, when]) => withAnswer(item, said, when))
/** A whole checklist of one day, mostly answered no. */
const checklist = fc
  .tuple(fc.integer({ min: 0, max: 16 }), fc.constantFrom<ChecklistItem | null>(null, null, ...ITEMS))
  .map(
    ([days, positive]): Change =>
      (chart) =>
        ITEMS.reduce(
          (filled, item) => withAnswer(item, item === positive ? 'yes' : 'no', days)(filled),
          chart,
        ),
  )

const blankDate = fc.option(date, { freq: 2 })
const blank = fc.oneof(
  fc
    .tuple(fc.constantFrom<Measured>('crp', 'esr', 'vitamin-d', 'pain-score', 'egfr'), blankDate)
    .map(([about, when]) => withBlank('results', about, when)),
  fc
    .tuple(fc.constantFrom(...MODALITIES), blankDate)
    .map(([about, when]) => withBlank('imaging', about, when)),
  fc
    .tuple(fc.constantFrom(...TEST_DRUGS), blankDate)
    .map(([about, when]) => withBlank('medications', ingredientOf(about), when)),
  fc
    .tuple(fc.constantFrom(...CONCEPTS), blankDate)
    .map(([about, when]) => withBlank('conditions', about, when)),
)

const scoreBlank = fc.oneof(
  fc.tuple(fc.constantFrom(...SCORED), blankDate).map(([about, when]) => withBlank('results', about, when)),
  blankDate.map((when) => withBlank('tobacco', 'tobacco', when)),
)

const ACTS: readonly InterventionKind[] = [
  'facet-block',
  'si-block',
  'root-block',
  'hardware-block',
  'epidural-injection',
  'epidural-injection',
  'scs-trial',
  'scs-permanent',
  'scs-lead',
  'intrathecal-pump',
  'medication-review',
  'medication-review',
]
const act = fc
  .record({
    kind: fc.constantFrom(...ACTS),
    when: fc.option(date, { freq: 12 }),
    steroid: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
    region: fc.constantFrom('lumbar' as const, 'lumbar' as const, 'cervical' as const, null),
    percent: fc.constantFrom(null, 20, 50, 79, 80),
    type: fc.constantFrom('Procedure', 'DiagnosticReport'),
    number: fc.nat(),
  })
  .map(({ kind, when, steroid, region, percent, type, number }) =>
    withIntervention(kind, when, {
      steroid,
      regions: region === null ? [] : [region],
      relief: percent === null ? null : { percent, words: `${percent} % relief` },
      resource: `${type}/act-${number}`,
    }),
  )
const actBlank = fc
  .tuple(fc.constantFrom(...ACTS), fc.option(date, { freq: 2 }))
  .map(([about, when]) => withBlank('interventions', about, when))
/** SPECT and imaging of the SI joints. */
const rareExam = fc
  .tuple(fc.constantFrom('nuclear' as const, 'mri' as const), date, fc.nat())
  .map(([modality, when, number]) =>
    withExam(modality, when, {
      tomographic: modality === 'nuclear',
      sites: [modality === 'nuclear' ? 'lumbar' : 'si-joint'],
      resource: `ImagingStudy/rare-${number}`,
    }),
  )
const allergyOrDevice = fc.oneof(
  fc
    .constantFrom('gadolinium' as const, 'iodine' as const, 'not-said' as const)
    .map((to) => withContrastAllergy(to)),
  fc
    .tuple(fc.constantFrom('neurostimulator' as const, 'pump' as const), fc.boolean())
    .map(([kind, mriConditional]) => withDevice(kind, { mriConditional })),
)
const decompression = date.map((when) =>
  withFusion(when, { kind: 'decompression', regions: ['lumbar'], resource: `Procedure/earlier-${when}` }),
)
/** What was done about pain, mostly readable. */
const done = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.array(act, { maxLength: 2 }), fc.array(rareExam, { maxLength: 1 })) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.array(actBlank, { maxLength: 1 }), fc.array(decompression, { maxLength: 3 })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.array(allergyOrDevice, { maxLength: 1 }), fc.array(act, { maxLength: 1 })),
  },
)

const patient = fc
  .record({
    born: fc.constantFrom('1991-03-02', '1970-11-02', '1961-11-01', '1961-11-02', '1950-06-30', '1950', null),
    sex: fc.constantFrom(
      'female' as const,
      'male' as const,
      'female' as const,
      'male' as const,
      'unknown' as const,
    ),
  })
  .map(({ born, sex }) => withPatient({ sex, birth: born === null ? null : whenAt(born) }))

const source = fc
  .tuple(fc.constantFrom(...NOT_WHOLE, 'not-offered' as const), fc.constantFrom(...ALL_SOURCES))
  .map(([outcome, id]) => endedIn(outcome, id))

const some = <T>(one: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> => fc.array(one, { maxLength: most })

/** Charts of patients after fusion, mostly whole, with everything the rules ask for present often enough. */
export const generatedChart: fc.Arbitrary<Chart> = fc
  .tuple(
    patient.map((change) => [change]),
    fc.oneof(
      { weight: 1, arbitrary: some(surgery, 0) },
      { weight: 9, arbitrary: fc.array(surgery, { minLength: 1, maxLength: 2 }) },
    ),
    redFlags,
    fc.array(result, { minLength: 3, maxLength: 14 }),
    some(condition, 4),
    some(exam, 4),
    some(order, 2),
    some(medication, 4),
    some(regimen, 2),
    done.map((parts) => parts.flat()),
    fc.oneof(some(checklist, 1), some(answer, 3)),
    fc.oneof({ weight: 4, arbitrary: some(blank, 0) }, { weight: 1, arbitrary: some(blank, 2) }),
    some(score, 5),
    some(visit, 1),
    some(tobacco, 2),
    some(longStanding, 2),
    some(dxa, 1),
    some(labOrders, 1),
    fc.oneof({ weight: 6, arbitrary: some(scoreBlank, 0) }, { weight: 1, arbitrary: some(scoreBlank, 1) }),
    fc.oneof({ weight: 5, arbitrary: some(source, 0) }, { weight: 1, arbitrary: some(source, 2) }),
  )
  .map((parts) => chartWith(...parts.flat()))
