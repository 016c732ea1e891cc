import { describe, expect, it } from 'vitest'
import {
  aged,
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
import { baclofenKidney } from './baclofen-kidney.ts'

const baclofen = withMedication('baclofen')
const egfr = (value: string) => withResult('egfr', value, 10)

describe('baclofen-kidney', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['none', [egfr('10')], 'clear', 'No baclofen on list'],
    ['eGFR 14 at 50', [baclofen, egfr('14')], 'finding critical', 'below 15'],
    ['eGFR 15 at 50', [baclofen, egfr('15')], 'finding high', 'below 30'],
    ['eGFR 29 at 50', [baclofen, egfr('29')], 'finding high', 'below 30'],
    ['eGFR 30 at 50', [baclofen, egfr('30')], 'clear', 'not below 30, and under 65'],
    ['eGFR 30 at 64', [aged(64), baclofen, egfr('30')], 'clear', 'under 65'],
    [
      'eGFR 30 at 65',
      [aged(65), baclofen, egfr('30')],
      'finding high',
      'Baclofen at age 65 with eGFR 30, below 60',
    ],
    ['eGFR 59 at 65', [aged(65), baclofen, egfr('59')], 'finding high', 'below 60'],
    ['eGFR 60 at 65', [aged(65), baclofen, egfr('60')], 'clear', 'not below 60'],
    [
      'dialysis at any age',
      [baclofen, withCondition('dialysis')],
      'finding critical',
      'Baclofen on dialysis',
    ],
    [
      'dialysis, eGFR high',
      [baclofen, withCondition('dialysis'), egfr('90')],
      'finding critical',
      'dialysis',
    ],
    [
      'eGFR 45 at 70 in hospice care',
      [aged(70), baclofen, egfr('45'), withCondition('palliative-care')],
      'not-applicable',
      'palliative or hospice',
    ],
    [
      'eGFR 20 at 70 in hospice care: not a Beers limit',
      [aged(70), baclofen, egfr('20'), withCondition('palliative-care')],
      'finding high',
      'below 30',
    ],
    ['eGFR 45, age not known', [withPatient({ birth: null }), baclofen, egfr('45')], 'not-assessed', 'age'],
    [
      'eGFR 20, age not known: stands',
      [withPatient({ birth: null }), baclofen, egfr('20')],
      'finding high',
      'below 30',
    ],
    ['eGFR below 60 at 70', [aged(70), baclofen, egfr('<60')], 'finding high', 'below 60'],
    ['eGFR below 60 at 50', [baclofen, egfr('<60')], 'not-assessed', 'cannot be compared with 30'],
    ['eGFR above 50 at 70', [aged(70), baclofen, egfr('>50')], 'not-assessed', 'cannot be compared with 60'],
    ['eGFR above 50 at 50', [baclofen, egfr('>50')], 'clear', 'under 65'],
    [
      'diagnoses failed: dialysis may be recorded',
      [baclofen, egfr('90'), failing('Condition')],
      'not-assessed',
      'problems and diagnoses',
    ],
    [
      'diagnoses failed, eGFR 20: stands',
      [baclofen, egfr('20'), failing('Condition')],
      'finding high',
      'problems and diagnoses',
    ],
    ['no eGFR', [baclofen], 'not-assessed', 'no eGFR'],
    [
      'laboratory failed',
      [baclofen, failing('Observation/laboratory')],
      'not-assessed',
      'laboratory results',
    ],
    ['orders failed', [egfr('20'), failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'one that cannot be read',
      [egfr('20'), withBlank('medications', ingredientOf('baclofen'), 3)],
      'not-assessed',
      'no unit',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(baclofenKidney, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('warns of withdrawal', () => {
    expect(baclofenKidney.consider).toContain('Do not stop abruptly')
  })
})
