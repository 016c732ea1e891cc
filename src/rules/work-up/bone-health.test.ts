import { describe, expect, it } from 'vitest'
import {
  aged,
  daysAgo,
  endedIn,
  failing,
  inShort,
  judge,
  whenAt,
  withBlank,
  withCondition,
  withExam,
  withFusion,
  withMedication,
  withOrder,
  withPatient,
  withResult,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { boneHealth } from './bone-health.ts'

const LAB = 'Observation/laboratory'
const OLDER = [withFusion(800), aged(65)]
const NON_UNION = [withFusion(800), withCondition('pseudarthrosis')]
const hip = (value: string, date: number | string = 10) => withResult('hip-t-score', value, date)
const dxa = (date: number | string) => withExam('dxa', date, { sites: ['other'] })
const steroidSince = (days: number) => withMedication('prednisone', { when: whenAt(daysAgo(days)) })

describe('bone-health', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['age 64', [withFusion(800), aged(64)], 'not-applicable', 'Under 65'],
    ['age 65', OLDER, 'finding info', 'age 65'],
    ['steroid for 90 days', [withFusion(800), steroidSince(90)], 'not-applicable', 'Under 65'],
    ['steroid for 91 days', [withFusion(800), steroidSince(91)], 'finding info', 'long-term corticosteroid'],
    [
      'osteoporosis',
      [withFusion(800), withCondition('osteoporosis')],
      'finding info',
      'osteoporosis recorded',
    ],
    ['non-union', NON_UNION, 'finding moderate', 'P1NP none; CTX none'],
    [
      'non-union, labs there',
      [...NON_UNION, withResult('alp', '90', 10)],
      'finding moderate',
      'Alkaline phosphatase 90',
    ],
    [
      'non-union, a lab not readable',
      [...NON_UNION, withBlank('results', 'pth', 5)],
      'finding moderate',
      'Parathyroid hormone not known',
    ],
    ['age not known', [withFusion(800), withPatient({ birth: null })], 'not-assessed', 'birth date'],
    [
      'problem list failed',
      [withFusion(800), failing('Condition')],
      'not-assessed',
      'problems and diagnoses',
    ],
    [
      'medicines failed',
      [withFusion(800), failing('MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    ['hip T-score', [...OLDER, hip('-2.4')], 'clear', 'Hip T-score -2.4'],
    ['at the limit', [...OLDER, hip('-2.5')], 'finding info', 'range of osteoporosis, no bone agent'],
    [
      'low, medicines failed',
      [...OLDER, hip('-3'), failing('MedicationRequest')],
      'finding info',
      'range of osteoporosis.',
    ],
    ['low, with non-union', [...NON_UNION, hip('-3')], 'finding moderate', 'range of osteoporosis'],
    ['spine only', [...OLDER, withResult('spine-t-score', '-1', 10)], 'clear', 'Hip T-score preferred'],
    [
      'hip before spine',
      [...OLDER, hip('-1'), withResult('spine-t-score', '0', 5)],
      'clear',
      'Hip T-score -1',
    ],
    [
      'low spine beside a fair hip',
      [...OLDER, hip('-1'), withResult('spine-t-score', '-2.6', 5)],
      'finding info',
      'Spine T-score -2.6',
    ],
    ['730 days old', [...OLDER, hip('-1', 730)], 'clear', 'Hip T-score -1'],
    ['731 days old', [...OLDER, hip('-1', 731)], 'finding info', 'Last: 731 days ago'],
    [
      'from before surgery',
      [withFusion(100), aged(70), hip('-1', 120)],
      'finding info',
      'Last: 120 days ago',
    ],
    ['by year only', [...OLDER, hip('-1', '2024')], 'not-assessed', 'cannot be told'],
    ['not comparable', [...OLDER, hip('<-2')], 'not-assessed', 'cannot be told'],
    ['DXA without a T-score', [...OLDER, dxa(10)], 'clear', 'T-score not in the results'],
    ['DXA, 731 days old', [...OLDER, dxa(731)], 'finding info', 'Last: 731 days ago'],
    [
      'DXA, T-score not readable',
      [...OLDER, dxa(10), withBlank('results', 'hip-t-score', 10)],
      'not-assessed',
      'no unit',
    ],
    ['DXA not readable', [...OLDER, withBlank('imaging', 'dxa', 10)], 'not-assessed', 'no unit'],
    ['bone agent', [...OLDER, withMedication('alendronate')], 'clear', 'Bone agent on list: alendronate'],
    [
      'bone agent, with non-union',
      [...NON_UNION, withMedication('alendronate')],
      'clear',
      'Bone-turnover labs',
    ],
    [
      'none, ordered',
      [...NON_UNION, withOrder({ kind: 'exam', modality: 'dxa', sites: ['other'], dynamic: false }, 5)],
      'finding info',
      `Ordered on ${daysAgo(5)}`,
    ],
    ['laboratory failed', [...OLDER, failing(LAB)], 'not-assessed', 'laboratory results'],
    ['imaging failed', [...OLDER, failing('ImagingStudy')], 'not-assessed', 'imaging studies'],
    [
      'T-score in incomplete results',
      [...OLDER, hip('-1'), endedIn('incomplete', LAB)],
      'not-assessed',
      'incomplete',
    ],
    ['day 89', [withFusion(89), aged(70)], 'not-applicable', 'Before day 90'],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(boneHealth, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
