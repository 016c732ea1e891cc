import type { DrugClass, DrugRole, Ingredient, ProductIngredient, Strength } from '../domain/medication.ts'
import { AMBIGUOUS_BRANDS, BRANDS } from './brand-names.ts'
import { SYNONYMS } from './drug-names.ts'
import { DRUG_ROLES } from './drug-roles.ts'
import { SNOMED_COMBINATIONS, SNOMED_PRODUCTS, SNOMED_SUBSTANCES } from './drug-snomed.ts'
import { DRUG_TABLE } from './drug-table.ts'
import { OTHER_DRUGS } from './other-drugs.ts'

const CLASSES = new Map<Ingredient, readonly DrugClass[]>(
  DRUG_TABLE.map(([name, drugClass]) => [name, [drugClass]]),
)
const ROLES = new Map<Ingredient, DrugRole[]>()
for (const [role, names] of Object.entries(DRUG_ROLES)) {
  for (const name of names) ROLES.set(name, [...(ROLES.get(name) ?? []), role as DrugRole])
}
const BY_RXCUI = new Map<string, Ingredient>(
  DRUG_TABLE.flatMap(([name, , rxcui]) => (rxcui === null ? [] : [[rxcui, name] as const])),
)
const BY_ATC = new Map<string, readonly Ingredient[]>([
  ...DRUG_TABLE.flatMap(([name, , , atc]) => atc.map((code) => [code, [name]] as const)),
  ['N02AJ06', ['codeine', 'acetaminophen']],
  ['N02AJ13', ['tramadol', 'acetaminophen']],
  ['N02AJ17', ['oxycodone', 'acetaminophen']],
  ['N02AA55', ['oxycodone', 'naloxone']],
  ['N02AA59', ['codeine']],
  ['N02AX51', ['tilidine', 'naloxone']],
  ['N02AJ14', ['tramadol', 'dexketoprofen']],
  ['N02BB02', ['metamizole']],
  ['N02BE51', ['acetaminophen']],
])
const BY_SNOMED = new Map<string, readonly Ingredient[]>([
  ...[SNOMED_SUBSTANCES, SNOMED_PRODUCTS].flatMap((table) =>
    Object.entries(table).map(([code, name]) => [code, [name]] as const),
  ),
  ...Object.entries(SNOMED_COMBINATIONS),
])
/** ATC codes of a drug in combination with others that the code does not name. */
export const OPEN_COMBINATIONS: ReadonlySet<string> = new Set(['N02AA59', 'N02BE51'])

const BEYOND_ASCII = /[^\0-\x7f]/

/** Lower case, without accents and with one kind of apostrophe: "Codéine" and "codeine" are one name. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  return BEYOND_ASCII.test(lower)
    ? lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'")
    : lower
}

const LISTED = new Map<string, readonly Ingredient[]>(
  [
    ...OTHER_DRUGS.map((name) => [name, [name]] as const),
    ...DRUG_TABLE.map(([name]) => [name, [name]] as const),
    ...Object.entries(SYNONYMS).map(([name, ingredient]) => [name, [ingredient]] as const),
    ...Object.entries(BRANDS),
  ].map(([name, ingredients]) => [fold(name), ingredients]),
)
/** Endings by which other languages write an international name: Latin -um, German none, French -e, Italian and Spanish -a and -o. */
const ENDINGS = ['', 'um', 'e', 'a', 'o']
/** Shorter stems would meet ordinary words. */
const STEM_FROM = 6

/** Names in other languages, left out where two drugs would share one. */
function foreignNames(): [string, readonly Ingredient[]][] {
  const found = new Map<string, Set<Ingredient>>()
  for (const [name] of DRUG_TABLE) {
    const stem = name.replace(/e$/, '')
    if (stem.length < STEM_FROM || /[^a-z]/.test(stem)) continue
    for (const variant of ENDINGS.map((ending) => stem + ending)) {
      if (!LISTED.has(variant)) found.set(variant, (found.get(variant) ?? new Set()).add(name))
    }
  }
  return [...found].filter(([, names]) => names.size === 1).map(([variant, names]) => [variant, [...names]])
}

const BY_NAME = new Map<string, readonly Ingredient[]>([...foreignNames(), ...LISTED])

