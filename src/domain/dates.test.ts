// Hazards: H-10
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day, when } from '../../test/builders.ts'
import {
  ageOn,
  compareWhen,
  daysAfter,
  daysBetween,
  dayOf,
  dayText,
  formatDay,
  onOrAfter,
  readDay,
  readWhen,
  spanOf,
  withinDays,
} from './dates.ts'

const OWN_ZONE = process.env.TZ
const ZONES = [
  ['UTC', 0],
  ['America/New_York', 300],
  ['Asia/Kolkata', -330],
  ['Pacific/Kiritimati', -840],
] as const

/** "2026-02-01..2026-02-28": the days a date may mean. */
const span = (text: string): string => {
  const read = readWhen(text)
  return read ? `${formatDay(read.first)}..${formatDay(read.last)}` : 'none'
}

describe.each(ZONES)('in the time zone %s', (zone, minutes) => {
  beforeAll(() => {
    process.env.TZ = zone
  })
  afterAll(() => {
    if (OWN_ZONE === undefined) delete process.env.TZ
    else process.env.TZ = OWN_ZONE
  })

  it('is where this test runs', () => {
    expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(minutes)
  })

  it.each([
    ['day', '2026-03-10', '2026-03-10..2026-03-10'],
    ['month', '2026-02', '2026-02-01..2026-02-28'],
    ['month of a leap year', '2024-02', '2024-02-01..2024-02-29'],
    ['last month of a year', '2026-12', '2026-12-01..2026-12-31'],
    ['year', '2026', '2026-01-01..2026-12-31'],
    ['late evening west of us', '2024-03-10T23:30:00-05:00', '2024-03-10..2024-03-10'],
    ['early morning east of us', '2024-03-10T00:30:00+14:00', '2024-03-10..2024-03-10'],
    ['the hour that summer time skips', '2024-03-10T02:30:00-05:00', '2024-03-10..2024-03-10'],
    ['fractions of a second', '2024-03-10T02:30:00.123Z', '2024-03-10..2024-03-10'],
    ['no time without an offset', '2024-03-10T02:30:00', 'none'],
    ['leap day', '2024-02-29', '2024-02-29..2024-02-29'],
    ['no leap day', '2026-02-29', 'none'],
    ['no such day', '2026-04-31', 'none'],
    ['no such month', '2026-13', 'none'],
    ['no such hour', '2026-03-10T25:00:00Z', 'none'],
    ['no such minute', '2026-03-10T10:60:00Z', 'none'],
    ['the last minute of an hour', '2026-03-10T10:59:00Z', '2026-03-10..2026-03-10'],
    ['US date', '5/18/2016 10:33:22 PM', 'none'],
    ['HL7 v2 date', '20220312', 'none'],
    ['year of two digits in disguise', '0050', 'none'],
    ['words', 'yesterday', 'none'],
    ['nothing', '', 'none'],
  ])('reads %s', (_why, text, expected) => {
    expect(span(text)).toBe(expected)
  })

  it.each([
    ['with offset', '2024-03-10T23:30:00-05:00', Date.UTC(2024, 2, 11, 4, 30)],
    ['day only', '2024-03-10', null],
  ])('an instant %s', (_why, text, expected) => {
    expect(readWhen(text)?.instant).toBe(expected)
  })

  it.each([
    ['the day before', '2000-03-15', '2026-03-14', 25],
    ['the birthday', '2000-03-15', '2026-03-15', 26],
    ['born on a leap day, the day before', '2000-02-29', '2026-02-28', 25],
    ['born on a leap day, the day after', '2000-02-29', '2026-03-01', 26],
    ['year only, settled', '1960', '2026-12-31', 66],
    ['year only, not settled', '1960', '2026-06-30', null],
    ['month only, settled', '1960-05', '2026-06-01', 66],
    ['month only, not settled', '1960-05', '2026-05-15', null],
  ])('age: %s', (_why, birth, today, expected) => {
    expect(ageOn(when(birth), day(today))).toBe(expected)
  })
})

