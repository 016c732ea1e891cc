import {
  OBSERVATION_PARTS,
  SOURCE_IDS,
  typeOfSource,
  type SourceId,
  type SourceState,
  type SourceType,
} from '../domain/sources.ts'
import { asObject, stringAt, valueAt } from './json.ts'
import { readMessages, type Message } from './operation-outcome.ts'
import type { SourceRead } from './source-read.ts'

export type BundleReads =
  { ok: true; reads: SourceRead[]; patientId: string; patientNames: string[] } | { ok: false; reason: string }

const BUNDLE_TYPES = ['collection', 'transaction', 'batch', 'searchset']

/** A file's Bundle as if each type had been asked for; what the file does not hold is taken as not recorded. */
export function readsFromBundle(json: unknown): BundleReads {
  const bundle = asObject(json)
  if (!bundle || stringAt(bundle, 'resourceType') !== 'Bundle')
    return { ok: false, reason: 'not a FHIR Bundle' }
  const type = stringAt(bundle, 'type') ?? ''
  if (!BUNDLE_TYPES.includes(type))
    return { ok: false, reason: `a Bundle of type "${type}" is not supported` }
  const list = valueAt(bundle, 'entry')
  const entries = (Array.isArray(list) ? (list as unknown[]) : []).map((entry) => {
    const fullUrl = stringAt(asObject(entry) ?? {}, 'fullUrl')
    const resource: unknown = valueAt(asObject(entry) ?? {}, 'resource') ?? null
    return { resource, ...(fullUrl !== null && { fullUrl }) }
  })
  const patients = entries.filter((entry) => typeOf(entry.resource) === 'Patient')
  const [patient] = patients
  const patientJson = asObject(patient?.resource)
  if (!patient || !patientJson) return { ok: false, reason: 'no Patient in the Bundle' }
  if (patients.length > 1) return { ok: false, reason: 'more than one Patient in the Bundle' }
  const patientId = stringAt(patientJson, 'id') ?? patient.fullUrl?.split(/[/:]/).at(-1) ?? ''
  const reads = SOURCE_IDS.map((id) => readOf(id, entries))
  const known = new Set(reads.flatMap((read) => read.entries))
  const rest = entries.filter((entry) => !known.has(entry))
  const first = reads[0]
  if (first) reads[0] = { ...first, entries: [...first.entries, ...rest] }
  return { ok: true, reads, patientId, patientNames: patient.fullUrl === undefined ? [] : [patient.fullUrl] }
}

type Entry = SourceRead['entries'][number]

function readOf(id: SourceId, entries: readonly Entry[]): SourceRead {
  const type = typeOfSource(id)
  const holdsAll = type !== 'Observation' || id === `Observation/${OBSERVATION_PARTS[0]}`
  const own = holdsAll ? entries.filter((entry) => typeOf(entry.resource) === type) : []
  const messages = messagesFor(type, entries)
  const problem = messages.find((message) => message.effect !== 'none')
  const notes = messages.flatMap((message) => (message.effect === 'none' ? (message.words ?? []) : []))
  const outcome = problem === undefined || problem.effect === 'none' ? 'loaded' : problem.effect
  const state: SourceState = {
    id,
    outcome,
    received: own.length,
    ...(problem?.words !== undefined && { reason: problem.words }),
    ...(notes.length > 0 && { notes }),
  }
  return { state, entries: own }
}

function typeOf(resource: unknown): string {
  return stringAt(asObject(resource) ?? {}, 'resourceType') ?? ''
}

/** Messages of an outcome entry concern the type its id starts with, else every type. */
function messagesFor(type: SourceType, entries: readonly Entry[]): Message[] {
  return entries.flatMap((entry) => {
    const json = asObject(entry.resource)
    if (!json || typeOf(json) !== 'OperationOutcome') return []
    const concerns = /^([a-z]+)-outcome-/.exec(stringAt(json, 'id') ?? '')?.[1]
    return concerns === undefined || concerns === type.toLowerCase() ? readMessages(json) : []
  })
}
