import { describe, expect, it } from 'vitest'
import {
  chartWith,
  contextOf,
  dayAt,
  failing,
  TODAY,
  withFusion,
  withPatient,
  type Change,
} from '../../../test/chart-builders.ts'
import { addDays, formatDay, type Day } from '../../domain/dates.ts'
import type { Analyte } from '../../domain/result.ts'
import { DEFAULT_THRESHOLDS } from '../../domain/thresholds.ts'
import { CRP_CURRENT_FOR_DAYS, CRP_FROM_DAY, CRP_NORMAL_FROM_DAY } from '../../rules/red-flags/raised-crp.ts'
import { guidesOf } from './guides.ts'

const FUSED = dayAt('2026-01-01')
const fused = withFusion('2026-01-01')
const guides = (analyte: Analyte, ...changes: readonly Change[]) =>
  guidesOf(analyte, contextOf(chartWith(...changes)))
const span = (from: Day, to: Day) => `${formatDay(from)} ${formatDay(to)}`

describe('guidesOf', () => {
  it('draws the windows and limits of the CRP check where the check has them', () => {
    const { limits, spans, notDrawn } = guides('crp', fused)
    expect(limits.map(({ value, from }) => [value, from])).toEqual([
      [DEFAULT_THRESHOLDS.crpRaisedAbove, addDays(FUSED, CRP_FROM_DAY)],
      [DEFAULT_THRESHOLDS.crpHighAbove, addDays(FUSED, CRP_NORMAL_FROM_DAY)],
    ])
    expect(spans.map(({ from, to }) => span(from, to))).toEqual([
      span(FUSED, addDays(FUSED, CRP_FROM_DAY - 1)),
      span(addDays(FUSED, CRP_FROM_DAY), addDays(FUSED, CRP_NORMAL_FROM_DAY - 1)),
      span(addDays(TODAY, -CRP_CURRENT_FOR_DAYS), TODAY),
    ])
    expect(notDrawn).toEqual([])
  })

  it('follows the limits of the site', () => {
    const context = contextOf(chartWith(fused), { crpRaisedAbove: 5, vitaminDDeficientBelow: 12 })
    expect(guidesOf('crp', context).limits[0]).toMatchObject({ value: 5, words: 'raised above 5' })
    expect(guidesOf('vitamin-d', context).bands[0]).toMatchObject({ high: 12, words: 'deficient (below 12)' })
  })

  it.each<[why: string, analyte: Analyte, changes: Change[], words: string]>([
    [
      'known by year',
      'crp',
      [withFusion('2025')],
      'The windows after surgery are not drawn: the fusion is dated only 2025.',
    ],
    [
      'no date',
      'crp',
      [withFusion(null)],
      'The windows after surgery are not drawn: the date of the fusion cannot be read.',
    ],
    [
      'no fusion',
      'esr',
      [],
      'The windows after surgery are not drawn: no spinal fusion is recognised in the chart.',
    ],
    ['procedures failed', 'crp', [failing('Procedure')], 'procedures: failed in this test'],
    [
      'sex not recorded',
      'esr',
      [fused, withPatient({ sex: 'unknown' })],
      'The limit of ESR is not drawn: sex is not recorded',
    ],
    [
      'age not known',
      'esr',
      [fused, withPatient({ birth: null })],
      'The limit of ESR is not drawn: age cannot be told',
    ],
    [
      'patient failed',
      'esr',
      [fused, failing('Patient')],
      'The limit of ESR is not drawn: patient details could not be read',
    ],
  ])('says what it does not draw: %s', (_why, analyte, changes, words) => {
    expect(guides(analyte, ...changes).notDrawn.join(' ')).toContain(words)
  })

  it('has the limit of ESR for age and sex, from six weeks on', () => {
    const { limits } = guides('esr', fused)
    expect(limits).toEqual([
      { value: 30, words: 'above 30: raised for a woman of 50', from: addDays(FUSED, 42) },
    ])
  })

  it.each<[analyte: Analyte, values: number[]]>([
    ['hs-crp', []],
    ['egfr', [60, 30]],
    ['hba1c', [8]],
    ['pain-score', [4]],
    ['phq-9', [10]],
    ['hip-t-score', [-2.5]],
    ['temperature', [38, 38.5]],
    ['creatinine', []],
  ])('%s has the limits of its checks', (analyte, values) => {
    expect(guides(analyte, fused).limits.map(({ value }) => value)).toEqual(values)
  })
})