describe('days', () => {
  it.each([
    ['2026-03-10', true],
    ['2026-3-10', false],
    ['2026-03', false],
    ['2026-03-10T00:00:00Z', false],
  ])('readDay(%s)', (text, expected) => {
    expect(readDay(text) !== null).toBe(expected)
  })

  it('counts across summer time, leap days and centuries', () => {
    const count = (from: string, to: string) => daysBetween(when(from), day(to)).least
    expect([
      count('2026-03-07', '2026-03-09'),
      count('2024-02-28', '2024-03-01'),
      count('1999-12-31', '2000-01-01'),
    ]).toEqual([2, 2, 1])
  })

  it('has the fewest and the most days of a partial date', () => {
    expect(daysBetween(when('2026-02'), day('2026-03-10'))).toEqual({ least: 10, most: 37 })
  })

  it('writes a day, and a partial date as recorded', () => {
    expect([dayText(when('2026-03-10T08:00:00Z')), dayText(when('2026-03'))]).toEqual([
      '2026-03-10',
      '2026-03',
    ])
  })

  it('knows no day of year 0 to 99', () => expect(dayOf(26, 1, 1)).toBeNull())
})

describe('questions about partial dates', () => {
  it.each([
    ['on the day', '2026-03-10', '2026-03-10', 'yes'],
    ['the day before', '2026-03-09', '2026-03-10', 'no'],
    ['within the month', '2026-03', '2026-03-10', 'cannot-tell'],
    ['first of the month', '2026-03', '2026-03-01', 'yes'],
    ['last of the month', '2026-03', '2026-03-31', 'cannot-tell'],
    ['after the month', '2026-03', '2026-04-01', 'no'],
  ])('onOrAfter: %s', (_why, date, limit, expected) => {
    expect(onOrAfter(when(date), day(limit))).toBe(expected)
  })

  it.each([
    ['exactly as old', '2026-10-02', 'yes'],
    ['a day older', '2026-10-01', 'no'],
    ['in the future', '2026-11-05', 'yes'],
    ['some days of it', '2026-10', 'cannot-tell'],
  ])('withinDays 30: %s', (_why, date, expected) => {
    expect(withinDays(when(date), 30, day('2026-11-01'))).toBe(expected)
  })

  it.each([
    ['enough', '2026-03-10', '2025-03-10', 365, 'yes'],
    ['a day short', '2026-03-09', '2025-03-10', 365, 'no'],
    ['a year, whatever the day', '2026', '2025', 365, 'cannot-tell'],
    ['two years apart', '2027', '2025', 365, 'yes'],
    ['same year', '2025', '2025', 365, 'no'],
    ['same day, none needed', '2025-03-10', '2025-03-10', 0, 'yes'],
  ])('daysAfter: %s', (_why, a, b, days, expected) => {
    expect(daysAfter(when(a), when(b), days)).toBe(expected)
  })

  it.each([
    ['later day', '2026-03-10', '2026-03-09', 1],
    ['earlier day', '2026-03-09', '2026-03-10', -1],
    ['same day', '2026-03-10', '2026-03-10', 0],
    ['same day, one time', '2026-03-10T08:00:00Z', '2026-03-10', 0],
    ['same day, both times', '2026-03-10T08:00:00Z', '2026-03-10T09:00:00+02:00', 1],
    ['day in the month', '2026-03-10', '2026-03', null],
    ['same month', '2026-03', '2026-03', null],
    ['after the year', '2027-01-01', '2026', 1],
  ])('compareWhen: %s', (_why, a, b, expected) => {
    const order = compareWhen(when(a), when(b))
    expect(order === null ? null : Math.sign(order)).toBe(expected)
  })

  it('spans from the start of one date to the end of another', () => {
    const period = spanOf(when('2026-02'), when('2026-03'))
    expect([formatDay(period.first), formatDay(period.last), period.text]).toEqual([
      '2026-02-01',
      '2026-03-31',
      '2026-02 to 2026-03',
    ])
  })
})
