import { describe, expect, it } from 'vitest'
import {
  daysAgo,
  endedIn,
  failing,
  inShort,
  judge,
  withBlank,
  withCondition,
  withFusion,
  withOrder,
  withResult,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { glycaemicControl } from './glycaemic-control.ts'

const LAB = 'Observation/laboratory'
const DIABETES = [withFusion(600), withCondition('diabetes')]
const hba1c = (value: string, date: number | string = 10) => withResult('hba1c', value, date)
const ordered = withOrder({ kind: 'lab', analyte: 'hba1c' }, 5)

describe('glycaemic-control', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['no diabetes', [withFusion(600), hba1c('9')], 'not-applicable', 'No diabetes on the problem list'],
    [
      'diabetes not active any more',
      [withFusion(600), withCondition('diabetes', { state: 'inactive' })],
      'not-applicable',
      'No diabetes',
    ],
    [
      'problem list failed',
      [withFusion(600), failing('Condition')],
      'not-assessed',
      'problems and diagnoses',
    ],
    [
      'diabetes cannot be read',
      [withFusion(600), withBlank('conditions', 'diabetes', 5)],
      'not-assessed',
      'no unit',
    ],
    ['none', DIABETES, 'finding info', 'no HbA1c in the chart'],
    ['none, ordered', [...DIABETES, ordered], 'finding info', `Ordered on ${daysAgo(5)}`],
    ['8 is not above 8', [...DIABETES, hba1c('8')], 'clear', 'not above 8 %'],
    ['8.1 is', [...DIABETES, hba1c('8.1')], 'finding moderate', 'above 8 %'],
    ['"<9" may be', [...DIABETES, hba1c('<9')], 'not-assessed', 'cannot be compared'],
    ['180 days old', [...DIABETES, hba1c('9', 180)], 'finding moderate', 'above 8 %'],
    ['181 days old', [...DIABETES, hba1c('9', 181)], 'finding info', '181 days ago'],
    ['181 days old, ordered', [...DIABETES, hba1c('7', 181), ordered], 'finding info', 'Ordered on'],
    [
      'from before surgery',
      [withFusion(100), withCondition('diabetes'), hba1c('7', 120)],
      'finding info',
      '120 days ago',
    ],
    ['by year only', [...DIABETES, hba1c('7', '2026')], 'not-assessed', 'is current'],
    [
      'matched by name',
      [...DIABETES, withResult('hba1c', '7', 10, { byName: true })],
      'clear',
      'matched by name',
    ],
    [
      'a newer one cannot be read',
      [...DIABETES, hba1c('7', 50), withBlank('results', 'hba1c', 5)],
      'not-assessed',
      'a newer HbA1c',
    ],
    ['laboratory failed', [...DIABETES, failing(LAB)], 'not-assessed', 'laboratory results'],
    [
      'high in incomplete results',
      [...DIABETES, hba1c('9'), endedIn('incomplete', LAB)],
      'finding moderate',
      'Could not be checked in full',
    ],
    [
      'low in incomplete results',
      [...DIABETES, hba1c('7'), endedIn('incomplete', LAB)],
      'not-assessed',
      'incomplete',
    ],
    ['day 89', [withFusion(89), withCondition('diabetes')], 'not-applicable', 'Before day 90'],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(glycaemicControl, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
