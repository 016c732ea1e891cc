import type { Ingredient, ProductIngredient, Strength } from '../domain/medication.ts'
import { foldName, namedIngredients, productIngredient } from './drugs.ts'

const UNIT = '(?:mg|mcg|[uµ]g|gm?)(?![a-z])'
const NUMBER = '\\d+(?:\\.\\d+)?'
/** What a strength is per: "/5 mL", "/h". */
const PER = `(?:\\s?/\\s?(${NUMBER})?\\s?(ml|h)(?![a-z]))?`
/** Stands for a number that is not read. */
const UNREAD = '?'
/** Where a number begins that is not joined to one that is not read. */
const START = `(?<![\\d.]|\\${UNREAD}[\\d\\s./mcguµ-]*)`
const STRENGTH = new RegExp(`${START}(${NUMBER})\\s*(${UNIT})${PER}`)
const FIGURE = `${NUMBER}(?:\\s?${UNIT})?`
/** Several strengths at once: "5-325 mg", "5/325 mg", "50 mg-325 mg-40 mg", "7.5-325 mg/15 ml". */
const JOINED = new RegExp(`${START}(${FIGURE}(?:\\s?[-/]\\s?${FIGURE})+)(?<=\\d\\s?${UNIT})${PER}`)

/** Spelled-out units, as the patterns above have them. */
const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/mi[ck]rogram[a-z]*|μg/g, 'mcg'],
  [/mill?igram[a-z]*/g, 'mg'],
  [/(?:\/\s?(\d*)|\bper\b)\s?(?:h|hr|hour|hora|heure|std|stunde)s?(?![a-z])/g, '/$1h'],
]

/** Of a tablet or capsule the hours say how long it acts: "15 mg/12 hr". */
const COUNTED = /\b(tab(let)?s?|cap(sule)?s?)\b/
const PER_HOURS = /\/\d*h\b/g

/** One of two strengths, or any between them: "5 to 10 mg". */
const CHOICE = new RegExp(`${FIGURE} (?:or|to|oder|bis) ${FIGURE}(?<=\\d\\s?${UNIT})`, 'g')

