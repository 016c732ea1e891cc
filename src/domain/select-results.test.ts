// Hazards: H-03
import { describe, expect, it } from 'vitest'
import { contextOf, result, section, sourceFailed, when } from '../../test/builders.ts'
import type { Blank } from './chart.ts'
import type { Analyte, Result } from './result.ts'
import { above, below, exactly, exactValue } from './result.ts'
import { labHistory, latestLab } from './select-results.ts'
import type { SourceState } from './sources.ts'

const crp = (value: number, date: string, change: Partial<Result> = {}) => result('crp', value, date, change)
const blank = (date: string | null, about: Analyte = 'crp'): Blank<Analyte> => ({
  resource: 'Observation/blank',
  label: 'CRP',
  about,
  reason: 'unit not understood',
  when: date === null ? null : when(date),
})
const ask = (records: Result[], blanks: Blank<Analyte>[] = [], sources?: SourceState[]) =>
  latestLab('crp')(contextOf({ results: section(records, { blanks, ...(sources && { sources }) }) }))

/** "12", "12 but unknown", "unknown", "absent". */
const outcome = (...args: Parameters<typeof ask>): string => {
  const fact = ask(...args)
  if (fact.state !== 'known') return fact.state
  return [fact.value.recorded, ...(fact.doubt ? [`but ${fact.doubt.state}`] : [])].join(' ')
}
const older = crp(5, '2026-03-01')
const newer = crp(12, '2026-03-10')

describe('latestLab', () => {
  it.each([
    ['none', [], [], 'absent'],
    ['one', [older], [], '5'],
    ['the newer of two', [newer, older], [], '12'],
    ['another analyte', [result('esr', 20, '2026-03-10')], [], 'absent'],
    ['only an unreadable one', [], [blank('2026-03-10')], 'unknown'],
    ['a newer unreadable one is not replaced', [older], [blank('2026-03-10')], 'unknown'],
    ['an older unreadable one does not matter', [newer], [blank('2026-03-01')], '12'],
    ['an unreadable one of the same day', [newer], [blank('2026-03-10')], 'unknown'],
    ['an unreadable one of some day of the month', [newer], [blank('2026-03')], 'unknown'],
    ['an undated unreadable one', [newer], [blank(null)], '12 but unknown'],
    ['an unreadable one of another analyte', [newer], [blank('2026-03-20', 'esr')], '12'],
    ['another value of the same day', [newer, crp(30, '2026-03-10')], [], '30 but unknown'],
    [
      'the same value of the same day',
      [newer, crp(12, '2026-03-10', { resource: 'Observation/2' })],
      [],
      '12',
    ],
    ['a month that may be later', [newer, crp(30, '2026-03')], [], '30 but unknown'],
    ['a month before', [newer, crp(30, '2026-02')], [], '12'],
  ])('%s', (_why, records, blanks, expected) => {
    expect(outcome(records, blanks)).toBe(expected)
  })

  it('orders the same day by time, when both give one with offset', () => {
    const morning = crp(30, '2026-03-10T08:00:00Z')
    const evening = crp(12, '2026-03-10T20:00:00Z')
    expect(outcome([evening, morning])).toBe('12')
    expect(outcome([evening], [blank('2026-03-10T08:00:00Z')])).toBe('12')
    expect(outcome([morning], [blank('2026-03-10T20:00:00Z')])).toBe('unknown')
  })

  it.each([
    ['its own source failed', [newer], 'Observation/laboratory', '12 but failed'],
    ['its own source failed, nothing there', [], 'Observation/laboratory', 'failed'],
    ['another source failed', [newer], 'Observation/survey', '12'],
    ['another source failed, nothing there', [], 'Observation/survey', 'absent'],
  ] as const)('%s', (_why, records, id, expected) => {
    expect(outcome([...records], [], sourceFailed(id))).toBe(expected)
  })

  it('carries the notes of the latest only', () => {
    const noted = crp(5, '2026-03-01', { notes: ['matched by name, not code'] })
    expect([ask([noted]).caveats, ask([noted, newer]).caveats]).toEqual([['matched by name, not code'], []])
  })
})

describe('labHistory', () => {
  it('is oldest first, whatever the order received', () => {
    const results = section<Result, Analyte>([newer, older])
    const fact = labHistory('crp')(contextOf({ results }))
    expect(fact.state === 'known' && fact.value.map((one) => one.recorded)).toEqual(['5', '12'])
  })
})

describe('comparing with a limit', () => {
  const lessThan = (high: number) => ({ low: null, high, lowIncluded: true, highIncluded: false })
  const atMost = (high: number) => ({ low: null, high, lowIncluded: true, highIncluded: true })
  const moreThan = (low: number) => ({ low, high: null, lowIncluded: false, highIncluded: true })
  const atLeast = (low: number) => ({ low, high: null, lowIncluded: true, highIncluded: true })
  it.each([
    ['10', exactly(10), 'no', 'no'],
    ['10.1', exactly(10.1), 'yes', 'no'],
    ['9.9', exactly(9.9), 'no', 'yes'],
    ['<10', lessThan(10), 'no', 'yes'],
    ['<10.1', lessThan(10.1), 'cannot-tell', 'cannot-tell'],
    ['<=10', atMost(10), 'no', 'cannot-tell'],
    ['>10', moreThan(10), 'yes', 'no'],
    ['>9.9', moreThan(9.9), 'cannot-tell', 'cannot-tell'],
    ['>=10', atLeast(10), 'cannot-tell', 'no'],
    ['>=10.1', atLeast(10.1), 'yes', 'no'],
  ])('%s against 10', (_text, amount, isAbove, isBelow) => {
    expect([above(amount, 10), below(amount, 10)]).toEqual([isAbove, isBelow])
  })

  it('has a single value only without a comparator', () => {
    expect([exactValue(exactly(3)), exactValue(lessThan(3)), exactValue(moreThan(3))]).toEqual([
      3,
      null,
      null,
    ])
  })
})
