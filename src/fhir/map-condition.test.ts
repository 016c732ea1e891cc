import { describe, expect, it } from 'vitest'
import { changed, coded, ICD10, SNOMED } from '../../test/builders.ts'
import { mapCondition } from './map-condition.ts'

const GOOD = {
  resourceType: 'Condition',
  id: 'c1',
  clinicalStatus: coded('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active'),
  verificationStatus: coded('http://terminology.hl7.org/CodeSystem/condition-ver-status', 'confirmed'),
  code: coded(ICD10, 'G83.4', 'Cauda equina syndrome'),
  subject: { reference: 'Patient/p1' },
  recordedDate: '2026-03-10',
}
const map = (change: object) => mapCondition(changed(GOOD, change), 'Condition/c1')

const outcome = (change: object): string => {
  const mapped = map(change)
  return mapped.place === 'used'
    ? mapped.records
        .map((one) => [one.state, one.concept, one.certainty].filter((word) => word !== null).join(' '))
        .join(', ')
    : `${mapped.place}: ${mapped.reason}`
}
const status = (...codes: string[]) => ({ coding: codes.map((code) => ({ code })) })
const icd = (code: string) => ({ code: coded(ICD10, code) })
const named = (text: string) => ({ code: { text } })

describe('whether it counts', () => {
  it.each([
    ['as it should be', {}, 'active cauda-equina'],
    ['verification not given', { verificationStatus: undefined }, 'active cauda-equina'],
    ['refuted', { verificationStatus: status('refuted') }, 'excluded: refuted'],
    ['refuted, in words', { verificationStatus: { text: 'Refuted' } }, 'excluded: refuted'],
    ['refuted, after a local code', { verificationStatus: status('X', 'refuted') }, 'excluded: refuted'],
    ['entered in error', { verificationStatus: status('entered-in-error') }, 'excluded: entered in error'],
    ['padded', { verificationStatus: status(' Entered-In-Error ') }, 'excluded: entered in error'],
    [
      'voided, so without clinical status',
      { verificationStatus: status('entered-in-error'), clinicalStatus: undefined },
      'excluded: entered in error',
    ],
    ['unconfirmed', { verificationStatus: status('unconfirmed') }, 'active cauda-equina unconfirmed'],
    ['provisional', { verificationStatus: status('provisional') }, 'active cauda-equina provisional'],
    ['differential', { verificationStatus: status('differential') }, 'active cauda-equina differential'],
    [
      'verification as strings',
      { verificationStatus: { coding: ['refuted'] } },
      'unreadable: verification status not readable',
    ],
    [
      'clinical status missing',
      { clinicalStatus: undefined },
      'unreadable: does not say whether it is active',
    ],
    [
      'clinical status a string',
      { clinicalStatus: 'active' },
      'unreadable: does not say whether it is active',
    ],
    [
      'clinical status unknown',
      { clinicalStatus: status('x') },
      'unreadable: does not say whether it is active',
    ],
    [
      'both at once',
      { clinicalStatus: status('active', 'resolved') },
      'unreadable: does not say whether it is active',
    ],
    ['recurrence', { clinicalStatus: status('recurrence') }, 'active cauda-equina'],
    ['relapse', { clinicalStatus: status('relapse') }, 'active cauda-equina'],
    ['remission', { clinicalStatus: status('remission') }, 'inactive cauda-equina'],
    ['inactive', { clinicalStatus: status('inactive') }, 'inactive cauda-equina'],
    ['resolved, padded', { clinicalStatus: status(' Resolved') }, 'inactive cauda-equina'],
    [
      'active and ended',
      { abatementDateTime: '2026-04-01' },
      'unreadable: says both that it is active and that it has ended',
    ],
    [
      'unknown modifier',
      { modifierExtension: [{ url: 'urn:x' }] },
      'unreadable: contains a modifier this app does not understand',
    ],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })
})

