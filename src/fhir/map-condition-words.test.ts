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
      'a device in the name stands beside a status',
      coded(ICD10, 'Z97.8', 'Presence of intrathecal baclofen pump'),
      'active implanted-device sure',
    ],
    [
      'skin cancer by its code, whatever the name',
      coded(ICD10, 'C44.321', 'Squamous cell carcinoma of nose'),
      'shown: not used by any check',
    ],
    ['cancer by its code', coded(ICD10, 'C43.3', 'Melanoma of nose'), 'active cancer sure'],
    [
      'carcinoma that has not grown into anything',
      coded(ICD10, 'D06.9', 'Carcinoma of cervix uteri, in place'),
      'shown: not used by any check',
    ],
    [
      'a suspicion that has a code for a finding',
      coded(ICD10, 'R97.20', 'Elevated PSA, concern for prostate cancer'),
      'active cancer suspected',
    ],
    [
      'a finding of a cancer that was treated',
      coded(ICD10, 'R97.21', 'Rising PSA following treatment for malignant neoplasm of prostate'),
      'active cancer sure',
    ],
    [
      'a failed fusion of another joint under the code for all joints',
      coded(ICD10, 'M96.0', 'Pseudarthrosis after ankle arthrodesis'),
      'shown: not used by any check',
    ],
    [
      'a failed fusion, joint not said',
      coded(ICD10, 'M96.0', 'Pseudarthrosis after fusion or arthrodesis'),
      'active pseudarthrosis sure',
    ],
    [
      'the German edition of the code',
      coded('http://fhir.de/CodeSystem/bfarm/icd-10-gm', 'G83.4', 'Cauda- (equina-) Syndrom'),
      'active cauda-equina sure',
    ],
    [
      'a name the EHR keeps back',
      {
        extension: [
          { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' },
        ],
      },
      'unreadable: its name is withheld',
    ],
    [
      'no name, none given',
      {
        extension: [
          { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' },
        ],
      },
      'shown: neither code nor name',
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
