import type { Ingredient } from '../src/domain/medication.ts'
import {
  endedIn,
  failing,
  ingredientOf,
  taking,
  withBlank,
  withMedication,
  type Change,
} from './chart-builders.ts'

/** Why the row exists, the chart, the verdict in short, and words it says. */
export type Row = [why: string, changes: Change[], verdict: string, words: string]

export const on = (...names: Ingredient[]): Change[] => names.map((name) => withMedication(name))

/** What holds for every rule of the kind "first drug with second drug", here with these two. */
export function pairRows(
  first: Ingredient,
  second: Ingredient,
  raised: string,
  words: { first: string; second: string },
): Row[] {
  const both = on(first, second)
  return [
    ['nothing on list', [], 'clear', `No ${words.first} on list`],
    ['the first alone', on(first), 'clear', `No ${words.second} on list`],
    ['the second alone', on(second), 'clear', `No ${words.first} on list`],
    ['both', both, raised, second],
    [
      'as needed counts',
      [...on(first), withMedication(second, { instructions: [taking(1, 1, { prn: true })] })],
      raised,
      second,
    ],
    ['on hold counts', [...on(first), withMedication(second, { state: 'on-hold' })], raised, second],
    ['stopped does not', [...on(first), withMedication(second, { state: 'ended' })], 'clear', words.second],
    [
      'a fill alone is no use, and is said',
      [...on(first), withMedication(second, { kind: 'dispense' })],
      'clear',
      `not on the list: ${second}`,
    ],
    ['orders failed', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'first seen, orders incomplete',
      [...on(first), endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    [
      'both seen, orders incomplete: found stands',
      [...both, endedIn('incomplete', 'MedicationRequest')],
      raised,
      'Could not be checked in full',
    ],
    [
      'the second cannot be read',
      [...on(first), withBlank('medications', ingredientOf(second), 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'an order that names no drug',
      [...on(first), withBlank('medications', 'anything', 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'an unreadable order of another drug',
      [...on(first), withBlank('medications', ingredientOf('acetaminophen'), 3)],
      'clear',
      words.second,
    ],
    [
      'a medicine nobody could identify travels with the clear',
      [...on(first), withMedication(second, { name: 'Kava tea', ingredients: [] })],
      'clear',
      'not identified: Kava tea',
    ],
    [
      'statements not offered',
      [...on(first), endedIn('not-offered', 'MedicationStatement')],
      'clear',
      'does not offer: medication list',
    ],
  ]
}
