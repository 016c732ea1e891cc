import { describe, expect, it } from 'vitest'
import {
  aged,
  endedIn,
  failing,
  ingredientOf,
  inShort,
  judge,
  withBlank,
  withCondition,
  withMedication,
  withResult,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { duloxetineKidney } from './duloxetine-kidney.ts'

const duloxetine = withMedication('duloxetine')
const egfr = (value: string, days = 10) => withResult('egfr', value, days)

describe('duloxetine-kidney', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['none', [egfr('20')], 'clear', 'No duloxetine on list'],
    [
      'eGFR 29, clearance not to be had',
      [duloxetine, egfr('29')],
      'finding moderate',
      'eGFR 29, used in place of creatinine clearance, below 30',
    ],
    ['eGFR 30', [duloxetine, egfr('30')], 'clear', 'not below 30'],
    [
      'clearance 29.8 although eGFR 39',
      [
        aged(71),
        duloxetine,
        egfr('39'),
        withResult('creatinine', '1.43', 10),
        withResult('weight', '68.9', 10),
        withResult('height', '160', 10),
      ],
      'finding moderate',
      'CrCl 29.8 mL/min',
    ],
    [
      'on dialysis, whatever the eGFR',
      [duloxetine, egfr('35'), withCondition('dialysis')],
      'finding moderate',
      'Duloxetine on dialysis.',
    ],
    [
      'on dialysis, as a provisional diagnosis: stands, and says so',
      [duloxetine, withCondition('dialysis', { certainty: 'provisional' })],
      'finding moderate',
      'recorded as provisional',
    ],
    [
      'eGFR 30, diagnoses failed: dialysis not looked at',
      [duloxetine, egfr('30'), failing('Condition')],
      'not-assessed',
      'problems and diagnoses',
    ],
    [
      'eGFR 29, diagnoses failed: stands, and says so',
      [duloxetine, egfr('29'), failing('Condition')],
      'finding moderate',
      'problems and diagnoses',
    ],
    ['eGFR above 60', [duloxetine, egfr('>60')], 'clear', 'not below 30'],
    ['eGFR below 60', [duloxetine, egfr('<60')], 'not-assessed', 'cannot be compared with 30'],
    ['no kidney function', [duloxetine], 'not-assessed', 'no eGFR'],
    ['eGFR too old', [duloxetine, egfr('29', 366)], 'not-assessed', '366 days ago'],
    [
      'laboratory failed',
      [duloxetine, failing('Observation/laboratory')],
      'not-assessed',
      'laboratory results',
    ],
    ['orders failed', [egfr('29'), failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'seen, orders incomplete',
      [duloxetine, egfr('29'), endedIn('incomplete', 'MedicationRequest')],
      'finding moderate',
      'Could not be checked in full',
    ],
    [
      'one that cannot be read',
      [egfr('29'), withBlank('medications', ingredientOf('duloxetine'), 3)],
      'not-assessed',
      'no unit',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(duloxetineKidney, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
