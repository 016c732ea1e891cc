import { describe, expect, it } from 'vitest'
import { coded, CPT, LOINC, SNOMED } from '../../test/builders.ts'
import { readConcept } from './concept.ts'
import { examOf, isElsewhere, type ExamClues } from './exam.ts'

const NO_CODE = readConcept(null)
const clues = (more: Partial<ExamClues>): ExamClues => ({
  code: NO_CODE,
  texts: [],
  modalities: [],
  sites: [],
  ...more,
})

/** "mri lumbar without; dynamic, standing", or "none". */
const words = (exam: ReturnType<typeof examOf>): string => {
  if (!exam) return 'none'
  const marks = (['dynamic', 'standing', 'metalReduction', 'thinSlice'] as const).filter((key) => exam[key])
  const what = [exam.modality, exam.sites.join('+'), ...(exam.contrast === 'unknown' ? [] : [exam.contrast])]
  return [what.join(' '), marks.join(', ')].filter((part) => part !== '').join('; ')
}
const byText = (...texts: string[]) => words(examOf(clues({ texts })))
const byCode = (system: string, code: string, ...texts: string[]) =>
  words(examOf(clues({ code: readConcept(coded(system, code)), texts })))

describe('codes', () => {
  it.each([
    ['lumbar flexion and extension', LOINC, '24971-4', 'x-ray lumbar; dynamic'],
    ['standing flexion and extension', LOINC, '39340-5', 'x-ray lumbar; dynamic, standing'],
    ['cervical flexion and extension', LOINC, '24945-8', 'x-ray cervical; dynamic'],
    ['a single position is not dynamic', LOINC, '36997-5', 'x-ray cervical'],
    ['another single position', LOINC, '98360-1', 'x-ray cervical'],
    ['standing, not dynamic', LOINC, '36946-2', 'x-ray lumbar; standing'],
    ['CT lumbar, no contrast', LOINC, '30620-9', 'ct lumbar without'],
    ['MRI lumbar, contrast not said', LOINC, '24968-0', 'mri lumbar'],
    ['MRI lumbar without and with', LOINC, '24967-2', 'mri lumbar with'],
    ['whole spine', LOINC, '42698-1', 'mri whole-spine'],
    ['bone scan', LOINC, '25031-6', 'nuclear not-given'],
    ['CPT MRI lumbar', CPT, '72148', 'mri lumbar without'],
    ['our number in another system', 'urn:local', '24971-4', 'none'],
    ['prototype key', LOINC, '__proto__', 'none'],
  ])('%s', (_why, system, code, expected) => {
    expect(byCode(system, code)).toBe(expected)
  })

  it.each([
    ['the code says where', LOINC, '24963-1', 'CT cervical', 'ct lumbar'],
    ['wording says where the code does not', LOINC, '42689-0', 'XR lumbar spine', 'x-ray lumbar'],
    ['wording says where a bone scan was', LOINC, '25031-6', 'Bone scan lumbar spine', 'nuclear lumbar'],
    [
      'wording adds contrast to a code that leaves it open',
      LOINC,
      '24968-0',
      'MRI L-spine w/o contrast',
      'mri lumbar without',
    ],
    ['the code wins over wording', LOINC, '30620-9', 'CT L-spine with contrast', 'ct lumbar without'],
  ])('%s', (_why, system, code, text, expected) => {
    expect(byCode(system, code, text)).toBe(expected)
  })
})

