import { describe, expect, it } from 'vitest'
import {
  chartWith,
  contextOf,
  failing,
  whenAt,
  withBlank,
  withReport,
  type Change,
} from '../../test/chart-builders.ts'
import type { Fusion } from './episode.ts'
import type { ReportText } from './report.ts'
import { reportsSince } from './select-reports.ts'

const FUSION: Fusion & { when: NonNullable<Fusion['when']> } = {
  when: whenAt('2026-01-01'),
  levels: [],
  region: 'lumbar',
  sources: [],
  conflicts: [],
  priorOperations: 0,
  byHand: false,
}
const ask = (changes: readonly Change[], isOfInterest?: (report: ReportText) => boolean) =>
  reportsSince(FUSION, isOfInterest)(contextOf(chartWith(...changes)))
/** "A yes, B cannot-tell, but unknown": the reports by id, whether each is meant, and whether there may be more. */
const outcome = (changes: readonly Change[]): string => {
  const fact = ask(changes)
  if (fact.state !== 'known') return fact.state
  const each = fact.value.map(({ report, fits }) => `${report.resource} ${fits}`)
  return [...each, ...(fact.doubt ? [`but ${fact.doubt.state}`] : [])].join(', ')
}
const report = (resource: string, date: string | null, more: Partial<ReportText> = {}): Change =>
  withReport([], date, { resource, ...more })
const NOT_READ = { unread: 'a PDF' }

describe('reports since the fusion', () => {
  it.each<[why: string, changes: Change[], expected: string]>([
    ['none', [], 'absent'],
    ['the day after', [report('A', '2026-01-02')], 'A yes'],
    ['the day of it', [report('A', '2026-01-01')], 'absent'],
    ['of another part', [report('A', '2026-01-02', { sites: ['cervical'] })], 'absent'],
    ['of a part not said', [report('A', '2026-01-02', { sites: ['not-given'] })], 'A cannot-tell'],
    ['without a date', [report('A', null)], 'A cannot-tell'],
    [
      'oldest first, those of a day by id, the undated before all',
      [report('A', '2026-03-01'), report('C', '2026-02-01'), report('B', '2026-02-01'), report('D', null)],
      'D cannot-tell, B yes, C yes, A yes',
    ],
    ['an unreadable one since', [withBlank('reports', 'report', '2026-01-02')], 'unknown'],
    ['an unreadable one without a date', [withBlank('reports', 'report', null)], 'unknown'],
    ['an unreadable one of before', [withBlank('reports', 'report', '2025-12-31')], 'absent'],
    [
      'one, reports not read whole',
      [report('A', '2026-01-02'), failing('DiagnosticReport')],
      'A yes, but failed',
    ],
    [
      'one read, a part of another not',
      [report('A', '2026-01-02'), report('B', '2026-01-03', NOT_READ)],
      'A yes, B yes, but unknown',
    ],
    [
      'a part of one not read, nor the reports whole',
      [report('A', '2026-01-02', NOT_READ), failing('DiagnosticReport')],
      'A yes, but failed',
    ],
  ])('%s', (_why, changes, expected) => {
    expect([outcome(changes), outcome(changes.toReversed())]).toEqual([expected, expected])
  })

  it('names the report of which a part was not read', () => {
    const fact = ask([report('A', '2026-01-02'), report('B', '2026-01-03', NOT_READ)])
    expect(fact).toMatchObject({
      doubt: {
        reason: 'CT lumbar spine: a part was not read (a PDF)',
        evidence: [{ resource: 'B', value: 'report' }],
      },
    })
  })

  it('takes what is of interest, whatever part it shows', () => {
    const changes = [report('A', '2026-01-02', { sites: ['cervical'] })]
    expect(ask(changes, () => true)).toMatchObject({ value: [{ fits: 'yes' }] })
  })
})
