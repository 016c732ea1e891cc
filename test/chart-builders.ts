import type { Blank, Chart, Patient, Section } from '../src/domain/chart.ts'
import type { ContrastAllergy } from '../src/domain/allergy.ts'
import type { ChecklistItem } from '../src/domain/checklist.ts'
import type { Condition, ConditionConcept } from '../src/domain/condition.ts'
import type { Context } from '../src/domain/context.ts'
import type { Culture } from '../src/domain/culture.ts'
import type { ImplantedDevice } from '../src/domain/device.ts'
import { addDays, readDay, readWhen, formatDay, type Day, type When } from '../src/domain/dates.ts'
import { failed, known } from '../src/domain/fact.ts'
import type { ImagingExam, Modality } from '../src/domain/imaging.ts'
import { INTERVENTION_KINDS, type Intervention, type InterventionKind } from '../src/domain/intervention.ts'
import type {
  DoseInstruction,
  Ingredient,
  MedicationEntry,
  ProductIngredient,
} from '../src/domain/medication.ts'
import type { Order } from '../src/domain/order.ts'
import type { Quote, ReportText } from '../src/domain/report.ts'
import { ANALYTES, type Analyte, type Amount, type Result } from '../src/domain/result.ts'
import type { Outcome, SourceId, SourceState } from '../src/domain/sources.ts'
import type { Surgery } from '../src/domain/surgery.ts'
import type { TobaccoStatus } from '../src/domain/tobacco.ts'
import { DEFAULT_THRESHOLDS, type Thresholds } from '../src/domain/thresholds.ts'
import { productIngredient } from '../src/terminology/drugs.ts'
import { verdictOf, type Inputs, type Rule } from '../src/rules/rule.ts'
import type { Verdict } from '../src/rules/verdict.ts'

/** Every test judges on this day. */
export const TODAY = dayAt('2026-11-01')

/** A change to a chart: charts are built by naming what is in them. Records are numbered within their section. */
export type Change = (chart: Chart) => Chart

export function dayAt(text: string): Day {
  const day = readDay(text)
  if (day === null) throw new Error(`${text} is no day`)
  return day
}

export function whenAt(text: string): When {
  const when = readWhen(text)
  if (when === null) throw new Error(`${text} is no date`)
  return when
}

/** The day so many days before today, as written in a record. */
export function daysAgo(days: number): string {
  return formatDay(addDays(TODAY, -days))
}

/** The sources that feed each section, as the reader of charts has them. */
export const FED_BY = {
  conditions: ['Condition'],
  surgeries: ['Procedure'],
  results: [
    'Observation/laboratory',
    'Observation/vital-signs',
    'Observation/survey',
    'Observation/social-history',
    'QuestionnaireResponse',
  ],
  imaging: ['ImagingStudy', 'DiagnosticReport', 'Procedure', 'DocumentReference'],
  orders: ['ServiceRequest'],
  medications: ['MedicationRequest', 'MedicationStatement', 'MedicationDispense'],
  answers: ['QuestionnaireResponse'],
  interventions: ['Procedure', 'DiagnosticReport'],
  cultures: ['Observation/laboratory', 'DiagnosticReport'],
  tobacco: ['Observation/social-history'],
  allergies: ['AllergyIntolerance'],
  devices: ['Device'],
  reports: ['DiagnosticReport'],
  setAsides: ['QuestionnaireResponse'],
} as const satisfies Record<Exclude<keyof Chart, 'patient' | 'surgeryByHand'>, readonly SourceId[]>
type SectionName = keyof typeof FED_BY
const SECTIONS = Object.keys(FED_BY) as SectionName[]

const loaded = (id: SourceId): SourceState => ({ id, outcome: 'loaded', received: 0 })

function emptySection<T, About>(name: SectionName): Section<T, About> {
  return { records: [], blanks: [], sources: FED_BY[name].map(loaded), unrecognised: 0 }
}

const SOMEONE: Patient = { id: 'p', birth: whenAt('1976-05-01'), sex: 'female', name: 'Test Person' }

