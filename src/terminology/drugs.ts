import type { DrugClass, DrugRole, Ingredient, ProductIngredient, Strength } from '../domain/medication.ts'
import { BRANDS, SYNONYMS } from './drug-names.ts'
import { DRUG_ROLES } from './drug-roles.ts'
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
  ['N02BE51', ['acetaminophen']],
])
const BY_NAME = new Map<string, readonly Ingredient[]>([
  ...OTHER_DRUGS.map((name) => [name, [name]] as const),
  ...DRUG_TABLE.map(([name]) => [name, [name]] as const),
  ...Object.entries(SYNONYMS).map(([name, ingredient]) => [name, [ingredient]] as const),
  ...Object.entries(BRANDS),
])

/** Longest names first, so that "gabapentin enacarbil" is not read as "gabapentin". */
const NAME = new RegExp(
  `(?<![a-z])(${[...BY_NAME.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')})(?![a-z])`,
  'g',
)

/** An ingredient with what the tables say of it. */
export function productIngredient(name: Ingredient, strength: Strength | null): ProductIngredient {
  return { name, classes: CLASSES.get(name) ?? [], roles: ROLES.get(name) ?? [], strength }
}

export function ingredientsOfCodes(rxnorm: readonly string[], atc: readonly string[]): Ingredient[] {
  return [
    ...rxnorm.flatMap((code) => BY_RXCUI.get(code) ?? []),
    ...atc.flatMap((code) => BY_ATC.get(code) ?? []),
  ]
}

/** A drug name found in a product name, and where it ends. */
export type NamedIngredient = { ingredient: Ingredient; end: number }

/** Every known drug named in this text, in order. Names are matched whole, in any case. */
export function ingredientsInText(text: string): NamedIngredient[] {
  const lower = text.toLowerCase()
  return [...lower.matchAll(NAME)].flatMap((match) =>
    (BY_NAME.get(match[0]) ?? []).map((ingredient) => ({ ingredient, end: match.index + match[0].length })),
  )
}
