// Hazards: H-23
import { describe, expect, it } from 'vitest'
import { readConcept } from '../src/fhir/concept.ts'
import { examOf } from '../src/fhir/exam.ts'
import { scores, type Reading } from './precision-recall.ts'

/** What a radiology description says: an empty modality is no exam of ours, empty sites or contrast are not said. */
type Meaning = readonly [modality: string, sites: string, contrast: string, marks: string]
type Row = readonly [title: string, ...Meaning]

const TITLES: readonly Row[] = [
  // X-ray
  ['XR LUMBAR SPINE 2 OR 3 VIEWS', 'x-ray', 'lumbar', '', ''],
  ['XR LUMBAR SPINE AP LATERAL FLEXION AND EXTENSION', 'x-ray', 'lumbar', '', 'dynamic'],
  ['XR LSPINE 4V W FLEX EXT', 'x-ray', 'lumbar', '', 'dynamic'],
  ['XR L-Spine Flex/Ext Only', 'x-ray', 'lumbar', '', 'dynamic'],
  ['Lumbar spine x-ray, flexion-extension', 'x-ray', 'lumbar', '', 'dynamic'],
  ['XR lumbar spine upright flexion/extension', 'x-ray', 'lumbar', '', 'dynamic standing'],
  ['XR lumbar spine standing AP and lateral', 'x-ray', 'lumbar', '', 'standing'],
  ['XR lumbar spine weight bearing', 'x-ray', 'lumbar', '', 'standing'],
  ['XR lumbar spine flexion only', 'x-ray', 'lumbar', '', ''],
  ['XR cervical spine lateral in extension', 'x-ray', 'cervical', '', ''],
  ['XR lumbar spine, no flexion/extension obtained', 'x-ray', 'lumbar', '', ''],
  ['XR CERVICAL SPINE COMPLETE W/FLEXION AND EXTENSION', 'x-ray', 'cervical', '', 'dynamic'],
  ['XR C SPINE FLEX & EXT', 'x-ray', 'cervical', '', 'dynamic'],
  ['XR LUMBAR SPINE DYNAMIC VIEWS', 'x-ray', 'lumbar', '', 'dynamic'],
  ['XR lumbar spine side bending views', 'x-ray', 'lumbar', '', ''],
  ['DX LUMBOSACRAL SPINE', 'x-ray', 'lumbosacral', '', ''],
  ['DX Lumbar Spine 2 Views', 'x-ray', 'lumbar', '', ''],
  ['CR Lumbar spine', 'x-ray', 'lumbar', '', ''],
  ['X-RAY EXAM L-S SPINE 2/3 VWS', 'x-ray', 'lumbosacral', '', ''],
  ['X-RAY EXAM L-2 SPINE 4/>VWS', 'x-ray', 'lumbar', '', ''],
  ['RADEX SPINE LUMBOSACRAL BENDING ONLY 2/3 VIEWS', 'x-ray', 'lumbosacral', '', ''],
  ['Radiologic examination, spine, cervical; 2 or 3 views', 'x-ray', 'cervical', '', ''],
  ['XR THORACIC SPINE 3 VW', 'x-ray', 'thoracic', '', ''],
  ['XR T-SPINE AP/LAT', 'x-ray', 'thoracic', '', ''],
  ['XR thoracolumbar junction', 'x-ray', 'thoracolumbar', '', ''],
  ['XR SCOLIOSIS 2 VIEWS STANDING', 'x-ray', 'whole-spine', '', 'standing'],
  ['XR ENTIRE SPINE', 'x-ray', 'whole-spine', '', ''],
  ['EOS full spine standing', 'x-ray', 'whole-spine', '', 'standing'],
  ['XR SACRUM AND COCCYX', 'x-ray', 'sacral', '', ''],
  ['XR SI JOINTS 3+ VIEWS', 'x-ray', 'si-joint', '', ''],
  ['Plain film lumbar spine', 'x-ray', 'lumbar', '', ''],
  ['Lumbar spine radiographs', 'x-ray', 'lumbar', '', ''],
  ['X-ray of lumbar spine (procedure)', 'x-ray', 'lumbar', '', ''],
  ['LUMBAR SPINE XRAY', 'x-ray', 'lumbar', '', ''],
  ['XR Spine Lumbar Limited with Flex & Extension', 'x-ray', 'lumbar', '', 'dynamic'],
  // CT
  ['CT LUMBAR SPINE WO CONTRAST', 'ct', 'lumbar', 'without', ''],
  ['CT L-SPINE W/O CM', 'ct', 'lumbar', 'without', ''],
  ['CT lumbar spine w contrast', 'ct', 'lumbar', 'with', ''],
  ['CT LSPINE THIN CUT 1 MM', 'ct', 'lumbar', '', 'thin'],
  ['CT lumbar spine, 0.625 mm axial reconstructions', 'ct', 'lumbar', '', 'thin'],
  ['CT lumbar spine thin-section', 'ct', 'lumbar', '', 'thin'],
  ['CT lumbar spine 5 mm slices', 'ct', 'lumbar', '', ''],
  ['CT lumbar spine metal artifact reduction', 'ct', 'lumbar', '', 'metal'],
  ['CT L-Spine O-MAR 1.0mm bone', 'ct', 'lumbar', '', 'metal thin'],
  ['CT Cervical Spine without IV contrast', 'ct', 'cervical', 'without', ''],
  ['CT C-SPINE', 'ct', 'cervical', '', ''],
  ['CT SPINE THORACIC WITHOUT', 'ct', 'thoracic', 'without', ''],
  ['CT T/L SPINE', 'ct', 'thoracic lumbar', '', ''],
  ['CT thoracolumbar spine', 'ct', 'thoracolumbar', '', ''],
  ['CT LUMBAR MYELOGRAM', 'ct', 'lumbar', '', ''],
  ['CT LUMBAR SPINE POST MYELOGRAM', 'ct', 'lumbar', '', ''],
  ['CT lumbar spine with intrathecal contrast', 'ct', 'lumbar', 'with', ''],
  ['Computed tomography of lumbar spine', 'ct', 'lumbar', '', ''],
  ['CAT scan low back', 'ct', 'lumbar', '', ''],
  ['CT SACROILIAC JOINTS', 'ct', 'si-joint', '', ''],
  ['CT fusion protocol L4-S1', 'ct', 'lumbosacral', '', ''],
  ['CT LUMBAR SPINE C-', 'ct', 'lumbar', 'without', ''],
  // MRI
  ['MRI LUMBAR SPINE WO CONTRAST', 'mri', 'lumbar', 'without', ''],
  ['MRI LUMBAR SPINE W WO CONTRAST', 'mri', 'lumbar', 'with', ''],
  ['MRI LUMBAR SPINE W/ & W/O CONTRAST', 'mri', 'lumbar', 'with', ''],
  ['MRI L SPINE WITHOUT AND WITH GAD', 'mri', 'lumbar', 'with', ''],
  ['MRI lumbar spine with IV contrast', 'mri', 'lumbar', 'with', ''],
  ['MR LUMBAR SPINE WITH AND WITHOUT IV CONTRAST', 'mri', 'lumbar', 'with', ''],
  ['MR L SPINE W+WO', 'mri', 'lumbar', 'with', ''],
  ['MRI SPINE LUMBAR C+/C-', 'mri', 'lumbar', 'with', ''],
  ['MRI SPINE LUMBAR C-', 'mri', 'lumbar', 'without', ''],
  ['MRI lumbar spine non contrast', 'mri', 'lumbar', 'without', ''],
  ['MRI Lumbar Spine w/o dye', 'mri', 'lumbar', 'without', ''],
  ['MRI lumbar spine pre and post gadolinium', 'mri', 'lumbar', 'with', ''],
  ['MRI_Lumbar', 'mri', 'lumbar', '', ''],
  ['MRI^LUMBAR_SPINE', 'mri', 'lumbar', '', ''],
  ['MR LSSPINE', 'mri', 'lumbosacral', '', ''],
  ['MRI_L-SPINE_WO', 'mri', 'lumbar', 'without', ''],
  ['MRI L-spine MAVRIC', 'mri', 'lumbar', '', 'metal'],
  ['MRI lumbar SEMAC', 'mri', 'lumbar', '', 'metal'],
  ['MRI lumbar spine with metal suppression', 'mri', 'lumbar', '', 'metal'],
  ['MRI lumbar spine MARS protocol without contrast', 'mri', 'lumbar', 'without', 'metal'],
  ['MRI lumbar WARP VAT', 'mri', 'lumbar', '', 'metal'],
  ['MRI CERVICAL SPINE W/O CONTRAST', 'mri', 'cervical', 'without', ''],
  ['MRI C/T/L SPINE W WO', 'mri', 'cervical thoracic lumbar', 'with', ''],
  ['MRI cervical and lumbar spine', 'mri', 'cervical lumbar', '', ''],
  ['MRI THORACIC SPINE', 'mri', 'thoracic', '', ''],
  ['MRI TOTAL SPINE W WO CONTRAST', 'mri', 'whole-spine', 'with', ''],
  ['MRI whole spine', 'mri', 'whole-spine', '', ''],
  ['Magnetic resonance imaging of lumbar spine', 'mri', 'lumbar', '', ''],
  ['MRI SACROILIAC JOINTS', 'mri', 'si-joint', '', ''],
  ['MRI sacrum wo', 'mri', 'sacral', 'without', ''],
  ['MRI lumbar spine upright', 'mri', 'lumbar', '', 'standing'],
  ['MRI spine', 'mri', 'spine', '', ''],
  ['NMR lumbar', 'mri', 'lumbar', '', ''],
  ['MRI lumbar spine, no contrast given', 'mri', 'lumbar', 'without', ''],
  // Nuclear medicine
  ['SPECT-CT lumbar spine', 'nuclear', 'lumbar', '', ''],
  ['NM BONE SPECT/CT L-SPINE', 'nuclear', 'lumbar', '', ''],
  ['NM BONE SCAN WHOLE BODY', 'nuclear', '', '', ''],
  ['NM BONE SCAN 3 PHASE', 'nuclear', '', '', ''],
  ['Bone scintigraphy', 'nuclear', '', '', ''],
  ['Tc-99m MDP bone scan with SPECT of the spine', 'nuclear', 'spine', '', ''],
  // Other parts of the body
  ['XR CHEST PA AND LATERAL', 'x-ray', 'other', '', ''],
  ['CT ABDOMEN PELVIS W CONTRAST', 'ct', 'other', 'with', ''],
  ['CT CHEST ABDOMEN PELVIS', 'ct', 'other', '', ''],
  ['CT NECK SOFT TISSUE W CONTRAST', 'ct', 'other', 'with', ''],
  ['MRI BRAIN W WO CONTRAST', 'mri', 'other', 'with', ''],
  ['MRI NECK SOFT TISSUE', 'mri', 'other', '', ''],
  ['MRI PELVIS WO', 'mri', 'other', 'without', ''],
  ['XR HIP LEFT 2 VIEWS', 'x-ray', 'other', '', ''],
  ['XR KNEE STANDING', 'x-ray', 'other', '', 'standing'],
  ['MRI SHOULDER L', 'mri', 'other', '', ''],
  ['XR NECK SOFT TISSUE', 'x-ray', 'other', '', ''],
  ['CT THORAX', 'ct', 'other', '', ''],
  ['CTA CHEST THORACIC AORTA', 'ct', 'other', '', ''],
  ['XR FOOT L 3 VIEWS', 'x-ray', 'other', '', ''],
  ['MRI KNEE FLEXION AND EXTENSION', 'mri', 'other', '', ''],
  ['MRI lumbar plexus', 'mri', 'other', '', ''],
  ['CT Head without contrast', 'ct', 'other', 'without', ''],
  // No diagnostic exam of these kinds
  ['CT GUIDED BIOPSY LUMBAR SPINE', '', '', '', ''],
  ['CT guided nerve root block L5', '', '', '', ''],
  ['FL GUIDED LUMBAR PUNCTURE', '', '', '', ''],
  ['Fluoroscopic guidance for spinal injection', '', '', '', ''],
  ['US RENAL', '', '', '', ''],
  ['LUMBAR MYELOGRAM', '', '', '', ''],
  ['Lumbar discogram', '', '', '', ''],
  ['EMG lower extremities', '', '', '', ''],
  ['MRI safety screening form', '', '', '', ''],
  ['MRI lumbar spine cancelled', '', '', '', ''],
  ['CT lumbar spine - not done', '', '', '', ''],
  ['Outside films review lumbar spine MRI', '', '', '', ''],
  ['Order for MRI lumbar spine', '', '', '', ''],
  // German
  ['Röntgen LWS in 2 Ebenen', 'x-ray', 'lumbar', '', ''],
  ['Röntgen LWS Funktionsaufnahmen', 'x-ray', 'lumbar', '', 'dynamic'],
  ['Rö LWS Inklination/Reklination', 'x-ray', 'lumbar', '', 'dynamic'],
  ['Röntgen LWS im Stehen a.p. und seitlich', 'x-ray', 'lumbar', '', 'standing'],
  ['HWS Funktionsaufnahmen', 'x-ray', 'cervical', '', 'dynamic'],
  ['Röntgen HWS 2 Ebenen', 'x-ray', 'cervical', '', ''],
  ['Röntgen BWS', 'x-ray', 'thoracic', '', ''],
  ['Wirbelsäulenganzaufnahme im Stehen, Röntgen', 'x-ray', 'whole-spine', '', 'standing'],
  ['Kernspintomographie LWS nativ', 'mri', 'lumbar', 'without', ''],
  ['Kernspin der Lendenwirbelsäule', 'mri', 'lumbar', '', ''],
  ['MRT LWS mit Kontrastmittel', 'mri', 'lumbar', 'with', ''],
  ['MRT LWS ohne und mit KM', 'mri', 'lumbar', 'with', ''],
  ['MRT LWS ohne Kontrastmittel', 'mri', 'lumbar', 'without', ''],
  ['MRT HWS', 'mri', 'cervical', '', ''],
  ['MRT ISG', 'mri', 'si-joint', '', ''],
  ['CT LWS Dünnschicht', 'ct', 'lumbar', '', 'thin'],
  ['Computertomographie der LWS', 'ct', 'lumbar', '', ''],
  ['Myelo-CT LWS', 'ct', 'lumbar', '', ''],
  ['Skelettszintigraphie mit SPECT-CT LWS', 'nuclear', 'lumbar', '', ''],
  ['Röntgen Thorax', 'x-ray', 'other', '', ''],
  ['MRT Knie', 'mri', 'other', '', ''],
  ['MRT Schädel', 'mri', 'other', '', ''],
  // French
  ['IRM rachis lombaire', 'mri', 'lumbar', '', ''],
  ['IRM lombaire avec injection de gadolinium', 'mri', 'lumbar', 'with', ''],
  ['IRM lombo-sacrée sans injection', 'mri', 'lumbosacral', 'without', ''],
  ['IRM du genou', 'mri', 'other', '', ''],
  ['TDM rachis lombaire', 'ct', 'lumbar', '', ''],
  ['Scanner du rachis lombaire sans injection', 'ct', 'lumbar', 'without', ''],
  ['RX rachis lombaire face et profil', 'x-ray', 'lumbar', '', ''],
  ['Radiographies dynamiques du rachis lombaire', 'x-ray', 'lumbar', '', 'dynamic'],
  ['RX rachis cervical flexion-extension', 'x-ray', 'cervical', '', 'dynamic'],
  ['RX rachis lombaire debout', 'x-ray', 'lumbar', '', 'standing'],
  ['Scintigraphie osseuse', 'nuclear', '', '', ''],
  ['RX thorax', 'x-ray', 'other', '', ''],
  // Spanish, Italian, Portuguese
  ['Resonancia magnética de columna lumbar con contraste', 'mri', 'lumbar', 'with', ''],
  ['RM columna lumbosacra sin contraste', 'mri', 'lumbosacral', 'without', ''],
  ['RMN lumbar', 'mri', 'lumbar', '', ''],
  ['TAC lumbar', 'ct', 'lumbar', '', ''],
  ['TAC columna lumbosacra', 'ct', 'lumbosacral', '', ''],
  ['RX columna lumbar AP y lateral', 'x-ray', 'lumbar', '', ''],
  ['RX columna lumbar dinámicas en flexión y extensión', 'x-ray', 'lumbar', '', 'dynamic'],
  ['Radiografía de columna lumbar en bipedestación', 'x-ray', 'lumbar', '', 'standing'],
  ['Gammagrafía ósea', 'nuclear', '', '', ''],
  ['RX tórax', 'x-ray', 'other', '', ''],
  ['TAC craneal', 'ct', 'other', '', ''],
  ['RM rachide lombosacrale senza e con mdc', 'mri', 'lumbosacral', 'with', ''],
  ['TC rachide lombare', 'ct', 'lumbar', '', ''],
  ['Ressonância magnética da coluna lombar', 'mri', 'lumbar', '', ''],
  // Dutch
  ['MRI lumbale wervelkolom zonder contrast', 'mri', 'lumbar', 'without', ''],
  ['MRI LWK met contrast', 'mri', 'lumbar', 'with', ''],
  ['X-LWK staand', 'x-ray', 'lumbar', '', 'standing'],
  ['RX lumbale wervelzuil', 'x-ray', 'lumbar', '', ''],
  ['CT lumbale wervelkolom', 'ct', 'lumbar', '', ''],
  ['Botscan', 'nuclear', '', '', ''],
  ['X-thorax', 'x-ray', 'other', '', ''],
  // Codes of departments
  ['XR LUMB SPN 2-3V', 'x-ray', 'lumbar', '', ''],
  ['MR LMBR SPINE', 'mri', 'lumbar', '', ''],
  // Written after the first run, against the patterns
  ['XR lumbar spine, long-standing back pain', 'x-ray', 'lumbar', '', ''],
  ['XR lumbar spine non-weight-bearing', 'x-ray', 'lumbar', '', ''],
  ['XR lumbar spine flexion view, extension not tolerated', 'x-ray', 'lumbar', '', ''],
  ['Röntgen LWS ohne Funktionsaufnahmen', 'x-ray', 'lumbar', '', ''],
  ['Röntgen LWS seitlich in Inklination', 'x-ray', 'lumbar', '', ''],
  ['RX lombare sotto carico', 'x-ray', 'lumbar', '', 'standing'],
  ['Rx colonna lombosacrale in flesso-estensione', 'x-ray', 'lumbosacral', '', 'dynamic'],
  ['MR columna lumbalis', 'mri', 'lumbar', '', ''],
  ['MRI lumbar spine T1 T2 STIR', 'mri', 'lumbar', '', ''],
  ['MRI knee T1/T2', 'mri', 'other', '', ''],
  ['CT lumbar spine 2.1 mm', 'ct', 'lumbar', '', ''],
  ['CT lumbar spine 10.5 mm', 'ct', 'lumbar', '', ''],
  ['CT LWS 0,6 mm', 'ct', 'lumbar', '', 'thin'],
  ['CT myelogram cervical', 'ct', 'cervical', '', ''],
  ['CT CHEST/ABDOMEN/PELVIS WITH L SPINE REFORMATS', 'ct', 'lumbar', '', ''],
  ['MRI lumbar spine with contrast, contrast not given', 'mri', 'lumbar', 'without', ''],
  ['MRI lumbar spine with MARS, without contrast', 'mri', 'lumbar', 'without', 'metal'],
  ['MRI L-spine w/o; compared with contrast MRI of 2023', 'mri', 'lumbar', 'without', ''],
  ['MRI lumbosacral plexus', 'mri', 'other', '', ''],
  ['MRI brachial plexus', 'mri', 'other', '', ''],
  ['MRI cervix', 'mri', 'other', '', ''],
  ['CTA NECK', 'ct', 'other', '', ''],
  ['PET CT skull base to thigh', 'nuclear', 'other', '', ''],
  ['NM thyroid', 'nuclear', 'other', '', ''],
  ['NM lung perfusion', 'nuclear', 'other', '', ''],
  ['RX genou', 'x-ray', 'other', '', ''],
  ['Rx lumbar brace', '', '', '', ''],
  ['RX LUMBAR BRACE', '', '', '', ''],
  ['Dx: lumbar stenosis', '', '', '', ''],
  ['DX: LUMBAR STENOSIS', '', '', '', ''],
  ['Lumbar flexion and extension exercises', '', '', '', ''],
  ['Knee flexion/extension range of motion', '', '', '', ''],
  ['Fluoroscopy lumbar spine', '', '', '', ''],
  ['MRI conditional stimulator check', '', '', '', ''],
  ['Bone marrow biopsy with CT guidance', '', '', '', ''],
  ['R/O lumbar fracture', '', '', '', ''],
  ['Tacrolimus level', '', '', '', ''],
  ['US cervical length', '', '', '', ''],
]

