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
    ['foot drop', 'M21.371', 'active limb-weakness'],
    ['wrist drop', 'M21.331', 'active limb-weakness'],
    ['monoplegia of a leg', 'G83.11', 'active limb-weakness'],
    ['weakness, not of a limb', 'R53.1', 'shown: not used by any check'],
    ['other musculoskeletal symptoms', 'R29.898', 'shown: not used by any check'],
    ['generalised muscle weakness', 'M62.81', 'shown: not used by any check'],
    ['deep surgical site infection', 'T81.42XA', 'active surgical-site-infection'],
    ['infection after a procedure, as coded before 2018', 'T81.4XXA', 'active surgical-site-infection'],
    ['retroperitoneal abscess after a procedure', 'K68.11', 'active surgical-site-infection'],
    ['infection of an injection, not of a wound', 'T80.29XA', 'shown: not used by any check'],
    ['surgical wound open', 'T81.31XA', 'active wound-disruption'],
    ['surgical wound open inside', 'T81.321A', 'active wound-disruption'],
    ['injury wound open', 'T81.33XA', 'shown: not used by any check'],
    ['haematoma of the nervous system after surgery', 'G97.61', 'active postoperative-haematoma'],
    ['haematoma of muscle after surgery', 'M96.840', 'active postoperative-haematoma'],
    ['accidental puncture', 'G97.41', 'shown: not used by any check'],
    ['dysphagia', 'R13.12', 'active airway-signs'],
    ['stridor', 'R06.1', 'active airway-signs'],
    ['short of breath', 'R06.02', 'active airway-signs'],
    ['wheezing', 'R06.2', 'shown: not used by any check'],
    ['cancer in the past', 'Z85.3', 'active past-cancer'],
    ['melanoma in the past', 'Z85.820', 'active past-cancer'],
    ['other skin cancer in the past', 'Z85.828', 'shown: not used by any check'],
    ['cancer in the family', 'Z80.3', 'shown: not used by any check'],
    ['long-term systemic steroid', 'Z79.52', 'active immunosuppression'],
    ['immunosuppressant', 'Z79.621', 'active immunosuppression'],
    ['kidney transplant', 'Z94.0', 'active immunosuppression'],
    ['bone transplant', 'Z94.6', 'shown: not used by any check'],
    ['long-term inhaled steroid', 'Z79.51', 'shown: not used by any check'],
    ['type 2 diabetes', 'E11.65', 'active diabetes'],
    ['drug-induced diabetes', 'E09.9', 'active diabetes'],
    ['gestational diabetes', 'O24.410', 'shown: not used by any check'],
    ['raised glucose', 'R73.03', 'shown: not used by any check'],
    ['osteoporosis', 'M81.0', 'active osteoporosis'],
    ['osteoporotic fracture', 'M80.08XA', 'active osteoporosis, active fragility-fracture'],
    ['osteopenia', 'M85.80', 'shown: not used by any check'],
    ['nicotine dependence', 'F17.210', 'active nicotine'],
    ['nicotine dependence in remission', 'F17.211', 'shown: not used by any check'],
    ['tobacco use', 'Z72.0', 'active nicotine'],
    ['former smoker', 'Z87.891', 'shown: not used by any check'],
    ['radiculopathy', 'M54.16', 'active radicular-pain'],
    ['disc with radiculopathy', 'M51.16', 'active radicular-pain'],
    ['low back pain', 'M54.50', 'shown: not used by any check'],
    ['sacroiliitis', 'M46.1', 'active si-joint-disorder'],
    ['unstable sacral spine', 'M53.2X8', 'active si-joint-disorder'],
    ['coccyx and sacrum, not the joint', 'M53.3', 'shown: not used by any check'],
    ['meningeal adhesions', 'G96.12', 'active epidural-fibrosis'],
    ['meningitis', 'G03.9', 'shown: not used by any check'],
    ['lumbar disc displaced', 'M51.26', 'active recurrent-disc'],
    ['cervical disc displaced', 'M50.20', 'active recurrent-disc'],
    ['disc degeneration', 'M51.36', 'shown: not used by any check'],
    ['fibromyalgia', 'M79.7', 'active chronic-widespread-pain'],
    ['chronic pain syndrome', 'G89.4', 'active chronic-widespread-pain'],
    ['central pain syndrome', 'G89.0', 'shown: not used by any check'],
    ['neurostimulator', 'Z96.82', 'active implanted-device'],
    ['pacemaker', 'Z95.0', 'active implanted-device'],
    ['other cardiac implant', 'Z95.818', 'shown: not used by any check'],
    ['defibrillator', 'Z95.810', 'active implanted-device'],
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
    ['Left foot drop', 'active limb-weakness'],
    ['Weakness of right lower extremity', 'active limb-weakness'],
    ['Bilateral leg weakness', 'active limb-weakness'],
    ['Muscle weakness (generalized)', 'shown: not used by any check'],
    ['No leg weakness', 'shown: not used by any check'],
    ['History of foot drop', 'shown: not used by any check'],
    ['Postoperative wound infection', 'active surgical-site-infection'],
    ['History of surgical site infection', 'shown: not used by any check'],
    ['Surgical site infection ruled out', 'shown: not used by any check'],
    ['Dehiscence of surgical wound', 'active wound-disruption'],
    ['Wound dehiscence', 'active wound-disruption'],
    ['Without wound dehiscence', 'shown: not used by any check'],
    ['Postoperative hematoma', 'active postoperative-haematoma'],
    ['Retropharyngeal haematoma', 'active postoperative-haematoma'],
    ['Hematoma of thigh', 'shown: not used by any check'],
    ['Spinal epidural hematoma', 'active spinal-haematoma'],
    ['Lumbar epidural haematoma', 'active spinal-haematoma'],
    ['Epidural hematoma', 'active spinal-haematoma'],
    ['Intracranial epidural hematoma', 'shown: not used by any check'],
    ['Subdural hematoma', 'shown: not used by any check'],
    ['Epidural hematoma of brain', 'shown: not used by any check'],
    ['No spinal epidural hematoma', 'shown: not used by any check'],
    ['Difficulty swallowing', 'active airway-signs'],
    ['Shortness of breath', 'active airway-signs'],
    ['Denies dysphagia', 'shown: not used by any check'],
    ['History of breast cancer', 'active past-cancer'],
    ['Personal history of malignant neoplasm of breast', 'active past-cancer'],
    ['Family history of breast cancer', 'shown: not used by any check'],
    ['History of basal cell carcinoma', 'shown: not used by any check'],
    ['Prostate cancer', 'active cancer'],
    ['Breast cancer screening', 'shown: not used by any check'],
    ['Immunosuppressed', 'active immunosuppression'],
    ['Long-term use of systemic steroids', 'active immunosuppression'],
    ['Renal transplant candidate', 'shown: not used by any check'],
    ['Chemotherapy-induced neuropathy', 'shown: not used by any check'],
    ['Intravenous drug user', 'active injection-drug-use'],
    ['IVDU', 'active injection-drug-use'],
    ['Injection drug use', 'active injection-drug-use'],
    ['Denies IV drug use', 'shown: not used by any check'],
    ['Intravenous drug therapy', 'shown: not used by any check'],
    ['Type 2 diabetes mellitus', 'active diabetes'],
    ['Prediabetes', 'shown: not used by any check'],
    ['Pre-diabetes', 'shown: not used by any check'],
    ['Gestational diabetes mellitus', 'shown: not used by any check'],
    ['Diabetes insipidus', 'shown: not used by any check'],
    ['Osteoporosis', 'active osteoporosis'],
    ['Osteoporosis screening', 'shown: not used by any check'],
    ['Current every day smoker', 'active nicotine'],
    ['Former tobacco use', 'shown: not used by any check'],
    ['Current non-smoker', 'shown: not used by any check'],
    ['Lumbar radiculopathy', 'active radicular-pain'],
    ['Spondylosis without myelopathy or radiculopathy', 'shown: not used by any check'],
    ['SI joint dysfunction', 'active si-joint-disorder'],
    ['Arachnoiditis', 'active epidural-fibrosis'],
    ['Epidural fibrosis', 'active epidural-fibrosis'],
    ['Epidural lipomatosis', 'shown: not used by any check'],
    ['Adjacent segment disease', 'active adjacent-segment'],
    ['Adjacent level degeneration L3-L4', 'active adjacent-segment'],
    ['No adjacent segment disease', 'shown: not used by any check'],
    ['Recurrent lumbar disc herniation', 'active recurrent-disc'],
    ['No disc herniation', 'shown: not used by any check'],
    ['Central sensitization', 'active chronic-widespread-pain'],
    ['Implanted spinal cord nerve stimulator', 'active implanted-device'],
    ['No pacemaker', 'shown: not used by any check'],
    ['Back pain', 'shown: not used by any check'],
    ['Spastic diplegic cerebral palsy', 'active spasticity'],
    ['Spastic hemiparesis', 'active spasticity'],
    ['Spastic diarrhoea', 'shown: not used by any check'],
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