/** Nothing recorded, everything read whole; a woman of 50. */
function emptyChart(): Chart {
  return {
    patient: known(SOMEONE, []),
    conditions: emptySection('conditions'),
    surgeries: emptySection('surgeries'),
    results: emptySection('results'),
    imaging: emptySection('imaging'),
    orders: emptySection('orders'),
    medications: emptySection('medications'),
    answers: emptySection('answers'),
    interventions: emptySection('interventions'),
    cultures: emptySection('cultures'),
    tobacco: emptySection('tobacco'),
    allergies: emptySection('allergies'),
    devices: emptySection('devices'),
    reports: emptySection('reports'),
    setAsides: emptySection('setAsides'),
    surgeryByHand: null,
  }
}

export function chartWith(...changes: readonly Change[]): Chart {
  return changes.reduce((chart, change) => change(chart), emptyChart())
}

export function contextOf(chart: Chart, thresholds: Partial<Thresholds> = {}): Context {
  return { chart, today: TODAY, thresholds: { ...DEFAULT_THRESHOLDS, ...thresholds } }
}

/** What a rule says of a chart on the common day. */
export function judge<I extends Inputs>(
  rule: Rule<I>,
  changes: readonly Change[],
  thresholds: Partial<Thresholds> = {},
): Verdict {
  return verdictOf(rule)(contextOf(chartWith(...changes), thresholds))
}

/** "finding high", "clear", "not-assessed", "ask", "not-applicable". */
export function inShort(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'finding':
      return `finding ${verdict.priority}`
    case 'not-assessed':
      return verdict.ask === true ? 'ask' : 'not-assessed'
    case 'clear':
    case 'not-applicable':
      return verdict.kind
  }
}

/** Every word of a verdict, for a test that looks for one of them. */
export function wordsOf(verdict: Verdict): string {
  return [verdict.message, ...verdict.caveats].join(' | ')
}

export function withPatient(change: Partial<Patient>): Change {
  return (chart) => ({
    ...chart,
    patient:
      chart.patient.state === 'known'
        ? { ...chart.patient, value: { ...chart.patient.value, ...change } }
        : chart.patient,
  })
}

/** Born so that the patient is this old today. */
export function aged(years: number): Change {
  return withPatient({ birth: whenAt(`${2026 - years}-05-01`) })
}

type RecordOf<S extends SectionName> = Chart[S]['records'][number]

function added<S extends SectionName>(section: S, record: (number: number) => RecordOf<S>): Change {
  return (chart) => {
    const { records } = chart[section]
    return { ...chart, [section]: { ...chart[section], records: [...records, record(records.length + 1)] } }
  }
}

const INTERVAL = /^([<>]=?)?\s*(-?[\d.]+)$/

/** "12", "<5", ">=30" as an amount. */
function amountOf(text: string): Amount {
  const [, comparator, digits] = INTERVAL.exec(text) ?? []
  const value = Number(digits)
  switch (comparator) {
    case '<':
      return { low: null, high: value, lowIncluded: false, highIncluded: false }
    case '<=':
      return { low: null, high: value, lowIncluded: false, highIncluded: true }
    case '>':
      return { low: value, high: null, lowIncluded: false, highIncluded: false }
    case '>=':
      return { low: value, high: null, lowIncluded: true, highIncluded: false }
    default:
      return { low: value, high: value, lowIncluded: true, highIncluded: true }
  }
}

/** A result of so many days ago (a number), or with a date as written. */
export function withResult(
  analyte: Analyte,
  value: string,
  date: number | string,
  more: Partial<Result> = {},
): Change {
  return added('results', (number) => ({
    resource: `Observation/${number}`,
    analyte,
    label: ANALYTES[analyte].name,
    amount: amountOf(value),
    recorded: `${value} ${ANALYTES[analyte].unit}`,
    used: null,
    when: whenAt(typeof date === 'number' ? daysAgo(date) : date),
    preliminary: false,
    byName: false,
    notes: [],
    ...more,
  }))
}

export function withCondition(concept: ConditionConcept, more: Partial<Condition> = {}): Change {
  return added('conditions', (number) => ({
    resource: `Condition/${number}`,
    concept,
    label: concept,
    code: 'X00',
    state: 'active',
    certainty: null,
    onset: null,
    recorded: whenAt(daysAgo(100)),
    spinal: true,
    ...more,
  }))
}

/** An L4/L5 fusion of so many days ago, or with a date as written, or undated. */
export function withFusion(date: number | string | null, more: Partial<Surgery> = {}): Change {
  const text = typeof date === 'number' ? daysAgo(date) : date
  return added('surgeries', (number) => ({
    resource: `Procedure/${number}`,
    kind: 'fusion',
    label: 'Posterior lumbar fusion L4-L5',
    when: text === null ? null : whenAt(text),
    regions: ['lumbar'],
    levels: [{ from: 'text', levels: ['L4/L5'] }],
    byName: false,
    ...more,
  }))
}

