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
  wordsOf,
  type Change,
  type TestDrug,
} from '../../../test/chart-builders.ts'
import { twoSedatingDrugs } from './two-sedating-drugs.ts'

const on = (...names: TestDrug[]): Change[] => names.map((name) => withMedication(name))

describe('two-sedating-drugs', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['none', [], 'clear', 'No sedating drug on list'],
    ['one', on('zolpidem'), 'clear', 'One sedating drug on list: zolpidem'],
    ['two', on('zolpidem', 'sertraline'), 'finding info', '2 sedating drugs on list: sertraline, zolpidem'],
    [
      'the wide set: trazodone and an antihistamine',
      on('trazodone', 'diphenhydramine'),
      'finding info',
      'diphenhydramine, trazodone',
    ],
    ['acetaminophen is not sedating', on('zolpidem', 'acetaminophen'), 'clear', 'One sedating'],
    ['with falls', [...on('zolpidem', 'sertraline'), withCondition('falls')], 'finding moderate', 'falls'],
    [
      'with a fragility fracture',
      [...on('zolpidem', 'sertraline'), withCondition('fragility-fracture')],
      'finding moderate',
      'fragility-fracture',
    ],
    [
      'with COPD',
      [...on('zolpidem', 'sertraline'), withCondition('respiratory-disease')],
      'finding moderate',
      'respiratory-disease',
    ],
    [
      'diagnoses failed: stands, and says so',
      [...on('zolpidem', 'sertraline'), failing('Condition')],
      'finding info',
      'problems and diagnoses',
    ],
    [
      'a fall that cannot be read: stands, and says so',
      [...on('zolpidem', 'sertraline'), withBlank('conditions', 'falls', 3)],
      'finding info',
      'no unit',
    ],
    [
      'three CNS-active at 70 speaks instead',
      [aged(70), ...on('zolpidem', 'sertraline', 'trazodone', 'carisoprodol')],
      'not-applicable',
      'See "Three or more CNS-active drugs"',
    ],
    [
      'the same at 50',
      on('zolpidem', 'sertraline', 'trazodone', 'carisoprodol'),
      'finding info',
      '4 sedating',
    ],
    [
      'opioid with benzodiazepine speaks instead',
      on('oxycodone', 'lorazepam'),
      'not-applicable',
      'See "Opioid with benzodiazepine"',
    ],
    [
      'opioid with gabapentinoid speaks instead',
      on('oxycodone', 'gabapentin'),
      'not-applicable',
      'See "Opioid with gabapentinoid"',
    ],
    [
      'opioid with a Z-drug speaks instead',
      on('oxycodone', 'zolpidem'),
      'not-applicable',
      'See "Opioid with sedative or sleeping medicine"',
    ],
    [
      'opioid with a muscle relaxant speaks instead',
      on('oxycodone', 'carisoprodol'),
      'not-applicable',
      'See "Opioid with muscle relaxant"',
    ],
    [
      'opioid, benzodiazepine and carisoprodol speak instead',
      on('oxycodone', 'lorazepam', 'carisoprodol'),
      'not-applicable',
      'See "Opioid with benzodiazepine and carisoprodol"',
    ],
    [
      'opioid with an antidepressant has no rule of its own for sedation',
      on('oxycodone', 'trazodone'),
      'finding info',
      '2 sedating',
    ],
    ['orders failed', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'one seen, orders incomplete',
      [...on('zolpidem'), endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    [
      'two seen, orders incomplete',
      [...on('zolpidem', 'sertraline'), endedIn('incomplete', 'MedicationRequest')],
      'finding info',
      'Could not be checked in full',
    ],
    [
      'one seen, another cannot be read',
      [...on('zolpidem'), withBlank('medications', ingredientOf('trazodone'), 3)],
      'not-assessed',
      'no unit',
    ],
    ['age not known does not matter', [failing('Patient'), ...on('zolpidem')], 'clear', 'One sedating'],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(twoSedatingDrugs, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('never advises an abrupt stop, and gives no number for the risk', () => {
    expect(twoSedatingDrugs.consider).toContain('Do not stop abruptly')
    expect(`${twoSedatingDrugs.why} ${twoSedatingDrugs.consider}`).not.toMatch(/doubl|%/)
  })
})
