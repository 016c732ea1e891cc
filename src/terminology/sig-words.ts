import { number, plain, range, scaled, type Range, type SigUnit } from './sig-text.ts'

/** A dose said again in another unit: in all, for each unit of form, or not said which. */
export type Restated = Range & { unit: SigUnit; of: 'total' | 'each' | 'not-said' }

/** One understood piece of an instruction in words. */
export type SigPiece =
  | { kind: 'verb' | 'route' | 'food' | 'and' | 'comma' | 'prn' | 'reason' | 'bare-reason' }
  | { kind: 'amount'; amount: Range & { unit: SigUnit | null } }
  | { kind: 'restated'; restated: Restated }
  | { kind: 'interval' | 'times'; least: number; most: number }
  | { kind: 'moment'; name: string }
  | { kind: 'limit'; value: number; unit: Exclude<SigUnit, 'mg/h'> | null }
  | { kind: 'days'; days: number }

/** Longer texts are leaflets, not instructions. */
const MOST_CHARACTERS = 400
const HOURS_PER_DAY = 24
const DAYS_PER_WEEK = 7

/** A count, a decimal, or a half, third or quarter. Grouped thousands, ".5" and "2,5" are not read. */
const N = String.raw`(\d+(?:\.\d+)?(?: 1/[234])?|1/[234]|3/4|2/3)`
const RANGE = String.raw`${N}(?: ?(?:-|to|or) ?${N})?`
const FORM =
  '(?:tablets?|tabs?|tbl|capsules?|caps?|patch(?:es)?|films?|lozenges?|sprays?|suppositor(?:y|ies)|pills?)'
const MASS = '(?:mg|milligrams?|mcg|ug|micrograms?|g|gm|grams?)'
const VOLUME = '(?:ml|milliliters?|millilitres?)'
const RATE = '(?:mcg|ug) ?/ ?(?:hr?|hour)(?: patch)?'
const UNIT = `(${RATE}|${FORM}|${MASS}|${VOLUME})`
const HOUR = '(?:hours?|hrs?|h)'
const A_DAY =
  '(?:daily|(?:a|per|each|every|in a|in any) day|/ ?d(?:ay)?|(?:in|per|within|every|in any) 24 ?(?:hours?|hrs?|h)(?: period)?|/ ?24 ?(?:hours?|hrs?|h))'
const REASON = `(?:(?:mild|moderate|severe|breakthrough|chronic|acute|back|neck|leg|nerve|neuropathic|surgical|postoperative|muscle|(?:moderate|mild) to severe|mild to moderate) ?(?:back |neck |leg |nerve )?(?:pain|spasms?)|pain|spasms?|insomnia|sleep|anxiety|nausea|cough|headaches?)`
const REASONS = `${REASON}(?: ?(?:/|or|and) ?${REASON})*`
const LIMIT = `(?:max(?:imum)?(?: (?:of|dose|dose of|daily dose|daily dose of))?:?|(?:do )?not (?:to )?exceed|(?:do not take|no|not) more than|nte|up to a max(?:imum)? of) ${N} ?${UNIT}? ?${A_DAY}`
const MOMENTS: readonly (readonly [string, string])[] = [
  ['(?:in the|every|each) morning|in (?:the )?am|morning|qam', 'morning'],
  ['(?:at )?noon|midday', 'noon'],
  ['(?:in the|every|each) afternoon', 'afternoon'],
  ['(?:in the|every|each) evening|in (?:the )?pm|evening|qpm', 'evening'],
  ['(?:at|every|each) (?:bedtime|night)|nightly|bedtime|night|qhs|hs|qnight', 'night'],
]

