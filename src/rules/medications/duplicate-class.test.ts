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
import { duplicateClass } from './duplicate-class.ts'

const on = (...names: string[]): Change[] => names.map((name) => withMedication(name))
const er = (name: string) => withMedication(name, { extendedRelease: true })

describe('duplicate-class', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['none', [], 'clear', 'on list'],
    [
      'one of each',
      on('ibuprofen', 'gabapentin', 'lorazepam', 'zolpidem', 'sertraline', 'baclofen', 'oxycodone'),
      'clear',
      'No two different medicines of one class on list',
    ],
    ['two NSAIDs', on('ibuprofen', 'naproxen'), 'finding high', 'ibuprofen, naproxen (NSAIDs)'],
    [
      'an NSAID and a gel',
      [...on('ibuprofen'), withMedication('diclofenac', { route: 'local' })],
      'clear',
      'No two',
    ],
    ['an NSAID and aspirin', on('ibuprofen', 'aspirin'), 'clear', 'No two'],
    ['two gabapentinoids', on('gabapentin', 'pregabalin'), 'finding high', '(gabapentinoids)'],
    ['two benzodiazepines', on('lorazepam', 'diazepam'), 'finding moderate', '(benzodiazepines)'],
    ['two Z-drugs', on('zolpidem', 'zaleplon'), 'finding moderate', '(Z-drugs)'],
    ['two SSRIs', on('sertraline', 'citalopram'), 'finding moderate', '(SSRIs)'],
    [
      'two SNRIs',
      on('duloxetine', 'venlafaxine'),
      'finding moderate',
      'More than one of a kind: duloxetine, venlafaxine (SNRIs).',
    ],
    ['two tricyclics are no tricyclic with SNRI', on('amitriptyline', 'nortriptyline'), 'clear', 'No two'],
    [
      'tricyclic and SNRI',
      on('amitriptyline', 'duloxetine'),
      'finding moderate',
      'amitriptyline, duloxetine (tricyclic with SNRI)',
    ],
    ['tricyclic and SSRI', on('amitriptyline', 'sertraline'), 'clear', 'No two'],
    ['two muscle relaxants', on('baclofen', 'cyclobenzaprine'), 'finding moderate', '(muscle relaxants)'],
    [
      'two long-acting opioids',
      [er('morphine'), er('oxycodone')],
      'finding high',
      'morphine, oxycodone (long-acting opioids)',
    ],
    ['methadone and a patch', on('methadone', 'fentanyl'), 'finding high', 'fentanyl, methadone'],
    [
      'methadone in a product with another drug',
      [
        withMedication('methadone', { ingredients: [ingredientOf('methadone'), ingredientOf('naloxone')] }),
        er('morphine'),
      ],
      'finding high',
      'methadone, morphine',
    ],
    ['a long-acting and a short-acting opioid', [er('morphine'), ...on('oxycodone')], 'clear', 'No two'],
    ['the same opioid, long- and short-acting', [er('oxycodone'), ...on('oxycodone')], 'clear', 'No two'],
    ['two short-acting opioids', on('oxycodone', 'hydrocodone'), 'clear', 'No two'],
    ['a re-order is no duplicate', on('ibuprofen', 'ibuprofen'), 'clear', 'No two'],
    [
      'a refill is no duplicate',
      [
        ...on('ibuprofen'),
        withMedication('ibuprofen', { kind: 'dispense', resource: 'MedicationDispense/1' }),
      ],
      'clear',
      'No two',
    ],
    [
      'two strengths are no duplicate',
      [...on('gabapentin'), withMedication('gabapentin', { ingredients: [ingredientOf('gabapentin', 100)] })],
      'clear',
      'No two',
    ],
    [
      'an ended one is no duplicate',
      [...on('ibuprofen'), withMedication('naproxen', { state: 'ended' })],
      'clear',
      'No two',
    ],
    [
      'two kinds: one finding, the higher priority',
      on('lorazepam', 'diazepam', 'ibuprofen', 'naproxen'),
      'finding high',
      'ibuprofen, naproxen (NSAIDs); diazepam, lorazepam (benzodiazepines)',
    ],
    ['orders failed', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'one seen, orders incomplete',
      [...on('ibuprofen'), endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    [
      'two seen, orders incomplete',
      [...on('ibuprofen', 'naproxen'), endedIn('incomplete', 'MedicationRequest')],
      'finding high',
      'Could not be checked in full',
    ],
    [
      'one seen, another cannot be read',
      [...on('ibuprofen'), withBlank('medications', ingredientOf('naproxen'), 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'a medicine not identified travels',
      [...on('ibuprofen'), withMedication('x', { name: 'Pain drops', ingredients: [] })],
      'clear',
      'not identified: Pain drops',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(duplicateClass, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
