import { describe, expect, it } from 'vitest'
import { changed, coded, CPT, PCS, SNOMED } from '../../test/builders.ts'
import * as exams from './exam.ts'
import { mapProcedure } from './map-procedure.ts'

const GOOD = {
  resourceType: 'Procedure',
  id: 'p1',
  status: 'completed',
  code: coded(CPT, '22633', 'Lumbar fusion, interbody'),
  subject: { reference: 'Patient/p1' },
  performedDateTime: '2025-06-01',
}
const map = (change: object) => mapProcedure(changed(GOOD, change), 'Procedure/p1', exams)
const surgeryOf = (change: object) => {
  const mapped = map(change)
  const record = mapped.place === 'used' ? mapped.records[0] : undefined
  return record && 'surgery' in record ? record.surgery : undefined
}
const outcome = (change: object): string => {
  const mapped = map(change)
  if (mapped.place !== 'used') return `${mapped.place}: ${mapped.reason}`
  return mapped.records
    .map((one) =>
      'surgery' in one
        ? [one.surgery.kind, ...one.surgery.regions, ...(one.surgery.byName ? ['by name'] : [])].join(' ')
        : `exam ${one.exam.modality} ${one.exam.sites.join('+')}`,
    )
    .join(', ')
}
const named = (text: string) => ({ code: { text } })
const READ_BY_NONE = 'shown: not used by any check'

describe('codes of operations', () => {
  it.each([
    ['lumbar interbody', CPT, '22633', 'fusion lumbar'],
    ['cervical', CPT, '22551', 'fusion cervical'],
    ['CPT by its OID', 'urn:oid:2.16.840.1.113883.6.12', '22612', 'fusion lumbar'],
    ['CPT with a modifier', CPT, '22612-62', 'fusion lumbar'],
    ['CPT of an operation broken off', CPT, '22612-53', READ_BY_NONE],
    ['add-on level names no region', CPT, '22614', 'fusion'],
    ['instrumentation alone is no fusion', CPT, '22842', READ_BY_NONE],
    ['cage alone is no fusion', CPT, '22853', READ_BY_NONE],
    ['SI joint', CPT, '27279', 'si-fusion sacral'],
    ['removal', CPT, '22850', 'removal-or-revision'],
    ['decompression', CPT, '63047', 'decompression lumbar'],
    ['lumbar stem', PCS, '0SG00AJ', 'fusion lumbar'],
    ['lumbosacral stem', PCS, '0SG30AJ', 'fusion lumbosacral'],
    ['cervical stem in lower case', PCS, '0rg10a0', 'fusion cervical'],
    ['new technology stem', PCS, 'XRGB0F3', 'fusion lumbar'],
    ['SI stem', PCS, '0SG704Z', 'si-fusion sacral'],
    ['hip stem', PCS, '0SG904Z', READ_BY_NONE],
    ['knee stem', PCS, '0SGC04Z', READ_BY_NONE],
    ['shoulder stem', PCS, '0RGJ04Z', READ_BY_NONE],
    ['sacrococcygeal stem', PCS, '0SG504Z', READ_BY_NONE],
    ['removal stem', PCS, '0SP004Z', 'removal-or-revision lumbar'],
    ['SNOMED lumbar', SNOMED, '50172003', 'fusion lumbar'],
    ['SNOMED spinal, no region', SNOMED, '55705006', 'fusion'],
    ['laminectomy with fusion', SNOMED, '359586003', 'fusion'],
    ['code of another system', 'urn:local', '22633', READ_BY_NONE],
    ['prototype key', CPT, 'constructor', READ_BY_NONE],
  ])('%s', (_why, system, code, expected) => {
    expect(outcome({ code: coded(system, code) })).toBe(expected)
  })
})