/** An L4/L5 fusion as the clinician entered it, of so many days ago. */
export function withSurgeryByHand(date: number | string): Change {
  const when = whenAt(typeof date === 'number' ? daysAgo(date) : date)
  return (chart) => ({
    ...chart,
    surgeryByHand: { when, region: 'lumbar', levels: ['L4/L5'], instrumented: 'yes' },
  })
}

export function withExam(modality: Modality, date: number | string, more: Partial<ImagingExam> = {}): Change {
  return added('imaging', (number) => ({
    resource: `DiagnosticReport/${number}`,
    modality,
    sites: ['lumbar'],
    label: `${modality} of lumbar spine`,
    when: whenAt(typeof date === 'number' ? daysAgo(date) : date),
    dynamic: false,
    standing: false,
    contrast: 'unknown',
    metalReduction: false,
    thinSlice: false,
    tomographic: false,
    byName: false,
    preliminary: false,
    ...more,
  }))
}

export function withOrder(wants: Order['wants'], date: number | string): Change {
  return added('orders', (number) => ({
    resource: `ServiceRequest/${number}`,
    label: wants.kind === 'lab' ? wants.analyte : wants.kind === 'exam' ? wants.modality : wants.intervention,
    when: whenAt(typeof date === 'number' ? daysAgo(date) : date),
    wants,
  }))
}

export function withAnswer(item: ChecklistItem, answer: 'yes' | 'no', date: number | string = 0): Change {
  const when = whenAt(typeof date === 'number' ? daysAgo(date) : date)
  return added('answers', (number) => ({
    item,
    answer,
    when,
    resource: `QuestionnaireResponse/${number}`,
    by: null,
    given: false,
  }))
}

/** An act of so many days ago (a number), with a date as written, or undated. */
export function withIntervention(
  kind: InterventionKind,
  date: number | string | null,
  more: Partial<Intervention> = {},
): Change {
  const text = typeof date === 'number' ? daysAgo(date) : date
  return added('interventions', (number) => ({
    resource: `Procedure/intervention-${number}`,
    kind,
    label: INTERVENTION_KINDS[kind],
    when: text === null ? null : whenAt(text),
    steroid: 'unknown',
    side: null,
    levels: [],
    regions: ['lumbar'],
    relief: null,
    byName: false,
    ...more,
  }))
}

export function withCulture(
  finding: Culture['finding'],
  date: number | string,
  more: Partial<Culture> = {},
): Change {
  return added('cultures', (number) => ({
    resource: `Observation/culture-${number}`,
    label: 'Blood culture',
    specimen: 'blood',
    finding,
    recorded: finding === 'positive' ? 'Staphylococcus aureus' : 'No growth',
    when: whenAt(typeof date === 'number' ? daysAgo(date) : date),
    preliminary: false,
    byName: false,
    ...more,
  }))
}

export function withTobacco(
  status: TobaccoStatus['status'],
  date: number | string,
  more: Partial<TobaccoStatus> = {},
): Change {
  return added('tobacco', (number) => ({
    resource: `Observation/tobacco-${number}`,
    status,
    label: 'Tobacco smoking status',
    recorded: status,
    when: whenAt(typeof date === 'number' ? daysAgo(date) : date),
    byName: false,
    ...more,
  }))
}

export function withContrastAllergy(to: ContrastAllergy['to'], more: Partial<ContrastAllergy> = {}): Change {
  return added('allergies', (number) => ({
    resource: `AllergyIntolerance/${number}`,
    label: to,
    to,
    state: 'active',
    certainty: null,
    byName: false,
    ...more,
  }))
}

export function withDevice(kind: ImplantedDevice['kind'], more: Partial<ImplantedDevice> = {}): Change {
  return added('devices', (number) => ({
    resource: `Device/${number}`,
    label: kind,
    kind,
    state: 'implanted',
    mriConditional: false,
    byName: false,
    ...more,
  }))
}

