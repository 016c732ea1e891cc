import type { Intervention, InterventionKind, Relief } from '../domain/intervention.ts'

/** Wording that says the act did not take place, is only talked about, or is looked after. */
export const NOT_AN_ACT =
  /\b(history of|status post|s\/p|declined|refused|cancel\w*|not (done|performed)|planned|candidate|consult\w*|evaluation|education|follow-?up|deferred|due|requested)\b/i

const GIVEN = /block|inject|infiltrat|\bMBB\b|\bTFESI\b|\bS?NRB\b|\bESI\b|\bILESI\b/i
const STIMULATOR =
  /(spinal cord|dorsal column|dorsal root ganglion|\bDRG\b|epidural) ?(neuro)?stimulat|\bSCS\b|spinal neurostimulat/i
const PUMP =
  /(intrathecal|intraspinal|\bpain|morphine|baclofen|ziconotide) ?(drug |infusion |delivery |medication )*pump/i
const BURNED =
  /radio-?frequency|\bRFA\b|\bRFN\b|denervat|ablation|rhizotomy|neurotomy|\bcryo-?(ablation|neurolysis)/i

type TextRule = { kind: InterventionKind; all: readonly RegExp[] }

/** The first line whose every pattern fits says what was done. */
export const INTERVENTION_TEXTS: readonly TextRule[] = [
  {
    kind: 'medication-review',
    all: [
      /(medication|medicines?|drug( regimen| therapy)?|polypharmacy|pharmacist)( management| therapy| use)? review|review of (the )?(medication|medicines|drug)/i,
    ],
  },
  { kind: 'scs-removal', all: [STIMULATOR, /remov|explant|revis|replac|reposition/i] },
  { kind: 'scs-trial', all: [STIMULATOR, /\btrial|temporary|test stimulation/i] },
  {
    kind: 'scs-permanent',
    all: [STIMULATOR, /permanent|generator|\bIPG\b|paddle|implant(?!ed)/i],
  },
  { kind: 'scs-lead', all: [STIMULATOR, /lead|electrode|insert|placement|placed|percutaneous/i] },
  { kind: 'intrathecal-pump', all: [PUMP, /^(?!.*(remov|explant))/i] },
  {
    kind: 'facet-ablation',
    all: [
      /facet|zygapophys|medial branch|lumbar|cervical|thoracic|spin(e|al)/i,
      BURNED,
      /^(?!.*(tumou?r|metasta|lesion|cardiac|atrial|aort))/i,
    ],
  },
  { kind: 'hardware-block', all: [/hardware|pedicle screw|peri-?hardware/i, GIVEN] },
  { kind: 'si-block', all: [/sacro-?iliac|\bSI[- ]?joint|\bSIJ\b/i, GIVEN] },
  { kind: 'facet-block', all: [/facet|zygapophys|medial branch|\bMBB\b/i, GIVEN] },
  {
    kind: 'root-block',
    all: [/transforaminal|\bTFESI\b|nerve root|\broot (block|inject)|selective nerve|\bS?NRB\b/i, GIVEN],
  },
  {
    kind: 'epidural-injection',
    all: [
      /epidural|\bESI\b|\bILESI\b|interlaminar|caudal (block|inject|steroid)/i,
      /inject|steroid|\bESI\b|\bILESI\b/i,
      /^(?!.*(labou?r|obstetric|delivery|blood patch|an(a)?esthesia for))/i,
    ],
  },
]

const STEROID =
  /steroid|prednisolone|depo-?medrol|triamcinolone|kenalog|dexamethasone|decadron|betamethasone|celestone/i
const NO_STEROID = /\b(no|without|w\/o|non-?)[ -]?(cortico)?steroid|steroid[- ]free|an(a)?esthetic only/i

/** Does the wording say that a steroid was given? */
export function steroidInText(text: string): Intervention['steroid'] {
  if (NO_STEROID.test(text)) return 'no'
  return STEROID.test(text) ? 'yes' : 'unknown'
}

/** The side the wording names. */
export function sideInText(text: string): Intervention['side'] {
  const left = /\b(left|lt)\b/i.test(text)
  const right = /\b(right|rt)\b/i.test(text)
  if (/\b(bilateral(ly)?|both sides)\b/i.test(text) || (left && right)) return 'both'
  if (left) return 'left'
  return right ? 'right' : null
}

