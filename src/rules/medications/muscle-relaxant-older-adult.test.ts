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
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { muscleRelaxantOlderAdult } from './muscle-relaxant-older-adult.ts'

const on = (...names: string[]): Change[] => names.map((name) => withMedication(name))

describe('muscle-relaxant-older-adult', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['age 64', [aged(64), ...on('cyclobenzaprine')], 'not-applicable', 'for 65 and over'],
    ['age 65', [aged(65), ...on('cyclobenzaprine')], 'finding moderate', 'Cyclobenzaprine at age 65'],
    ...['carisoprodol', 'methocarbamol', 'metaxalone', 'chlorzoxazone', 'orphenadrine'].map(
      (name): [string, Change[], string, string] => [
        name,
        [aged(70), ...on(name)],
        'finding moderate',
        'at age 70',
      ],
    ),
    [
      'two: one finding',
      [aged(70), ...on('cyclobenzaprine', 'carisoprodol')],
      'finding moderate',
      'Carisoprodol, cyclobenzaprine',
    ],
    [
      'baclofen and tizanidine are not in this row',
      [aged(70), ...on('baclofen', 'tizanidine')],
      'clear',
      'No muscle relaxant of the Beers list',
    ],
    ['none', [aged(70)], 'clear', 'on list'],
    [
      'hospice care',
      [aged(70), ...on('cyclobenzaprine'), withCondition('palliative-care')],
      'not-applicable',
      'palliative or hospice',
    ],
    [
      'diagnoses failed: stands, and says so',
      [aged(70), ...on('cyclobenzaprine'), failing('Condition')],
      'finding moderate',
      'problems and diagnoses',
    ],
    ['age not known', [withPatient({ birth: null }), ...on('cyclobenzaprine')], 'not-assessed', 'age'],
    [
      'patient details failed',
      [...on('cyclobenzaprine'), failing('Patient')],
      'not-assessed',
      'patient details',
    ],
    ['orders failed', [aged(70), failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'one seen, orders incomplete',
      [aged(70), ...on('cyclobenzaprine'), endedIn('incomplete', 'MedicationRequest')],
      'finding moderate',
      'Could not be checked in full',
    ],
    [
      'one that cannot be read',
      [aged(70), withBlank('medications', ingredientOf('carisoprodol'), 3)],
      'not-assessed',
      'no unit',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(muscleRelaxantOlderAdult, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