describe('which concept the code is', () => {
  it.each([
    ['with dot', 'G83.4', 'active cauda-equina'],
    ['without dot', 'G834', 'active cauda-equina'],
    ['lower case', 'g83.4', 'active cauda-equina'],
    ['epidural abscess', 'G06.1', 'active spine-infection'],
    ['discitis with level', 'M46.46', 'active spine-infection'],
    ['spinal implant infection', 'T84.63XA', 'active spinal-implant-infection'],
    ['unspecified implant infection', 'T84.60XA', 'active implant-infection'],
    ['arm implant infection', 'T84.610A', 'shown: read by no rule'],
    ['leg implant infection', 'T84.620A', 'shown: read by no rule'],
    ['broken vertebral implant', 'T84.216A', 'active implant-mechanical'],
    ['broken hand implant', 'T84.210A', 'shown: read by no rule'],
    ['pseudarthrosis', 'M96.0', 'active pseudarthrosis'],
    ['post-laminectomy', 'M96.1', 'active post-laminectomy'],
    ['opioid dependence', 'F11.20', 'active opioid-use-disorder'],
    ['opioid dependence in remission', 'F11.21', 'shown: read by no rule'],
    ['long-term opioid is no misuse', 'Z79.891', 'shown: read by no rule'],
    ['cancer', 'C79.51', 'active cancer'],
    ['skin cancer other than melanoma', 'C44.91', 'shown: read by no rule'],
    ['sickle-cell trait', 'D57.3', 'shown: read by no rule'],
    ['fall', 'W10.9XXA', 'active falls'],
    ['no fall', 'W20.8XXA', 'shown: read by no rule'],
    ['prototype key', '__proto__', 'shown: read by no rule'],
  ])('%s: %s', (_why, code, expected) => {
    expect(outcome(icd(code))).toBe(expected)
  })

  it.each([
    ['SNOMED', { code: coded(SNOMED, '192970008') }, 'active cauda-equina'],
    [
      'SNOMED by its OID',
      { code: coded('urn:oid:2.16.840.1.113883.6.96', '192970008') },
      'active cauda-equina',
    ],
    [
      'one code of several',
      { code: { coding: [{ code: 'X' }, { system: ICD10, code: 'G83.4' }] } },
      'active cauda-equina',
    ],
    ['code of another system', { code: coded('urn:local', 'G83.4') }, 'shown: read by no rule'],
    ['neither code nor name', { code: undefined }, 'shown: neither code nor name'],
    ['code and name say the same', {}, 'active cauda-equina'],
    [
      'a listed system whose code is another',
      { code: coded(ICD10, 'M79.1', 'Cauda equina') },
      'shown: read by no rule',
    ],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })

  it.each([
    ['code names the spine', icd('T84.63XA'), true],
    ['code does not', icd('T84.7XXA'), false],
    ['wording does', { code: coded(ICD10, 'T84.7XXA', 'Infection of lumbar implant') }, true],
    ['body site does', { ...icd('T84.7XXA'), bodySite: [{ text: 'L4-L5' }] }, true],
    ['arthrodesis of any joint', icd('Z98.1'), false],
    ['fusion of spine', icd('M43.26'), true],
  ])('speaks of the spine: %s', (_why, change, expected) => {
    const mapped = map(change)
    expect(mapped.place === 'used' && mapped.records.map((one) => one.spinal)).toEqual([expected])
  })
})

describe('names without a code', () => {
  it.each([
    ['Cauda equina syndrome', 'active cauda-equina'],
    ['Spinal epidural abscess', 'active spine-infection'],
    ['Infected spinal hardware', 'active spinal-implant-infection'],
    ['Broken pedicle screw', 'active implant-mechanical'],
    ['Failed back surgery syndrome', 'active post-laminectomy'],
    ['Persistent spinal pain syndrome type 2', 'active post-laminectomy'],
    ['Sleep apnea, not on CPAP', 'active sleep-apnoea'],
    ['COPD without exacerbation', 'active respiratory-disease'],
    ['No cauda equina syndrome', 'shown: read by no rule'],
    ['Back pain without cauda equina', 'shown: read by no rule'],
    ['Discitis ruled out', 'shown: read by no rule'],
    ['Ruled out: discitis', 'shown: read by no rule'],
    ['Discitis - excluded', 'shown: read by no rule'],
    ['Family history of lymphoma', 'shown: read by no rule'],
    ['Screening for malignant neoplasm', 'shown: read by no rule'],
    ['Negative for discitis', 'shown: read by no rule'],
    ['Suspected epidural abscess', 'active spine-infection suspected'],
    ['R/O cauda equina', 'active cauda-equina suspected'],
    ['Discitis?', 'active spine-infection suspected'],
    ['Primary basal cell carcinoma of skin', 'shown: read by no rule'],
    ['Malignant hypertension', 'shown: read by no rule'],
    ['Opioid dependence', 'active opioid-use-disorder'],
    ['Back pain', 'shown: read by no rule'],
  ])('%s', (text, expected) => {
    expect(outcome(named(text))).toBe(expected)
  })

  it('carries the code that matched, or none', () => {
    const codeOf = (change: object) => {
      const mapped = map(change)
      return mapped.place === 'used' ? mapped.records[0]?.code : undefined
    }
    expect([codeOf({}), codeOf(named('Cauda equina'))]).toEqual(['G83.4', null])
  })
})