const NOT_RECOGNISED: Meaning = ['', '', '', '']
/** What is not recognised, with the reason and what is read today: less than the truth, never another thing. */
const MISSED: readonly (readonly [why: string, title: string, truth: Meaning, read: Meaning])[] = [
  ['a code of one department', 'XRLSP2', ['x-ray', 'lumbar', '', ''], NOT_RECOGNISED],
  ['a code of one department', 'MRLSPWO', ['mri', 'lumbar', 'without', ''], NOT_RECOGNISED],
  ['a code of one department', 'CTLSPWO', ['ct', 'lumbar', 'without', ''], NOT_RECOGNISED],
  [
    'bending may be to the side',
    'XR LUMBAR SPINE 6 VIEWS W BENDING',
    ['x-ray', 'lumbar', '', 'dynamic'],
    ['x-ray', 'lumbar', '', ''],
  ],
  ['Swedish', 'MR ländrygg', ['mri', 'lumbar', '', ''], ['mri', '', '', '']],
  ['Swedish', 'DT ländrygg', ['ct', 'lumbar', '', ''], NOT_RECOGNISED],
  ['Polish', 'RTG kręgosłupa lędźwiowego', ['x-ray', 'lumbar', '', ''], NOT_RECOGNISED],
  ['no modality named', 'Lumbar spine, AP and lateral', ['x-ray', 'lumbar', '', ''], NOT_RECOGNISED],
]

