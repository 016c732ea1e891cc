import { describe, expect, it } from 'vitest'
import { SOURCE_IDS } from '../domain/sources.ts'
import { readsFromBundle } from './reads-from-bundle.ts'

const PATIENT = { resource: { resourceType: 'Patient', id: 'p1' }, fullUrl: 'urn:uuid:p1' }
const bundle = (more: object = {}) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [PATIENT],
  ...more,
})
const outcomeEntry = (code: string, id?: string) => ({
  resource: {
    resourceType: 'OperationOutcome',
    id,
    issue: [{ severity: 'warning', code, details: { text: code } }],
  },
})
const read = (json: unknown) => {
  const found = readsFromBundle(json)
  if (!found.ok) throw new Error(found.reason)
  return found
}

describe('readsFromBundle', () => {
  it.each([
    ['nothing', null, 'not a FHIR Bundle'],
    ['a list', [], 'not a FHIR Bundle'],
    ['a Patient', { resourceType: 'Patient' }, 'not a FHIR Bundle'],
    ['a message Bundle', bundle({ type: 'message' }), 'a Bundle of type "message" is not supported'],
    ['no type', bundle({ type: undefined }), 'a Bundle of type "" is not supported'],
    ['no entries', bundle({ entry: undefined }), 'no Patient in the Bundle'],
    ['entries no list', bundle({ entry: { 0: PATIENT } }), 'no Patient in the Bundle'],
    ['null entries only', bundle({ entry: [null, {}] }), 'no Patient in the Bundle'],
    ['two patients', bundle({ entry: [PATIENT, PATIENT] }), 'more than one Patient in the Bundle'],
  ])('refuses %s', (_why, json, reason) => {
    expect(readsFromBundle(json)).toEqual({ ok: false, reason })
  })

  it.each(['collection', 'transaction', 'batch', 'searchset'])('reads a %s', (type) => {
    expect(read(bundle({ type })).patientId).toBe('p1')
  })

  it.each([
    ['its id', PATIENT, 'p1'],
    [
      'its address',
      { resource: { resourceType: 'Patient' }, fullUrl: 'https://ehr.example/fhir/Patient/p9' },
      'p9',
    ],
    ['its urn', { resource: { resourceType: 'Patient' }, fullUrl: 'urn:uuid:abc' }, 'abc'],
  ])('names the patient by %s', (_why, patient, expected) => {
    expect(read(bundle({ entry: [patient] })).patientId).toBe(expected)
  })

  it('gives every entry to one source, and answers for every source', () => {
    const entry = [
      PATIENT,
      null,
      {},
      { resource: 'x' },
      { resource: { resourceType: 'Observation' } },
      { resource: { resourceType: 'Basic' } },
      outcomeEntry('suppressed'),
    ]
    const { reads } = read(bundle({ entry }))
    expect(reads.map((one) => one.state.id)).toEqual(SOURCE_IDS)
    expect(reads.flatMap((one) => one.entries).length).toBe(entry.length)
  })

  it.each([
    ['nothing said', [], 'loaded', 'loaded'],
    [
      'withheld, of one type',
      [outcomeEntry('suppressed', 'documentreference-outcome-1')],
      'loaded',
      'withheld',
    ],
    ['withheld, type not said', [outcomeEntry('suppressed')], 'withheld', 'withheld'],
  ])('message: %s', (_why, more, conditions, documents) => {
    const { reads } = read(bundle({ entry: [PATIENT, ...more] }))
    const outcomeOf = (id: string) => reads.find((one) => one.state.id === id)?.state.outcome
    expect([outcomeOf('Condition'), outcomeOf('DocumentReference')]).toEqual([conditions, documents])
  })
})
