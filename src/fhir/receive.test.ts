// Hazards: H-04
import { describe, expect, it } from 'vitest'
import { receive } from './receive.ts'
import type { SourceRead } from './source-read.ts'

const NAMES = new Set(['Patient/p1', 'https://ehr.example/fhir/Patient/p1', 'urn:uuid:p1'])
type Entry = SourceRead['entries'][number]
const reads = (...entries: Entry[]): SourceRead[] => [
  { state: { id: 'Observation/laboratory', outcome: 'loaded', received: entries.length }, entries },
]
const labelled = (id: string, more: object = {}): Entry => ({
  resource: { resourceType: 'Observation', id, subject: { reference: 'Patient/p1' }, ...more },
})
/** What was kept, and what was set aside and why. */
const outcome = (...entries: Entry[]): string[] => {
  const receipt = receive(reads(...entries), NAMES)
  const kept = receipt.received.map((one) => `kept ${one.resource}`)
  return [...kept, ...receipt.items.map((one) => `${one.place} ${one.resource}: ${one.reason}`)].sort()
}
const version = (versionId: string, value: number) =>
  labelled('1', { meta: { versionId }, valueInteger: value })
const updated = (lastUpdated: string, value: number) =>
  labelled('1', { meta: { lastUpdated }, valueInteger: value })

describe('copies and versions of one record', () => {
  const KEPT = 'kept Observation/1'
  const OLDER = 'excluded Observation/1: older version of a record'
  const TWICE = 'excluded Observation/1: received twice'
  it.each([
    ['the same twice', [labelled('1'), labelled('1')], [TWICE, KEPT]],
    ['two versions', [version('1', 5), version('2', 6)], [OLDER, KEPT]],
    ['as numbers, not as text', [version('10', 5), version('9', 6)], [OLDER, KEPT]],
    ['by date', [updated('2026-03-01T00:00:00Z', 5), updated('2026-03-02T00:00:00+14:00', 6)], [OLDER, KEPT]],
    [
      'by time in one zone',
      [updated('2026-03-01T10:00:00Z', 5), updated('2026-03-01T11:00:00+02:00', 6)],
      [OLDER, KEPT],
    ],
    [
      'a version and a date cannot be ordered',
      [version('3', 5), updated('2026-03-01T00:00:00Z', 6)],
      [KEPT, KEPT],
    ],
    ['neither', [labelled('1', { valueInteger: 5 }), labelled('1', { valueInteger: 6 })], [KEPT, KEPT]],
    ['one version, two contents', [version('1', 5), version('1', 6)], [KEPT, KEPT]],
    ['version that is no number', [version('a', 5), version('b', 6)], [KEPT, KEPT]],
    [
      'three versions, one twice',
      [version('1', 5), version('3', 7), version('2', 6), version('3', 7)],
      [OLDER, OLDER, TWICE, KEPT],
    ],
    ['other records of the same content', [labelled('1'), labelled('2')], [KEPT, 'kept Observation/2']],
  ])('%s', (_why, entries, expected) => {
    expect(outcome(...entries)).toEqual(expected)
    expect(outcome(...[...entries].reverse())).toEqual(expected)
  })

  it('keeps the newer version', () => {
    const { received } = receive(reads(version('2', 6), version('1', 5)), NAMES)
    expect(received.map((one) => one.json.valueInteger)).toEqual([6])
  })
})

describe('whose record it is', () => {
  const of = (more: object) => labelled('1', { subject: undefined, ...more })
  it.each([
    ['this patient', of({ subject: { reference: 'Patient/p1' } }), 'this-patient'],
    ['versioned', of({ subject: { reference: 'Patient/p1/_history/3' } }), 'this-patient'],
    ['full address', of({ subject: { reference: 'https://ehr.example/fhir/Patient/p1' } }), 'this-patient'],
    ['address in the Bundle', of({ subject: { reference: 'urn:uuid:p1' } }), 'this-patient'],
    ['under "patient"', of({ patient: { reference: 'Patient/p1' } }), 'this-patient'],
    ['not said', of({}), 'not-said'],
    ['name only', of({ subject: { display: 'Ann' } }), 'not-said'],
    ['a string', of({ subject: 'Patient/p1' }), 'not-said'],
    ['another patient', of({ subject: { reference: 'Patient/p2' } }), 'another-patient'],
    [
      'another server',
      of({ subject: { reference: 'https://x.example/fhir/Patient/p1' } }),
      'another-patient',
    ],
    ['a group', of({ subject: { reference: 'Group/p1' } }), 'another-patient'],
  ])('%s', (_why, entry, expected) => {
    const receipt = receive(reads(entry), NAMES)
    const [first] = receipt.received
    expect(first?.subject ?? `another-patient`).toBe(expected)
    expect(receipt.foreign).toBe(expected === 'another-patient' ? 1 : 0)
  })

  it.each([
    ['an encounter', { resourceType: 'Encounter', id: '1', subject: { reference: 'Patient/p2' } }, 1],
    ['a patient', { resourceType: 'Patient', id: 'p2' }, 1],
    ['a practitioner', { resourceType: 'Practitioner', id: '1' }, 0],
  ])('%s of someone else', (_why, resource, foreign) => {
    expect(receive(reads({ resource }), NAMES).foreign).toBe(foreign)
  })
})

describe('entries that are no record', () => {
  it.each([
    ['null', { resource: null }, 'unreadable Observation/laboratory (entry 1, no id): empty entry'],
    ['a list', { resource: [] }, 'unreadable Observation/laboratory (entry 1, no id): empty entry'],
    ['text', { resource: 'x' }, 'unreadable Observation/laboratory (entry 1, no id): empty entry'],
    ['no type', { resource: { id: '1' } }, 'unreadable /1: does not say what kind of record it is'],
    [
      'address without a record',
      { resource: null, fullUrl: 'urn:uuid:a' },
      'unreadable urn:uuid:a: empty entry',
    ],
    [
      'a message',
      {
        resource: {
          resourceType: 'OperationOutcome',
          issue: [{ details: { text: 'a' } }, { diagnostics: 'b' }, { code: 'c' }],
        },
      },
      'shown OperationOutcome (entry 1, no id): a; b; c',
    ],
    [
      'a message without words',
      { resource: { resourceType: 'OperationOutcome' } },
      'shown OperationOutcome (entry 1, no id): no text',
    ],
    [
      'a drug',
      { resource: { resourceType: 'Medication', id: '1' } },
      'shown Medication/1: detail that other records refer to',
    ],
    ['an unknown type', { resource: { resourceType: '__proto__', id: '1' } }, 'kept __proto__/1'],
  ])('%s', (_why, entry, expected) => {
    expect(outcome(entry)).toEqual([expected])
  })

  it('finds what references point at, other patients’ records aside', () => {
    const medication = { resource: { resourceType: 'Medication', id: 'm' }, fullUrl: 'urn:uuid:m' }
    const { byReference } = receive(reads(medication, labelled('1')), NAMES)
    expect([...byReference.keys()].sort()).toEqual(['Medication/m', 'Observation/1', 'urn:uuid:m'])
  })
})
