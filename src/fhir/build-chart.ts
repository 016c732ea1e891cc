import type { Chart, Ledger, LedgerItem } from '../domain/chart.ts'
import type { Day } from '../domain/dates.ts'
import type { Steps } from '../domain/steps.ts'
import {
  SOURCE_IDS,
  SOURCE_TYPES,
  typeOfSource,
  type SourceId,
  type SourceState,
  type SourceType,
} from '../domain/sources.ts'
import { conceptAt, labelOf } from './concept.ts'
import { gather, oneLineEach, sectionOf, type Gathered, type Reader } from './gather.ts'
import { asObject, objectsAt, stringAt, type Json } from './json.ts'
import { mapPatient } from './map-patient.ts'
import type { ProcedureAbout, ProcedureRecord } from './map-procedure.ts'
import type { ResolveMedication } from './map-medication.ts'
import type { LaterReaders } from './later-readers.ts'
import {
  checklistReader,
  conditionReader,
  observationReader,
  operationReader,
  scoreFormReader,
} from './readers.ts'
import { receive, type Received } from './receive.ts'
import type { SourceRead } from './source-read.ts'

/** Does the patient record the EHR gave belong to the patient the app was opened for? */
type Identity = { state: 'agrees' } | { state: 'another-patient'; reason: string } | { state: 'not-known' }

export type ReadChart = {
  chart: Chart
  /** Where each source stands once its entries have been looked at. */
  states: ReadonlyMap<SourceId, SourceState>
  ledger: Ledger
  identity: Identity
  /** Records of other patients, set aside. */
  excludedForeign: number
  /** Each record as the EHR sent it, by `Type/id`. */
  resources: ReadonlyMap<string, unknown>
}

/**
 * Everything that was read, as one patient's chart and the ledger of every record received.
 * `patientNames` are further references that mean this patient, such as the record's address on the server. Without the
 * later readers the sections that they fill are still being read, whatever the EHR has answered.
 */
export function* buildChart(
  reads: readonly SourceRead[],
  patientId: string,
  today: Day,
  patientNames: readonly string[],
  later: LaterReaders | null,
): Steps<ReadChart> {
  const names = new Set([`Patient/${patientId}`, ...patientNames])
  const receipt = receive(reads, names)
  yield
  const states = statesOf(reads)
  const byType = grouped(receipt.received)
  const ofType = (type: SourceType) => byType.get(type) ?? []
  const patientJson = ofType('Patient')[0]?.json ?? null
  const patient = mapPatient(patientJson, patientId, states.get('Patient') ?? null)
  const birth = patient.state === 'known' ? (patient.value.birth?.first ?? null) : null
  const life = { birth, today }
  function* read<T, About>(type: SourceType, reader: Reader<T, About>): Steps<Gathered<T, About>> {
    yield
    return gather(ofType(type), reader, life)
  }
  const from = (...ids: SourceId[]): SourceState[] => ids.map((id) => states.get(id) ?? notRead(id))
  /** For every section that a later reader fills: until that has arrived nobody has looked. */
  const fromLater = (...ids: SourceId[]): SourceState[] => (later ? from(...ids) : ids.map(notRead))

  const resolve = resolver(receipt.byReference)
  const conditions = yield* read('Condition', conditionReader)
  const procedures = yield* read('Procedure', later?.procedureReader ?? operationReader)
  const observations = yield* read('Observation', observationReader)
  const exams = later
    ? [
        yield* read('ImagingStudy', later.studyReader),
        yield* read('DiagnosticReport', later.reportReader),
        yield* read('DocumentReference', later.documentReader),
      ]
    : []
  const orders = later ? [yield* read('ServiceRequest', later.orderReader)] : []
  const answers = yield* read('QuestionnaireResponse', checklistReader)
  const medications = later
    ? [
        yield* read('MedicationRequest', later.medicationReaders.MedicationRequest(resolve)),
        yield* read('MedicationStatement', later.medicationReaders.MedicationStatement(resolve)),
        yield* read('MedicationDispense', later.medicationReaders.MedicationDispense(resolve)),
      ]
    : []
  const interventions = later
    ? [
        yield* read('Procedure', later.interventionReader),
        yield* read('DiagnosticReport', later.interventionReader),
      ]
    : []
  const cultures = later
    ? [
        yield* read('Observation', later.cultureReader(resolve)),
        yield* read('DiagnosticReport', later.cultureReader(resolve)),
      ]
    : []
  const tobacco = later ? [yield* read('Observation', later.tobaccoReader)] : []
  const scoreForms = yield* read('QuestionnaireResponse', scoreFormReader)
  const setAsides = later ? [yield* read('QuestionnaireResponse', later.setAsideReader)] : []
  const allergies = later ? [yield* read('AllergyIntolerance', later.allergyReader)] : []
  const devices = later ? [yield* read('Device', later.deviceReader)] : []
  const reports = later ? [yield* read('DiagnosticReport', later.reportTextReader)] : []
  yield
  const { surgeries, exams: examsFromProcedures } = split(procedures)
  const items = [
    ...[conditions, ...orders, ...allergies, ...devices, ...medications].flatMap((part) => part.items),
    ...oneLineEach([
      procedures,
      ...interventions,
      observations,
      ...cultures,
      ...tobacco,
      ...exams,
      ...reports,
    ]),
    ...oneLineEach([answers, scoreForms, ...setAsides]),
  ]

  const chart: Chart = {
    patient,
    conditions: sectionOf([conditions], from('Condition')),
    surgeries: sectionOf([surgeries], from('Procedure')),
    results: sectionOf(
      [observations, scoreForms],
      SOURCE_IDS.filter((id) => typeOfSource(id) === 'Observation')
        .flatMap((id) => from(id))
        .concat(from('QuestionnaireResponse')),
    ),
    imaging: sectionOf(
      [...exams, examsFromProcedures],
      fromLater('ImagingStudy', 'DiagnosticReport', 'Procedure', 'DocumentReference'),
    ),
    orders: sectionOf(orders, fromLater('ServiceRequest')),
    medications: sectionOf(
      medications,
      fromLater('MedicationRequest', 'MedicationStatement', 'MedicationDispense'),
    ),
    answers: sectionOf([answers], from('QuestionnaireResponse')),
    interventions: sectionOf(interventions, fromLater('Procedure', 'DiagnosticReport')),
    cultures: sectionOf(cultures, fromLater('Observation/laboratory', 'DiagnosticReport')),
    tobacco: sectionOf(tobacco, fromLater('Observation/social-history')),
    allergies: sectionOf(allergies, fromLater('AllergyIntolerance')),
    devices: sectionOf(devices, fromLater('Device')),
    reports: sectionOf(reports, fromLater('DiagnosticReport')),
    setAsides: sectionOf(setAsides, fromLater('QuestionnaireResponse')),
    surgeryByHand: null,
  }
  const rest = receipt.received.filter((one) => !READ_TYPES.has(one.type)).map(restItem)
  return {
    chart,
    states,
    ledger: { items: [...receipt.items, ...items, ...rest] },
    identity: identityOf(reads, patientId, names),
    excludedForeign: receipt.foreign,
    resources: new Map(receipt.received.map((one) => [one.resource, one.json])),
  }
}

