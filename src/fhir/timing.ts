import type { DailyFrequency } from '../domain/medication.ts'
import { readFrequencyWords } from '../terminology/sig.ts'
import { conceptAt, wordings } from './concept.ts'
import { numberAt, objectAt, stringAt, stringsAt, valueAt, type Json } from './json.ts'

/** Days in one unit of FHIR timing, as UCUM codes. A month counts 30 days, a year 365 (reference, section 7). */
export const PERIOD_DAYS: Readonly<Record<string, number>> = {
  s: 1 / 86_400,
  min: 1 / 1440,
  h: 1 / 24,
  d: 1,
  wk: 7,
  mo: 30,
  a: 365,
}
/** Spellings of those units where a record gives words for the code. */
const PERIOD_WORDS: Readonly<Record<string, string>> = {
  second: 's',
  minute: 'min',
  hr: 'h',
  hour: 'h',
  day: 'd',
  week: 'wk',
  month: 'mo',
  year: 'a',
}

/** Doses per day of the timing abbreviations of HL7's GTSAbbreviation and of their plain siblings. */
const TIMING_CODES: Readonly<Record<string, number>> = {
  QD: 1,
  DAILY: 1,
  AM: 1,
  PM: 1,
  HS: 1,
  BED: 1,
  BID: 2,
  TID: 3,
  QID: 4,
  QOD: 0.5,
  Q1H: 24,
  Q2H: 12,
  Q3H: 8,
  Q4H: 6,
  Q6H: 4,
  Q8H: 3,
  Q12H: 2,
  Q24H: 1,
  Q48H: 1 / 2,
  Q72H: 1 / 3,
  WK: 1 / 7,
  MO: 1 / 30,
}
/** Moments of FHIR's EventTiming that come once a day. Meals without a name (C, AC, PC) do not say how many. */
const MOMENTS =
  /^(MORN|MORN\.early|MORN\.late|NOON|AFT|AFT\.early|AFT\.late|EVE|EVE\.early|EVE\.late|NIGHT|PHS|IMD|HS|WAKE|[AP]?C[MDV])$/
const DAYS_PER_WEEK = 7

export type Timing = { frequency: DailyFrequency | null; prn: boolean; fromText: boolean }

/** Days in one of this unit of time; null for what is none. */
function daysIn(unit: string): number | null {
  const word = unit
    .trim()
    .toLowerCase()
    .replace(/(?<=..)s$/, '')
  const code = Object.hasOwn(PERIOD_WORDS, word) ? (PERIOD_WORDS[word] ?? word) : word
  return Object.hasOwn(PERIOD_DAYS, code) ? (PERIOD_DAYS[code] ?? null) : null
}

/** A length of time (Duration, or the lower part of a ratio) in days; null when it is none or not above zero. */
export function lengthInDays(quantity: Json | null): number | null {
  const value = quantity ? numberAt(quantity, 'value') : null
  if (!quantity || value === null || value <= 0 || valueAt(quantity, 'comparator') !== undefined) return null
  const days = daysIn(stringAt(quantity, 'code') ?? '') ?? daysIn(stringAt(quantity, 'unit') ?? '')
  return days === null ? null : value * days
}

/** How often: from the structure, else from the timing's code, else from the words of that code when read whole. */
export function readTiming(timing: Json | null): Timing {
  const none = { frequency: null, prn: false, fromText: false }
  if (!timing) return none
  const structured = readRepeat(objectAt(timing, 'repeat') ?? {})
  if (structured !== 'none') return { ...none, frequency: structured }
  const code = conceptAt(timing, 'code')
  const perDay = new Set(
    code.codings.flatMap(({ code }) => {
      const key = code.toUpperCase()
      return Object.hasOwn(TIMING_CODES, key) ? [TIMING_CODES[key] ?? 0] : []
    }),
  )
  const [times, ...others] = perDay
  if (others.length > 0) return none
  if (times !== undefined) return { ...none, frequency: { least: times, most: times } }
  const words = wordings(code)
    .map(readFrequencyWords)
    .find((read) => read !== null)
  return words ? { ...words, fromText: true } : none
}

/** Structured times a day; `none` when nothing is structured, null when what is there cannot be read. */
function readRepeat(repeat: Json): DailyFrequency | null | 'none' {
  const when = stringsAt(repeat, 'when')
  const unclear = when.some((moment) => !MOMENTS.test(moment))
  const moments = Math.max(unclear ? 0 : new Set(when).size, new Set(stringsAt(repeat, 'timeOfDay')).size)
  const days = new Set(stringsAt(repeat, 'dayOfWeek')).size
  const share = days > 0 ? days / DAYS_PER_WEEK : 1
  const period = numberAt(repeat, 'period')
  if (period === null || valueAt(repeat, 'periodUnit') === undefined)
    return withoutPeriod(repeat, { unclear, moments, days })
  const unitDays = daysIn(stringAt(repeat, 'periodUnit') ?? '')
  const stated = numberAt(repeat, 'frequency')
  const times = stated ?? (moments > 0 ? moments : 1)
  if (period <= 0 || unitDays === null || times <= 0 || (stated === null && unclear && moments === 0))
    return null
  const shortest = period * unitDays
  const longest = Math.max((numberAt(repeat, 'periodMax') ?? period) * unitDays, shortest)
  const most = Math.max(numberAt(repeat, 'frequencyMax') ?? times, times, moments)
  if (days > 0 && shortest >= DAYS_PER_WEEK)
    return { least: times / longest, most: Math.max(most, days) / shortest }
  return { least: (times / longest) * share, most: (most / shortest) * share }
}

type Moments = { unclear: boolean; moments: number; days: number }

function withoutPeriod(repeat: Json, { unclear, moments, days }: Moments): DailyFrequency | null | 'none' {
  const share = days > 0 ? days / DAYS_PER_WEEK : 1
  if (unclear && moments === 0) return null
  if (moments > 0 || days > 0) {
    const perDay = Math.max(moments, 1) * share
    return { least: perDay, most: perDay }
  }
  const count = numberAt(repeat, 'count')
  const span = lengthInDays(objectAt(repeat, 'boundsDuration'))
  if (count === null || count <= 0 || span === null) return 'none'
  const most = Math.max(numberAt(repeat, 'countMax') ?? count, count)
  return { least: count / span, most: most / span }
}
