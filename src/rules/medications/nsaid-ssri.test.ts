import { describe, expect, it } from 'vitest'
import {
  endedIn,
  failing,
  ingredientOf,
  inShort,
  judge,
  withBlank,
  withMedication,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { nsaidSsri } from './nsaid-ssri.ts'

const on = (...names: string[]): Change[] => names.map((name) => withMedication(name))

describe('nsaid-ssri', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['no NSAID', on('sertraline'), 'clear', 'No NSAID on list'],
    ['no SSRI or SNRI', on('ibuprofen'), 'clear', 'No SSRI or SNRI on list'],
    [
      'SSRI',
      on('ibuprofen', 'sertraline'),
      'finding info',
      'Ibuprofen with sertraline, no proton pump inhibitor on list',
    ],
    ['SNRI', on('ibuprofen', 'duloxetine'), 'finding info', 'duloxetine'],
    ['a tricyclic does not count', on('ibuprofen', 'amitriptyline'), 'clear', 'No SSRI or SNRI on list'],
    [
      'with a proton pump inhibitor',
      on('ibuprofen', 'sertraline', 'pantoprazole'),
      'clear',
      'Proton pump inhibitor on list: pantoprazole',
    ],
    [
      'PPI seen, orders incomplete: found stands',
      [...on('ibuprofen', 'sertraline', 'pantoprazole'), endedIn('incomplete', 'MedicationRequest')],
      'clear',
      'pantoprazole',
    ],
    [
      'both seen, orders incomplete: a PPI may be there',
      [...on('ibuprofen', 'sertraline'), endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    [
      'a PPI that cannot be read',
      [...on('ibuprofen', 'sertraline'), withBlank('medications', ingredientOf('omeprazole'), 3)],
      'not-assessed',
      'no unit',
    ],
    ['orders failed', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'NSAID seen, orders incomplete',
      [...on('ibuprofen'), endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    [
      'a medicine not identified travels',
      [...on('ibuprofen', 'sertraline'), withMedication('x', { name: 'Stomach drops', ingredients: [] })],
      'finding info',
      'not identified: Stomach drops',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(nsaidSsri, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