function grouped(received: readonly Received[]): Map<string, Received[]> {
  const byType = new Map<string, Received[]>()
  for (const one of received) {
    const group = byType.get(one.type)
    if (group) group.push(one)
    else byType.set(one.type, [one])
  }
  return byType
}

/** Types whose records go through a reader; the others are listed as they are. */
const READ_TYPES: ReadonlySet<string> = new Set(SOURCE_TYPES.filter((type) => type !== 'Patient'))

function restItem({ resource, type, json }: Received): LedgerItem {
  return type === 'Patient'
    ? { resource, place: 'used', reason: '', label: 'Patient details' }
    : { resource, place: 'shown', reason: 'not used by any check', label: labelOf(conceptAt(json, 'code')) }
}

function statesOf(reads: readonly SourceRead[]): Map<SourceId, SourceState> {
  return new Map(reads.map((read) => [read.state.id, stateOf(read)]))
}

/** An answer with entries that hold no record was not read whole: any of them may be what a check looks for. */
function stateOf({ state, entries }: SourceRead): SourceState {
  const empty = entries.filter(({ resource }) => stringAt(asObject(resource) ?? {}, 'resourceType') === null)
  if (state.outcome !== 'loaded' || empty.length === 0) return state
  const reason = `${empty.length} ${empty.length === 1 ? 'entry' : 'entries'} held no record`
  return { ...state, outcome: 'incomplete', reason }
}

function notRead(id: SourceId): SourceState {
  return { id, outcome: 'reading', received: 0 }
}

function split(procedures: Gathered<ProcedureRecord, ProcedureAbout>) {
  const { records, blanks, unrecognised } = procedures
  return {
    surgeries: {
      records: records.flatMap((record) => ('surgery' in record ? [record.surgery] : [])),
      blanks: blanks.flatMap((blank) =>
        blank.about === 'fusion' || blank.about === 'operation' ? [{ ...blank, about: blank.about }] : [],
      ),
      unrecognised,
    },
    exams: {
      records: records.flatMap((record) => ('exam' in record ? [record.exam] : [])),
      blanks: blanks.flatMap((blank) =>
        blank.about === 'fusion' || blank.about === 'operation' ? [] : [{ ...blank, about: blank.about }],
      ),
      unrecognised: 0,
    },
  }
}

/** Contained in the record itself, or one of the records that came along; never fetched from elsewhere. */
function resolver(byReference: ReadonlyMap<string, Json>): ResolveMedication {
  return (reference, inside) => {
    if (reference.startsWith('#')) {
      return objectsAt(inside, 'contained').find((one) => stringAt(one, 'id') === reference.slice(1)) ?? null
    }
    const plain = reference.replace(/\/_history\/[^/]*$/, '')
    return byReference.get(plain) ?? null
  }
}

function identityOf(reads: readonly SourceRead[], patientId: string, names: ReadonlySet<string>): Identity {
  const entries = reads.filter((read) => read.state.id === 'Patient').flatMap((read) => read.entries)
  const patients = entries
    .map((entry) => asObject(entry.resource))
    .filter((json) => json !== null)
    .filter((json) => stringAt(json, 'resourceType') === 'Patient')
  const ids = patients.map((json) => stringAt(json, 'id') ?? '')
  if (ids.length === 0) return { state: 'not-known' }
  if (ids.every((id) => id === patientId || names.has(`Patient/${id}`))) return { state: 'agrees' }
  return {
    state: 'another-patient',
    reason: 'The EHR sent the details of a patient other than the one this app was opened for.',
  }
}