const NUMBER = String.raw`(?:(\d{1,3})\s?(?:%\s?)?(?:-|–|to)\s?)?(\d{1,3})\s?(?:%|percent)`
const RELIEF = String.raw`(?:relief|reduction|reduced|improve\w*|better)`
const NOTHING_ELSE = String.raw`(?:of|in|her|his|their|the|usual|typical|back|leg|neck|arm|pain|was|is|about|approximately|~|:|\s){0,12}`
/** "80 % pain relief", "50-75% improvement in pain", "relief of 80 percent". */
const PERCENT_FIRST = new RegExp(`${NUMBER}\\s*${NOTHING_ELSE}${RELIEF}`, 'gi')
const RELIEF_FIRST = new RegExp(`${RELIEF}\\s*${NOTHING_ELSE}${NUMBER}`, 'gi')
const DENIED = String.raw`(?:(?:did|does|do|has|have|had|was)(?: not|n't)|never|denies|failed to)`
const IN_WORDS = new RegExp(
  String.raw`\b(?:(?:${DENIED}|no|not|without) (?:\w+ ){0,3})?(?:no|any|complete|full|excellent|good|significant|moderate|partial|minimal|little) (?:pain )?relief\b`,
  'gi',
)
const EARLIER = '(?:previous|prior|earlier|last|first|initial)'
/** What stands before relief and makes it no result of this act: a condition, an aim, another block. */
const NO_RESULT = new RegExp(
  String.raw`\b(?:if|when|unless|goal|target|expect\w*|should|must|criteri\w+|require\w*|need\w*|${EARLIER} (?!to\b)(?:[\w/-]+ ){0,3}(?:blocks?|inject\w*|infiltration|ablation|RFA|MBB|ESI|TFESI|procedure|time|one))\b[^.;]{0,60}$`,
  'i',
)
/** What stands before a figure that was not reached. */
const UPPER_BOUND = new RegExp(
  String.raw`(?:less than|under|below|up to|at most|not|<|≤|\b${DENIED}(?: \w+){0,3})\s*$`,
  'i',
)
/** What stands after relief that is of function and movement, not of pain, or of another block. */
const NOT_THIS = new RegExp(
  String.raw`^[^.;]{0,10}\b(?:in|of) (?:the )?(?:range|ROM|motion|dose|opioid|medication|strength|function)|^[^.;]{0,20}\b(?:with|from|after|following) (?:the |a |her |his |their )?(?:previous|prior|earlier) (?!to\b)`,
  'i',
)
/** Longer notes are read up to here. */
const LONGEST_NOTE = 20_000
const LONGEST_QUOTE = 80
const MOST_PERCENT = 100

/** Pain relief that a note or report states, with its words; null when it states none. */
export function reliefInText(whole: string): Relief | null {
  const text = whole.slice(0, LONGEST_NOTE)
  const first = [...text.matchAll(PERCENT_FIRST)]
  const figures = (first.length > 0 ? first : [...text.matchAll(RELIEF_FIRST)])
    .filter((match) => isResult(text, match))
    .map((match) => ({ words: quoteOf(text, match), percent: percentOf(text, match) }))
  const [one] = figures
  if (one) {
    const isOne = new Set(figures.map(({ percent }) => percent)).size === 1
    const words = [...new Set(figures.map((figure) => figure.words))].join('; ')
    return { percent: isOne ? one.percent : null, words }
  }
  const said = [...text.matchAll(IN_WORDS)].find((match) => isResult(text, match))
  return said ? { percent: null, words: said[0] } : null
}

function isResult(text: string, match: RegExpExecArray): boolean {
  const after = text.slice(match.index + match[0].length)
  return !NO_RESULT.test(text.slice(0, match.index)) && !NOT_THIS.test(after)
}

function percentOf(text: string, match: RegExpExecArray): number | null {
  const [, low, high] = match
  const percent = Number(low ?? high)
  const isBound = UPPER_BOUND.test(text.slice(0, match.index))
  return isBound || percent > MOST_PERCENT || Number(high) > MOST_PERCENT ? null : percent
}

function quoteOf(text: string, match: RegExpExecArray): string {
  const before = UPPER_BOUND.exec(text.slice(0, match.index))?.[0] ?? ''
  return `${before}${match[0]}`.replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUOTE)
}