describe('wording', () => {
  it.each([
    ['MRI_Lumbar', 'mri lumbar'],
    ['MRI L-spine', 'mri lumbar'],
    ['MR LSSPINE', 'mri lumbosacral'],
    ['MRT LWS nativ', 'mri lumbar without'],
    ['CT lumbar spine', 'ct lumbar'],
    ['XR spine lumbar 2 views', 'x-ray lumbar'],
    ['X-ray lumbar flexion/extension, standing', 'x-ray lumbar; dynamic, standing'],
    ['XR C-spine flexion view', 'x-ray cervical'],
    ['XR lumbar without flexion or extension', 'x-ray lumbar without'],
    ['CT dynamic lumbar', 'ct lumbar'],
    ['MRI spine L4-5', 'mri lumbar'],
    ['MRI spine', 'mri spine'],
    ['MRI', 'mri not-given'],
    ['Scoliosis series X-ray', 'x-ray whole-spine'],
    ['SPECT/CT lumbar spine', 'nuclear lumbar'],
    ['NM bone scan', 'nuclear not-given'],
    ['Chest X-ray', 'x-ray other'],
    ['MRI knee', 'mri other'],
    ['XR clavicle', 'x-ray other'],
    ['XR thoracic spine', 'x-ray thoracic'],
    ['CT thoracic aorta', 'ct other'],
    ['MRI lumbar spine and knee', 'mri lumbar'],
    ['CT lumbar spine thin slice 0.6 mm, iMAR', 'ct lumbar; metalReduction, thinSlice'],
    ['MRI lumbar MARS', 'mri lumbar; metalReduction'],
    ['Ultrasound kidney', 'none'],
    ['MRI lumbar spine, patient declined', 'none'],
    ['CT lumbar cancelled', 'none'],
    ['Attempted MRI lumbar spine, aborted', 'none'],
    ['Attempted MRI lumbar spine', 'none'],
    ['MRI lumbar spine not completed', 'none'],
    ['MRI lumbar spine, unable to complete', 'none'],
    ['MRI lumbar spine - pending', 'none'],
    ['MRI lumbar spine scheduled', 'none'],
    ['CT scan of lumbar spine requested', 'none'],
    ['MRI lumbar spine order', 'none'],
    ['Order: MRI lumbar spine', 'none'],
    ['MRI lumbar spine, request form', 'none'],
    ['MRI lumbar spine, report pending', 'mri lumbar'],
    ['CT lumbar spine requested by neurosurgery', 'ct lumbar'],
    ['CT lumbar spine in order to exclude nonunion', 'ct lumbar'],
    ['MRI lumbar spine, contrast declined', 'mri lumbar'],
    ['MRI lumbar spine, patient refused contrast', 'mri lumbar'],
    ['MRI lumbar spine after attempted reduction', 'mri lumbar'],
    ['CT lumbar spine for navigation guidance', 'none'],
  ])('%s', (text, expected) => {
    expect(byText(text)).toBe(expected)
  })

  it.each([
    ['with contrast', 'with'],
    ['w/ contrast', 'with'],
    ['W IV contrast', 'with'],
    ['post-contrast', 'with'],
    ['with gadolinium', 'with'],
    ['gadobutrol', 'with'],
    ['with and without contrast', 'with'],
    ['without and with contrast', 'with'],
    ['without then with contrast', 'with'],
    ['WO and W contrast IV', 'with'],
    ['W & W/O', 'with'],
    ['w/wo contrast', 'with'],
    ['wwo contrast', 'with'],
    ['w/ and w/o', 'with'],
    ['w/o & w contrast', 'with'],
    ['without contrast', 'without'],
    ['w/o contrast', 'without'],
    ['WO contrast', 'without'],
    ['w/o', 'without'],
    ['non-contrast', 'without'],
    ['unenhanced', 'without'],
    ['no contrast', 'without'],
    ['no IV contrast', 'without'],
    ['no gadolinium', 'without'],
    ['without contrast, with MARS', 'without'],
    ['w/o contrast and with MARS', 'without'],
    ['standing', 'unknown'],
    ['', 'unknown'],
  ])('MRI lumbar spine %s: contrast %s', (wording, expected) => {
    expect(examOf(clues({ texts: [`MRI lumbar spine ${wording}`] }))?.contrast).toBe(expected)
  })
})

describe('DICOM', () => {
  const site = (code: string, display?: string) => readConcept(coded(SNOMED, code, display))
  it.each([
    ['MR of the lumbar spine', ['MR'], [site('122496007')], 'mri lumbar'],
    ['NM with CT is nuclear', ['CT', 'NM'], [site('122496007')], 'nuclear lumbar'],
    ['reports are no modality', ['SR', 'KO'], [site('122496007')], 'none'],
    ['DX of the chest', ['DX'], [site('51185008', 'Thoracic structure')], 'x-ray other'],
    ['site not given', ['CR'], [], 'x-ray not-given'],
    ['chest and lumbar spine', ['MR'], [site('51185008'), site('122496007')], 'mri lumbar'],
    ['prototype key', ['constructor'], [], 'none'],
  ])('%s', (_why, modalities, sites, expected) => {
    expect(words(examOf(clues({ modalities, sites })))).toBe(expected)
  })
})

describe('slices of a bone scan', () => {
  it.each<[why: string, more: Partial<ExamClues>, expected: boolean]>([
    ['SPECT by its words', { texts: ['SPECT bone scan of the lumbar spine'] }, true],
    ['SPECT by its code', { code: readConcept(coded(LOINC, '39816-4')) }, true],
    ['a plain bone scan', { texts: ['Bone scan whole body'] }, false],
    ['both devices', { modalities: ['NM', 'CT'], texts: ['Lumbar spine'] }, true],
    ['the camera alone', { modalities: ['NM'], texts: ['Lumbar spine'] }, false],
    ['a CT is no bone scan', { modalities: ['CT'], texts: ['Lumbar spine, SPECT to follow'] }, false],
  ])('%s', (_why, more, expected) => {
    expect(examOf(clues(more))?.tomographic).toBe(expected)
  })
})

describe('exams that show no part of the spine', () => {
  it.each([
    ['X-ray of the knee', ['XR knee'], true],
    ['X-ray of the knee and the lumbar spine', ['XR knee', 'XR lumbar spine'], false],
    ['DXA of the hip', ['DXA hip'], false],
    ['X-ray of no place', ['XR'], false],
  ])('%s', (_why, texts, expected) => {
    const exam = examOf(clues({ texts }))
    expect(exam && isElsewhere(exam)).toBe(expected)
  })
})
