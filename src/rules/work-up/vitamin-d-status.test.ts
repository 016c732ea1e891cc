import { describe, expect, it } from 'vitest'
import {
  daysAgo,
  endedIn,
  failing,
  inShort,
  judge,
  withBlank,
  withFusion,
  withMedication,
  withOrder,
  withResult,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import type { Thresholds } from '../../domain/thresholds.ts'
import { vitaminDStatus } from './vitamin-d-status.ts'

const LAB = 'Observation/laboratory'
const level = (value: string, date: number | string = 10) => withResult('vitamin-d', value, date)
const ordered = withOrder({ kind: 'lab', analyte: 'vitamin-d' }, 5)

describe('vitamin-d-status', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['none recorded', [], 'finding moderate', 'No total 25-OH vitamin D in the chart'],
    ['none recorded, ordered', [ordered], 'finding info', `Ordered on ${daysAgo(5)}`],
    [
      'none recorded, orders failed',
      [failing('ServiceRequest')],
      'finding moderate',
      'Whether it is ordered is not known',
    ],
    ['laboratory failed', [failing(LAB)], 'not-assessed', 'laboratory results'],
    ['laboratory not offered', [endedIn('not-offered', LAB)], 'finding moderate', 'does not offer'],
    ['the only level cannot be read', [withBlank('results', 'vitamin-d', 3)], 'not-assessed', 'no unit'],
    [
      'a newer level cannot be read',
      [level('40'), withBlank('results', 'vitamin-d', 3)],
      'not-assessed',
      'a newer 25-OH vitamin D',
    ],
    ['19.9 is deficient', [level('19.9')], 'finding moderate', 'deficient (below 20 ng/mL)'],
    ['20 is insufficient', [level('20')], 'finding moderate', 'insufficient (below 30 ng/mL)'],
    ['29.9 is insufficient', [level('29.9')], 'finding moderate', 'insufficient (below 30 ng/mL)'],
    ['30 is enough', [level('30')], 'clear', '25-OH vitamin D 30 ng/mL'],
    ['100 is not above 100', [level('100')], 'clear', '100 ng/mL'],
    ['100.1 is', [level('100.1')], 'finding moderate', 'above 100 ng/mL'],
    ['"<20" is deficient', [level('<20')], 'finding moderate', 'deficient'],
    ['"<25" is below 30', [level('<25')], 'finding moderate', 'insufficient'],
    ['"<40" may be either', [level('<40')], 'not-assessed', 'cannot be compared with 30 ng/mL'],
    ['">96" may be too much', [level('>96')], 'not-assessed', 'cannot be compared with 100 ng/mL'],
    ['">100" is too much', [level('>100')], 'finding moderate', 'above 100'],
    ['365 days old', [level('40', 365)], 'clear', '40 ng/mL'],
    ['366 days old', [level('40', 366)], 'finding moderate', '366 days ago'],
    ['366 days old, ordered', [level('40', 366), ordered], 'finding info', 'Ordered on'],
    [
      '366 days old, results incomplete',
      [level('40', 366), endedIn('incomplete', LAB)],
      'not-assessed',
      'incomplete',
    ],
    ['year-only, may be within a year', [level('12', '2025')], 'not-assessed', 'within 365 days'],
    [
      'low in incomplete results: stands',
      [level('12'), endedIn('incomplete', LAB)],
      'finding moderate',
      'Could not be checked in full',
    ],
    [
      'enough in incomplete results: may not be the latest',
      [level('40'), endedIn('incomplete', LAB)],
      'not-assessed',
      'incomplete',
    ],
    [
      'enough, a later fusion may be recorded',
      [level('40'), withFusion(null)],
      'not-assessed',
      'also recorded',
    ],
    [
      'low, supplement on list',
      [level('12'), withMedication('cholecalciferol')],
      'finding moderate',
      'Supplement on list: cholecalciferol',
    ],
    [
      'enough, medicines failed: the level stands',
      [level('40'), failing('MedicationRequest')],
      'clear',
      '40 ng/mL',
    ],
    [
      'nmol/L is shown as used',
      [withResult('vitamin-d', '24.8', 10, { recorded: '62 nmol/L', used: '24.8 ng/mL' })],
      'finding moderate',
      '24.8 ng/mL',
    ],
  ])('day 600: %s', (_why, changes, verdict, words) => {
    const said = judge(vitaminDStatus, [withFusion(600), ...changes])
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    [
      'enough, but from before the operation',
      [withFusion(200), level('40', 210)],
      'finding moderate',
      'from before the fusion',
    ],
    ['the day after', [withFusion(200), level('40', 199)], 'clear', '40 ng/mL'],
    [
      'low before the operation is still low',
      [withFusion(200), level('12', 210)],
      'finding moderate',
      'deficient',
    ],
    [
      'surgery known by month',
      [withFusion('2026-04'), level('40', '2026-04-15')],
      'not-assessed',
      'taken after the fusion',
    ],
    ['day 89', [withFusion(89)], 'not-applicable', 'Before day 90'],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(vitaminDStatus, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it.each<[why: string, limits: Partial<Thresholds>, value: string, verdict: string, words: string]>([
    [
      'deficient below 12',
      { vitaminDDeficientBelow: 12 },
      '12',
      'finding moderate',
      'insufficient (below 30',
    ],
    ['deficient below 12', { vitaminDDeficientBelow: 12 }, '11.9', 'finding moderate', 'deficient (below 12'],
    ['insufficient below 20', { vitaminDInsufficientBelow: 20 }, '20', 'clear', '20 ng/mL'],
    ['insufficient below 40', { vitaminDInsufficientBelow: 40 }, '39', 'finding moderate', 'below 40 ng/mL'],
  ])('site limit %s', (_why, limits, value, verdict, words) => {
    const said = judge(vitaminDStatus, [withFusion(600), level(value)], limits)
    expect(inShort(said)).toBe(verdict)
    expect(said.message).toContain(words)
  })

  it('says associated, not caused', () => {
    expect(vitaminDStatus.why).toContain('associated with non-union')
  })
  it('shows the supplement it speaks of', () => {
    const said = judge(vitaminDStatus, [withFusion(600), level('40'), withMedication('cholecalciferol')])
    expect(said.evidence.map((one) => one.label)).toContain('cholecalciferol')
  })
})
