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
import { fallsAndCnsDrugs } from './falls-and-cns-drugs.ts'

const on = (...names: string[]): Change[] => names.map((name) => withMedication(name))
const fell = withCondition('falls')

describe('falls-and-cns-drugs', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['age 64', [aged(64), fell, ...on('oxycodone')], 'not-applicable', 'for 65 and over'],
    ['age 65', [aged(65), fell, ...on('oxycodone')], 'finding high', 'Oxycodone at age 65 with falls'],
    [
      'fragility fracture',
      [aged(70), withCondition('fragility-fracture'), ...on('sertraline')],
      'finding high',
      'fragility-fracture',
    ],
    [
      'a fall in the past counts',
      [aged(70), withCondition('falls', { state: 'inactive' }), ...on('oxycodone')],
      'finding high',
      'falls',
    ],
    ...[
      'levetiracetam',
      'gabapentin',
      'quetiapine',
      'lorazepam',
      'zolpidem',
      'amitriptyline',
      'sertraline',
      'duloxetine',
    ].map((name): [string, Change[], string, string] => [
      name,
      [aged(70), fell, ...on(name)],
      'finding high',
      'at age 70 with falls',
    ]),
    [
      'a muscle relaxant is not in this row',
      [aged(70), fell, ...on('cyclobenzaprine')],
      'clear',
      'No drug on list that Beers names after falls',
    ],
    [
      'several: one finding',
      [aged(70), fell, ...on('oxycodone', 'lorazepam')],
      'finding high',
      'Lorazepam, oxycodone',
    ],
    ['no fall', [aged(70), ...on('oxycodone')], 'clear', 'No fall or fragility fracture on the problem list'],
    [
      'an antiepileptic for epilepsy',
      [aged(70), fell, withCondition('epilepsy'), ...on('levetiracetam')],
      'not-applicable',
      'the criterion excepts it',
    ],
    [
      'an antiepileptic for epilepsy, and an opioid',
      [aged(70), fell, withCondition('epilepsy'), ...on('levetiracetam', 'oxycodone')],
      'finding high',
      'Levetiracetam, oxycodone',
    ],
    [
      'hospice care',
      [aged(70), fell, ...on('oxycodone'), withCondition('palliative-care')],
      'not-applicable',
      'palliative or hospice',
    ],
    [
      'diagnoses failed',
      [aged(70), ...on('oxycodone'), failing('Condition')],
      'not-assessed',
      'problems and diagnoses',
    ],
    [
      'fall seen, diagnoses incomplete',
      [aged(70), fell, ...on('oxycodone'), endedIn('incomplete', 'Condition')],
      'finding high',
      'Could not be checked in full',
    ],
    [
      'a fall that cannot be read',
      [aged(70), ...on('oxycodone'), withBlank('conditions', 'falls', 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'no fall, one drug seen, orders incomplete',
      [aged(70), ...on('oxycodone'), endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    ['age not known', [withPatient({ birth: null }), fell, ...on('oxycodone')], 'not-assessed', 'age'],
    ['orders failed', [aged(70), fell, failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'drug seen, orders incomplete',
      [aged(70), fell, ...on('oxycodone'), endedIn('incomplete', 'MedicationRequest')],
      'finding high',
      'Could not be checked in full',
    ],
    [
      'one that cannot be read',
      [aged(70), fell, withBlank('medications', ingredientOf('oxycodone'), 3)],
      'not-assessed',
      'no unit',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(fallsAndCnsDrugs, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
