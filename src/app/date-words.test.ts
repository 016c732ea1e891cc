import { describe, expect, it } from 'vitest'
import { readWhen, spanOf, type When } from '../domain/dates.ts'
import { dateWords, datesInWords, dayCountWords, surgeryDayWords, writtenAs } from './date-words.ts'

function date(text: string): When {
  const when = readWhen(text)
  if (when === null) throw new Error(`not a date: ${text}`)
  return when
}

describe('a date for reading', () => {
  it.each([
    ['a day', date('2025-03-14'), '14 Mar 2025', null],
    ['a first of the month', date('2025-12-01'), '1 Dec 2025', null],
    ['a month only', date('2025-03'), 'Mar 2025', null],
    ['a year only', date('2025'), '2025', null],
    [
      'a time keeps the day of its own offset',
      date('2025-03-14T23:30:00-05:00'),
      '14 Mar 2025',
      '2025-03-14T23:30:00-05:00',
    ],
    ['a span', spanOf(date('2025-03-01'), date('2025-03-04')), '1 Mar 2025 to 4 Mar 2025', null],
    ['a reporting date says so', { ...date('2025-03-14'), reported: true }, 'reported 14 Mar 2025', null],
    ['an odd text stays as written', { ...date('2025'), text: 'spring 2025' }, 'spring 2025', 'spring 2025'],
  ])('%s', (_, when, words, written) => {
    expect(dateWords(when)).toBe(words)
    expect(writtenAs(when)).toBe(written)
  })
})

describe('distance from surgery', () => {
  it.each([
    ['the day itself', '2025-03-14', '2025-03-14', 'day 0'],
    ['later', '2025-10-14', '2025-03-14', 'day 214'],
    ['the day before', '2025-03-13', '2025-03-14', '1 day before surgery'],
    ['year-only surgery', '2026-01-01', '2025', 'day 1 to 365'],
    ['year-only result, earlier', '2023', '2025-01-01', '367 to 731 days before surgery'],
    ['cannot be told', '2025', '2025-03-14', 'before or after surgery'],
  ])('%s', (_, when, surgery, words) => {
    expect(surgeryDayWords(date(when), date(surgery))).toBe(words)
  })

  it.each([
    ['known', { least: 611, most: 611 }, 'day 611'],
    ['open', { least: 580, most: 944 }, 'day 580 to 944'],
    ['perhaps in the future', { least: -10, most: 20 }, 'before or after surgery'],
    ['planned', { least: -3, most: -3 }, '3 days before surgery'],
  ])('day count: %s', (_, days, words) => {
    expect(dayCountWords(days)).toBe(words)
  })
})

describe('dates in a sentence', () => {
  it.each([
    ['a day', 'the last is from 2025-06-13.', 'the last is from 13 Jun 2025.'],
    ['a month', 'since 2025-06, 2 records', 'since Jun 2025, 2 records'],
    ['no such day', 'on 2025-02-30', 'on 2025-02-30'],
    ['quoted', 'dated "2025-06-13" and 2025-06-14', 'dated "2025-06-13" and 14 Jun 2025'],
    ['a name with digits', 'Observation/2025-06-13-1', 'Observation/2025-06-13-1'],
    ['no date', '120-80 mmHg', '120-80 mmHg'],
  ])('%s', (_, sentence, words) => {
    expect(datesInWords(sentence)).toBe(words)
  })
})
