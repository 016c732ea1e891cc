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
    ['arm implant infection', 'T84.610A', 'shown: not used by any check'],
    ['leg implant infection', 'T84.620A', 'shown: not used by any check'],
    ['broken vertebral implant', 'T84.216A', 'active implant-mechanical'],
    ['broken hand implant', 'T84.210A', 'shown: not used by any check'],
    ['pseudarthrosis', 'M96.0', 'active pseudarthrosis'],
    ['post-laminectomy', 'M96.1', 'active post-laminectomy'],
    ['opioid dependence', 'F11.20', 'active substance-use-disorder, active opioid-use-disorder'],
    ['opioid dependence in remission', 'F11.21', 'active opioid-use-disorder-in-remission'],
    ['long-term opioid is no misuse', 'Z79.891', 'shown: not used by any check'],
    ['cancer', 'C79.51', 'active cancer'],
    ['skin cancer other than melanoma', 'C44.91', 'shown: not used by any check'],
    ['sickle-cell trait', 'D57.3', 'shown: not used by any check'],
    ['fall', 'W10.9XXA', 'active falls'],
    ['no fall', 'W20.8XXA', 'shown: not used by any check'],
    ['prototype key', '__proto__', 'shown: not used by any check'],
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
    ['code of another system', { code: coded('urn:local', 'G83.4') }, 'shown: not used by any check'],
    ['neither code nor name', { code: undefined }, 'shown: neither code nor name'],
    ['code and name say the same', {}, 'active cauda-equina'],
    [
      'a code for something general beside a telling name',
      { code: coded(ICD10, 'M79.1', 'Cauda equina') },
      'active cauda-equina',
    ],
    [
      'a status code beside a telling name',
      { code: coded(ICD10, 'Z87.39', 'History of cauda equina') },
      'shown: not used by any check',
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
    ['Sleep apnea, on CPAP', 'active cpap, active sleep-apnoea'],
    ['Obstructive sleep apnoea treated with CPAP', 'active cpap, active sleep-apnoea'],
    ['Dependence on CPAP ventilation', 'active cpap'],
    ['CPAP dependence', 'active cpap'],
    ['Sleep apnea, on CPAP, noncompliant', 'active sleep-apnoea'],
    ['Sleep apnea, CPAP recommended', 'active sleep-apnoea'],
    ['Sleep apnea, intolerant of CPAP', 'active sleep-apnoea'],
    ['Sleep apnea, not on CPAP', 'active sleep-apnoea'],
    ['COPD without exacerbation', 'active respiratory-disease'],
    ['No cauda equina syndrome', 'shown: not used by any check'],
    ['Back pain without cauda equina', 'shown: not used by any check'],
    ['Discitis ruled out', 'shown: not used by any check'],
    ['Ruled out: discitis', 'shown: not used by any check'],
    ['Discitis - excluded', 'shown: not used by any check'],
    ['Family history of lymphoma', 'shown: not used by any check'],
    ['Screening for malignant neoplasm', 'shown: not used by any check'],
    ['Negative for discitis', 'shown: not used by any check'],
    ['Suspected epidural abscess', 'active spine-infection suspected'],
    ['R/O cauda equina', 'active cauda-equina suspected'],
    ['Discitis?', 'active spine-infection suspected'],
    ['Primary basal cell carcinoma of skin', 'shown: not used by any check'],
    ['Malignant hypertension', 'shown: not used by any check'],
    ['Opioid dependence', 'active substance-use-disorder, active opioid-use-disorder'],
    ['Back pain', 'shown: not used by any check'],
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
