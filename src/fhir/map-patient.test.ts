import { describe, expect, it } from 'vitest'
import { mapPatient } from './map-patient.ts'

const PATIENT = { resourceType: 'Patient', birthDate: '1960-05-05', gender: 'female' }
const map = (change: object) => mapPatient({ ...PATIENT, ...change }, 'p', null)

describe('the patient', () => {
  it.each([
    ['female', 'female', 'female'],
    ['male', 'male', 'male'],
    ['other', 'other', 'other'],
    ['said to be unknown', 'unknown', 'unknown'],
    ['a word nobody defines', 'f', 'unknown'],
    ['missing', undefined, 'unknown'],
  ])('sex: %s', (_why, gender, sex) => {
    expect(map({ gender })).toMatchObject({ state: 'known', value: { id: 'p', sex } })
  })

  it.each([
    ['a day', '1960-05-05', { state: 'known', value: { birth: { text: '1960-05-05' } } }],
    ['missing: no age, but the patient', undefined, { state: 'known', value: { birth: null } }],
    ['not readable', '05/05/1960', { state: 'unknown' }],
  ])('birth: %s', (_why, birthDate, expected) => {
    expect(map({ birthDate })).toMatchObject(expected)
  })

  it.each([
    ['as written', [{ text: 'Ann B. Example', given: ['Ann'], family: 'Other' }], 'Ann B. Example'],
    ['from its parts', [{ given: ['Ann', 'B.'], family: 'Example' }], 'Ann B. Example'],
    ['given names only', [{ given: ['Ann'] }], 'Ann'],
    ['family name only', [{ family: 'Example' }], 'Example'],
    ['none', undefined, 'Name not given'],
  ])('name: %s', (_why, name, expected) => {
    expect(map({ name })).toMatchObject({ value: { name: expected } })
  })

  it('was not read: the reason of its source, if there is one', () => {
    const source = { id: 'Patient', outcome: 'denied', received: 0, reason: 'not allowed' } as const
    expect(mapPatient(null, 'p', source)).toMatchObject({ state: 'failed', reason: 'not allowed' })
    expect(mapPatient(null, 'p', null)).toMatchObject({
      state: 'failed',
      reason: 'patient details could not be read',
    })
  })
})