/** What stands before thousands in a number: a blank (also one that does not break the line) or an apostrophe, before a unit. */
const BLANK_THOUSANDS = /(?<![\w#.,-])([1-9]\d{0,2})[\s'’](\d{3})(?=\s?(?:mg|mcg|[uµμ]g|gm?|iu|ie|units?)\b)/g

/** Without one of these every number is plain. */
const PARTED_NUMBER = /\d[,.\s'’]\d|\d (?:or|to|oder|bis) |[a-z] (?:or|to|oder|bis) \d/

/** "37,5" is 37.5, "1,000" and "1 000 mg" are a thousand; a number that could be either is not read, nor is "1.000". */
function plainNumbers(text: string): string {
  if (!PARTED_NUMBER.test(text)) return text
  return text
    .replace(/(\d),(\d{1,2})(?!\d)/g, '$1.$2')
    .replace(/\b0,(\d{3,})/g, '0.$1')
    .replace(/\b([1-9]\d{0,2}),000(?!\d)/g, '$1000')
    .replace(/\d+,\d{3,}/g, UNREAD)
    .replace(BLANK_THOUSANDS, (_all, before: string, after: string) =>
      after === '000' ? before + after : UNREAD,
    )
    .replace(/(?<![\d.])[1-9]\d{0,2}\.\d{3}(?![\d.])/g, UNREAD)
    .replace(CHOICE, UNREAD)
}

/** The ingredients a product name gives, with the strength of each where the name gives it. */
export function readProductName(name: string): ProductIngredient[] {
  const spelled = SPELLED.reduce((text, [pattern, unit]) => text.replace(pattern, unit), foldName(name))
  const timed = COUNTED.test(spelled) ? spelled.replace(PER_HOURS, ' ') : spelled
  const plain = plainNumbers(timed)
  const text = withoutRepeats(plain.replace(/\[[^\]]*\]/g, ' '))
  const whole = inSegment(text)
  if (whole.length === 0) return inSegment(withoutRepeats(plain))
  if (whole.every((one) => one.strength !== null)) return whole
  const bySegment = text.split(/\s\/\s(?=[a-z])/).flatMap((segment) => inSegment(segment))
  return whole.map((one) => bySegment.find((part) => part.name === one.name) ?? one)
}

/** Stands where a name was that only repeats the others, so that strengths before and after it can be told apart. */
const REPEATED = '§'

/** Without the names whose ingredients the others give, e.g. the brand of "oxycodone (Roxicodone)". */
function withoutRepeats(name: string): string {
  const { folded, spans } = namedIngredients(name)
  if (spans.length < 2) return folded
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
  const found = namedIngredients(segment)
  const named = [...new Set(found.ingredients)]
  const joined = JOINED.exec(segment)
  const strengths = joined ? joinedStrengths(joined, named) : ownStrengths(found)
  return named.map((ingredient, index) => productIngredient(ingredient, strengths[index] ?? null))
}

/** Each name is followed by its strength: "hydrocodone 5 mg-acetaminophen 325 mg". None where one of several is missing. */
function ownStrengths({ folded, spans }: ReturnType<typeof namedIngredients>): Strength[] {
  const tails = spans.map(({ end }, index) => folded.slice(end, spans[index + 1]?.start))
  const [, , , ...per] = STRENGTH.exec(tails.at(-1) ?? '') ?? []
  const own = tails.flatMap((tail) => onlyStrength(tail, per) ?? [])
  return own.length === spans.length && spans.every((one) => one.ingredients.length === 1) ? own : []
}

/**
 * The strengths belong to the ingredients in order, when there are as many of them: beside one name, "5-1.5 mg" gives the
 * strength of a part without a known name, too, or a range. Acetaminophen is the heaviest part of any product it is in:
 * where the order says otherwise, name and strengths are in different orders and none is read.
 */
function joinedStrengths(joined: RegExpExecArray, named: readonly Ingredient[]): Strength[] {
  const [, figures = '', ...per] = joined
  const [unit = ''] = new RegExp(`${UNIT}$`).exec(figures) ?? []
  const strengths = [...figures.matchAll(new RegExp(`(${NUMBER})\\s?(${UNIT})?`, 'g'))].map(
    ([, digits, own]) => strengthOf(digits, own ?? unit, per),
  )
  const acetaminophen = strengths[named.indexOf('acetaminophen')]
  const isInOrder = strengths.every((one) => !acetaminophen || one.mg <= acetaminophen.mg)
  return strengths.length === named.length && isInOrder ? strengths : []
}

/** Before and after a repeated name stands the same strength, or only one. */
function onlyStrength(text: string, per: Per): Strength | null {
  const [first, ...others] = text.split(REPEATED).flatMap((part) => strengthIn(part, per) ?? [])
  return first && others.every((one) => isSameStrength(one, first)) ? first : null
}

/** Two figures closer than this share are one, rounded: 12 and 12.5 micrograms per hour are the same patch. */
const ROUNDING = 0.05

/** Strengths per different things are not the same: they cannot be compared. */
export function isSameStrength(a: Strength, b: Strength): boolean {
  return a.per === b.per && Math.abs(a.mg - b.mg) <= ROUNDING * Math.max(a.mg, b.mg)
}

type Per = readonly (string | undefined)[]

/** The first strength in a text; of a mixture the volume stands once, at the end. Release times ("12 HR") are not strengths. */
function strengthIn(text: string, perOfAll: Per): Strength | null {
  const [, digits, unit, ...per] = STRENGTH.exec(text) ?? []
  return unit === undefined ? null : strengthOf(digits, unit, per[1] === undefined ? perOfAll : per)
}

/** Per tablet or patch, per mL, or per hour. */
function strengthOf(digits: string | undefined, unit: string, [count = '1', per]: Per): Strength {
  const mg = (Number(digits) * milligrams(unit)) / Number(count)
  return { mg, per: per === undefined ? 'unit' : per === 'ml' ? 'mL' : 'hour' }
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
