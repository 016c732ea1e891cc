import { ANALYTES, type Analyte } from '../domain/result.ts'
import type { ObservationPart } from '../domain/sources.ts'
import { CULTURE_LOINC, TOBACCO_LOINC } from './asked-codes.ts'
import { SCORE_PANEL_LOINC } from './score-forms.ts'

/** 25-OH vitamin D3 alone. */
const D3_LOINC: readonly string[] = ['1989-3', '14635-7']
/** eGFR by equations that ask for race. */
const OLDER_EGFR_LOINC: readonly string[] = ['48642-3', '48643-1', '88294-4', '88293-6']

/** LOINC numbers of each result we read. Source: LOINC tables, see docs/terminology.md. */
const LOINC: Record<Analyte, readonly string[]> = {
  crp: ['1988-5', '76485-2'],
  'hs-crp': ['30522-7'],
  esr: ['4537-7', '30341-2'],
  'vitamin-d': ['62292-8', '68438-1', '83070-3', '83071-1', ...D3_LOINC],
  'vitamin-d2': ['49054-0', '46269-7'],
  creatinine: ['2160-0', '38483-4', '14682-9', '77140-2'],
  egfr: [
    ...['98979-8', '98980-6', '62238-1', '33914-3', '77147-7', '50210-4', '94677-2', '69405-9'],
    ...OLDER_EGFR_LOINC,
  ],
  hba1c: ['4548-4', '17856-6', '4549-2', '17855-8', '59261-8'],
  temperature: [
    ...['8310-5', '8331-1', '8329-5', '8332-9', '75539-7', '76010-8'],
    ...['8328-7', '8333-7', '8334-5', '60836-4', '104063-3'],
  ],
  spo2: ['59408-5', '2708-6'],
  'respiratory-rate': ['9279-1'],
  weight: ['29463-7', '3141-9'],
  height: ['8302-2', '3137-7', '8308-9'],
  qtc: ['8636-3', '76635-2'],
  'pain-score': ['72514-3', '56840-2', '38214-3', '38208-5', '38221-8'],
  alp: ['6768-6'],
  calcium: ['17861-6', '49765-1', '2000-8'],
  pth: ['2731-8', '14866-8'],
  p1np: ['47255-5', '77370-5'],
  ctx: ['41171-0'],
  'hip-t-score': ['38263-0', '38264-8', '80945-9'],
  'spine-t-score': ['38267-1', '104938-6'],
  odi: [],
  ndi: ['82226-2'],
  peg: ['91147-9'],
  'peg-pain': ['75893-8'],
  'peg-enjoyment': ['91145-3'],
  'peg-activity': ['91146-1'],
  'promis-interference': ['77865-4', '89924-5'],
  'promis-function': ['77866-2', '77874-6', '91721-1'],
  'phq-2': ['55758-7'],
  'phq-9': ['44261-6'],
  'phq-9-item-9': ['44260-8'],
  'gad-7': ['70274-6'],
}

/** LOINC numbers that count only where the thing itself was not measured on that day, with notes. D3 is often sent for the total. */
export const STAND_IN_LOINC: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...D3_LOINC.map((code) => [code, []] as const),
  ...OLDER_EGFR_LOINC.map((code) => [code, ['older race-based equation']] as const),
])

/** LOINC numbers that look like one of ours and are not: never read as it, each with the reason shown. */
export const LOOK_ALIKE_LOINC: ReadonlyMap<string, string> = new Map([
  ['11039-5', 'CRP as present or absent only, no value to compare'],
  ['14634-0', 'CRP titre, not a concentration'],
  ['18184-2', 'two-hour ESR reading'],
  ['4539-3', 'zeta sedimentation ratio, not ESR'],
  ['62290-2', '1,25-dihydroxy vitamin D, a different test'],
  ['1649-3', '1,25-dihydroxy vitamin D, a different test'],
  ['1994-3', 'ionised calcium, not the total'],
  ['1995-0', 'ionised calcium, not the total'],
  ['1777-2', 'bone-specific alkaline phosphatase, not the total'],
  ['17838-4', 'bone-specific alkaline phosphatase, not the total'],
  ['24966-4', 'bone density in g/cm², not a T-score'],
  ['46278-8', 'bone density in g/cm², not a T-score'],
])

/** LOINC numbers public tables give to ESR and CRP by other methods, not agreed in two of them: named to the reader, not read. */
export const MAYBE_OURS_LOINC: ReadonlySet<string> = new Set([
  ...['4538-5', '82477-1'],
  ...['48421-2', '71426-1', '76486-0', '35648-5'],
])

/** Vitamin D tests read as 25-OH vitamin D only when their own name says 25-hydroxy. */
export const AMBIGUOUS_VITAMIN_D: ReadonlySet<string> = new Set(['35365-6', '49543-2', '60493-4'])

/** With where it was taken or its unit before or behind, also in German, French and Spanish. */
const TEMPERATURE =
  /^((body|oral|axillary|tympanic|rectal|core|temporal|ear)( artery| membrane)? )*(k(ö|oe)rper)?temp([eé]ratur[ea]?)?( corporelle| corporal)?([ ,(-]*((oral|axillary|tympanic|rectal|core|temporal|ear)( artery| membrane)?|°?[cf]|celsius|fahrenheit)\)?)*$/

