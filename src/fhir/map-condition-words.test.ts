import { describe, expect, it } from 'vitest'
import { changed, coded, ICD10 } from '../../test/builders.ts'
import { mapCondition } from './map-condition.ts'

const status = (...codes: string[]) => ({ coding: codes.map((code) => ({ code })) })
const GOOD = {
  resourceType: 'Condition',
  clinicalStatus: status('active'),
  verificationStatus: status('confirmed'),
  code: coded(ICD10, 'G83.4', 'Cauda equina syndrome'),
  recordedDate: '2026-03-10',
}
const map = (change: object) => mapCondition(changed(GOOD, change), 'Condition/c1')
const outcome = (change: object): string => {
  const mapped = map(change)
  if (mapped.place !== 'used') return `${mapped.place}: ${mapped.reason}`
  return mapped.records.map((one) => [one.state, one.concept, one.certainty ?? 'sure'].join(' ')).join(', ')
}
const verified = (text: string) => ({ verificationStatus: { text } })

describe('words of its status', () => {
  it.each([
    ['in error, in words', verified('Entered in error'), 'excluded: entered in error'],
    ['said not to be in error', verified('Not entered in error'), 'active cauda-equina not entered in error'],
    [
      'in error, and put right',
      verified('Entered in error, corrected'),
      'active cauda-equina entered in error, corrected',
    ],
    [
      'a doubt after a local code',
      { verificationStatus: status('X', 'provisional') },
      'active cauda-equina provisional',
    ],
    [
      'over, with the day it ended',
      { clinicalStatus: status('resolved'), abatementDateTime: '2026-04-01' },
      'inactive cauda-equina sure',
    ],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })
})

describe('a name beside a code', () => {
  it.each([
    [
      'a code for one disease, the name of another: the code counts',
      coded(ICD10, 'G83.4', 'Discitis'),
      'active cauda-equina sure',
    ],
    [
      'a treatment in the name stands beside the code',
      coded(ICD10, 'G47.33', 'Obstructive sleep apnea on CPAP'),
      'active cpap sure, active sleep-apnoea sure',
    ],
    [
      'a code of no disease, blank',
      { coding: [{ system: ICD10, code: ' ' }] },
      'shown: neither code nor name',
    ],
    ['a code nobody knows', coded('urn:x', 'X1'), 'shown: not used by any check'],
  ])('%s', (_why, code, expected) => {
    expect(outcome({ code })).toBe(expected)
  })

  it('a name says nothing of the spine when it does not speak of it', () => {
    expect(map({ code: { text: 'Type 2 diabetes' } })).toMatchObject({ records: [{ spinal: false }] })
  })

  it.each([
    ['neither code nor name', { code: undefined }, true],
    ['another disease', { code: { text: 'Migraine' } }, undefined],
  ])('counts as unrecognised: %s', (_why, change, expected) => {
    const mapped = map(change)
    expect('unrecognised' in mapped ? mapped.unrecognised : undefined).toBe(expected)
  })
})
