// Hazards: H-03
import { describe, expect, it } from 'vitest'
import { contextOf, result, section, sourceFailed, when } from '../../test/builders.ts'
import type { Blank, Section } from './chart.ts'
import type { Analyte, Result } from './result.ts'
import { labHistory, labsWithin, latestLab } from './select-results.ts'
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
    const morning = crp(30, '2026-03-10T08:00:00Z', { resource: 'Observation/z' })
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

  it('carries the notes of the latest only, and what goes with every answer from the section', () => {
    const noted = crp(5, '2026-03-01', { notes: ['matched by name, not code'] })
    expect([ask([noted]).caveats, ask([noted, newer]).caveats]).toEqual([['matched by name, not code'], []])
    const results = section<Result, Analyte>([noted, newer], { unrecognised: 2 })
    expect(latestLab('crp')(contextOf({ results })).caveats).toEqual([
      '2 records here have no code or name this app knows.',
    ])
  })

  it('says why a newer one cannot be read, and shows it beside the last that can', () => {
    expect(ask([older], [blank('2026-03-10')])).toMatchObject({
      reason: 'a newer CRP cannot be read (unit not understood)',
      evidence: [{ value: 'not readable: unit not understood' }, { value: '5' }],
    })
  })
})

describe('what stands in for another result', () => {
  const total = result('vitamin-d', 32, '2026-03-10')
  const d3 = (value: number, date: string) => result('vitamin-d', value, date, { standsIn: true })
  const d2 = (date: string) => result('vitamin-d2', 20, date)
  const without = (date: string | null) => blank(date, 'vitamin-d2')
  it.each<[why: string, records: Result[], blanks: Blank<Analyte>[], expected: string]>([
    ['D3 alone, as laboratories send the total', [d3(12, '2026-03-10')], [], '12'],
    ['the total of the day', [total, d3(12, '2026-03-10'), d2('2026-03-10')], [], '32'],
    ['a newer D3 alone', [total, d3(12, '2026-03-11')], [], '12'],
    ['an older D3 with its D2', [total, d3(12, '2026-03-01'), d2('2026-03-01')], [], '32'],
    ['a newer D3 with its D2', [total, d3(12, '2026-03-11'), d2('2026-03-11')], [], 'unknown'],
    ['D3 with its D2, no total', [d3(12, '2026-03-10'), d2('2026-03-10')], [], 'unknown'],
    ['D3, and D2 of some day of the month', [d3(12, '2026-03-10'), d2('2026-03')], [], 'unknown'],
    ['D3, and D2 of another day', [d3(12, '2026-03-10'), d2('2026-03-09')], [], '12'],
    ['D3, and D2 of the day after', [d3(12, '2026-03-10'), d2('2026-03-11')], [], '12'],
    ['D3, another result of its day not readable', [d3(12, '2026-03-10')], [blank('2026-03-10')], '12'],
    ['D3, its D2 not readable', [d3(12, '2026-03-10')], [without('2026-03-10')], 'unknown'],
    ['D3, an undated D2 not readable', [d3(12, '2026-03-10')], [without(null)], 'unknown'],
    ['D2 alone', [d2('2026-03-10')], [], 'absent'],
    ['D2 alone, not readable', [], [without('2026-03-10')], 'absent'],
    ['the total of the month may be another', [total, d3(12, '2026-03')], [], '12 but unknown'],
    [
      'the total of some day of a month, D3 of its first',
      [result('vitamin-d', 32, '2026-03'), d3(12, '2026-03-01')],
      [],
      '32 but unknown',
    ],
    [
      'the total of some day of a month, D3 of its last',
      [result('vitamin-d', 32, '2026-03'), d3(12, '2026-03-31')],
      [],
      '32 but unknown',
    ],
    ['both only of the year', [result('vitamin-d', 32, '2026'), d3(12, '2026')], [], '32 but unknown'],
  ])('vitamin D: %s', (_why, records, blanks, expected) => {
    const said = [records, records.toReversed()].map((all) => {
      const results = section<Result, Analyte>(all, { blanks })
      const fact = latestLab('vitamin-d')(contextOf({ results }))
      if (fact.state !== 'known') return fact.state
      return `${fact.value.recorded}${fact.doubt ? ` but ${fact.doubt.state}` : ''}`
    })
    expect(said).toEqual([expected, expected])
  })

  it('says why D3 beside D2 is no number', () => {
    const results = section<Result, Analyte>([d3(12, '2026-03-10'), d2('2026-03-10')])
    expect(latestLab('vitamin-d')(contextOf({ results }))).toMatchObject({
      reason: 'vitamin-d: D3 alone (12), D2 apart, no total',
    })
  })

  it('eGFR by an older equation gives way to one of the same day', () => {
    const older = result('egfr', 25, '2026-03-10', { standsIn: true })
    const results = section<Result, Analyte>([older, result('egfr', 65, '2026-03-10')])
    expect(labHistory('egfr')(contextOf({ results }))).toMatchObject({ value: [{ recorded: '65' }] })
  })

  it('eGFR by an older equation has nothing to do with vitamin D2 of its day', () => {
    const results = section<Result, Analyte>([
      result('egfr', 25, '2026-03-10', { standsIn: true }),
      d2('2026-03-10'),
    ])
    expect(labHistory('egfr')(contextOf({ results }))).toMatchObject({ value: [{ recorded: '25' }] })
  })
})

describe('labHistory', () => {
  it('is oldest first, whatever the order received', () => {
    const results = section<Result, Analyte>([newer, older])
    const fact = labHistory('crp')(contextOf({ results }))
    expect(fact.state === 'known' && fact.value.map((one) => one.recorded)).toEqual(['5', '12'])
  })
})

// Today is 2026-11-01: 14 days before it is 2026-10-18.
describe('labsWithin', () => {
  const unread = (date: string, about?: Analyte) => ({ blanks: [blank(date, about)] })
  it.each<[why: string, records: Result[], more: Partial<Section<Result, Analyte>>, expected: string]>([
    ['14 days old', [crp(5, '2026-10-18')], {}, '5'],
    ['15 days old', [crp(5, '2026-10-17')], {}, 'absent'],
    ['another analyte', [result('esr', 20, '2026-10-20')], {}, 'absent'],
    ['oldest first', [crp(9, '2026-10-30'), crp(5, '2026-10-20')], {}, '5 9'],
    ['a month that may be of these days', [crp(5, '2026-10')], {}, 'unknown'],
    ['one, and a month that may be', [crp(5, '2026-10-20'), crp(9, '2026-10')], {}, '5 but unknown'],
    ['an unreadable one of these days', [], unread('2026-10-20'), 'unknown'],
    ['an unreadable one of before', [], unread('2026-10-17'), 'absent'],
    ['an unreadable one of another analyte', [], unread('2026-10-20', 'esr'), 'absent'],
    ['its source failed', [], { sources: sourceFailed('Observation/laboratory') }, 'failed'],
    [
      'its source failed, before a month that may be of these days',
      [crp(5, '2026-10-20'), crp(9, '2026-10')],
      { sources: sourceFailed('Observation/laboratory') },
      '5 but failed',
    ],
  ])('%s', (_why, records, more, expected) => {
    const fact = labsWithin('crp', 14)(contextOf({ results: section(records, more) }))
    const said = fact.state !== 'known' ? [fact.state] : fact.value.map((one) => one.recorded)
    const doubt = fact.state === 'known' && fact.doubt ? [`but ${fact.doubt.state}`] : []
    expect([...said, ...doubt].join(' ')).toBe(expected)
  })
})
