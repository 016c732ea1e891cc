import { describe, expect, it } from 'vitest'
import {
  aged,
  daysAgo,
  endedIn,
  failing,
  ingredientOf,
  inShort,
  judge,
  taking,
  whenAt,
  withBlank,
  withCondition,
  withMedication,
  withPatient,
  withResult,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { opioidGabapentinoid } from './opioid-gabapentinoid.ts'

const oxycodone = (perDay = 1) => withMedication('oxycodone', { instructions: [taking(1, perDay)] })
const gabapentin = (perDay = 3) => withMedication('gabapentin', { instructions: [taking(1, perDay)] })
const both: Change[] = [oxycodone(), gabapentin()]
const egfr = (value: string, date: number | string = 10) => withResult('egfr', value, date)
/** An order in force 90 days ago and ended since. */
const before = (perDay: number) =>
  withMedication('oxycodone', {
    state: 'ended',
    when: whenAt(daysAgo(120)),
    end: whenAt(daysAgo(60)),
    instructions: [taking(1, perDay)],
  })

describe('opioid-gabapentinoid', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['nothing on list', [], 'clear', 'No opioid on list'],
    ['opioid alone', [oxycodone()], 'clear', 'No gabapentinoid on list'],
    ['gabapentin alone', [gabapentin()], 'clear', 'No opioid on list'],
    ['with gabapentin', [...both, egfr('90')], 'finding moderate', 'Oxycodone with gabapentin.'],
    [
      'with pregabalin',
      [oxycodone(), withMedication('pregabalin'), egfr('90')],
      'finding moderate',
      'pregabalin',
    ],
    ['orders failed', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'orders incomplete, both seen',
      [...both, endedIn('incomplete', 'MedicationRequest')],
      'finding moderate',
      'Could not be checked in full',
    ],
    [
      'orders incomplete, opioid seen',
      [oxycodone(), endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    [
      'a gabapentin order that cannot be read',
      [oxycodone(), withBlank('medications', ingredientOf('gabapentin'), 3)],
      'not-assessed',
      'no unit',
    ],
    ['age 64', [...both, aged(64)], 'finding moderate', 'gabapentin.'],
    ['age 65', [...both, aged(65)], 'finding high', 'age 65'],
    ['age not known', [...both, withPatient({ birth: null })], 'finding moderate', 'age cannot be told'],
    ['sleep apnoea', [...both, withCondition('sleep-apnoea')], 'finding high', 'sleep-apnoea'],
    ['diagnoses failed', [...both, failing('Condition')], 'finding moderate', 'problems and diagnoses'],
    ['eGFR 60', [...both, egfr('60')], 'finding moderate', 'gabapentin.'],
    ['eGFR 59', [...both, egfr('59')], 'finding high', 'eGFR 59, below 60'],
    ['eGFR "<60"', [...both, egfr('<60')], 'finding high', 'eGFR <60 mL/min/1.73 m², below 60'],
    ['eGFR ">45" may be either', [...both, egfr('>45')], 'finding moderate', 'cannot be compared with 60'],
    ['no eGFR: stands, and says so', both, 'finding moderate', 'no eGFR in the chart'],
    ['eGFR 365 days old', [...both, egfr('40', 365)], 'finding high', 'below 60'],
    [
      'eGFR 366 days old: stands, and says so',
      [...both, egfr('40', 366)],
      'finding moderate',
      'last eGFR 366 days ago',
    ],
    ['eGFR that cannot be read', [...both, withBlank('results', 'egfr', 3)], 'finding moderate', 'no unit'],
    [
      'laboratory failed',
      [...both, failing('Observation/laboratory')],
      'finding moderate',
      'laboratory results',
    ],
    ['gabapentin 1500 mg', [oxycodone(), gabapentin(5), egfr('90')], 'finding moderate', 'gabapentin.'],
    ['gabapentin 1800 mg', [oxycodone(), gabapentin(6)], 'finding high', 'gabapentin 1800 mg a day'],
    [
      'gabapentin dose not readable',
      [oxycodone(), withMedication('gabapentin', { instructions: [] })],
      'finding moderate',
      'dose of gabapentin is not readable',
    ],
    [
      'gabapentin 1800 mg and another order not readable: what is seen stands',
      [
        oxycodone(),
        gabapentin(6),
        withMedication('gabapentin', {
          instructions: [],
          ingredients: [{ ...ingredientOf('gabapentin'), strength: { mg: 100, per: 'unit' } }],
        }),
      ],
      'finding high',
      'gabapentin 1800 mg a day',
    ],
    [
      'opioid dose down by a quarter in 90 days: a taper onto gabapentin',
      [before(4), oxycodone(3), gabapentin(), aged(70)],
      'finding info',
      'while the opioid dose falls (60 to 45 MME a day in 90 days)',
    ],
    [
      'none of it to be taken, then and now: not falling',
      [before(0), oxycodone(0), gabapentin(), aged(70)],
      'finding high',
      'age 70',
    ],
    ['down by less', [before(5), oxycodone(4), gabapentin(), aged(70)], 'finding high', 'age 70'],
    [
      'falling, but orders incomplete: not taken for a taper',
      [before(4), oxycodone(1), gabapentin(), aged(70), endedIn('incomplete', 'MedicationRequest')],
      'finding high',
      'age 70',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(opioidGabapentinoid, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('never advises an abrupt stop', () => {
    expect(opioidGabapentinoid.consider).toContain('Do not stop abruptly')
  })
})
