import type { Culture } from '../domain/culture.ts'
import { BLOOD_CULTURE_LOINC, OPEN_CULTURE_LOINC, WOUND_CULTURE_LOINC } from './asked-codes.ts'

type Specimen = Culture['specimen'] | 'other' | 'not-given'

/** The specimen a culture's number tells; null when the number is none of a culture's. */
export function specimenOfLoinc(code: string): Specimen | null {
  if (BLOOD_CULTURE_LOINC.includes(code)) return 'blood'
  if (WOUND_CULTURE_LOINC.includes(code)) return 'wound'
  return OPEN_CULTURE_LOINC.includes(code) ? 'not-given' : null
}

const BLOOD = /\b(blood|sang(re)?)\b|\bblut|\bh[ée]mocult/i
const WOUND =
  /\b(wound|surgical site|incision|drainage|abscess|pus|deep tissue|implant|hardware|plaies?|heridas?)\b|\bwund/i
const ELSEWHERE =
  /\b(urine|throat|sputum|stool|nasal|nares|genital|vaginal|csf|cerebrospinal|ear|eye|urin|orina)\b|\b(urink|urocult|stuhl|coprocult|sputumk)/i

/** The specimen that words name. */
export function specimenOfWords(words: string): Specimen {
  if (ELSEWHERE.test(words)) return 'other'
  const isBlood = BLOOD.test(words)
  if (isBlood && WOUND.test(words)) return 'not-given'
  if (isBlood) return 'blood'
  return WOUND.test(words) ? 'wound' : 'not-given'
}

/** Is a test of this name a culture of bacteria? */
export function isCultureName(words: string): boolean {
  return /(cult(ure|ura|ivo)|kultur)(s|en)?\b/i.test(words) && !/\b(viral|virus|cell culture)\b/i.test(words)
}

/** Words that say that nothing grew. */
const NO_GROWTH =
  /\bno (?:[a-z-]+ ){0,2}(?:growth|organisms?|bacteria|pathogens?|isolates?)\b(?: (?:isolated|seen|grown|detected|recovered|found|to date))?|\b(?:culture )?negative(?: culture)?\b|\bsterile\b|\bno growth\b/gi
/** Part of an organism's name, not of the outcome. */
const NAME_PARTS = /\b(?:gram|coagulase|coag|lactose)[- ]?(?:negative|positive|neg|pos)\b/gi
/** Genera and short names of what grows in blood and wounds. */
const ORGANISM =
  /\b(staph\w*|strept?\w*|mrsa|mssa|cons|enteroco\w*|e\. ?coli|escherichia|klebsiella|pseudomonas|cutibacterium|propionibacterium|c\. ?acnes|p\. ?acnes|corynebacteri\w*|candida|serratia|enterobacter\w*|proteus|acinetobacter|bacteroides|bacillus|clostridi\w*|citrobacter|morganella|stenotrophomonas|haemophilus|peptostreptococc\w*|finegoldia|micrococc\w*|yeast|cocci|bacilli|rods)\b/i
const POSITIVE = /\bpositive\b|\bgrowth of\b|\b(?:heavy|moderate|light|scant|abundant) growth\b/i
const ANY_NEGATION = /\b(no|not|without|neg|absent|absence|denies|unlikely|kein\w*|nicht|pas|sin)\b/i
/** Growth that may come from the skin and not from the patient's infection: for a clinician to judge. */
const CONTAMINANT = /contamina|\bflora\b|commensal/i
const PENDING = /\b(pending|in progress|to follow|not yet (read|available))\b/i

export type CultureWords = Culture['finding'] | 'pending' | 'not-judged'

/** What the words of a culture's result say. Anything mixed, doubtful or unknown is not judged. */
export function judgeCulture(words: string): CultureWords {
  if (CONTAMINANT.test(words)) return 'not-judged'
  const isNegative = words.replace(NAME_PARTS, 'gram').search(NO_GROWTH) >= 0
  const rest = words.replace(NAME_PARTS, ' cocci ').replace(NO_GROWTH, ' ')
  const isPositive = ORGANISM.test(rest) || POSITIVE.test(rest)
  const isOpen = ANY_NEGATION.test(rest) || PENDING.test(rest)
  if (isPositive) return isNegative || isOpen ? 'not-judged' : 'positive'
  if (isNegative) return isOpen ? 'not-judged' : 'negative'
  return PENDING.test(words) ? 'pending' : 'not-judged'
}
