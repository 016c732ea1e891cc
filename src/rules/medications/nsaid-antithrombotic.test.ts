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
import { nsaidAntithrombotic } from './nsaid-antithrombotic.ts'

const on = (...names: string[]): Change[] => names.map((name) => withMedication(name))
const flush = withMedication('heparin', { name: 'heparin lock flush 10 unit/mL' })
const aspirin = (mg: number, perDay = 1) =>
  withMedication('aspirin', { ingredients: [ingredientOf('aspirin', mg)], instructions: [taking(1, perDay)] })

describe('nsaid-antithrombotic', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['no NSAID', on('apixaban'), 'clear', 'No NSAID on list'],
    [
      'NSAID alone',
      on('ibuprofen'),
      'clear',
      'No anticoagulant and no two antiplatelets on list with ibuprofen',
    ],
    ['with an anticoagulant', on('ibuprofen', 'apixaban'), 'finding high', 'Ibuprofen with apixaban'],
    ['with a heparin', on('naproxen', 'enoxaparin'), 'finding high', 'Naproxen with enoxaparin'],
    [
      'with a heparin flush',
      [...on('ibuprofen'), flush],
      'clear',
      'Not counted, a flush: heparin lock flush 10 unit/mL.',
    ],
    [
      'with a heparin flush beside heparin',
      [...on('ibuprofen', 'heparin'), flush],
      'finding high',
      'Ibuprofen with heparin',
    ],
    [
      'with a heparin flush beside another anticoagulant',
      [...on('ibuprofen', 'apixaban'), flush],
      'finding high',
      'Ibuprofen with apixaban',
    ],
    [
      'with a heparin flush, orders incomplete',
      [...on('ibuprofen'), flush, endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    [
      'with a heparin flush, an anticoagulant cannot be read',
      [...on('ibuprofen'), flush, withBlank('medications', ingredientOf('apixaban'), 3)],
      'not-assessed',
      'Not counted, a flush: heparin lock flush 10 unit/mL.',
    ],
    [
      'with one antiplatelet other than aspirin',
      on('ibuprofen', 'clopidogrel'),
      'clear',
      'clopidogrel alone is below this criterion',
    ],
    [
      'with two antiplatelets',
      on('ibuprofen', 'aspirin', 'clopidogrel'),
      'finding high',
      'aspirin, clopidogrel',
    ],
    [
      'one finding names all',
      on('ibuprofen', 'naproxen', 'warfarin', 'aspirin'),
      'finding high',
      'Ibuprofen, naproxen with warfarin, aspirin',
    ],
    [
      'aspirin 100 mg alone',
      [...on('ibuprofen'), aspirin(100)],
      'finding info',
      'aspirin, up to 100 mg a day',
    ],
    [
      'aspirin 101 mg alone',
      [...on('ibuprofen'), aspirin(101)],
      'finding info',
      'above 100 mg a day or not known',
    ],
    [
      'aspirin 81 mg twice',
      [...on('ibuprofen'), aspirin(81, 2)],
      'finding info',
      'above 100 mg a day or not known',
    ],
    [
      'aspirin without a dose',
      [...on('ibuprofen'), withMedication('aspirin', { instructions: [] })],
      'finding info',
      'no dosage recorded',
    ],
    [
      'aspirin 81 mg, and an order of it without a dose',
      [...on('ibuprofen'), aspirin(81), withMedication('aspirin', { instructions: [] })],
      'finding info',
      'above 100 mg a day or not known',
    ],
    [
      'a gel is not systemic',
      [withMedication('diclofenac', { route: 'local' }), ...on('apixaban')],
      'clear',
      'No NSAID on list',
    ],
    [
      'ended NSAID',
      [withMedication('ibuprofen', { state: 'ended' }), ...on('apixaban')],
      'clear',
      'No NSAID on list',
    ],
    ['orders failed', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'NSAID seen, orders incomplete',
      [...on('ibuprofen'), endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    [
      'both seen, orders incomplete',
      [...on('ibuprofen', 'apixaban'), endedIn('incomplete', 'MedicationRequest')],
      'finding high',
      'Could not be checked in full',
    ],
    [
      'NSAID seen, anticoagulant cannot be read',
      [...on('ibuprofen'), withBlank('medications', ingredientOf('apixaban'), 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'aspirin seen, anticoagulant cannot be read: stands, and says so',
      [...on('ibuprofen'), aspirin(81), withBlank('medications', ingredientOf('apixaban'), 3)],
      'finding info',
      'no unit',
    ],
    [
      'a medicine not identified travels',
      [...on('ibuprofen'), withMedication('x', { name: 'Blood drops', ingredients: [] })],
      'clear',
      'not identified: Blood drops',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(nsaidAntithrombotic, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
