import { describe, expect, it } from 'vitest'
import {
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
import { nsaidKidney } from './nsaid-kidney.ts'

const nsaid = withMedication('ibuprofen')
const egfr = (value: string, days: number | string = 10) => withResult('egfr', value, days)

describe('nsaid-kidney', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['no NSAID', [egfr('20')], 'clear', 'No NSAID on list'],
    ['eGFR 29', [nsaid, egfr('29')], 'finding high', 'Ibuprofen with eGFR 29, below 30'],
    ['eGFR 30', [nsaid, egfr('30')], 'finding moderate', 'eGFR 30, below 60'],
    ['eGFR 59', [nsaid, egfr('59')], 'finding moderate', 'eGFR 59, below 60'],
    ['eGFR 60', [nsaid, egfr('60')], 'clear', 'not below 60'],
    [
      'on dialysis, whatever the eGFR',
      [nsaid, egfr('70'), withCondition('dialysis')],
      'finding high',
      'Ibuprofen on dialysis.',
    ],
    [
      'on dialysis, as a provisional diagnosis: stands, and says so',
      [nsaid, withCondition('dialysis', { certainty: 'provisional' })],
      'finding high',
      'recorded as provisional',
    ],
    [
      'eGFR 60, diagnoses failed: dialysis not looked at',
      [nsaid, egfr('60'), failing('Condition')],
      'not-assessed',
      'problems and diagnoses',
    ],
    [
      'eGFR 29, diagnoses failed: stands, and says so',
      [nsaid, egfr('29'), failing('Condition')],
      'finding high',
      'problems and diagnoses',
    ],
    ['eGFR reported as above 60', [nsaid, egfr('>60')], 'clear', 'not below 60'],
    ['eGFR reported as below 60: at least moderate', [nsaid, egfr('<60')], 'finding moderate', 'below 60'],
    ['eGFR reported as below 30', [nsaid, egfr('<30')], 'finding high', 'below 30'],
    ['eGFR reported as below 90', [nsaid, egfr('<90')], 'not-assessed', 'cannot be compared with 60'],
    ['no eGFR', [nsaid], 'not-assessed', 'no eGFR in the chart'],
    ['eGFR 365 days old', [nsaid, egfr('29', 365)], 'finding high', 'eGFR 29'],
    ['eGFR 366 days old', [nsaid, egfr('29', 366)], 'not-assessed', 'last eGFR 366 days ago'],
    ['eGFR dated by year, which spans the limit', [nsaid, egfr('29', '2025')], 'not-assessed', 'dated 2025'],
    [
      'a newer eGFR cannot be read',
      [nsaid, egfr('70'), withBlank('results', 'egfr', 2)],
      'not-assessed',
      'a newer eGFR cannot be read',
    ],
    [
      'an undated eGFR cannot be read: low one stands',
      [nsaid, egfr('25'), withBlank('results', 'egfr', null)],
      'finding high',
      'no unit',
    ],
    [
      'an undated eGFR cannot be read: normal one does not',
      [nsaid, egfr('70'), withBlank('results', 'egfr', null)],
      'not-assessed',
      'no unit',
    ],
    [
      'no eGFR, clearance stands in',
      [nsaid, withResult('creatinine', '2.0', 5), withResult('weight', '57', 5)],
      'finding moderate',
      'used in place of eGFR',
    ],
    [
      'eGFR unreadable: clearance does not stand in',
      [
        nsaid,
        withBlank('results', 'egfr', 2),
        withResult('creatinine', '0.5', 5),
        withResult('weight', '57', 5),
      ],
      'not-assessed',
      'no unit',
    ],
    ['laboratory failed', [nsaid, failing('Observation/laboratory')], 'not-assessed', 'laboratory results'],
    ['orders failed', [egfr('20'), failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'NSAID seen, orders incomplete',
      [nsaid, egfr('20'), endedIn('incomplete', 'MedicationRequest')],
      'finding high',
      'Could not be checked in full',
    ],
    [
      'an NSAID cannot be read',
      [egfr('20'), withBlank('medications', ingredientOf('ibuprofen'), 3)],
      'not-assessed',
      'no unit',
    ],
    ['a gel', [withMedication('diclofenac', { route: 'local' }), egfr('20')], 'clear', 'No NSAID on list'],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(nsaidKidney, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
