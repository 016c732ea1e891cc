// Hazards: H-11
import { describe, expect, it } from 'vitest'
import {
  endedIn,
  failing,
  inShort,
  judge,
  withBlank,
  withCondition,
  withFusion,
  withResult,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import type { Thresholds } from '../../domain/thresholds.ts'
import { raisedCrp } from './raised-crp.ts'

const LAB = 'Observation/laboratory'
const crp = (value: string, date: number | string) => withResult('crp', value, date)

describe('raised-crp', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['no fusion, everything read', [], 'not-applicable', 'No spinal fusion recorded'],
    [
      'no fusion among procedures, but FBSS on the problem list',
      [withCondition('post-laminectomy'), crp('80', 3)],
      'not-assessed',
      'enter it by hand',
    ],
    [
      'no fusion among procedures, but a fused spine on the problem list',
      [withCondition('fusion-status')],
      'not-assessed',
      'enter it by hand',
    ],
    [
      'an arthrodesis elsewhere is no fused spine',
      [withCondition('fusion-status', { spinal: false })],
      'not-applicable',
      'No spinal fusion',
    ],
    [
      'no fusion, the diagnoses could not be read',
      [failing('Condition')],
      'not-assessed',
      'failed in this test',
    ],
    ['procedures could not be read', [failing('Procedure'), crp('80', 3)], 'not-assessed', 'procedures'],
    [
      'the only fusion cannot be read',
      [withBlank('surgeries', 'fusion', 200), crp('4', 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'the only fusion has no date',
      [withFusion(null), crp('80', 3)],
      'not-assessed',
      'without a readable date',
    ],
    ['day 6: raised by the operation', [withFusion(6), crp('180', 1)], 'not-applicable', 'Before day 7'],
    ['day 7: judged', [withFusion(7), crp('8', 0)], 'clear', 'does not exclude low-grade implant infection'],
    [
      'day 6, but a later fusion may be recorded',
      [withFusion(6), withBlank('surgeries', 'fusion', null)],
      'not-assessed',
      'no unit',
    ],
    [
      'month-only surgery, today may be day 6',
      [withFusion('2026-10'), crp('8', 0)],
      'not-assessed',
      'day 7 or later',
    ],
    ['no CRP recorded', [withFusion(100)], 'not-assessed', 'No CRP in the chart'],
    [
      'no CRP recorded, only hs-CRP',
      [withFusion(100), withResult('hs-crp', '2.6', 5)],
      'not-assessed',
      'Only hs-CRP (2.6 mg/L)',
    ],
    ['laboratory failed', [withFusion(100), failing(LAB)], 'not-assessed', 'laboratory results'],
    [
      'the only CRP cannot be read',
      [withFusion(100), withBlank('results', 'crp', 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'a newer CRP cannot be read: not replaced by the older',
      [withFusion(100), crp('4', 20), withBlank('results', 'crp', 3)],
      'not-assessed',
      'a newer CRP cannot be read',
    ],
    [
      'an undated CRP cannot be read: the normal one may not be the latest',
      [withFusion(100), crp('4', 20), withBlank('results', 'crp', null)],
      'not-assessed',
      'no unit',
    ],
    [
      'an older CRP cannot be read: the latest stands',
      [withFusion(100), crp('4', 3), withBlank('results', 'crp', 20)],
      'clear',
      'not raised',
    ],
    [
      'laboratory incomplete: a normal CRP may not be the latest',
      [withFusion(100), crp('4', 3), endedIn('incomplete', LAB)],
      'not-assessed',
      'incomplete',
    ],
    [
      'laboratory incomplete: a raised CRP stands',
      [withFusion(100), crp('14', 3), endedIn('incomplete', LAB)],
      'finding moderate',
      'Could not be checked in full',
    ],
    [
      'a later fusion may be recorded: a normal CRP may be too early',
      [withFusion(100), crp('4', 3), withBlank('surgeries', 'fusion', null)],
      'not-assessed',
      'no unit',
    ],
    [
      'a later fusion may be recorded: a raised CRP stands, with the doubt',
      [withFusion(100), crp('14', 3), withFusion(null)],
      'finding moderate',
      'a fusion without a readable date is also recorded',
    ],
    ['sample of day 6, none later', [withFusion(20), crp('150', 14)], 'not-assessed', 'No CRP since day 7'],
    ['sample from before surgery', [withFusion(20), crp('2', 30)], 'not-assessed', 'No CRP since day 7'],
    ['90 days old: current', [withFusion(300), crp('14', 90)], 'finding moderate', 'above 10 mg/L'],
    [
      '91 days old: too old, whatever it was',
      [withFusion(300), crp('14', 91)],
      'not-assessed',
      'Last CRP 91 days ago (14 mg/L)',
    ],
    ['91 days old and normal', [withFusion(300), crp('4', 91)], 'not-assessed', 'Last CRP 91 days ago'],
    [
      'year-only sample: age cannot be told, and no negative days',
      [withFusion('2024-01-10'), crp('4', '2026')],
      'not-assessed',
      'Cannot tell whether CRP 4 mg/L (2026) is within 90 days',
    ],
    ['month-only sample, all of it current', [withFusion(300), crp('4', '2026-10')], 'clear', 'not raised'],
    ['10.0 is not above 10', [withFusion(100), crp('10', 3)], 'clear', 'CRP 10 mg/L, not raised'],
    [
      '10.1 is',
      [withFusion(100), crp('10.1', 3)],
      'finding moderate',
      'CRP 10.1 mg/L, above 10 mg/L after day 42',
    ],
    ['30.0 is not above 30', [withFusion(100), crp('30', 3)], 'finding moderate', 'above 10'],
    ['30.1 is', [withFusion(100), crp('30.1', 3)], 'finding high', 'above 30 mg/L'],
    ['"<5" lies below the limit', [withFusion(100), crp('<5', 3)], 'clear', 'not raised'],
    ['"<=10" does too', [withFusion(100), crp('<=10', 3)], 'clear', 'not raised'],
    [
      '"<20" may be either',
      [withFusion(100), crp('<20', 3)],
      'not-assessed',
      'cannot be compared with 10 mg/L',
    ],
    [
      '">5" may be either',
      [withFusion(100), crp('>5', 3)],
      'not-assessed',
      'cannot be compared with 10 mg/L',
    ],
    ['">10" is above 10', [withFusion(100), crp('>10', 3)], 'finding moderate', 'above 10'],
    ['">30" is above 30', [withFusion(100), crp('>30', 3)], 'finding high', 'above 30'],
    [
      'a rise over the last two, both above 10',
      [withFusion(200), crp('12', 30), crp('13', 3)],
      'finding high',
      'rising from 12 mg/L, both above 10 mg/L',
    ],
    [
      'a rise from a normal value',
      [withFusion(200), crp('10', 30), crp('13', 3)],
      'finding moderate',
      'above 10',
    ],
    ['no rise', [withFusion(200), crp('13', 30), crp('13', 3)], 'finding moderate', 'above 10'],
    [
      'a value from before surgery is another course',
      [withFusion(100), crp('12', 130), crp('13', 3)],
      'finding moderate',
      'above 10',
    ],
    [
      'a rise that may be hidden: the value between cannot be read',
      [withFusion(200), crp('14', 60), withBlank('results', 'crp', 30), crp('13', 3)],
      'finding moderate',
      'Could not be checked in full',
    ],
    [
      'two values of one day, order unknown: normal may not be the latest',
      [withFusion(100), crp('4', 3), crp('40', 3)],
      'finding high',
      'which of 2 results is the latest',
    ],
    [
      'sample of day 40, read on day 41: falling as expected',
      [withFusion(41), crp('60', 31), crp('20', 1)],
      'clear',
      'falling as expected',
    ],
    [
      'sample of day 40, read on day 42: fell then, no newer value',
      [withFusion(42), crp('60', 32), crp('20', 2)],
      'not-assessed',
      'no CRP since day 42',
    ],
    [
      'day 42: judged by the limit',
      [withFusion(50), crp('60', 40), crp('20', 8)],
      'finding moderate',
      'after day 42',
    ],
    [
      'surgery known by month: sample of day 41 or 42',
      [withFusion('2026-09'), crp('60', '2026-10-08'), crp('20', '2026-10-20')],
      'not-assessed',
      'before or after day 42',
    ],
    [
      'the same, but normal on either side',
      [withFusion('2026-09'), crp('4', '2026-10-20')],
      'clear',
      'not raised',
    ],
    ['early and raised, nothing earlier', [withFusion(30), crp('20', 3)], 'not-assessed', 'no earlier value'],
    ['early, 10 or less, nothing earlier', [withFusion(30), crp('10', 3)], 'clear', 'not raised'],
    [
      'second rise by exactly 5: half is left of no older value',
      [withFusion(40), crp('60', 35), crp('14', 5), crp('19', 3)],
      'clear',
      'falling as expected',
    ],
    [
      'second rise by more than 5',
      [withFusion(40), crp('60', 35), crp('14', 5), crp('19.1', 3)],
      'finding moderate',
      'second rise, by more than 5 mg/L, after 14 mg/L',
    ],
    [
      'the lowest earlier value counts, not the last',
      [withFusion(40), crp('60', 35), crp('8', 10), crp('30', 6), crp('14', 5)],
      'finding moderate',
      'after 8 mg/L',
    ],
    ['half is left after 3 days: falling', [withFusion(30), crp('40', 6), crp('20', 3)], 'clear', 'falling'],
    [
      'more than half is left after 3 days',
      [withFusion(30), crp('40', 6), crp('20.1', 3)],
      'finding moderate',
      'not falling: more than half of 40 mg/L',
    ],
    [
      'more than half is left after 2 days: too soon',
      [withFusion(30), crp('40', 5), crp('30', 3)],
      'clear',
      'falling',
    ],
    [
      'an earlier "<10" may be a second rise or not',
      [withFusion(30), crp('<10', 5), crp('14', 3)],
      'not-assessed',
      'do not tell',
    ],
    [
      'an earlier "<5": certainly a second rise',
      [withFusion(30), crp('<5', 10), crp('14', 3)],
      'finding moderate',
      'second rise',
    ],
    [
      'latest ">50" after 60: may not be falling',
      [withFusion(30), crp('200', 10), crp('>50', 3)],
      'not-assessed',
      'do not tell',
    ],
    [
      'an earlier value that cannot be read may be the lowest',
      [withFusion(30), crp('60', 10), withBlank('results', 'crp', 6), crp('20', 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'an earlier value that may be from before surgery',
      [withFusion('2026-09-10'), crp('60', '2026-10-01'), crp('25', '2026-09'), crp('20', '2026-10-15')],
      'not-assessed',
      'do not tell',
    ],
    [
      'a month-only value that may be the latest',
      [withFusion('2026-10-10'), crp('5', '2026-10'), crp('20', '2026-10-30')],
      'not-assessed',
      'Cannot tell whether CRP 5 mg/L (2026-10)',
    ],
    [
      'the lowest of two that it rises above',
      [withFusion(40), crp('60', 35), crp('20', 10), crp('8', 6), crp('30', 3)],
      'finding moderate',
      'after 8 mg/L',
    ],
    [
      'early, the only other value is from before surgery',
      [withFusion(30), crp('12', 40), crp('20', 3)],
      'not-assessed',
      'no earlier value',
    ],
    [
      'early, the only other value is of the day of surgery',
      [withFusion(30), crp('12', 30), crp('20', 3)],
      'not-assessed',
      'no earlier value',
    ],
    [
      'early, the only value dated by its month',
      [withFusion('2026-09-20'), crp('30', '2026-10')],
      'not-assessed',
      'no earlier value',
    ],
    [
      'early, two values of one day: neither is the earlier',
      [withFusion(30), crp('12', 3), crp('30', 3)],
      'not-assessed',
      'no earlier value',
    ],
    [
      'early, a lower value of the month in which the latest was taken',
      [withFusion('2026-09-20'), crp('12', '2026-10-12'), crp('30', '2026-10')],
      'not-assessed',
      'do not tell',
    ],
    [
      'early, the only other value may be from before surgery',
      [withFusion('2026-09-10'), crp('25', '2026-09'), crp('20', '2026-10-15')],
      'not-assessed',
      'do not tell',
    ],
    [
      'a value of the last day on which surgery may have been',
      [withFusion('2026-09'), crp('60', '2026-09-30'), crp('20', '2026-10-08')],
      'not-assessed',
      'do not tell',
    ],
    [
      'more than half is left of one of two, after days that cannot be told',
      [withFusion(37), crp('100', 30), crp('40', '2026-10'), crp('30', 0)],
      'not-assessed',
      'do not tell',
    ],
    [
      'exactly half of an earlier "<40" is left',
      [withFusion(30), crp('<40', 6), crp('20', 3)],
      'not-assessed',
      'do not tell',
    ],
    [
      'a day-30 second rise on incomplete results stands',
      [withFusion(40), crp('8', 10), crp('20', 3), endedIn('withheld', LAB)],
      'finding moderate',
      'second rise',
    ],
    [
      'value in mg/dL: shown as used',
      [withFusion(100), withResult('crp', '14', 3, { recorded: '1.4 mg/dL', used: '14 mg/L' })],
      'finding moderate',
      'CRP 14 mg/L',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(raisedCrp, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it.each<[why: string, limits: Partial<Thresholds>, value: string, verdict: string, words: string]>([
    ['site limit 5', { crpRaisedAbove: 5 }, '5', 'clear', 'not raised'],
    ['above it', { crpRaisedAbove: 5 }, '5.1', 'finding moderate', 'above 5 mg/L'],
    ['site high limit 100', { crpHighAbove: 100 }, '100', 'finding moderate', 'above 10'],
    ['above it', { crpHighAbove: 100 }, '101', 'finding high', 'above 100 mg/L'],
  ])('%s: %o', (_why, limits, value, verdict, words) => {
    const said = judge(raisedCrp, [withFusion(100), crp(value, 3)], limits)
    expect(inShort(said)).toBe(verdict)
    expect(said.message).toContain(words)
  })

  it('rests on the value, its course and the operation', () => {
    const said = judge(raisedCrp, [withFusion(200), crp('12', 30), crp('13', 3)])
    expect(said.evidence.map((one) => one.value)).toEqual([
      '13 mg/L',
      '12 mg/L',
      'Posterior lumbar fusion L4-L5',
    ])
  })

  it('names other causes', () => {
    for (const cause of ['infection elsewhere', 'flare', 'obesity', 'smoking'])
      expect(raisedCrp.consider).toContain(cause)
  })

  it('says when the EHR does not offer results', () => {
    const said = judge(raisedCrp, [withFusion(100), endedIn('not-offered', LAB)])
    expect(inShort(said)).toBe('not-assessed')
    expect(wordsOf(said)).toContain('does not offer: laboratory results')
  })
})
