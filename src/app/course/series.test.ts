import { describe, expect, it } from 'vitest'
import {
  chartWith,
  contextOf,
  dayAt,
  endedIn,
  failing,
  withBlank,
  withFusion,
  withResult,
  type Change,
} from '../../../test/chart-builders.ts'
import type { Analyte } from '../../domain/result.ts'
import { joinedRuns, seriesOf } from './series.ts'

const series = (analyte: Analyte, ...changes: readonly Change[]) =>
  seriesOf(analyte, contextOf(chartWith(...changes)))

describe('seriesOf', () => {
  it.each<[why: string, changes: Change[], readings: string[], unread: string[]]>([
    ['nothing', [], [], []],
    ['one', [withResult('crp', '12', '2026-10-01')], ['CRP 12 mg/L'], []],
    ['hs-CRP is not CRP', [withResult('hs-crp', '12', '2026-10-01')], [], []],
    ['a comparator stays open', [withResult('crp', '<5', '2026-10-01')], ['CRP <5 mg/L'], []],
    [
      'oldest first',
      [withResult('crp', '2', '2026-10-01'), withResult('crp', '1', '2026-09-01')],
      ['CRP 1 mg/L', 'CRP 2 mg/L'],
      [],
    ],
    [
      'one that cannot be read is there',
      [withBlank('results', 'crp', 10)],
      [],
      ['crp: cannot be read, no unit'],
    ],
    ['of another analyte is not', [withBlank('results', 'esr', 10)], [], []],
    [
      'dated after today is not drawn',
      [withResult('crp', '12', '2026-11-02')],
      [],
      ['CRP 12 mg/L: dated 2026-11-02, after today'],
    ],
    ['dated this year', [withResult('crp', '12', '2026')], ['CRP 12 mg/L'], []],
  ])('%s', (_why, changes, readings, unread) => {
    const { readings: read, unread: left } = series('crp', ...changes)
    expect(read.map(({ title }) => title)).toEqual(readings)
    expect(left.map(({ title }) => title)).toEqual(unread)
  })

  it('has an unreadable result on its day, or beside the axis', () => {
    const [dated] = series('crp', withBlank('results', 'crp', '2026-10-01')).unread
    const [undated] = series('crp', withBlank('results', 'crp', null)).unread
    const [late] = series('crp', withBlank('results', 'crp', '2027-10-01')).unread
    expect(dated?.from).toBe(dayAt('2026-10-01'))
    expect([undated?.from, late?.from]).toEqual([null, null])
  })

  it.each<[analyte: Analyte, change: Change, outcomes: string[]]>([
    ['crp', failing('Observation/laboratory'), ['failed']],
    ['crp', failing('Observation/survey'), ['loaded']],
    ['pain-score', failing('QuestionnaireResponse'), ['loaded', 'failed']],
    ['weight', endedIn('denied', 'Observation/vital-signs'), ['denied']],
  ])('knows the sources of %s', (analyte, change, outcomes) => {
    expect(series(analyte, change).sources.map(({ outcome }) => outcome)).toEqual(outcomes)
  })
})

describe('joinedRuns', () => {
  const pain = (score: string, date: string) => withResult('pain-score', score, date)
  const runs = (changes: readonly Change[], ...operations: readonly string[]) =>
    joinedRuns(series('pain-score', ...changes), operations.map(dayAt)).map((run) =>
      run.map(({ result }) => result.recorded.replace(' /10', '')).join('-'),
    )

  it.each<[why: string, changes: Change[], operations: string[], runs: string[]]>([
    ['one alone is no line', [pain('7', '2026-10-01')], [], []],
    ['two that follow each other', [pain('7', '2026-09-01'), pain('5', '2026-10-01')], [], ['7-5']],
    [
      'not across an operation',
      [pain('8', '2026-01-01'), pain('7', '2026-02-01'), pain('5', '2026-04-01'), pain('4', '2026-05-01')],
      ['2026-03-01'],
      ['8-7', '5-4'],
    ],
    [
      'not from the day of the operation itself',
      [pain('8', '2026-03-01'), pain('7', '2026-04-01')],
      ['2026-03-01'],
      [],
    ],
    [
      'not across one that cannot be read',
      [pain('8', '2026-01-01'), withBlank('results', 'pain-score', '2026-02-01'), pain('7', '2026-03-01')],
      [],
      [],
    ],
    ['365 days apart', [pain('8', '2025-01-01'), pain('7', '2026-01-01')], [], ['8-7']],
    ['366 days apart', [pain('8', '2025-01-01'), pain('7', '2026-01-02')], [], []],
    [
      'not to a value with an open end',
      [pain('8', '2026-01-01'), pain('<7', '2026-02-01'), pain('6', '2026-03-01')],
      [],
      [],
    ],
    ['not to a date known by month', [pain('8', '2026-01-01'), pain('7', '2026-02')], [], []],
  ])('%s', (_why, changes, operations, expected) => {
    expect(runs([withFusion(900), ...changes], ...operations)).toEqual(expected)
  })
})