describe('names of operations', () => {
  it.each([
    ['Posterior lumbar fusion L4-5', 'fusion lumbar by name'],
    ['L5-S1 TLIF', 'fusion lumbar by name'],
    ['ACDF C5-C7', 'fusion cervical by name'],
    ['Arthrodesis, thoracolumbar', 'fusion thoracolumbar by name'],
    ['Image-guided lumbar fusion', 'fusion lumbar by name'],
    ['Lumbar fusion with bone graft from hip', 'fusion lumbar by name'],
    ['Hardware removal and revision fusion L4-5', 'fusion by name'],
    ['Sacroiliac joint fusion', 'si-fusion sacral by name'],
    ['Exploration of spinal fusion', 'exploration by name'],
    ['Removal of lumbar hardware', 'removal-or-revision lumbar by name'],
    ['Lumbar laminectomy', 'decompression lumbar by name'],
    ['Platelet transfusion', READ_BY_NONE],
    ['Fusion of ureters', READ_BY_NONE],
    ['Hip fusion', READ_BY_NONE],
    ['Ankle arthrodesis under spinal anesthesia', READ_BY_NONE],
    ['Prostate fusion biopsy', READ_BY_NONE],
    ['Knee hardware removal', READ_BY_NONE],
    ['History of lumbar fusion', READ_BY_NONE],
    ['Lumbar fusion, cancelled', READ_BY_NONE],
    ['Fusion', READ_BY_NONE],
    ['Education about spinal fusion', READ_BY_NONE],
    ['Appendectomy', READ_BY_NONE],
    ['Cervical disc arthroplasty C5-6', 'disc-replacement cervical by name'],
    ['C5-6 artificial disc', 'disc-replacement by name'],
    ['Total disc replacement L4-5', 'disc-replacement by name'],
    ['Replacement of cervical disc', 'disc-replacement cervical by name'],
    ['Anterior cervical discectomy and disc arthroplasty', 'disc-replacement cervical by name'],
    ['Bandscheibenprothese HWK 5/6', 'disc-replacement cervical by name'],
    ['C5-6 disc replacement and C6-7 ACDF', 'fusion cervical by name'],
    ['Removal of cervical disc prosthesis', 'disc-replacement cervical by name'],
    ['S/P cervical disc replacement', READ_BY_NONE],
    ['Dressing of neck wound after cervical disc replacement', READ_BY_NONE],
    ['Laminectomy L4 below prior disc replacement L3-4', 'decompression by name'],
    ['ACDF after disc replacement C5-6', 'fusion cervical by name'],
    ['TMJ disc replacement', READ_BY_NONE],
    ['Disc replacement', READ_BY_NONE],
    ['Lumbar disc prolapse', READ_BY_NONE],
    ['L5 corpectomy with fibular strut graft and fusion L4-S1', 'fusion by name'],
    ['Ankle fusion with fibular strut graft, spinal anaesthesia L3-4', READ_BY_NONE],
    ['Verlängerungsspondylodese L2/3', 'fusion by name'],
    ['Kontrolle nach Verlängerungsspondylodese L2/3', READ_BY_NONE],
    ['Debridement of infected lumbar fusion wound', READ_BY_NONE],
    ['Washout of lumbar fusion wound', READ_BY_NONE],
    ['Washout of infected L4-5 fusion', READ_BY_NONE],
    ['I&D lumbar fusion', READ_BY_NONE],
    ['Incision and drainage of lumbar fusion site infection', READ_BY_NONE],
    ['Evacuation of haematoma, lumbar fusion wound', READ_BY_NONE],
    ['Repair of dural tear, lumbar fusion site', READ_BY_NONE],
    ['Biopsy of lumbar fusion site', READ_BY_NONE],
    ['CT-guided biopsy L4-5 fusion', READ_BY_NONE],
    ['Spinal fusion hardware injection', READ_BY_NONE],
    ['Removal of lumbar fusion hardware', 'removal-or-revision lumbar by name'],
    ['Lumbar fusion hardware revision', 'removal-or-revision lumbar by name'],
    ['Lumbar fusion hardware placement', 'fusion lumbar by name'],
    ['Lumbar fusion with evacuation of haematoma', 'fusion lumbar by name'],
    ['Lumbar fusion, repair of dural tear', 'fusion lumbar by name'],
    ['Lumbar fusion, iliac crest biopsy and bone graft', 'fusion lumbar by name'],
    ['Evacuation of haematoma and lumbar fusion L4-5', 'fusion lumbar by name'],
    ['Debridement of discitis with lumbar fusion', 'fusion lumbar by name'],
    ['Washout of lumbar wound, revision lumbar fusion', 'fusion lumbar by name'],
    ['Revision lumbar fusion with washout', 'fusion lumbar by name'],
    ['Lumbar fusion, graft laid to fusion site', 'fusion lumbar by name'],
    ['Laminectomy L3-4 above lumbar fusion site', 'decompression by name'],
    ['Lumbar fusion abandoned', READ_BY_NONE],
    ['Attempted L5-S1 fusion, abandoned', READ_BY_NONE],
    ['ALIF L5-S1 abandoned, converted to TLIF', 'fusion lumbar by name'],
    ['Lumbar fusion not carried out', READ_BY_NONE],
    ['Waiting list L4/5 fusion', READ_BY_NONE],
    ['L4/5 fusion, on the waiting list', READ_BY_NONE],
    ['L4/5 fusion, waiting list initiative', 'fusion by name'],
    ['Discussion re lumbar fusion', READ_BY_NONE],
    ['Consideration of lumbar fusion', READ_BY_NONE],
    ['Counselling about spinal fusion', READ_BY_NONE],
  ])('%s', (text, expected) => {
    expect(outcome(named(text))).toBe(expected)
  })
})

