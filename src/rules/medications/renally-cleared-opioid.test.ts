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
  withPatient,
  withResult,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { renallyClearedOpioid } from './renally-cleared-opioid.ts'

const on = (name: string) => withMedication(name)
const egfr = (value: string) => withResult('egfr', value, 10)

describe('renally-cleared-opioid', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    [
      'none of the three',
      [on('oxycodone'), egfr('20')],
      'clear',
      'No morphine, codeine or meperidine on list',
    ],
    ['morphine at eGFR 29', [on('morphine'), egfr('29')], 'finding high', 'Morphine with eGFR 29, below 30'],
    ['morphine at eGFR 30', [on('morphine'), egfr('30')], 'clear', 'not below 30'],
    [
      'on dialysis, whatever the eGFR',
      [on('morphine'), egfr('35'), withCondition('dialysis')],
      'finding high',
      'Morphine on dialysis.',
    ],
    ['another opioid on dialysis', [on('oxycodone'), withCondition('dialysis')], 'clear', 'No morphine'],
    [
      'on dialysis, as a provisional diagnosis: stands, and says so',
      [on('morphine'), withCondition('dialysis', { certainty: 'provisional' })],
      'finding high',
      'recorded as provisional',
    ],
    [
      'eGFR 30, diagnoses failed: dialysis not looked at',
      [on('morphine'), egfr('30'), failing('Condition')],
      'not-assessed',
      'problems and diagnoses',
    ],
    [
      'eGFR 29, diagnoses failed: stands, and says so',
      [on('morphine'), egfr('29'), failing('Condition')],
      'finding high',
      'problems and diagnoses',
    ],
    ['codeine at eGFR 29', [on('codeine'), egfr('29')], 'finding high', 'Codeine'],
    ['meperidine at eGFR 29', [aged(70), on('meperidine'), egfr('29')], 'finding high', 'Meperidine'],
    [
      'two of them: one finding',
      [on('morphine'), on('codeine'), egfr('29')],
      'finding high',
      'Codeine, morphine',
    ],
    [
      'meperidine at 65, kidneys fine',
      [aged(65), on('meperidine'), egfr('90')],
      'finding moderate',
      'Meperidine at age 65',
    ],
    ['meperidine at 64, kidneys fine', [aged(64), on('meperidine'), egfr('90')], 'clear', 'not below 30'],
    ['meperidine at 70, kidneys not known', [aged(70), on('meperidine')], 'finding moderate', 'no eGFR'],
    [
      'meperidine at 70 in hospice care, kidneys fine',
      [aged(70), on('meperidine'), egfr('90'), withCondition('palliative-care')],
      'clear',
      'not below 30',
    ],
    [
      'meperidine, age not known, kidneys fine',
      [withPatient({ birth: null }), on('meperidine'), egfr('90')],
      'not-assessed',
      'age',
    ],
    [
      'morphine, age not known: does not matter',
      [withPatient({ birth: null }), on('morphine'), egfr('90')],
      'clear',
      'not below 30',
    ],
    ['no eGFR', [on('morphine')], 'not-assessed', 'no eGFR'],
    ['eGFR below 60', [on('morphine'), egfr('<60')], 'not-assessed', 'cannot be compared with 30'],
    [
      'laboratory failed',
      [on('morphine'), failing('Observation/laboratory')],
      'not-assessed',
      'laboratory results',
    ],
    ['orders failed', [egfr('20'), failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'seen, orders incomplete',
      [on('morphine'), egfr('20'), endedIn('incomplete', 'MedicationRequest')],
      'finding high',
      'Could not be checked in full',
    ],
    [
      'one that cannot be read',
      [egfr('20'), withBlank('medications', ingredientOf('morphine'), 3)],
      'not-assessed',
      'no unit',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(renallyClearedOpioid, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
