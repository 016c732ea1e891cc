import { describe, expect, it } from 'vitest'
import {
  endedIn,
  failing,
  ingredientOf,
  inShort,
  judge,
  withBlank,
  withCondition,
  withMedication,
  wordsOf,
} from '../../../test/chart-builders.ts'
import { on, type Row } from '../../../test/pair-rows.ts'
import { seizureThreshold } from './seizure-threshold.ts'

const epilepsy = withCondition('epilepsy')
const rows: Row[] = [
  ['nothing on list', [], 'clear', 'No tramadol or bupropion on list'],
  [
    'seizure disorder, neither drug',
    [...on('oxycodone', 'sertraline'), epilepsy],
    'clear',
    'No tramadol or bupropion',
  ],
  ['tramadol alone', on('tramadol'), 'clear', 'No seizure disorder on the problem list'],
  [
    'bupropion alone',
    on('bupropion'),
    'clear',
    'No tramadol on list. No seizure disorder on the problem list',
  ],
  ['bupropion with an SSRI, no tramadol', on('bupropion', 'sertraline'), 'clear', 'No tramadol'],
  [
    'tramadol with seizure disorder',
    [...on('tramadol'), epilepsy],
    'finding high',
    'Tramadol with a seizure disorder',
  ],
  [
    'bupropion with seizure disorder',
    [...on('bupropion'), epilepsy],
    'finding high',
    'Bupropion with a seizure disorder',
  ],
  [
    'both with seizure disorder',
    [...on('tramadol', 'bupropion'), epilepsy],
    'finding high',
    'Bupropion, tramadol with a seizure disorder recorded (epilepsy); tramadol with bupropion',
  ],
  ...['bupropion', 'amitriptyline', 'sertraline', 'duloxetine'].map((name): Row => [
    `tramadol with ${name}`,
    on('tramadol', name),
    'finding moderate',
    `Tramadol with ${name}.`,
  ]),
  [
    'several, named in one finding',
    on('tramadol', 'bupropion', 'sertraline'),
    'finding moderate',
    'Tramadol with bupropion, sertraline',
  ],
  [
    'trazodone and mirtazapine are not named',
    on('tramadol', 'trazodone', 'mirtazapine'),
    'clear',
    'No medicine that lowers',
  ],
  ['oxycodone with an SSRI', on('oxycodone', 'sertraline'), 'clear', 'No tramadol or bupropion'],
  [
    'seizure disorder no longer active',
    [...on('tramadol'), withCondition('epilepsy', { state: 'inactive' })],
    'clear',
    'No seizure disorder',
  ],
  ['tramadol stopped', [withMedication('tramadol', { state: 'ended' }), epilepsy], 'clear', 'No tramadol'],
  [
    'diagnoses failed, tramadol alone',
    [...on('tramadol'), failing('Condition')],
    'not-assessed',
    'problems and diagnoses',
  ],
  [
    'diagnoses failed, bupropion alone',
    [...on('bupropion'), failing('Condition')],
    'not-assessed',
    'problems and diagnoses',
  ],
  ['diagnoses failed, neither', [failing('Condition')], 'clear', 'No tramadol or bupropion'],
  [
    'diagnoses failed, tramadol with an SSRI: stands, and says so',
    [...on('tramadol', 'sertraline'), failing('Condition')],
    'finding moderate',
    'problems and diagnoses',
  ],
  [
    'seizure disorder cannot be read',
    [...on('tramadol'), withBlank('conditions', 'epilepsy', 3)],
    'not-assessed',
    'no unit',
  ],
  [
    'seizure disorder seen, diagnoses incomplete: found stands',
    [...on('tramadol'), epilepsy, endedIn('incomplete', 'Condition')],
    'finding high',
    'seizure disorder',
  ],
  ['orders failed', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
  [
    'orders failed, seizure disorder known',
    [epilepsy, failing('MedicationRequest')],
    'not-assessed',
    'medication orders',
  ],
  [
    'tramadol seen, orders incomplete',
    [...on('tramadol'), endedIn('incomplete', 'MedicationRequest')],
    'not-assessed',
    'medication orders',
  ],
  [
    'tramadol and seizure disorder, orders incomplete: found stands',
    [...on('tramadol'), epilepsy, endedIn('incomplete', 'MedicationRequest')],
    'finding high',
    'Could not be checked in full',
  ],
  [
    'tramadol, an SSRI cannot be read',
    [...on('tramadol'), withBlank('medications', ingredientOf('sertraline'), 3)],
    'not-assessed',
    'no unit',
  ],
  [
    'bupropion, tramadol cannot be read',
    [...on('bupropion'), withBlank('medications', ingredientOf('tramadol'), 3)],
    'not-assessed',
    'no unit',
  ],
  [
    'seizure disorder, bupropion cannot be read',
    [epilepsy, withBlank('medications', ingredientOf('bupropion'), 3)],
    'not-assessed',
    'no unit',
  ],
  [
    'tramadol, another order of it cannot be read: no matter',
    [...on('tramadol'), withBlank('medications', ingredientOf('tramadol'), 3)],
    'clear',
    'No medicine that lowers',
  ],
  [
    'bupropion, an SSRI cannot be read: no matter',
    [...on('bupropion'), withBlank('medications', ingredientOf('sertraline'), 3)],
    'clear',
    'No tramadol',
  ],
  [
    'tramadol and a medicine not identified: travels',
    [...on('tramadol'), withMedication('sertraline', { name: 'Stimmungstee', ingredients: [] })],
    'clear',
    'not identified: Stimmungstee',
  ],
]

describe('seizure-threshold', () => {
  it.each<Row>(rows)('%s', (_why, changes, verdict, words) => {
    const said = judge(seizureThreshold, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('never advises an abrupt stop', () => {
    expect(seizureThreshold.consider).toContain('Do not stop abruptly')
  })
})