/** Names read as a result when no code is recognised. Whole names only; shown as "matched by name". */
const NAMES: readonly (readonly [Analyte, RegExp])[] = [
  [
    'hs-crp',
    /^(hs[- ]?crp|crp,? (hs|high[- ]sens.*|cardiac)|c[- ]reactive protein,? (hs|high[- ]sens.*|cardiac).*|high[- ]sens\w* (crp|c[- ]reactive protein))$/,
  ],
  [
    'crp',
    /^(crp|c[- ]reactive protein|c[- ]reactive prot)( \(crp\))?(,? (quant|quantitative|serum|plasma|serum\/plasma|level))*$/,
  ],
  [
    'esr',
    /^(esr|sed rate|sedimentation rate|erythrocyte sedimentation rate)( \(esr\))?(,? (westergren|by westergren method|automated))*$/,
  ],
  [
    'vitamin-d',
    /^((total )?25[- ]?\(?(oh|hydroxy)\)?[- ]?vitamin[- ]d|vitamin d,? 25[- ]?(oh|hydroxy))(,? (total|serum))*$/,
  ],
  ['vitamin-d2', /^(?!.*1,\s?25)(?=.*25[- ]?\(?(oh|hydroxy)).*\bd2\b/],
  ['creatinine', /^creatinine(,? (serum|plasma|serum\/plasma|blood))*$/],
  ['egfr', /^(egfr|estimated gfr|glomerular filtration rate,? estimated)$/],
  ['hba1c', /^(hba1c|hemoglobin a1c|haemoglobin a1c|a1c)$/],
  ['temperature', TEMPERATURE],
  ['spo2', /^(spo2|oxygen saturation|o2 sat(uration)?)$/],
  ['respiratory-rate', /^(respiratory rate|resp rate|respirations)$/],
  ['weight', /^(body )?weight$/],
  ['height', /^(body )?height$/],
  [
    'pain-score',
    /^(pain (score|severity|intensity|level|rating)|nrs pain|numeric pain (score|rating( scale)?)|pain nrs)( \(?0[- –]?(to )?10\)?)?$/,
  ],
  ['alp', /^(alp|alk phos|alkaline phosphatase)(,? (total|serum|plasma|serum\/plasma))*$/],
  ['calcium', /^calcium(,? (total|serum|plasma|serum\/plasma))*$/],
  ['pth', /^(pth|(intact )?parathyroid hormone|parathyrin)( \(pth\))?(,? (intact|serum|plasma))*$/],
  ['p1np', /^(p1np|procollagen (type )?(1|i) (intact )?n-terminal propeptide)( \(p1np\))?(,? serum)?$/],
  ['ctx', /^(ctx|beta-?ctx|beta-crosslaps|c-telopeptide)(,? (serum|beta-cross-linked))*$/],
  ['hip-t-score', /^((dxa|dexa),? )?((left|right|total) )?(hip|femoral neck|femur)( total)?,? t-?score$/],
  ['spine-t-score', /^((dxa|dexa),? )?(lumbar spine|spine|l1-l4),? t-?score$/],
  [
    'odi',
    /^(oswestry|odi|oswestry (low back pain )?disability (index|questionnaire)( \(odi\))?)(,? (total|score|total score|index))*$/,
  ],
  ['ndi', /^(ndi|neck disability index)( \(ndi\))?(,? (total|score|total score))*$/],
  ['peg', /^peg(,? (scale|pain scale|mean|score|total|mean score|total score))+$/],
  ['promis-interference', /^promis,? pain interference,? t-?score$/],
  ['promis-function', /^promis,? physical function,? t-?score$/],
  ['phq-2', /^phq-?2(,? (total|score|total score))*$/],
  ['phq-9', /^phq-?9(,? (total|score|total score|depression (total )?score))*$/],
  ['phq-9-item-9', /^phq-?9,? (item|question) (9|nine)$/],
  ['gad-7', /^gad-?7(,? (total|score|total score|anxiety (total )?score))*$/],
]

/** Whether any of these is meant, in one search: most names are none of ours. */
const ANY_NAME = new RegExp(NAMES.map(([, pattern]) => pattern.source).join('|'))

/** Names that look like ours without being certain: named to the reader, used by no rule. */
const POSSIBLY_OURS =
  /\bcrp\b|reactive prot|sed(imentation)? rate|\besr\b|vitamin d|vit\.? ?d\b|calcidiol|temperatur|oswestry|\bodi\b|\bphq|\bgad.?7|\bpromis\b|\bt-?score/

const BY_LOINC = new Map<string, Analyte>(
  Object.entries(LOINC).flatMap(([analyte, codes]) =>
    codes.map((code): [string, Analyte] => [code, analyte as Analyte]),
  ),
)

export function analyteOfLoinc(code: string): Analyte | null {
  return BY_LOINC.get(code) ?? null
}

export function analyteOfName(name: string): Analyte | null {
  const plain = name.trim().toLowerCase().replace(/\s+/g, ' ').replace(/\*/g, '')
  if (!ANY_NAME.test(plain)) return null
  return NAMES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

export function mayBeOurs(name: string): boolean {
  return POSSIBLY_OURS.test(name.toLowerCase())
}

/** LOINC numbers to ask an EHR for beside those of the results: look-alikes to be seen and named, cultures, panels, tobacco. */
const ALSO_ASKED: Partial<Record<ObservationPart, readonly string[]>> = {
  laboratory: [...LOOK_ALIKE_LOINC.keys(), ...MAYBE_OURS_LOINC, ...AMBIGUOUS_VITAMIN_D, ...CULTURE_LOINC],
  survey: SCORE_PANEL_LOINC,
  'social-history': TOBACCO_LOINC,
}

/** LOINC numbers to ask an EHR for, by part. */
export function loincToAskFor(part: ObservationPart): string[] {
  const ours = Object.entries(LOINC).filter(([analyte]) => ANALYTES[analyte as Analyte].part === part)
  return [...ours.flatMap(([, codes]) => codes), ...(ALSO_ASKED[part] ?? [])]
}
