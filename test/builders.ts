import { chartFromReads, type ReadChart } from '../src/fhir/chart-from-reads.ts'
import { readsFromBundle } from '../src/fhir/reads-from-bundle.ts'
import type { Section } from '../src/domain/chart.ts'
import type { Context } from '../src/domain/context.ts'
import { readDay, readWhen, type Day, type When } from '../src/domain/dates.ts'
import { absent } from '../src/domain/fact.ts'
import type { DoseInstruction, MedicationEntry, ProductIngredient } from '../src/domain/medication.ts'
import { exactly, type Result } from '../src/domain/result.ts'
import { SOURCE_IDS, type SourceId, type SourceState } from '../src/domain/sources.ts'
import type { Surgery } from '../src/domain/surgery.ts'
import { DEFAULT_THRESHOLDS } from '../src/domain/thresholds.ts'
import { readProductName } from '../src/terminology/product-name.ts'
import { unknownParts } from '../src/terminology/unknown-parts.ts'

export const LOINC = 'http://loinc.org'
export const SNOMED = 'http://snomed.info/sct'
export const ICD10 = 'http://hl7.org/fhir/sid/icd-10-cm'
export const PCS = 'http://www.cms.gov/Medicare/Coding/ICD10'
export const CPT = 'http://www.ama-assn.org/go/cpt'
export const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm'
export const ATC = 'http://www.whocc.no/atc'
export const UCUM = 'http://unitsofmeasure.org'

/** A calendar day written in a test; a typing slip is an error. */
export function day(text: string): Day {
  const read = readDay(text)
  if (read === null) throw new Error(`${text} is no day`)
  return read
}

/** A date of any precision written in a test. */
export function when(text: string): When {
  const read = readWhen(text)
  if (read === null) throw new Error(`${text} is no date`)
  return read
}

export const TODAY = day('2026-11-01')

/** A CodeableConcept with one coding. */
export function coded(system: string, code: string, display?: string) {
  return { coding: [{ system, code, ...(display !== undefined && { display }) }] }
}

/** The record with some fields changed; `undefined` takes a field away. */
export function changed(base: object, change: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries({ ...base, ...change }).filter(([, value]) => value !== undefined))
}

const SUBJECT = { reference: 'Patient/p1' }

/** A CRP of 12 mg/L as a laboratory should send it. */
export const CRP = {
  resourceType: 'Observation',
  id: 'crp',
  status: 'final',
  code: coded(LOINC, '1988-5', 'CRP'),
  subject: SUBJECT,
  effectiveDateTime: '2026-03-10T08:00:00Z',
  valueQuantity: { value: 12, unit: 'mg/L', system: UCUM, code: 'mg/L' },
}

/** An order for oxycodone tablets as a pharmacy system should send it. */
export const OXYCODONE = {
  resourceType: 'MedicationRequest',
  id: 'oxycodone',
  status: 'active',
  intent: 'order',
  authoredOn: '2026-10-01',
  subject: SUBJECT,
  medicationCodeableConcept: coded(RXNORM, '7804', 'oxycodone hydrochloride 5 MG Oral Tablet'),
}

/** A Bundle of these resources and a patient `p1`. */
export function bundleOf(...resources: unknown[]) {
  const patient = { resourceType: 'Patient', id: 'p1', birthDate: '1960-05-05', gender: 'female' }
  const entry = [patient, ...resources].map((resource) => ({ resource }))
  return { resourceType: 'Bundle', type: 'collection', entry }
}

/** The chart of a Bundle. */
export function readBundle(bundle: unknown, today: Day = TODAY): ReadChart {
  const reads = readsFromBundle(bundle)
  if (!reads.ok) throw new Error(reads.reason)
  return chartFromReads(reads.reads, reads.patientId, today, reads.patientNames)
}

const LOADED: readonly SourceState[] = SOURCE_IDS.map((id) => ({ id, outcome: 'loaded', received: 1 }))

/** A section of the chart; every source loaded, unless told otherwise. */
export function section<T, About = never>(
  records: readonly T[] = [],
  more: Partial<Section<T, About>> = {},
): Section<T, About> {
  return { records, blanks: [], sources: LOADED, unrecognised: 0, ...more }
}

export function sourceFailed(id: SourceId): SourceState[] {
  return [{ id, outcome: 'failed', received: 0, reason: 'time-out' }]
}

/** A context with an empty chart in which everything was read, and these sections. */
export function contextOf(sections: Partial<Context['chart']> = {}, today: Day = TODAY): Context {
  const chart: Context['chart'] = {
    patient: absent(),
    conditions: section(),
    surgeries: section(),
    results: section(),
    imaging: section(),
    orders: section(),
    medications: section(),
    answers: section(),
    interventions: section(),
    cultures: section(),
    tobacco: section(),
    allergies: section(),
    devices: section(),
    reports: section(),
    setAsides: section(),
    surgeryByHand: null,
    ...sections,
  }
  return { chart, today, thresholds: DEFAULT_THRESHOLDS }
}

/** A lumbar fusion on a date; null for an undated one. */
export function fusion(date: string | null, change: Partial<Surgery> = {}): Surgery {
  return {
    resource: `Procedure/${date ?? 'undated'}`,
    kind: 'fusion',
    label: 'Lumbar fusion',
    when: date === null ? null : when(date),
    regions: ['lumbar'],
    levels: [],
    byName: false,
    ...change,
  }
}

/** A result of an analyte on a date. */
export function result(
  analyte: Result['analyte'],
  value: number,
  date: string,
  change: Partial<Result> = {},
): Result {
  return {
    resource: `Observation/${analyte}-${date}-${value}`,
    analyte,
    label: analyte,
    amount: exactly(value),
    recorded: String(value),
    used: null,
    when: when(date),
    preliminary: false,
    byName: false,
    notes: [],
    ...change,
  }
}

/** One structured dosage instruction: one unit a day unless changed. */
export function instruction(change: Partial<DoseInstruction> = {}): DoseInstruction {
  return {
    amount: { low: 1, high: 1, unit: 'unit' },
    frequency: { least: 1, most: 1 },
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
    ...change,
  }
}

/** An active order for the product of this name, a month old, once a day unless changed. */
export function order(name: string, change: Partial<MedicationEntry> = {}): MedicationEntry {
  const ingredients: ProductIngredient[] = readProductName(name)
  return {
    resource: `MedicationRequest/${name}`,
    kind: 'order',
    name,
    ingredients,
    unknownParts: unknownParts(name),
    byName: false,
    state: 'active',
    route: 'oral',
    extendedRelease: false,
    instructions: [instruction()],
    supplyPerDay: null,
    when: when('2026-10-01'),
    start: null,
    end: null,
    notes: [],
    ...change,
  }
}
