/** A calendar day as whole days since 1970-01-01, without a time zone. */
export type Day = number & { readonly __unit: 'calendar-day' }

/** A date as a record gives it: the days it may mean, and the text as written. */
export type When = {
  /** As written in the record. */
  text: string
  first: Day
  last: Day
  /** Milliseconds since the epoch; only when the record gives a time with an offset. */
  instant: number | null
  /** True when the record gives only when the result was reported, not when it was taken. */
  reported?: boolean
}

export type Answer = 'yes' | 'no' | 'cannot-tell'

const MS_PER_DAY = 86_400_000
const DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/

/** The day with this year, month (1-12) and day of month; null when the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const ms = Date.UTC(year, month - 1, day)
  const back = new Date(ms)
  const same = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day
  return same ? ((ms / MS_PER_DAY) as Day) : null
}

/** Reads a FHIR date, dateTime or instant (year, year-month, day, or time with offset); null when it is none. */
export function readWhen(text: string): When | null {
  const parts = DATE.exec(text)
  if (!parts) return null
  const [, y, m, d, hour, minute, , offset] = parts
  const year = Number(y)
  const month = m === undefined ? 1 : Number(m)
  const first = dayOf(year, month, d === undefined ? 1 : Number(d))
  if (first === null) return null
  if (hour !== undefined && (Number(hour) > 23 || Number(minute) > 59)) return null
  if (m === undefined) return { text, first, last: before(dayOf(year + 1, 1, 1), first), instant: null }
  if (d === undefined) {
    const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
    return { text, first, last: before(next, first), instant: null }
  }
  const instant = offset === undefined ? NaN : Date.parse(text)
  return { text, first, last: first, instant: Number.isNaN(instant) ? null : instant }
}

function before(next: Day | null, otherwise: Day): Day {
  return next === null ? otherwise : addDays(next, -1)
}

/** Reads a plain calendar day, YYYY-MM-DD; null for anything else. */
export function readDay(text: string): Day | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? (readWhen(text)?.first ?? null) : null
}

export function addDays(day: Day, days: number): Day {
  return (day + days) as Day
}

/** YYYY-MM-DD. */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The date in words short enough for a sentence: the day, or what the record gives when it is less exact. */
export function dayText(when: When): string {
  return when.first === when.last ? formatDay(when.first) : when.text
}

/** The span from the start of one date to the end of another, e.g. of a FHIR Period. */
export function spanOf(start: When, end: When): When {
  return { text: `${start.text} to ${end.text}`, first: start.first, last: end.last, instant: end.instant }
}

/** Whole days from `from` to `to`: the fewest and the most that the dates allow. */
export function daysBetween(from: When, to: Day): { least: number; most: number } {
  return { least: to - from.last, most: to - from.first }
}

/** How long ago in words: "530 days ago", or what the record gives when it is less exact. */
export function agoText(when: When, today: Day): string {
  return when.first === when.last ? `${today - when.last} days ago` : `dated ${when.text}`
}

/** Is the date on or after `day`? */
export function onOrAfter(when: When, day: Day): Answer {
  if (when.first >= day) return 'yes'
  return when.last >= day ? 'cannot-tell' : 'no'
}

/** Is the date at most `days` days before `today`? */
export function withinDays(when: When, days: number, today: Day): Answer {
  return onOrAfter(when, addDays(today, -days))
}

/** Is `a` at least `days` days after `b`? */
export function daysAfter(a: When, b: When, days: number): Answer {
  if (a.first - b.last >= days) return 'yes'
  return a.last - b.first >= days ? 'cannot-tell' : 'no'
}

/**
 * Which is later? Positive: `a`; negative: `b`; 0: same day and no times to compare; null: cannot be told.
 * Instants are compared only when both records give an offset.
 */
export function compareWhen(a: When, b: When): number | null {
  if (a.first > b.last) return 1
  if (b.first > a.last) return -1
  if (a.first < a.last || b.first < b.last) return null
  return a.instant !== null && b.instant !== null ? a.instant - b.instant : 0
}

/** Whole years of age on `today`; null when the birth date does not settle it. */
export function ageOn(birth: When, today: Day): number | null {
  const age = (born: Day): number => {
    const [by, bm, bd] = ymd(born)
    const [ty, tm, td] = ymd(today)
    return ty - by - (tm < bm || (tm === bm && td < bd) ? 1 : 0)
  }
  const oldest = age(birth.first)
  return oldest === age(birth.last) ? oldest : null
}

function ymd(day: Day): [number, number, number] {
  const date = new Date(day * MS_PER_DAY)
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
}
