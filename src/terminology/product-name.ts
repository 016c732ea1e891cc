import type { ProductIngredient, Strength } from '../domain/medication.ts'
import {
  fold,
  ingredientsInText,
  namedIngredients,
  productIngredient,
  type NamedIngredient,
} from './drugs.ts'

const STRENGTH = /(\d+(?:\.\d+)?)\s*(MG|MCG|UG|G|GM)(?:\s?\/\s?(\d+(?:\.\d+)?)?\s?(ML|HR|H|HOUR))?(?![a-z])/i
/** Several strengths at once: "5-325 MG", "5/325 mg", "50 mg-325 mg-40 mg". */
const JOINED = /\d+(?:\.\d+)?(?:\s?mg)?(?:\s?[-/]\s?\d+(?:\.\d+)?(?:\s?mg)?)+(?<=mg)/i

/** What stands before thousands in a number: a blank (also one that does not break the line) or an apostrophe, before a unit. */
const BLANK_THOUSANDS = /(?<![\w#.,])([1-9]\d{0,2})[\s'’](\d{3})(?=\s?(?:mg|mcg|[uµμ]g|gm?|iu|ie|units?)\b)/g

/** "37,5" is 37.5, "1,000" and "1 000 mg" are a thousand; a number that could be either is not read, nor is "1.000". */
function plainNumbers(text: string): string {
  return text
    .replace(/(\d),(\d{1,2})(?!\d)/g, '$1.$2')
    .replace(/\b0,(\d{3,})/g, '0.$1')
    .replace(/\b([1-9]\d{0,2}),000(?!\d)/g, '$1000')
    .replace(/\d+,\d{3,}/g, '#')
    .replace(BLANK_THOUSANDS, (_all, before: string, after: string) =>
      after === '000' ? before + after : '#',
    )
    .replace(/(?<![\d.])[1-9]\d{0,2}\.\d{3}(?![\d.])/g, '#')
}

/** The ingredients a product name gives, with the strength of each where the name gives it. */
export function readProductName(name: string): ProductIngredient[] {
  const bare = plainNumbers(fold(name)).replace(/\[[^\]]*\]/g, ' ')
  const segments = withoutRepeats(bare).split(/\s\/\s(?=[a-z])/)
  const bySegment = segments.flatMap((segment) => inSegment(segment))
  const found = bySegment.length > 0 ? bySegment : inSegment(withoutRepeats(fold(name)))
  return [...new Map([...found].reverse().map((one) => [one.name, one])).values()].reverse()
}

/** Stands where a name was that only repeats the others, so that strengths before and after it can be told apart. */
const REPEATED = '§'

/** Without the names whose ingredients the others give, e.g. the brand of "oxycodone (Roxicodone)". */
function withoutRepeats(folded: string): string {
  const { spans } = namedIngredients(folded)
  const kept = new Set(spans)
  let text = folded
  for (const span of [...spans].reverse().sort((a, b) => b.ingredients.length - a.ingredients.length)) {
    const others = [...kept].filter((one) => one !== span).flatMap((one) => one.ingredients)
    if (!span.ingredients.every((one) => others.includes(one))) continue
    kept.delete(span)
    text = text.slice(0, span.start) + REPEATED.padEnd(span.end - span.start) + text.slice(span.end)
  }
  return text
}

function inSegment(segment: string): ProductIngredient[] {
  const named = ingredientsInText(segment)
  const joined = JOINED.exec(segment)
  return named.map(({ ingredient, end }, index): ProductIngredient => {
    const strength =
      named.length === 1 && joined === null
        ? onlyStrength(segment.slice(end))
        : joinedStrength(joined, named, index)
    return productIngredient(ingredient, strength)
  })
}

/**
 * The strengths belong to the ingredients in order, when there are as many of them: beside one name, "5-1.5 mg" gives the
 * strength of a part without a known name, too, or a range. Acetaminophen is the heaviest part of any product it is in:
 * where the order says otherwise, name and strengths are in different orders and none is read.
 */
function joinedStrength(
  joined: RegExpExecArray | null,
  named: readonly NamedIngredient[],
  index: number,
): Strength | null {
  const strengths = (joined?.[0].match(/\d+(?:\.\d+)?/g) ?? []).map(Number)
  const own = strengths[index]
  if (strengths.length !== named.length || own === undefined) return null
  const acetaminophen = named.findIndex((one) => one.ingredient === 'acetaminophen')
  const isInOrder = acetaminophen < 0 || strengths[acetaminophen] === Math.max(...strengths)
  return isInOrder ? { mg: own, per: 'unit' } : null
}

/** Before and after a repeated name stands the same strength, or only one. */
function onlyStrength(text: string): Strength | null {
  const [first, ...others] = text.split(REPEATED).flatMap((part) => strengthIn(part) ?? [])
  return first && others.every((one) => isSameStrength(one, first)) ? first : null
}

/** Two figures closer than this share are one, rounded: 12 and 12.5 micrograms per hour are the same patch. */
const ROUNDING = 0.05

/** Strengths per different things are not the same: they cannot be compared. */
export function isSameStrength(a: Strength, b: Strength): boolean {
  return a.per === b.per && Math.abs(a.mg - b.mg) <= ROUNDING * Math.max(a.mg, b.mg)
}

/** The first strength in a text: per tablet or patch, per mL, or per hour. Release times ("12 HR") are not strengths. */
function strengthIn(text: string): Strength | null {
  const parts = STRENGTH.exec(text)
  if (!parts) return null
  const [, digits, mass = '', volume, per] = parts
  const mg = Number(digits) * milligrams(mass) * (volume === undefined ? 1 : 1 / Number(volume))
  const unit = per?.toLowerCase()
  return { mg, per: unit === undefined ? 'unit' : unit === 'ml' ? 'mL' : 'hour' }
}

/** How many milligrams one of this unit of mass is; NaN when it is none. */
export function milligrams(unit: string): number {
  switch (unit.toLowerCase()) {
    case 'mg':
      return 1
    case 'g':
    case 'gm':
      return 1000
    case 'mcg':
    case 'ug':
    case 'µg':
      return 0.001
    default:
      return NaN
  }
}
