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
} from '../../../test/chart-builders.ts'
import { on, type Row } from '../../../test/pair-rows.ts'
import { opioidRespiratoryRisk } from './opioid-respiratory-risk.ts'

const VITALS = 'Observation/vital-signs'
const opioid = withMedication('oxycodone')
const spo2 = (value: string, date: number | string = 5) => withResult('spo2', value, date)
const rate = (value: string, date: number | string = 5) => withResult('respiratory-rate', value, date)
const rows: Row[] = [
  ['nothing on list', [], 'clear', 'No opioid on list'],
  ['sleep apnoea without opioid', [withCondition('sleep-apnoea')], 'clear', 'No opioid on list'],
  ['opioid, nothing else', [opioid], 'clear', 'no sleep apnoea, COPD or hypoventilation on the problem list'],
  ['sleep apnoea', [opioid, withCondition('sleep-apnoea')], 'finding high', 'Oxycodone with sleep-apnoea'],
  [
    'sleep apnoea with CPAP',
    [opioid, withCondition('sleep-apnoea'), withCondition('cpap')],
    'finding moderate',
    'Oxycodone with sleep-apnoea; CPAP in use by the problem list',
  ],
  [
    'CPAP no longer in use',
    [opioid, withCondition('sleep-apnoea'), withCondition('cpap', { state: 'inactive' })],
    'finding high',
    'sleep-apnoea',
  ],
  [
    'a CPAP record that cannot be read: high, and says so',
    [opioid, withCondition('sleep-apnoea'), withBlank('conditions', 'cpap', 3)],
    'finding high',
    'no unit',
  ],
  [
    'CPAP, but low oxygen now',
    [opioid, withCondition('sleep-apnoea'), withCondition('cpap'), spo2('88')],
    'finding high',
    'SpO2 88',
  ],
  ['CPAP without a disease of breathing', [opioid, withCondition('cpap')], 'clear', 'no sleep apnoea'],
  ['COPD', [opioid, withCondition('respiratory-disease')], 'finding high', 'respiratory-disease'],
  ['hypoventilation', [opioid, withCondition('hypoventilation')], 'finding high', 'hypoventilation'],
  [
    'buprenorphine counts',
    [...on('buprenorphine'), withCondition('sleep-apnoea')],
    'finding high',
    'Buprenorphine',
  ],
  ['resolved', [opioid, withCondition('sleep-apnoea', { state: 'inactive' })], 'clear', 'no sleep apnoea'],
  ['SpO2 90', [opioid, spo2('90')], 'finding high', 'SpO2 90 % on 2026-10-27'],
  ['SpO2 91', [opioid, spo2('91')], 'clear', 'no low oxygen saturation'],
  ['SpO2 <90', [opioid, spo2('<90')], 'finding high', 'SpO2 <90'],
  ['SpO2 <95 cannot be compared', [opioid, spo2('<95')], 'not-assessed', 'cannot be told'],
  ['SpO2 88, 30 days old', [opioid, spo2('88', 30)], 'finding high', 'SpO2 88'],
  ['SpO2 88, 31 days old', [opioid, spo2('88', 31)], 'clear', 'as the latest of 30 days'],
  ['SpO2 88, then 96', [opioid, spo2('88', 20), spo2('96', 2)], 'clear', 'as the latest'],
  ['SpO2 88 of this month only', [opioid, spo2('88', '2026-10')], 'not-assessed', 'cannot be told'],
  ['SpO2 96 of this month only', [opioid, spo2('96', '2026-10')], 'clear', 'no low'],
  ['rate 10', [opioid, rate('10')], 'finding high', 'Respiratory rate 10'],
  ['rate 11', [opioid, rate('11')], 'clear', 'no low'],
  ['rate 8, 31 days old', [opioid, rate('8', 31)], 'clear', 'no low'],
  [
    'all of them in one finding',
    [opioid, withCondition('sleep-apnoea'), spo2('88'), rate('9')],
    'finding high',
    'sleep-apnoea; SpO2 88 % on 2026-10-27; Respiratory rate 9 /min on 2026-10-27',
  ],
  ['diagnoses failed', [opioid, failing('Condition')], 'not-assessed', 'problems and diagnoses'],
  [
    'diagnoses failed, SpO2 low: stands, and says so',
    [opioid, spo2('88'), failing('Condition')],
    'finding high',
    'problems and diagnoses',
  ],
  ['vital signs failed', [opioid, failing(VITALS)], 'not-assessed', 'vital signs'],
  [
    'vital signs failed, sleep apnoea: stands, and says so',
    [opioid, withCondition('sleep-apnoea'), failing(VITALS)],
    'finding high',
    'vital signs',
  ],
  [
    'SpO2 normal, vital signs incomplete',
    [opioid, spo2('97'), endedIn('incomplete', VITALS)],
    'not-assessed',
    'vital signs',
  ],
  [
    'a newer SpO2 cannot be read',
    [opioid, spo2('97', 20), withBlank('results', 'spo2', 3)],
    'not-assessed',
    'newer SpO2',
  ],
  [
    'a sleep apnoea that cannot be read',
    [opioid, withBlank('conditions', 'sleep-apnoea', 3)],
    'not-assessed',
    'no unit',
  ],
  ['orders failed', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
  [
    'opioid seen, orders incomplete, no risk: which opioids does not matter',
    [opioid, endedIn('incomplete', 'MedicationRequest')],
    'clear',
    'no sleep apnoea',
  ],
  [
    'opioid cannot be read',
    [withCondition('sleep-apnoea'), withBlank('medications', ingredientOf('oxycodone'), 3)],
    'not-assessed',
    'no unit',
  ],
]

describe('opioid-respiratory-risk', () => {
  it.each<Row>(rows)('%s', (_why, changes, verdict, words) => {
    const said = judge(opioidRespiratoryRisk, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('never advises an abrupt stop, and says where CPAP is read', () => {
    expect(opioidRespiratoryRisk.consider).toContain('Do not stop abruptly')
    expect(opioidRespiratoryRisk.consider).toContain('CPAP')
  })
})
