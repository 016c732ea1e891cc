import { describe, expect, it } from 'vitest'
import {
  aged,
  endedIn,
  failing,
  ingredientOf,
  inShort,
  judge,
  taking,
  withBlank,
  withCondition,
  withMedication,
  withPatient,
  withResult,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { tramadolLimits } from './tramadol-limits.ts'

const tramadol = (mg: number, prn = false) =>
  withMedication('tramadol', { instructions: [taking(mg / 50, 1, { prn })] })
const extended = withMedication('tramadol', { extendedRelease: true, instructions: [taking(2, 1)] })
const egfr = (value: string) => withResult('egfr', value, 10)

describe('tramadol-limits', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['none', [], 'clear', 'No tramadol on list'],
    ['400 mg at 50, kidneys fine', [tramadol(400), egfr('90')], 'clear', 'within the limit of 400 mg'],
    ['450 mg', [tramadol(450)], 'finding high', 'Tramadol 450 mg a day; limit 400 mg'],
    ['as needed, reaching 450 mg', [tramadol(450, true)], 'finding high', 'if taken at maximum'],
    ['350 mg at 74', [aged(74), tramadol(350), egfr('90')], 'clear', 'limit of 400 mg'],
    ['300 mg at 75', [aged(75), tramadol(300), egfr('90')], 'clear', 'limit of 300 mg'],
    ['350 mg at 75', [aged(75), tramadol(350), egfr('90')], 'finding high', 'limit 300 mg at age 75'],
    ['200 mg at eGFR 29', [tramadol(200), egfr('29')], 'clear', 'within the limit of 200 mg'],
    ['250 mg at eGFR 29', [tramadol(250), egfr('29')], 'finding high', 'limit 200 mg at eGFR 29'],
    [
      '250 mg on dialysis, whatever the eGFR',
      [tramadol(250), egfr('90'), withCondition('dialysis')],
      'finding high',
      'limit 200 mg on dialysis.',
    ],
    [
      '250 mg on dialysis, as a provisional diagnosis: stands, and says so',
      [tramadol(250), withCondition('dialysis', { certainty: 'provisional' })],
      'finding high',
      'recorded as provisional',
    ],
    [
      'extended release on dialysis, as a provisional diagnosis: stands, and says so',
      [extended, withCondition('dialysis', { certainty: 'provisional' })],
      'finding high',
      'recorded as provisional',
    ],
    [
      '200 mg on dialysis, no eGFR',
      [tramadol(200), withCondition('dialysis')],
      'clear',
      'within the limit of 200 mg',
    ],
    [
      'extended release on dialysis',
      [extended, egfr('35'), withCondition('dialysis')],
      'finding high',
      'Tramadol extended release; on dialysis.',
    ],
    [
      '250 mg at eGFR 30, diagnoses failed: dialysis not looked at',
      [tramadol(250), egfr('30'), failing('Condition')],
      'not-assessed',
      'problems and diagnoses',
    ],
    [
      '250 mg at eGFR 29, diagnoses failed: stands, and says so',
      [tramadol(250), egfr('29'), failing('Condition')],
      'finding high',
      'problems and diagnoses',
    ],
    ['250 mg at eGFR 30', [tramadol(250), egfr('30')], 'clear', 'limit of 400 mg'],
    [
      'extended release at eGFR 29',
      [extended, egfr('29')],
      'finding high',
      'Tramadol extended release; eGFR 29',
    ],
    [
      'extended release beside a combination product',
      [
        extended,
        withMedication('tramadol', {
          ingredients: [ingredientOf('tramadol'), ingredientOf('acetaminophen')],
        }),
        egfr('29'),
      ],
      'finding high',
      'Tramadol extended release; eGFR 29',
    ],
    ['extended release at eGFR 30', [extended, egfr('30')], 'clear', 'limit of 400 mg'],
    ['extended release, kidneys not known', [extended], 'not-assessed', 'no eGFR'],
    ['250 mg, kidneys not known', [tramadol(250)], 'not-assessed', 'no eGFR'],
    [
      '200 mg, kidneys and age not known: do not matter',
      [tramadol(200), withPatient({ birth: null })],
      'clear',
      '200 mg',
    ],
    [
      '350 mg, age not known',
      [tramadol(350), egfr('90'), withPatient({ birth: null })],
      'not-assessed',
      'age',
    ],
    [
      '300 mg, age not known: does not matter',
      [tramadol(300), egfr('90'), withPatient({ birth: null })],
      'clear',
      '300 mg',
    ],
    ['250 mg, eGFR below 60', [tramadol(250), egfr('<60')], 'not-assessed', 'cannot be compared with 30'],
    [
      '250 mg, laboratory failed',
      [tramadol(250), failing('Observation/laboratory')],
      'not-assessed',
      'laboratory results',
    ],
    [
      '450 mg, laboratory failed: stands',
      [tramadol(450), failing('Observation/laboratory')],
      'finding high',
      'limit 400 mg',
    ],
    [
      'dose not readable',
      [withMedication('tramadol', { instructions: [] }), egfr('90')],
      'not-assessed',
      'no dosage recorded',
    ],
    ['orders failed', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'small dose seen, orders incomplete',
      [tramadol(100), endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    [
      'large dose seen, orders incomplete',
      [tramadol(450), endedIn('incomplete', 'MedicationRequest')],
      'finding high',
      'Could not be checked in full',
    ],
    [
      'another that cannot be read',
      [tramadol(100), withBlank('medications', ingredientOf('tramadol'), 3)],
      'not-assessed',
      'no unit',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(tramadolLimits, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
