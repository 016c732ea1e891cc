import type { ExamSite, ImagingExam, Modality } from '../domain/imaging.ts'
import { IMAGING_CODES, type ImagingCodeGroup } from './imaging-codes.ts'
import { levelsInText } from './level-text.ts'
import { regionOfLevels } from '../domain/levels.ts'
import { plainText } from './plain-text.ts'

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

/** Patterns are for text without accents (`plainText`). Two letters that mean other things too count in capitals, or ahead of a site. */
const MODALITY_WORDS: readonly (readonly [RegExp, Modality])[] = [
  [/\bDE?XA\b|densitometry|bone (mineral )?density/i, 'dxa'],
  [/spect|\bpet\b|bone scan|s[ck]?[iz]ntigra|gammagra|botscan|\bNM\b|99m/i, 'nuclear'],
  [/\b(MRI|MRT|MR|NMR|RMN|IRM)\b|magneti[ck]|magnetique|magnetoresonan|risonanza|kernspin/i, 'mri'],
  [/\bRM\b/, 'mri'],
  [/\bCTA?\b|\bCAT scan|\bTDM\b|comput(ed|er) ?tomogra|tomodensito|\bscanner\b/i, 'ct'],
  [/\b(TAC|TC)\b/, 'ct'],
  [
    /x-?ray|\bXR\b|radiogra(ph|f)|r(o|oe)ntgen|plain film|\bviews?\b|flex\w*.{0,12}ext|funktionsaufnahme|\bEOS (full|whole|entire)/i,
    'x-ray',
  ],
  [/\bRX\b|(^|· )(DX|CR) (?=.*([Ss]pine|SPINE|[Vv]iews?|VIEWS?|AP\b))|(^|· )Ro\b/, 'x-ray'],
  [/\b(Rx|x)[- ](rach|lumbale|lombaire?|lombare|colonna|columna|cervicale|wervel|thorax|LW[KZ])/i, 'x-ray'],
]

