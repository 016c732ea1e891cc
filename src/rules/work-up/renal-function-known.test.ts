import { describe, expect, it } from 'vitest'
import {
  daysAgo,
  endedIn,
  failing,
  inShort,
  judge,
  withBlank,
  withExam,
  withFusion,
  withMedication,
  withOrder,
  withResult,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { renalFunctionKnown } from './renal-function-known.ts'

const LAB = 'Observation/laboratory'
const MRI_DONE = [withFusion(600), withExam('mri', 20, { contrast: 'with' })]
const GABAPENTIN = [...MRI_DONE, withMedication('gabapentin')]
const egfr = (date: number | string = 10) => withResult('egfr', '80', date)

describe('renal-function-known', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['nothing depends on it', MRI_DONE, 'not-applicable', 'No medicine on list depends on it'],
    ['a drug that does not', [...MRI_DONE, withMedication('oxycodone')], 'not-applicable', 'No medicine'],
    ['gabapentin, none', GABAPENTIN, 'finding moderate', 'gabapentin on list'],
    ['ibuprofen, none', [...MRI_DONE, withMedication('ibuprofen')], 'finding moderate', 'ibuprofen on list'],
    ['morphine, none', [...MRI_DONE, withMedication('morphine')], 'finding moderate', 'morphine on list'],
    ['MRI due, none', [withFusion(600)], 'finding moderate', 'an MRI, perhaps with contrast, is due'],
    ['eGFR', [...GABAPENTIN, egfr()], 'clear', 'eGFR 80'],
    ['creatinine', [...GABAPENTIN, withResult('creatinine', '0.9', 10)], 'clear', 'Creatinine 0.9'],
    ['365 days old', [...GABAPENTIN, egfr(365)], 'clear', 'eGFR 80'],
    ['366 days old', [...GABAPENTIN, egfr(366)], 'finding moderate', 'last 366 days ago'],
    ['by year only', [...GABAPENTIN, egfr('2025')], 'not-assessed', 'cannot be told'],
    [
      'none, ordered',
      [...GABAPENTIN, withOrder({ kind: 'lab', analyte: 'creatinine' }, 5)],
      'finding info',
      `Ordered on ${daysAgo(5)}`,
    ],
    ['not readable', [...GABAPENTIN, withBlank('results', 'egfr', 5)], 'not-assessed', 'no unit'],
    ['laboratory failed', [...GABAPENTIN, failing(LAB)], 'not-assessed', 'laboratory results'],
    ['there, in incomplete results', [...GABAPENTIN, egfr(), endedIn('incomplete', LAB)], 'clear', 'eGFR 80'],
    ['medicines failed', [...MRI_DONE, failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    ['imaging failed', [withFusion(600), failing('ImagingStudy')], 'not-assessed', 'imaging studies'],
    ['day 89', [withFusion(89), withMedication('gabapentin')], 'not-applicable', 'Before day 90'],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(renalFunctionKnown, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
