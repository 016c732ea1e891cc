import type { ExamSite, ImagingExam, Modality } from '../domain/imaging.ts'
import { IMAGING_CODES, type ImagingCodeGroup } from './imaging-codes.ts'
import { levelsInText } from './level-text.ts'
import { regionOfLevels } from '../domain/levels.ts'

const BY_LOINC = new Map(IMAGING_CODES.flatMap((group) => group.codes.map((code) => [code, group] as const)))

/** CPT numbers of spine imaging. Views counted by number do not say flexion and extension. */
const CPT_GROUPS: readonly ImagingCodeGroup[] = [
  { modality: 'x-ray', sites: ['spine'], codes: ['72020'] },
  { modality: 'x-ray', sites: ['cervical'], codes: ['72040', '72050', '72052'] },
  { modality: 'x-ray', sites: ['lumbar'], codes: ['72114'] },
  { modality: 'ct', sites: ['cervical'], contrast: 'without', codes: ['72125'] },
  { modality: 'ct', sites: ['cervical'], contrast: 'with', codes: ['72126', '72127'] },
  { modality: 'ct', sites: ['thoracic'], contrast: 'without', codes: ['72128'] },
  { modality: 'ct', sites: ['thoracic'], contrast: 'with', codes: ['72129', '72130'] },
  { modality: 'ct', sites: ['lumbar'], contrast: 'without', codes: ['72131'] },
  { modality: 'ct', sites: ['lumbar'], contrast: 'with', codes: ['72132', '72133'] },
  { modality: 'mri', sites: ['cervical'], contrast: 'without', codes: ['72141'] },
  { modality: 'mri', sites: ['cervical'], contrast: 'with', codes: ['72156'] },
  { modality: 'mri', sites: ['lumbar'], contrast: 'without', codes: ['72148'] },
  { modality: 'mri', sites: ['lumbar'], contrast: 'with', codes: ['72149', '72158'] },
]
const BY_CPT = new Map(CPT_GROUPS.flatMap((group) => group.codes.map((code) => [code, group] as const)))

/** DICOM modality codes of images; reports, presentation states and the like are no modality. */
const DICOM: Record<string, Modality> = {
  DX: 'x-ray',
  CR: 'x-ray',
  CT: 'ct',
  MR: 'mri',
  NM: 'nuclear',
  PT: 'nuclear',
  BMD: 'dxa',
}

/** SNOMED body sites. Source: SNOMED Global Patient Set. */
const SNOMED_SITES: Record<string, ExamSite> = {
  '122494005': 'cervical',
  '122495006': 'thoracic',
  '122496007': 'lumbar',
  '421060004': 'spine',
  '297173004': 'lumbosacral',
  '297171002': 'cervicothoracic',
  '39723000': 'si-joint',
  '51185008': 'other',
}

/** DICOM codes of pictures no question here asks for: ultrasound, mammography, endoscopy, ECG and the like. */
const OTHER_DICOM =
  /^(US|BDUS|IVUS|MG|ES|ECG|EPS|HD|EEG|EMG|OCT|OP|OPT|OPV|OAM|AR|KER|LEN|SRF|VA|IO|PX|XC|GM|SM)$/

/** Is every modality given one of another kind than ours? */
export function isOtherModality(codes: readonly string[]): boolean {
  const given = codes.filter((code) => code !== '' && !/^(SR|KO|PR|DOC|OT)$/.test(code))
  return given.length > 0 && given.every((code) => OTHER_DICOM.test(code))
}

export function examGroupOfCodes(loinc: readonly string[], cpt: readonly string[]): ImagingCodeGroup | null {
  const found = [...loinc.map((code) => BY_LOINC.get(code)), ...cpt.map((code) => BY_CPT.get(code))]
  return found.find((group) => group !== undefined) ?? null
}

/** Bone SPECT with CT shows as NM and CT in one study: the nuclear exam is what it is. */
export function modalityOfDicom(codes: readonly string[]): Modality | null {
  const found = codes.flatMap((code) => (Object.hasOwn(DICOM, code) ? (DICOM[code] ?? []) : []))
  return (
    (['dxa', 'nuclear', 'mri', 'ct', 'x-ray'] as const).find((modality) => found.includes(modality)) ?? null
  )
}

/** NM and CT in one study: the usual form of SPECT-CT, for which there is no LOINC number. */
export function isSpectCt(codes: readonly string[]): boolean {
  return codes.includes('NM') && codes.includes('CT')
}

const MODALITY_WORDS: readonly (readonly [RegExp, Modality])[] = [
  [/\bDE?XA\b|densitometry|bone (mineral )?density/i, 'dxa'],
  [/spect|\bpet\b|bone scan|scintigra|\bNM\b|99m/i, 'nuclear'],
  [/\bMRI\b|\bMRT\b|\bMR\b|MRI_|magnetic resonance|kernspin/i, 'mri'],
  [/\bCT\b|CT_|computed tomograph|computertomogra/i, 'ct'],
  [/x-?ray|\bXR\b|radiograph|r(ö|oe)ntgen|plain film|\bviews?\b|flex\w*.{0,12}ext/i, 'x-ray'],
]

