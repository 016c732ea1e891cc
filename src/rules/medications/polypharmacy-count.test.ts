import { describe, expect, it } from 'vitest'
import {
  endedIn,
  failing,
  inShort,
  judge,
  withBlank,
  withMedication,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { polypharmacyCount } from './polypharmacy-count.ts'

const DRUGS = [
  'lisinopril',
  'furosemide',
  'omeprazole',
  'atorvastatin',
  'metformin',
  'sertraline',
  'gabapentin',
  'ibuprofen',
  'aspirin',
  'cholecalciferol',
]
const so = (many: number): Change[] => DRUGS.slice(0, many).map((name) => withMedication(name))
const unknown = withMedication('x', { name: 'Pain drops', ingredients: [] })

describe('polypharmacy-count', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['none', [], 'clear', 'No systemic medicine on list'],
    ['one', so(1), 'clear', '1 systemic medicine on list, fewer than 5'],
    ['four', so(4), 'clear', '4 systemic medicines'],
    ['five', so(5), 'finding info', '5 systemic medicines on list, 5 or more'],
    ['nine', so(9), 'finding info', '9 systemic medicines'],
    ['ten', so(10), 'finding moderate', '10 systemic medicines on list, 10 or more'],
    ['one in two orders counts once', [...so(4), withMedication('lisinopril')], 'clear', '4 systemic'],
    [
      'a cream does not count',
      [...so(4), withMedication('diclofenac', { route: 'local' })],
      'clear',
      '4 systemic',
    ],
    [
      'an ended one does not count',
      [...so(4), withMedication('tramadol', { state: 'ended' })],
      'clear',
      '4 systemic',
    ],
    ['one not identified counts', [...so(4), unknown], 'finding info', '5 systemic'],
    [
      'one identified in part counts once',
      [...so(4), withMedication('tramadol', { unknownParts: ['mysteridin'] })],
      'finding info',
      '5 systemic',
    ],
    ['only one not identified', [unknown], 'clear', '1 systemic medicine'],
    [
      'only one not identified, orders incomplete',
      [unknown, endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    ['orders failed', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'four seen, orders incomplete',
      [...so(4), endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    [
      'five seen, orders incomplete',
      [...so(5), endedIn('incomplete', 'MedicationRequest')],
      'finding info',
      'Could not be checked in full',
    ],
    [
      'four seen, a fifth cannot be read',
      [...so(4), withBlank('medications', 'anything', 3)],
      'not-assessed',
      'no unit',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(polypharmacyCount, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
