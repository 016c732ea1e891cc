import { describe, expect, it } from 'vitest'
import { changed } from '../../test/builders.ts'
import { mapAllergy } from './map-allergy.ts'

const status = (code: string) => ({ coding: [{ system: 'urn:x', code }] })
const GOOD = {
  resourceType: 'AllergyIntolerance',
  id: 'a1',
  clinicalStatus: status('active'),
  verificationStatus: status('confirmed'),
  code: { text: 'Gadolinium contrast' },
  patient: { reference: 'Patient/p1' },
}
const outcome = (change: object): string => {
  const mapped = mapAllergy(changed(GOOD, change), 'AllergyIntolerance/a1')
  if (mapped.place !== 'used') return `${mapped.place}: ${mapped.reason}`
  return mapped.records.map((one) => [one.to, one.state, one.certainty ?? 'sure'].join(' ')).join(', ')
}
const named = (text: string) => ({ code: { text } })
const NONE = 'shown: not used by any check'

describe('mapAllergy', () => {
  it.each([
    ['gadolinium', {}, 'gadolinium active sure'],
    ['an agent', named('Gadobutrol'), 'gadolinium active sure'],
    ['a brand', named('Dotarem'), 'gadolinium active sure'],
    ['iodinated', named('Iohexol'), 'iodine active sure'],
    ['contrast, which is not said', named('Contrast media'), 'not-said active sure'],
    ['IV dye', named('IV dye'), 'not-said active sure'],
    ['food dye', named('Red food dye'), NONE],
    ['povidone iodine', named('Povidone-iodine'), NONE],
    ['penicillin', named('Penicillin'), NONE],
    [
      'by the substance of the reaction',
      { ...named('See reaction'), reaction: [{ substance: { text: 'gadoterate' } }] },
      'gadolinium active sure',
    ],
    ['resolved', { clinicalStatus: status('resolved') }, 'gadolinium inactive sure'],
    ['unconfirmed', { verificationStatus: status('unconfirmed') }, 'gadolinium active unconfirmed'],
    ['verification not given', { verificationStatus: undefined }, 'gadolinium active sure'],
    [
      'verification not readable',
      { verificationStatus: 'x' },
      'unreadable: verification status not readable',
    ],
    [
      'clinical status not given',
      { clinicalStatus: undefined },
      'unreadable: does not say whether it is active',
    ],
    ['refuted', { verificationStatus: status('refuted') }, 'excluded: refuted'],
    ['entered in error', { verificationStatus: status('entered-in-error') }, 'excluded: entered in error'],
    [
      'said not to be in error',
      { verificationStatus: { text: 'Not entered in error' } },
      'gadolinium active sure',
    ],
    [
      'in error, and put right',
      { verificationStatus: { text: 'Entered in error, corrected' } },
      'gadolinium active sure',
    ],
    ['a code without a name', { code: status('X1') }, NONE],
    ['neither code nor name', { code: undefined }, 'shown: neither code nor name'],
    [
      'unknown modifier',
      { modifierExtension: [{ url: 'urn:x' }] },
      'unreadable: contains a modifier this app does not understand',
    ],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })

  it('is matched by name; one that cannot be read stops what is said of allergies', () => {
    const map = (change: object) => mapAllergy(changed(GOOD, change), 'AllergyIntolerance/a1')
    expect(map({})).toMatchObject({ records: [{ byName: true }] })
    expect(map({ clinicalStatus: undefined })).toMatchObject({ about: ['allergy'] })
  })

  it.each([
    ['neither code nor name', { code: undefined }, true],
    ['another substance', named('Penicillin'), undefined],
  ])('counts as unrecognised: %s', (_why, change, expected) => {
    const mapped = mapAllergy(changed(GOOD, change), 'AllergyIntolerance/a1')
    expect('unrecognised' in mapped ? mapped.unrecognised : undefined).toBe(expected)
  })
})