/** A report with these quotes, each with the words of interest at its start. */
export function withReport(
  quotes: readonly (Partial<Quote> & Pick<Quote, 'sentence' | 'mentions'>)[],
  date: number | string | null = 30,
  more: Partial<ReportText> = {},
): Change {
  const text = typeof date === 'number' ? daysAgo(date) : date
  return added('reports', (number) => ({
    resource: `DiagnosticReport/report-${number}`,
    label: 'CT lumbar spine',
    when: text === null ? null : whenAt(text),
    sites: ['lumbar'],
    quotes: quotes.map((quote) => ({ marks: [[0, 5]], negated: false, levels: [], ...quote })),
    unread: null,
    ...more,
  }))
}

/** The drugs generated charts draw from, with milligrams per tablet, or per hour of a patch. */
const DRUGS = {
  oxycodone: 10,
  tramadol: 50,
  buprenorphine: 8,
  methadone: 10,
  fentanyl: 0.05,
  lorazepam: 1,
  gabapentin: 300,
  pregabalin: 75,
  levetiracetam: 500,
  zolpidem: 10,
  carisoprodol: 350,
  sertraline: 50,
  trazodone: 50,
  diphenhydramine: 25,
  cholecalciferol: 0.025,
  acetaminophen: 500,
}
export type TestDrug = keyof typeof DRUGS
export const TEST_DRUGS = Object.keys(DRUGS) as TestDrug[]
const USUAL_MG = 10

/** A drug of the drug table, with its real classes and roles. */
export function ingredientOf(name: Ingredient, mg?: number): ProductIngredient {
  const usual = Object.hasOwn(DRUGS, name) ? DRUGS[name as TestDrug] : USUAL_MG
  return productIngredient(name, { mg: mg ?? usual, per: name === 'fentanyl' ? 'hour' : 'unit' })
}

/** So many units, so many times a day. */
export function taking(units: number, perDay: number, more: Partial<DoseInstruction> = {}): DoseInstruction {
  return {
    amount: { low: units, high: units, unit: 'unit' },
    frequency: { least: perDay, most: perDay },
    times: [],
    dailyLimit: null,
    prn: false,
    sequence: null,
    start: null,
    end: null,
    days: null,
    text: null,
    fromText: false,
    disagrees: false,
    impliedStrengths: [],
    ...more,
  }
}

/** A current order for a drug of the drug table, one unit a day unless said otherwise. */
export function withMedication(name: Ingredient, more: Partial<MedicationEntry> = {}): Change {
  return added('medications', (number) => ({
    resource: `MedicationRequest/${number}`,
    kind: 'order',
    name,
    ingredients: [ingredientOf(name)],
    unknownParts: [],
    byName: false,
    state: 'active',
    route: name === 'fentanyl' ? 'transdermal' : 'oral',
    extendedRelease: false,
    instructions: [taking(1, 1)],
    supplyPerDay: null,
    when: whenAt(daysAgo(30)),
    start: null,
    end: null,
    notes: [],
    ...more,
  }))
}

type AboutOf<S extends SectionName> = Chart[S]['blanks'][number]['about']

/** A record of the section that cannot be read; its date is known (days ago, or as written) or lost (null). */
export function withBlank<S extends SectionName>(
  section: S,
  about: AboutOf<S>,
  date: number | string | null,
  reason = 'no unit',
): Change {
  return (chart) => {
    const blank: Blank<AboutOf<S>> = {
      resource: `Record/${section}-${chart[section].blanks.length + 1}`,
      label: typeof about === 'string' ? about : about.name,
      about,
      reason,
      when: date === null ? null : whenAt(typeof date === 'number' ? daysAgo(date) : date),
    }
    return { ...chart, [section]: { ...chart[section], blanks: [...chart[section].blanks, blank] } }
  }
}

function ending(outcome: Outcome | 'reading', ids: readonly SourceId[]): Change {
  return (chart) => {
    const change = (state: SourceState): SourceState =>
      ids.includes(state.id) ? { ...state, outcome, reason: `${outcome} in this test` } : state
    const sections = Object.fromEntries(
      SECTIONS.map((name) => [name, { ...chart[name], sources: chart[name].sources.map(change) }]),
    )
    const patient =
      ids.includes('Patient') && outcome !== 'loaded'
        ? failed('patient details could not be read')
        : chart.patient
    return { ...chart, ...sections, patient }
  }
}

/** No usable answer from these sources. */
export const failing = (...ids: readonly SourceId[]): Change => ending('failed', ids)
/** These sources ended in this outcome. */
export const endedIn = (outcome: Outcome | 'reading', ...ids: readonly SourceId[]): Change =>
  ending(outcome, ids)