/** Letters by which names are looked up. */
const INITIALS = 3
/** Names by their first letters, longest first, so that "gabapentin enacarbil" is not read as "gabapentin". */
const BY_INITIALS = new Map<string, string[]>()
for (const name of [...BY_NAME.keys()].sort((a, b) => b.length - a.length)) {
  const initials = name.slice(0, INITIALS)
  BY_INITIALS.set(initials, [...(BY_INITIALS.get(initials) ?? []), name])
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && character >= 'a' && character <= 'z'

/** Salts that other languages write in one word with the drug, e.g. "Oxycodonhydrochlorid". */
const SALT_ENDING =
  /(di|mono|hemi)?(hydrochlorid|hydrobromid|sulfat|phosphat|(bi|hydrogen)?tartrat|maleat|fumarat|citrat|succinat|natrium|kalium)e?(?![a-z])/y

/** Where the word of a name ends, with a salt written on to it; null when the name is part of another word. */
function endOfName(folded: string, end: number): number | null {
  if (!isLetter(folded[end])) return end
  SALT_ENDING.lastIndex = end
  return SALT_ENDING.test(folded) ? SALT_ENDING.lastIndex : null
}

/** Where a word may begin: no letter stands before, and no "non-", which says what the product is without. */
const WORD_START = /(?<![a-z]|\bnon[- ])[a-z]/g

/** The names that stand in this folded text as whole words, and where. */
function namesIn(folded: string): { name: string; index: number; end: number }[] {
  const found: { name: string; index: number; end: number }[] = []
  WORD_START.lastIndex = 0
  for (let start = WORD_START.exec(folded); start !== null; start = WORD_START.exec(folded)) {
    const { index } = start
    const candidates = BY_INITIALS.get(folded.slice(index, index + INITIALS)) ?? []
    const name = candidates.find(
      (one) => folded.startsWith(one, index) && endOfName(folded, index + one.length) !== null,
    )
    if (name === undefined) continue
    const end = endOfName(folded, index + name.length) ?? index
    found.push({ name, index, end })
    WORD_START.lastIndex = end
  }
  return found
}

/** An ingredient with what the tables say of it. */
export function productIngredient(name: Ingredient, strength: Strength | null): ProductIngredient {
  return { name, classes: CLASSES.get(name) ?? [], roles: ROLES.get(name) ?? [], strength }
}

/** What the codes of one record say, RxNorm first; where they disagree, every drug that one of them names. */
export function ingredientsOfCodes(
  rxnorm: readonly string[],
  atc: readonly string[],
  snomed: readonly string[],
): Ingredient[] {
  return [
    ...rxnorm.flatMap((code) => BY_RXCUI.get(code) ?? []),
    ...atc.flatMap((code) => BY_ATC.get(code) ?? []),
    ...snomed.flatMap((code) => BY_SNOMED.get(code) ?? []),
  ]
}

/** Wording that speaks of a drug without being one; homeopathic potencies such as 30C too. */
const NO_PRODUCT =
  /\ballerg\w*( to\b|:)|\bintoleran|adverse reaction|hom(o?e|o)opath|\b(6|9|12|15|30|200)(c|ch|ck|x|dh)\b|\b[cd](6|12|30|200)\b/
/** Speaks of an allergy, unless a product stands beside it, or it is what a product is sold for. */
const ALLERGY = /\ballerg/
const SOLD_FOR_ALLERGY = /\ballergy relief|\bbenadryl allergy/
/** What stands beside a product name: a strength, joined strengths or a form. */
const PRODUCT_WORDS =
  /\d\s?(mg|mcg|ug|ml|g)\b|\d\s?[-/]\s?\d|\b(tab|tabs|tablets?|caps?|capsules?|oral|patch|solution|suspension|inject\w*)\b/

/** "Tylenol 3", "Tylenol No. 3", "Tylenol-3": that with codeine, unless "3" counts tablets, hours or milligrams. */
const TYLENOL_NUMBER =
  /\btylenol(?:-| ?(?:no\.?|nr\.?|#) ?| (?!\d\s?(?:ml|tab\w*|cap\w*|pills?|times|x|per|a day|hours?|hr?)\b))([34])(?![\d.,]|\s?m?g\b)/g

/** A product name as it is searched: folded, with one spelling of numbered brands. */
export function foldName(name: string): string {
  const folded = fold(name)
  return folded.includes('tylenol') ? folded.replace(TYLENOL_NUMBER, 'tylenol #$1') : folded
}

function speaksOfProduct(folded: string): boolean {
  if (NO_PRODUCT.test(folded)) return false
  return !ALLERGY.test(folded) || PRODUCT_WORDS.test(folded) || SOLD_FOR_ALLERGY.test(folded)
}

/**
 * Every known drug named in this text, in order, with the text as it was searched and where in it the names stand. Names are
 * matched whole, in any case, with or without accents.
 */
export function namedIngredients(text: string): {
  folded: string
  spans: { start: number; end: number; ingredients: readonly Ingredient[] }[]
  ingredients: Ingredient[]
} {
  const folded = foldName(text)
  const named = speaksOfProduct(folded)
    ? namesIn(folded).filter(
        ({ name }) => !AMBIGUOUS_BRANDS.has(name) || folded.trim() === name || PRODUCT_WORDS.test(folded),
      )
    : []
  const spans = named.map(({ name, index, end }) => ({
    start: index,
    end,
    ingredients: BY_NAME.get(name) ?? [],
  }))
  return { folded, spans, ingredients: spans.flatMap(({ ingredients }) => ingredients) }
}