describe('words that deny what the code says', () => {
  const DISAGREE = 'unreadable: its code and its words disagree'
  const worded = (system: string, code: string, text: string) => ({
    code: { ...coded(system, code, 'Spinal fusion'), text },
  })
  it.each([
    ['cancelled', worded(CPT, '22612', 'Lumbar fusion - cancelled, patient febrile'), DISAGREE],
    ['abandoned', worded(CPT, '22612', 'Lumbar fusion abandoned'), DISAGREE],
    ['not carried out', worded(CPT, '22612', 'Lumbar fusion not carried out'), DISAGREE],
    ['a status after one', worded(SNOMED, '55705006', 'S/P lumbar fusion (outside hospital)'), DISAGREE],
    ['a history of one', worded(SNOMED, '55705006', 'History of spinal fusion'), DISAGREE],
    [
      'one wording of two',
      { code: { coding: [{ code: 'X', display: 'Lumbar fusion' }], text: 'Lumbar fusion, declined' } },
      DISAGREE,
    ],
    ['a decompression cancelled', worded(CPT, '63047', 'Laminectomy - cancelled'), DISAGREE],
    [
      'an operation after another',
      worded(CPT, '22612', 'S/P laminectomy, now lumbar fusion'),
      'fusion lumbar',
    ],
    ['a history beside it', worded(CPT, '22612', 'Lumbar fusion, history of laminectomy'), 'fusion lumbar'],
    ['"post" for posterior', worded(CPT, '22612', 'Post lumbar fusion'), 'fusion lumbar'],
    ['words that only name something else', worded(CPT, '22612', 'Postoperative visit'), 'fusion lumbar'],
    ['a name without a code', named('Lumbar fusion - cancelled'), READ_BY_NONE],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })
})

describe('status and date', () => {
  it.each([
    ['in error', { status: 'entered-in-error ' }, 'excluded: entered in error'],
    ['not done', { status: 'not-done' }, 'excluded: not done'],
    ['in preparation', { status: 'preparation' }, 'shown: not completed (preparation)'],
    ['under way', { status: 'in-progress' }, 'shown: not completed (in-progress)'],
    ['on hold', { status: 'on-hold' }, 'shown: not completed (on-hold)'],
    ['not ours, status unknown', { ...named('Appendectomy'), status: 'unknown' }, READ_BY_NONE],
    ['stopped', { status: 'stopped' }, 'shown: not completed (stopped)'],
    ['unknown', { status: 'unknown' }, 'unreadable: status "unknown" not understood'],
    ['missing', { status: undefined }, 'unreadable: no status'],
    [
      'modifier',
      { modifierExtension: [{ url: 'urn:x' }] },
      'unreadable: contains a modifier this app does not understand',
    ],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })

  const period = (start?: string, end?: string) => ({
    performedDateTime: undefined,
    performedPeriod: { start, end },
  })
  it.each([
    ['day', {}, '2025-06-01'],
    ['year', { performedDateTime: '2025' }, '2025'],
    ['end of a period', period('2025-06-01', '2025-06-02'), '2025-06-02'],
    ['start of a period without end', period('2025-06-01'), '2025-06-01'],
    ['end before start', period('2025-06-10', '2024-06-01'), undefined],
    ['unreadable start', period('6/1/2025', '2025-06-02'), undefined],
    ['a period that says nothing', { ...period(), performedDateTime: '2025-06-01' }, undefined],
    ['unreadable end', period('2025-06-01', '6/2/2025'), undefined],
    ['none', { performedDateTime: undefined }, undefined],
    ['unreadable', { performedDateTime: '6/1/2025' }, undefined],
    ['a number', { performedDateTime: 2025 }, undefined],
  ])('date: %s', (_why, change, expected) => {
    expect(surgeryOf(change)?.when?.text).toBe(expected)
  })

  it.each([
    ['fusion', {}, 'fusion'],
    ['decompression', { code: coded(CPT, '63047') }, 'operation'],
    ['exam', named('MRI lumbar spine'), 'mri'],
  ])('an unreadable %s stops its own statements', (_why, change, expected) => {
    const mapped = map({ ...change, status: 'unknown' })
    expect(mapped.place === 'unreadable' && mapped.about).toEqual([expected])
  })
})

