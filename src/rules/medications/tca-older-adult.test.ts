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
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { tcaOlderAdult } from './tca-older-adult.ts'

const on = (...names: string[]): Change[] => names.map((name) => withMedication(name))
const doxepin = (mg: number, prn = false) =>
  withMedication('doxepin', {
    ingredients: [ingredientOf('doxepin', mg)],
    instructions: [taking(1, 1, { prn })],
  })

describe('tca-older-adult', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['age 64', [aged(64), ...on('amitriptyline')], 'not-applicable', 'for 65 and over'],
    ['age 65', [aged(65), ...on('amitriptyline')], 'finding moderate', 'Amitriptyline at age 65'],
    ['nortriptyline', [aged(70), ...on('nortriptyline')], 'finding moderate', 'Nortriptyline'],
    ['paroxetine', [aged(70), ...on('paroxetine')], 'finding moderate', 'Paroxetine'],
    [
      'another SSRI does not count',
      [aged(70), ...on('sertraline')],
      'clear',
      'No tricyclic or paroxetine on list',
    ],
    ['doxepin 6 mg', [aged(70), doxepin(6)], 'clear', 'Only doxepin 6 mg a day on list'],
    ['doxepin 10 mg', [aged(70), doxepin(10)], 'finding moderate', 'Doxepin'],
    ['doxepin as needed, reaching 10 mg', [aged(70), doxepin(10, true)], 'finding moderate', 'Doxepin'],
    [
      'doxepin without a dose',
      [aged(70), withMedication('doxepin', { instructions: [] })],
      'not-assessed',
      'no dosage recorded',
    ],
    [
      'doxepin 6 mg with amitriptyline: only the other is named',
      [aged(70), doxepin(6), ...on('amitriptyline')],
      'finding moderate',
      'Amitriptyline at age 70',
    ],
    [
      'hospice care',
      [aged(70), ...on('amitriptyline'), withCondition('palliative-care')],
      'not-applicable',
      'palliative or hospice',
    ],
    [
      'diagnoses failed: stands, and says so',
      [aged(70), ...on('amitriptyline'), failing('Condition')],
      'finding moderate',
      'problems and diagnoses',
    ],
    ['age not known', [withPatient({ birth: null }), ...on('amitriptyline')], 'not-assessed', 'age'],
    ['none', [aged(70)], 'clear', 'No tricyclic'],
    ['orders failed', [aged(70), failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'one seen, orders incomplete',
      [aged(70), ...on('amitriptyline'), endedIn('incomplete', 'MedicationRequest')],
      'finding moderate',
      'Could not be checked in full',
    ],
    [
      'doxepin 6 mg seen, orders incomplete',
      [aged(70), doxepin(6), endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    [
      'one that cannot be read',
      [aged(70), withBlank('medications', ingredientOf('amitriptyline'), 3)],
      'not-assessed',
      'no unit',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(tcaOlderAdult, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