export function modalityInText(text: string): Modality | null {
  const plain = plainText(text)
  return MODALITY_WORDS.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

const SITE_WORDS: readonly (readonly [RegExp, ExamSite])[] = [
  [
    /(whole|total|entire|full)[- ]?spine|scoliosis (series|survey|study|\d|views?|standing|ap\b|pa\b)|\bEOS\b|wirbelsaulenganz|(gesamte|ganze) wirbelsaule|rachis entier|columna (total|completa)/i,
    'whole-spine',
  ],
  [/l[uo]mbo-?sa[ck]r(?!\w* plexus)|\bL-?S[- ]?spine|LSSPINE/i, 'lumbosacral'],
  [/t(h?)oraco-?l[uo]mb|dorso-?l[uo]mb|TLSPINE/i, 'thoracolumbar'],
  [/cervi[ck]o-?(thora|dors)/i, 'cervicothoracic'],
  [
    /cervi[ck]al(?! ?(lymph|length|plexus|soft|cancer))|\bc[- ]?spine|CSPINE|\b[HC]W[SK]\b|halswirbel/i,
    'cervical',
  ],
  [
    /(?<!cervi[ck]o-?)\bthora(c|k)al\b|(?<!cervico-?)\bthoracic(?! ?(o|structure|wall|cavity|aorta|outlet|duct))|\bt[- ]?spine|TSPINE|\b[BT]W[SK]\b|brustwirbel|(columna|rachis|coluna) dorsal/i,
    'thoracic',
  ],
  [
    /\bl[uo]mb(ar|al|aire|are)\w*(?! ?(o|plexus|sympath|drain))|(low(er)?) back|\blumb\b|\blmbr\b|\bl[- ]?spine|\bl-2 spine|LSPINE|\bLW[SKZ]\b|lendenwirbel/i,
    'lumbar',
  ],
  [/sacro-?ilia[cq]|\bSI joint|SIJOINT|iliosacral/i, 'si-joint'],
  [/\bISG\b/, 'si-joint'],
  [/\b(sacrum|sacral|coccyx|kreuzbein|steissbein)\b(?! plexus)/i, 'sacral'],
]
/** "C/T/L spine", "T and L spine". */
const SPINE_LETTERS = /\b([CTL](?: ?(?:\/|&|\+|,|and) ?[CTL])+)[- ]?spine/i
const LETTER_SITES: Record<string, ExamSite> = { C: 'cervical', T: 'thoracic', L: 'lumbar' }
const OTHER_BODY =
  /\b(chest|t(h?)orax|thoracic (structure|wall|cavity|aorta)|transthoracic|abdom\w*|pelvis|hips?|knees?|ankle|foot|feet|hand|wrist|elbow|shoulder|head|brain|skull|sinus\w*|neck|heart|cardiac|breast|liver|renal|kidney|femur|tibia|fibula|humerus|extremity|mammo\w*|dental|clavicle|ribs?|sternum|thigh|leg|arm|forearm|toes?|fingers?|thumb|heel|face|facial|orbits?|mandible|bladder|prostate|thyroid|carotid|aorta|cervix|uterus|lungs?|colon|echocardio\w*|plexus|knie\w*|huft\w*|schulter\w*|schadel\w*|kopf|becken|sprunggelenk|genou|hanche|epaule|cheville|crane|cerebral\w*|cranea\w*|craneo|bassin|rodilla|cadera|hombro|heup|schouder)\b/i
const SPINE_ONLY =
  /spin(e|al)|vertebra|rachis|rachide|columna|coluna|colonna vert|wirbelsaule|wervel(kolom|zuil)/i

export function sitesInText(text: string): ExamSite[] {
  const plain = plainText(text)
  const letters = SPINE_LETTERS.exec(plain)?.[1]?.toUpperCase() ?? ''
  const byLetter = Object.entries(LETTER_SITES).flatMap(([letter, site]) =>
    letters.includes(letter) ? [site] : [],
  )
  const named = SITE_WORDS.filter(([pattern]) => pattern.test(plain)).map(([, site]) => site)
  if (byLetter.length + named.length > 0) return [...new Set([...byLetter, ...named])]
  const region = regionOfLevels(levelsInText(plain))
  if (region) return [region]
  if (SPINE_ONLY.test(plain)) return ['spine']
  return OTHER_BODY.test(plain) ? ['other'] : []
}

export function sitesOfSnomed(codes: readonly string[]): ExamSite[] {
  return codes.flatMap((code) => (Object.hasOwn(SNOMED_SITES, code) ? (SNOMED_SITES[code] ?? []) : []))
}

const DYNAMIC =
  /flex(ion)?.{0,12}ext(ension)?|flesso-?estens|\bf\/e\b|\bdynamic\b|\bdinamic[ao]s?\b|\bdynamiques?\b|instability series|funktionsaufnahme|inklination.{0,5}reklination/i
const NOT_DYNAMIC =
  /\b(no|without|w\/o|ohne|sans|sin|senza|zonder)\s(?:\w+\s)?(flex|dynami|dinami|bending|funktion)|flex.{0,40}\b(not (obtained|done|performed|possible|tolerated)|unable)/i
const STANDING =
  /(?<!long[- ]?)(?<!not )standing|(?<!non[- ]?)weight.?bearing|upright|\bEOS\b|im stehen|stehend|\bdebout\b|en charge|bipedestacion|\bde pie\b|ortostat|sotto carico|\bstaand/i
const METAL =
  /\bMARS\b|metal artifact (suppress|reduc)|metal artefact (suppress|reduc)|metallartefakt|MAVRIC|SEMAC|MSVAT|\bWARP\b|O-?MAR\b|iMAR\b|metal (suppression|reduction)/i
const THIN =
  /thin.?(cut|slice|section)|dunnschicht|coupes fines|cortes finos|(?<![\d.,])(0[.,][5-9]\d{0,2}|1([.,][0-5]\d?)?) ?mm\b/i
const NOT_WORDS = 'without|w\\/?o|ohne|sans|sin|senza|zonder|sem'
const WITH_WORDS = 'with|w\\/?|mit|avec|con|met|com'
const AGENT = '(contrast\\w*|kontrast\\w*|km|gad\\w*|mdc|pdc|civ|dye)'
/** "with and without", "w/wo", "WO and W", "C+/C-", in either order and however short. */
const BOTH = new RegExp(
  `\\b(${WITH_WORDS})\\s*(and|&|\\+|\\/|,|then|followed by|und|et|y|e|en)?\\s*(${NOT_WORDS})\\b|\\b(${NOT_WORDS})\\s*(iv )?(${AGENT} )?(and|&|\\+|\\/|then|followed by|und|et|y|e|en)\\s*(${WITH_WORDS})\\b(?! ?(MARS|metal))|\\bC-\\s*\\/?\\s*C\\+|\\bC\\+\\s*\\/?\\s*C-|\\bpre (and|&|\\/) ?post`,
  'i',
)
const WITHOUT = new RegExp(
  `without|w\\/o\\b|\\bwo\\b|\\b(${NOT_WORDS}) ${AGENT}\\b|non[- ]?contrast|\\bno (iv )?(contrast|gad)|contrast (was )?(not given|withheld|contraindicated)|sans injection|unenhanced|\\bnativ\\b`,
  'i',
)
const WITHOUT_SIGN = /\bC-(?=\s*$|[,;)])/
const WITH = new RegExp(
  `(\\b(${WITH_WORDS})|\\+) ?(iv |intrathecal )?${AGENT}\\b|avec injection|gadolin|gadavist|gadobutrol|dotarem|clariscan|magnevist|multihance|prohance|post.?contrast|\\bC\\+`,
  'i',
)