const MARKS = {
  dynamic: 'dynamic',
  standing: 'standing',
  metalReduction: 'metal',
  thinSlice: 'thin',
} as const
const DETAILS = Object.keys(MARKS) as (keyof typeof MARKS)[]

/** As a report whose code is this text alone. */
function read(title: string): Meaning {
  const exam = examOf({ code: readConcept({ text: title }), texts: [title], modalities: [], sites: [] })
  if (!exam) return NOT_RECOGNISED
  const marks = DETAILS.filter((key) => exam[key]).map((key) => MARKS[key])
  const sites = exam.sites.filter((site) => site !== 'not-given')
  return [exam.modality, sites.join(' '), exam.contrast === 'unknown' ? '' : exam.contrast, marks.join(' ')]
}

const fields = ([modality, sites, contrast, marks]: Meaning): Record<string, string> => ({
  modality,
  sites,
  contrast,
  ...Object.fromEntries(Object.values(MARKS).map((mark) => [mark, marks.includes(mark) ? mark : ''])),
})

describe('imaging titles', () => {
  it('are many, each once', () => {
    const titles = TITLES.map(([title]) => title)
    expect(titles.length).toBeGreaterThan(200)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it.each(TITLES)('%s: %s %s %s %s', (title, ...truth) => {
    expect(read(title)).toEqual(truth)
  })

  it.each(MISSED)('not all is read, %s: %s', (_why, title, _truth, today) => {
    expect(read(title)).toEqual(today)
  })

  const readings: Reading[] = [
    ...TITLES.map(([title, ...truth]) => ({ truth: fields(truth), read: fields(read(title)) })),
    ...MISSED.map(([, title, truth]) => ({ truth: fields(truth), read: fields(read(title)) })),
  ]
  it.each([
    ['modality', 6],
    ['sites', 7],
    ['contrast', 2],
    ['dynamic', 1],
    ['standing', 0],
    ['metal', 0],
    ['thin', 0],
  ])('%s: nothing wrong is read, and only the known %d are missed', (field, known) => {
    expect(scores(readings, field)).toMatchObject({ wrong: 0, missed: known })
  })
})