export function modalityInText(text: string): Modality | null {
  return MODALITY_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

const SITE_WORDS: readonly (readonly [RegExp, ExamSite])[] = [
  [/(whole|total|entire|full)[- ]?spine|scoliosis (series|survey)|\bEOS\b/i, 'whole-spine'],
  [/lumbo-?sacral|\bLS[- ]?spine|LSSPINE/i, 'lumbosacral'],
  [/thoraco-?lumbar|TLSPINE/i, 'thoracolumbar'],
  [/cervico-?thoracic/i, 'cervicothoracic'],
  [/cervical|\bc[- ]?spine|CSPINE|\bHWS\b/i, 'cervical'],
  [/\bthoracic(?! ?(o|structure|wall|cavity|aorta))|\bt[- ]?spine|TSPINE|\bBWS\b/i, 'thoracic'],
  [/lumbar(?! ?o)|\bl[- ]?spine|LSPINE|\bLWS\b/i, 'lumbar'],
  [/sacro-?iliac|\bSI joint|SIJOINT/i, 'si-joint'],
]
const OTHER_BODY =
  /\b(chest|thorax|thoracic (structure|wall|cavity|aorta)|transthoracic|abdom\w*|pelvis|hip|knee|ankle|foot|hand|wrist|elbow|shoulder|head|brain|skull|sinus\w*|neck soft|heart|cardiac|breast|liver|renal|kidney|femur|tibia|fibula|humerus|extremity|mammo\w*|dental|clavicle|ribs?|sternum|thigh|leg|arm|forearm|toes?|fingers?|thumb|heel|face|facial|orbits?|mandible|bladder|prostate|thyroid|carotid|aorta|lungs?|colon|echocardio\w*)\b/i

export function sitesInText(text: string): ExamSite[] {
  const named = SITE_WORDS.filter(([pattern]) => pattern.test(text)).map(([, site]) => site)
  if (named.length > 0) return named
  const region = regionOfLevels(levelsInText(text))
  if (region) return [region]
  if (/spin(e|al)|vertebra/i.test(text)) return ['spine']
  return OTHER_BODY.test(text) ? ['other'] : []
}

export function sitesOfSnomed(codes: readonly string[]): ExamSite[] {
  return codes.flatMap((code) => (Object.hasOwn(SNOMED_SITES, code) ? (SNOMED_SITES[code] ?? []) : []))
}

const DYNAMIC = /flex(ion)?.{0,12}ext(ension)?|\bf\/e\b|\bdynamic\b|instability series/i
const NOT_DYNAMIC = /\b(no|without|w\/o)\s(?:\w+\s)?(flex|dynamic|bending)/i
const STANDING = /standing|weight.?bearing|upright|\bEOS\b/i
const METAL =
  /\bMARS\b|metal artifact (suppress|reduc)|metal artefact (suppress|reduc)|MAVRIC|SEMAC|MSVAT|\bWARP\b|O-?MAR\b|iMAR\b|metal (suppression|reduction)/i
const THIN = /thin.?(cut|slice|section)|\b(0\.[5-9]\d?|1(\.[0-5]\d?)?) ?mm\b/i
/** "with and without", "w/wo", "WO and W", in either order and however short. */
const BOTH =
  /\b(with|w\/?)\s*(and|&|\+|\/|,|then|followed by)?\s*(without|w\/?o)\b|\b(without|w\/?o)\s*(iv )?(contrast )?(and|&|\+|\/|then|followed by)\s*(with|w)\b(?! ?(MARS|metal))/i
const WITHOUT = /without|w\/o\b|\bwo\b|non-?contrast|\bno (iv )?(contrast|gad)|unenhanced/i
const WITH =
  /(with|w\/|\bw\b|\+) ?(iv )?(contrast|gad)|gadolin|gadavist|gadobutrol|dotarem|clariscan|magnevist|multihance|prohance|post.?contrast/i

/** What wording adds to an exam: views, posture, contrast, metal-artefact reduction, slices. */
export function detailsInText(
  text: string,
): Pick<ImagingExam, 'dynamic' | 'standing' | 'contrast' | 'metalReduction' | 'thinSlice' | 'tomographic'> {
  const contrast = BOTH.test(text)
    ? 'with'
    : WITHOUT.test(text)
      ? 'without'
      : WITH.test(text)
        ? 'with'
        : 'unknown'
  return {
    dynamic: DYNAMIC.test(text) && !NOT_DYNAMIC.test(text),
    standing: STANDING.test(text),
    contrast,
    metalReduction: METAL.test(text),
    thinSlice: THIN.test(text),
    tomographic: /spect/i.test(text),
  }
}

/** Wording that says the exam did not take place. */
export function saysNotDone(text: string): boolean {
  return /\b(declined|cancel\w*|not performed|refused|no show)\b/i.test(text)
}