describe('levels', () => {
  const site = (code: string, text?: string) => ({
    ...coded(SNOMED, code),
    ...(text !== undefined && { text }),
  })
  it.each([
    ['none', {}, ''],
    ['SNOMED body site', { bodySite: [site('243923001')] }, 'body site L4/L5'],
    ['several sites', { bodySite: [site('243927000'), site('243923001')] }, 'body site L4/L5 L5/S1'],
    ['body site in words', { bodySite: [{ text: 'L4-S1' }] }, 'body site L4/L5 L5/S1'],
    ['code wins over words of the site', { bodySite: [site('243923001', 'L5-S1')] }, 'body site L4/L5'],
    ['title', named('Lumbar fusion L4-5'), 'text L4/L5'],
    ['discectomy beside a fusion', named('L4/5 PLIF & L5/S1 discectomy'), 'text L4/L5'],
    ['disc replacement beside a fusion', named('Disc replacement C5-6 and ACDF C6-7'), 'text C6/C7'],
    ['decompression of more levels', named('Laminectomy L2, L3, L4 with L4-5 fusion'), 'text L4/L5'],
    ['decompression and fusion in one', named('Decompression L3-5 and fusion'), 'text L3/L4 L4/L5'],
    ['levels listed before', named('L3-4, L4-5 discectomy and fusion'), 'text L3/L4 L4/L5'],
    ['levels listed after', named('Laminectomy L3, L4, L5; PSIF'), 'text L3/L4 L4/L5'],
    [
      'levels listed before a fusion',
      named('Discectomy C4-5, C5-6 and C6-7 with fusion'),
      'text C4/C5 C5/C6 C6/C7',
    ],
    [
      'decompression beside an older fusion',
      named('Laminectomy L2-3, adjacent to prior fusion L3-5'),
      'text L2/L3 L3/L4 L4/L5',
    ],
    ['levels listed of a fusion', named('TLIF L3-4 and L4-5'), 'text L3/L4 L4/L5'],
    ['no fusion', named('Laminectomy L3-4, exploration L4-5'), 'text L3/L4 L4/L5'],
    ['note', { note: [{ text: 'Fused L5-S1.' }] }, 'text L5/S1'],
    [
      'title before note',
      { ...named('Lumbar fusion L4-5'), note: [{ text: 'L5-S1 was spared' }] },
      'text L4/L5',
    ],
    ['note on another region than the code', { note: [{ text: 'Corpectomy C5-6.' }] }, ''],
    ['note on another region than the title', { ...named('Lumbar fusion'), note: [{ text: 'C4-C7.' }] }, ''],
    ['note on a neighbouring region', { note: [{ text: 'Fused T12-L2.' }] }, 'text T12/L1 L1/L2'],
    ['note on what was before', { note: [{ text: 'L4-5 laminectomy in 2010' }] }, ''],
    [
      'note where no region is given',
      { code: coded(SNOMED, '55705006'), note: [{ text: 'Fused C5-6.' }] },
      'text C5/C6',
    ],
    [
      'site and title',
      { ...named('Lumbar fusion L5-S1'), bodySite: [site('243923001')] },
      'body site L4/L5; text L5/S1',
    ],
  ])('%s', (_why, change, expected) => {
    const levels = surgeryOf(change)?.levels.map((one) => `${one.from} ${one.levels.join(' ')}`)
    expect(levels?.join('; ')).toBe(expected)
  })
})

describe('exams filed as procedures', () => {
  it.each([
    ['by code', { code: coded(CPT, '72148') }, 'exam mri lumbar'],
    ['by name', named('CT lumbar spine without contrast'), 'exam ct lumbar'],
    ['of another part', named('Plain chest X-ray'), 'shown: imaging of another part of the body'],
    ['undated', { ...named('CT lumbar spine'), performedDateTime: undefined }, 'unreadable: no date'],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })

  it('are whole: a procedure that was completed is no preliminary exam', () => {
    const mapped = map(named('CT lumbar spine'))
    expect(mapped).toMatchObject({ place: 'used', records: [{ exam: { preliminary: false } }] })
  })
})
