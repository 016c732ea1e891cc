import { describe, expect, it } from 'vitest'
import {
  daysAgo,
  endedIn,
  failing,
  inShort,
  judge,
  withBlank,
  withFusion,
  withOrder,
  withResult,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { inflammatoryMarkersCurrent } from './inflammatory-markers-current.ts'

const LAB = 'Observation/laboratory'
const crp = (date: number | string) => withResult('crp', '4', date)
const esr = (date: number | string) => withResult('esr', '10', date)
const ordered = (analyte: 'crp' | 'esr' | 'vitamin-d', date: number) =>
  withOrder({ kind: 'lab', analyte }, date)

describe('inflammatory-markers-current', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['both 90 days old', [crp(90), esr(90)], 'clear', 'at most 90 days old'],
    ['CRP 91 days old', [crp(91), esr(90)], 'finding moderate', 'CRP: last 91 days ago'],
    ['ESR 91 days old', [crp(90), esr(91)], 'finding moderate', 'ESR: last 91 days ago'],
    ['neither recorded', [], 'finding moderate', 'CRP: none in the chart; ESR: none in the chart'],
    ['ESR missing', [crp(3)], 'finding moderate', 'ESR: none in the chart'],
    [
      'only hs-CRP beside ESR',
      [withResult('hs-crp', '2', 3), esr(3)],
      'finding moderate',
      'Only hs-CRP (2 mg/L)',
    ],
    ['raised values fill the gap', [withResult('crp', '80', 3), esr(3)], 'clear', 'at most 90 days old'],
    [
      'found in incomplete results: fills the gap',
      [crp(3), esr(3), endedIn('incomplete', LAB)],
      'clear',
      'at most',
    ],
    ['not found in incomplete results', [crp(3), endedIn('incomplete', LAB)], 'not-assessed', 'incomplete'],
    [
      'stale in incomplete results',
      [crp(3), esr(100), endedIn('incomplete', LAB)],
      'not-assessed',
      'incomplete',
    ],
    ['laboratory failed', [failing(LAB)], 'not-assessed', 'laboratory results'],
    [
      'laboratory not offered: missing, and says so',
      [endedIn('not-offered', LAB)],
      'finding moderate',
      'does not offer: laboratory results',
    ],
    ['the only ESR cannot be read', [crp(3), withBlank('results', 'esr', 3)], 'not-assessed', 'no unit'],
    [
      'ESR stale, a newer cannot be read',
      [crp(3), esr(100), withBlank('results', 'esr', 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'ESR current, a newer cannot be read: done is done',
      [crp(3), esr(20), withBlank('results', 'esr', 3)],
      'clear',
      'at most',
    ],
    [
      'CRP missing, ESR cannot be read: the gap stands, the rest is said',
      [withBlank('results', 'esr', 3)],
      'finding moderate',
      'ESR: not known',
    ],
    [
      'year-only CRP may be current',
      [crp('2026'), esr(3)],
      'not-assessed',
      'whether the CRP of 2026 is current',
    ],
    ['year-only CRP of an earlier year', [crp('2025'), esr(3)], 'finding moderate', 'CRP: last dated 2025'],
    ['month-only CRP, all current', [crp('2026-10'), esr(3)], 'clear', 'at most'],
    ['both ordered', [ordered('crp', 5), ordered('esr', 5)], 'finding info', `Ordered on ${daysAgo(5)}`],
    [
      'only one of two missing is ordered',
      [ordered('crp', 5)],
      'finding moderate',
      `crp: ordered on ${daysAgo(5)}`,
    ],
    ['the one that is missing is ordered', [crp(3), ordered('esr', 5)], 'finding info', 'Ordered on'],
    ['ordered 90 days ago', [crp(3), ordered('esr', 90)], 'finding info', 'Ordered on'],
    ['ordered 91 days ago', [crp(3), ordered('esr', 91)], 'finding moderate', 'ESR: none'],
    ['something else ordered', [crp(3), ordered('vitamin-d', 5)], 'finding moderate', 'ESR: none'],
    [
      'orders failed: the gap stands, whether ordered is not known',
      [crp(3), failing('ServiceRequest')],
      'finding moderate',
      'Whether it is ordered is not known',
    ],
    ['a later fusion may be recorded', [crp(3), esr(3), withFusion(null)], 'not-assessed', 'also recorded'],
  ])('day 300: %s', (_why, changes, verdict, words) => {
    const said = judge(inflammatoryMarkersCurrent, [withFusion(300), ...changes])
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('day 90: values of the day of surgery are not from after it', () => {
    const said = judge(inflammatoryMarkersCurrent, [withFusion(90), crp(90), esr(89)])
    expect(said.message).toContain('CRP: last 90 days ago')
  })
  it('does not apply before day 90', () => {
    expect(inShort(judge(inflammatoryMarkersCurrent, [withFusion(89)]))).toBe('not-applicable')
  })
})