type Read = (groups: readonly (string | undefined)[]) => SigPiece | null
/** Tried in this order at each place; whatever none of them takes makes the instruction unreadable. */
const PIECES: readonly (readonly [RegExp, Read])[] = [
  ...[`\\(${LIMIT}\\)`, LIMIT].map((pattern) => piece(pattern, ([most, unit]) => limit(most, unit))),
  piece(
    `(?:(up to) )?(?:${RANGE} ?(?:times?|x) ?|(once|twice) )(${A_DAY}|(?:a|per|each|every) week|weekly|/ ?week)`,
    times,
  ),
  piece('(bid|tid|qid)', ([code]) => perDay({ bid: 2, tid: 3, qid: 4 }[code ?? ''] ?? 0)),
  piece('(?:qod|every other day)', () => perDay(1 / 2)),
  piece(`(?:every|q) ?${RANGE} ?(?:(${HOUR})|(days?|d)|(weeks?|wk))`, interval),
  piece('(?:every hour|hourly)', () => ({ kind: 'interval', least: HOURS_PER_DAY, most: HOURS_PER_DAY })),
  piece(`${RANGE} ?(?:times?|x) per ${N} (?:(${HOUR})|(days?)|(weeks?))`, timesPer),
  piece('(?:weekly|(?:every|each|per|a) week)', () => perDay(1 / DAYS_PER_WEEK)),
  piece('(?:daily|(?:every|each|per|a) day|qd|q ?day)', () => perDay(1)),
  ...MOMENTS.map(([pattern, name]) => piece(`(?:${pattern})`, () => ({ kind: 'moment', name }))),
  piece(`(?:(?:for|x)(?: up to)? ?)${N} ?(?:(days?)|(weeks?))`, ([n, , weeks]) => ({
    kind: 'days',
    days: number(n) * (weeks === undefined ? 1 : DAYS_PER_WEEK),
  })),
  piece(`\\((?:=|total) ?${RANGE} ?${UNIT}\\)`, ([low, high, unit]) => restated(low, high, unit, 'total')),
  piece(`\\(${RANGE} ?${UNIT}(?: (total|each))?\\)`, ([low, high, unit, of]) =>
    restated(low, high, unit, of === 'total' || of === 'each' ? of : 'not-said'),
  ),
  piece(`= ?${RANGE} ?${UNIT}`, ([low, high, unit]) => restated(low, high, unit, 'total')),
  piece(`(up to )?${RANGE} ?${UNIT}?`, ([upTo, low, high, unit]) => amount(upTo, low, high, unit)),
  piece('(?:take|apply|use|give|place|dissolve|swallow)', () => ({ kind: 'verb' })),
  piece(
    '(?:by mouth|orally|oral(?:ly)? route|po|under the tongue|sublingually|sl|buccally|transdermally|topically|(?:to|on|onto)(?: the)? skin)',
    () => ({ kind: 'route' }),
  ),
  piece('(?:prn|(?:as|if|when) needed|(?:as|when|if) required)', () => ({ kind: 'prn' })),
  piece(`for ${REASONS}`, () => ({ kind: 'reason' })),
  piece(REASONS, () => ({ kind: 'bare-reason' })),
  piece('with (?:food|water|food or milk|meals|a full glass of water)|on an empty stomach', () => ({
    kind: 'food',
  })),
  piece('(?:and|&)', () => ({ kind: 'and' })),
  [/^[,;.](?!\d)/, () => ({ kind: 'comma' })],
]

/** The text cut into understood pieces; null when any part of it is not understood. */
export function sigPieces(text: string): SigPiece[] | null {
  if (text.length > MOST_CHARACTERS) return null
  const pieces: SigPiece[] = []
  let rest = plain(text)
  while (rest !== '') {
    const next = firstPiece(rest)
    if (!next) return null
    pieces.push(next.piece)
    rest = rest.slice(next.length).trimStart()
  }
  return pieces
}

function firstPiece(rest: string): { piece: SigPiece; length: number } | null {
  for (const [pattern, read] of PIECES) {
    const match = pattern.exec(rest)
    if (!match) continue
    const found = read(match.slice(1))
    return found && { piece: found, length: match[0].length }
  }
  return null
}

/** A pattern at the start of what is left, ending where a word or number ends. */
function piece(pattern: string, read: Read): readonly [RegExp, Read] {
  return [new RegExp(`^(?:${pattern})(?![a-z0-9/%]|\\.\\d|,\\d| ?-)`), read]
}

function amount(
  upTo: string | undefined,
  low: string | undefined,
  high: string | undefined,
  unit: string | undefined,
): SigPiece | null {
  const found = range(low, high)
  if (!found) return null
  const least = upTo === undefined ? found : { ...found, low: 0 }
  return { kind: 'amount', amount: unit === undefined ? { ...least, unit: null } : scaled(least, unit) }
}

function restated(
  low: string | undefined,
  high: string | undefined,
  unit: string | undefined,
  of: Restated['of'],
): SigPiece | null {
  const found = range(low, high)
  return found && unit !== undefined ? { kind: 'restated', restated: { ...scaled(found, unit), of } } : null
}

function limit(most: string | undefined, unit: string | undefined): SigPiece | null {
  const found = range(most, undefined)
  if (!found) return null
  if (unit === undefined) return { kind: 'limit', value: found.high, unit: null }
  const { high, unit: as } = scaled(found, unit)
  return as === 'mg/h' ? null : { kind: 'limit', value: high, unit: as }
}

function perDay(times: number): SigPiece {
  return { kind: 'times', least: times, most: times }
}

function times([upTo, low, high, word, period]: readonly (string | undefined)[]): SigPiece | null {
  const found = word === undefined ? range(low, high) : range(word === 'once' ? '1' : '2', undefined)
  const days = period?.includes('week') === true ? DAYS_PER_WEEK : 1
  if (!found) return null
  return { kind: 'times', least: upTo === undefined ? found.low / days : 0, most: found.high / days }
}

function interval([low, high, hours, days]: readonly (string | undefined)[]): SigPiece | null {
  const found = range(low, high)
  if (!found) return null
  const perUnit = hours !== undefined ? HOURS_PER_DAY : days !== undefined ? 1 : 1 / DAYS_PER_WEEK
  return { kind: 'interval', least: perUnit / found.high, most: perUnit / found.low }
}

function timesPer([low, high, every, ...unit]: readonly (string | undefined)[]): SigPiece | null {
  const found = range(low, high)
  const period = interval([every, undefined, ...unit])
  if (!found || period?.kind !== 'interval') return null
  return { kind: 'times', least: found.low * period.least, most: found.high * period.most }
}
