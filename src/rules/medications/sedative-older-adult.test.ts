import { describe, expect, it } from 'vitest'
import {
  aged,
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
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { sedativeOlderAdult } from './sedative-older-adult.ts'

const on = (...names: string[]): Change[] => names.map((name) => withMedication(name))

describe('sedative-older-adult', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['age 64', [aged(64), ...on('lorazepam')], 'not-applicable', 'for 65 and over'],
    ['age 65', [aged(65), ...on('lorazepam')], 'finding moderate', 'Lorazepam at age 65'],
    ...['diphenhydramine', 'butalbital', 'zolpidem', 'meprobamate'].map(
      (name): [string, Change[], string, string] => [
        name,
        [aged(70), ...on(name)],
        'finding moderate',
        'at age 70',
      ],
    ),
    [
      'several: one finding',
      [aged(70), ...on('lorazepam', 'zolpidem', 'hydroxyzine')],
      'finding moderate',
      'Hydroxyzine, lorazepam, zolpidem',
    ],
    [
      'a second-generation antihistamine, trazodone and an opioid are not in this row',
      [aged(70), ...on('cetirizine', 'trazodone', 'oxycodone')],
      'clear',
      'No sedative of the Beers list',
    ],
    [
      'as needed counts',
      [aged(70), withMedication('zolpidem', { instructions: [taking(1, 1, { prn: true })] })],
      'finding moderate',
      'Zolpidem',
    ],
    [
      'hospice care',
      [aged(70), ...on('lorazepam'), withCondition('palliative-care')],
      'not-applicable',
      'palliative or hospice',
    ],
    [
      'diagnoses failed: stands, and says so',
      [aged(70), ...on('lorazepam'), failing('Condition')],
      'finding moderate',
      'problems and diagnoses',
    ],
    ['age not known', [withPatient({ birth: null }), ...on('lorazepam')], 'not-assessed', 'age'],
    [
      'birth year only, 64 or 65',
      [withPatient({ birth: whenAt('1961') }), ...on('lorazepam')],
      'not-assessed',
      'age',
    ],
    ['orders failed', [aged(70), failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'one seen, orders incomplete',
      [aged(70), ...on('lorazepam'), endedIn('incomplete', 'MedicationRequest')],
      'finding moderate',
      'Could not be checked in full',
    ],
    [
      'one that cannot be read',
      [aged(70), withBlank('medications', ingredientOf('zolpidem'), 3)],
      'not-assessed',
      'no unit',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(sedativeOlderAdult, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
