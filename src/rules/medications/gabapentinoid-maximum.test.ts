import { describe, expect, it } from 'vitest'
import {
  endedIn,
  failing,
  ingredientOf,
  inShort,
  judge,
  taking,
  withBlank,
  withMedication,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { gabapentinoidMaximum } from './gabapentinoid-maximum.ts'

const gabapentin = (perDay: number, prn = false) =>
  withMedication('gabapentin', { instructions: [taking(1, perDay, { prn })] })
const pregabalin = (perDay: number) => withMedication('pregabalin', { instructions: [taking(1, perDay)] })

describe('gabapentinoid-maximum', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['none', [], 'clear', 'No gabapentinoid on list'],
    ['gabapentin 3600', [gabapentin(12)], 'clear', 'within its maximum: gabapentin 3600 mg a day.'],
    ['gabapentin 3900', [gabapentin(13)], 'finding high', 'Gabapentin 3900 mg a day, more than 3600 mg'],
    ['pregabalin 600', [pregabalin(8)], 'clear', 'pregabalin 600 mg a day'],
    ['pregabalin 675', [pregabalin(9)], 'finding high', 'more than 600 mg'],
    ['as needed, reaching 3900', [gabapentin(13, true)], 'finding high', 'if taken at maximum'],
    [
      'two gabapentinoids',
      [gabapentin(1), pregabalin(1)],
      'finding high',
      '2 gabapentinoids: gabapentin, pregabalin',
    ],
    [
      'two strengths of one are one',
      [gabapentin(1), withMedication('gabapentin', { ingredients: [ingredientOf('gabapentin', 100)] })],
      'clear',
      'gabapentin 400 mg a day',
    ],
    ['a re-order is not added', [gabapentin(12), gabapentin(12)], 'clear', '3600 mg'],
    [
      'gabapentin and its prodrug',
      [gabapentin(1), withMedication('gabapentin enacarbil')],
      'finding high',
      '2 gabapentinoids',
    ],
    [
      'a drug without a maximum here is not within it',
      [withMedication('gabapentin enacarbil')],
      'not-assessed',
      'no maximum here for gabapentin enacarbil',
    ],
    ['no dose', [withMedication('gabapentin', { instructions: [] })], 'not-assessed', 'no dosage recorded'],
    [
      'two, one without a dose: stands',
      [pregabalin(1), withMedication('gabapentin', { instructions: [] })],
      'finding high',
      'no dosage recorded',
    ],
    ['orders failed', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'one seen, orders incomplete',
      [gabapentin(1), endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    [
      'above, orders incomplete',
      [gabapentin(13), endedIn('incomplete', 'MedicationRequest')],
      'finding high',
      'Could not be checked in full',
    ],
    [
      'another that cannot be read',
      [gabapentin(1), withBlank('medications', ingredientOf('pregabalin'), 3)],
      'not-assessed',
      'no unit',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(gabapentinoidMaximum, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