/** What wording adds to an exam: views, posture, contrast, metal-artefact reduction, slices. */
export function detailsInText(
  text: string,
): Pick<ImagingExam, 'dynamic' | 'standing' | 'contrast' | 'metalReduction' | 'thinSlice' | 'tomographic'> {
  const plain = plainText(text)
  return {
    dynamic: DYNAMIC.test(plain) && !NOT_DYNAMIC.test(plain),
    standing: STANDING.test(plain),
    contrast: contrastInText(plain),
    metalReduction: METAL.test(plain),
    thinSlice: THIN.test(plain),
    tomographic: /spect/i.test(plain),
  }
}

function contrastInText(plain: string): ImagingExam['contrast'] {
  if (BOTH.test(plain)) return 'with'
  if (WITHOUT.test(plain) || WITHOUT_SIGN.test(plain)) return 'without'
  return WITH.test(plain) ? 'with' : 'unknown'
}

const CONTRAST_ONLY = 'contrast|gad\\w*|dye|sedation'
const NOT_TAKEN = new RegExp(
  `\\b(cancel\\w*|aborted|abandoned|no show|(?<!(${CONTRAST_ONLY}) )(declined|refused)(?! (iv )?(${CONTRAST_ONLY}))|not (performed|done|taken|completed|carried out)|unable to (complete|perform))\\b|(^|· )attempted\\b`,
  'i',
)

/** A title that says that the exam did not take place. */
export function saysNotTaken(text: string): boolean {
  return NOT_TAKEN.test(text)
}

/** A title of what is still to come, or of the paper that asks for it; "report pending" comes after an exam. */
export function saysNotYet(text: string): boolean {
  return /(?<!\b(reports?|read|reading|results?|interpretation) (is |are )?)\bpending\b|\b((re)?scheduled|requested(?! by)|appointment|requisition)\b|(^|· )(order|request)\b|\b(order|request)( form)?(?=\s*(·|$))/i.test(
    text,
  )
}

/** Do the pictures guide a needle? */
export function guidesNeedle(text: string): boolean {
  return /guid(ed|ance)/i.test(text) && /biops|aspirat|drain|needle|inject|infiltrat|\bblock/i.test(text)
}

/** Wording of what is no diagnostic exam: a form, a brace, pictures that guide something. */
export function saysNoExam(text: string): boolean {
  return /\b(guided|guidance|safety|screening form|questionnaire|exercises?|range of motion|brace|corset|orthosis|orthese|compatib\w*|conditional|outside (films?|images?) review)\b/i.test(
    text,
  )
}
