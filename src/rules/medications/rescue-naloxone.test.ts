import { describe, expect, it } from 'vitest'
import {
  chartWith,
  contextOf,
  daysAgo,
  failing,
  ingredientOf,
  whenAt,
  withBlank,
  withMedication,
  type Change,
} from '../../../test/chart-builders.ts'
import type { MedicationEntry } from '../../domain/medication.ts'
import { rescueNaloxone } from './rescue-naloxone.ts'

const spray = (more: Partial<MedicationEntry> = {}) =>
  withMedication('naloxone', { name: 'Naloxone spray', route: 'nasal', ...more })
const unnamed = (more: Partial<MedicationEntry> = {}) =>
  withMedication('oxycodone', { ingredients: [], name: 'Mystery elixir', ...more })
const dated = (text: string | number) => ({
  when: whenAt(typeof text === 'number' ? daysAgo(text) : text),
})
const UNIDENTIFIED = 'Medication records that could not be identified: 1.'
const NO_ROUTE = 'Naloxone spray: route not recorded, taken for rescue naloxone.'

describe('rescue naloxone', () => {
  it.each<[why: string, changes: Change[], state: string, records: string[], caveats: string[]]>([
    ['none, all records known', [withMedication('oxycodone')], 'absent', [], []],
    ['a spray', [spray()], 'known', ['MedicationRequest/1'], []],
    ['nalmefene', [withMedication('nalmefene', { route: 'nasal' })], 'known', ['MedicationRequest/1'], []],
    ['730 days ago', [spray(dated(730))], 'known', ['MedicationRequest/1'], []],
    ['731 days ago', [spray(dated(731))], 'absent', [], []],
    [
      'ordered for a later day',
      [spray(dated(-20))],
      'absent',
      [],
      ['Naloxone spray: not begun yet, not counted.'],
    ],
    ['ordered for tomorrow, by a clock ahead', [spray(dated(-1))], 'known', ['MedicationRequest/1'], []],
    ['by a year that may be too old', [spray(dated('2024'))], 'unknown', ['MedicationRequest/1'], []],
    ['without a date', [spray({ when: null })], 'unknown', ['MedicationRequest/1'], []],
    ['without a date, and one with', [spray({ when: null }), spray()], 'known', ['MedicationRequest/2'], []],
    ['a tablet is none', [spray({ route: 'oral' })], 'absent', [], []],
    [
      'route not recorded: said',
      [spray({ route: 'not-given' })],
      'known',
      ['MedicationRequest/1'],
      [NO_ROUTE],
    ],
    ['to inject: nothing to say', [spray({ route: 'injection' })], 'known', ['MedicationRequest/1'], []],
    [
      'in one product with an opioid',
      [spray({ ingredients: [ingredientOf('naloxone'), ingredientOf('oxycodone')] })],
      'absent',
      [],
      [],
    ],
    ['beside a part nobody knows', [spray({ unknownParts: ['mysteridin'] })], 'absent', [], [UNIDENTIFIED]],
    ['an ended statement is none', [spray({ kind: 'statement', state: 'ended' })], 'absent', [], []],
    ['an ended order may be at home', [spray({ state: 'ended' })], 'known', ['MedicationRequest/1'], []],
    ['a running statement', [spray({ kind: 'statement' })], 'known', ['MedicationRequest/1'], []],
    ['a drug without a name may be it: said', [unnamed()], 'absent', [], [UNIDENTIFIED]],
    ['a spray without a name', [unnamed({ route: 'nasal' })], 'absent', [], [UNIDENTIFIED]],
    ['the same, ended', [unnamed({ state: 'ended' })], 'absent', [], []],
    [
      'one that cannot be read',
      [withBlank('medications', ingredientOf('naloxone'), 9)],
      'unknown',
      ['Record/medications-1'],
      [],
    ],
    [
      'one of any drug that cannot be read',
      [withBlank('medications', 'anything', 9)],
      'unknown',
      ['Record/medications-1'],
      [],
    ],
    [
      'another drug that cannot be read',
      [withBlank('medications', ingredientOf('oxycodone'), 9)],
      'absent',
      [],
      [],
    ],
    ['not read', [failing('MedicationDispense')], 'failed', [], []],
  ])('%s', (_why, changes, state, records, caveats) => {
    const fact = rescueNaloxone(contextOf(chartWith(...changes)))
    expect(fact).toMatchObject({ state, caveats })
    const evidence = fact.state === 'known' || fact.state === 'unknown' ? fact.evidence : []
    expect(evidence.map((one) => one.resource)).toEqual(records)
  })

  it('names what may be too old', () => {
    expect(rescueNaloxone(contextOf(chartWith(spray({ when: null }))))).toMatchObject({
      reason: 'whether Naloxone spray is from the last 24 months cannot be told',
    })
  })
})
