import type { LedgerItem } from '../domain/chart.ts'
import { readWhen } from '../domain/dates.ts'
import { asObject, objectAt, objectsAt, stringAt, type Json } from './json.ts'
import type { SourceRead } from './source-read.ts'
import { subjectOf, type Subject } from './subject.ts'

/** A resource as received, under the name the app shows for it. */
export type Received = { resource: string; type: string; json: Json; subject: Subject }

export type Receipt = {
  received: readonly Received[]
  /** Entries that were set aside on arrival. */
  items: readonly LedgerItem[]
  /** How many of them are of another patient. */
  foreign: number
  /** Every resource by the references that may point at it: `Type/id` and its address in the Bundle. */
  byReference: ReadonlyMap<string, Json>
}

/** Sorts everything that arrived: unusable entries, other patients' records and repeats are set aside, each with its reason. */
export function receive(reads: readonly SourceRead[], names: ReadonlySet<string>): Receipt {
  const items: LedgerItem[] = []
  const byReference = new Map<string, Json>()
  const groups = new Map<string, Received[]>()
  const foreign = new Set<string>()
  const setAside = (resource: string, place: LedgerItem['place'], reason: string, label = resource): void => {
    items.push({ resource, place, reason, label })
  }
  for (const { resource, type, json, fullUrl } of reads.flatMap(entriesOf)) {
    if (json === null) {
      setAside(resource, 'unreadable', 'empty entry', 'Entry without a record')
      continue
    }
    if (fullUrl !== null) byReference.set(fullUrl, json)
    if (type === 'OperationOutcome') {
      setAside(resource, 'shown', messageOf(json), 'Message from the EHR')
      continue
    }
    if (type === 'Medication' || type === 'Practitioner' || type === 'Organization') {
      byReference.set(resource, json)
      setAside(resource, 'shown', 'detail that other records refer to')
      continue
    }
    if (type === '') {
      setAside(resource, 'unreadable', 'does not say what kind of record it is')
      continue
    }
    const subject = subjectOf(json, type, names)
    if (subject === 'another-patient') {
      foreign.add(resource)
      setAside(resource, 'excluded', 'belongs to another patient')
      continue
    }
    byReference.set(resource, json)
    groups.set(resource, [...(groups.get(resource) ?? []), { resource, type, json, subject }])
  }
  const received = [...groups.values()].flatMap((group) => {
    const { kept, dropped } = newest(group)
    dropped.forEach(({ resource, reason }) => setAside(resource, 'excluded', reason))
    return kept
  })
  return { received: received.sort(byName), items, foreign: foreign.size, byReference }
}

/** One order whatever order the EHR sent, so that two readings of one chart say the same in the same words. */
function byName(a: Received, b: Received): number {
  if (a.resource !== b.resource) return a.resource < b.resource ? -1 : 1
  return JSON.stringify(a.json) < JSON.stringify(b.json) ? -1 : 1
}

type Entry = { resource: string; type: string; json: Json | null; fullUrl: string | null }

/** An answer is gone through once, however often the chart is built. */
const ENTRIES = new WeakMap<SourceRead, Entry[]>()

function entriesOf(read: SourceRead): Entry[] {
  const before = ENTRIES.get(read)
  if (before) return before
  const entries = read.entries.map(({ resource, fullUrl = null }, place): Entry => {
    const json = asObject(resource)
    return {
      resource: nameOf(json ?? {}, fullUrl, read.state.id, place),
      type: json ? typeIn(json) : '',
      json,
      fullUrl,
    }
  })
  ENTRIES.set(read, entries)
  return entries
}

/** The type a record says it is of; empty when it does not say. */
export function typeIn(json: Json): string {
  return stringAt(json, 'resourceType') ?? ''
}

/** The name the app shows for a record: `Type/id`, or where it stood in the answer. */
export function nameOf(json: Json, fullUrl: string | null, source: string, place: number): string {
  const [type, id] = [typeIn(json), stringAt(json, 'id')]
  return id === null ? (fullUrl ?? `${type || source} (entry ${place + 1}, no id)`) : `${type}/${id}`
}

/** Of several copies of one record the newest version counts. Copies that cannot be told apart by version all count. */
function newest(group: readonly Received[]): {
  kept: readonly Received[]
  dropped: { resource: string; reason: string }[]
} {
  if (group.length === 1) return { kept: group, dropped: [] }
  const distinct = [...new Map(group.map((one) => [JSON.stringify(one.json), one])).values()]
  const repeats = group.slice(distinct.length).map(({ resource }) => ({ resource, reason: 'received twice' }))
  const isOlder = (one: Received): boolean => distinct.some((other) => isOlderVersion(one.json, other.json))
  const older = distinct
    .filter(isOlder)
    .map(({ resource }) => ({ resource, reason: 'older version of a record' }))
  return { kept: distinct.filter((one) => !isOlder(one)), dropped: [...repeats, ...older] }
}

/** By version number when both have one, else by when both were last updated, else it cannot be told. */
function isOlderVersion(a: Json, b: Json): boolean {
  const [versionA, versionB] = [versionOf(a), versionOf(b)]
  if (versionA !== null && versionB !== null && versionA !== versionB) return versionA < versionB
  const [updatedA, updatedB] = [updatedOf(a), updatedOf(b)]
  return updatedA !== null && updatedB !== null && updatedA < updatedB
}

function versionOf(json: Json): number | null {
  const version = stringAt(objectAt(json, 'meta') ?? {}, 'versionId')
  return version !== null && /^\d{1,15}$/.test(version) ? Number(version) : null
}

function updatedOf(json: Json): number | null {
  return readWhen(stringAt(objectAt(json, 'meta') ?? {}, 'lastUpdated') ?? '')?.instant ?? null
}

function messageOf(outcome: Json): string {
  const texts = objectsAt(outcome, 'issue').map(
    (issue) =>
      stringAt(objectAt(issue, 'details') ?? {}, 'text') ??
      stringAt(issue, 'diagnostics') ??
      stringAt(issue, 'code'),
  )
  return texts.filter((text) => text !== null).join('; ') || 'no text'
}
