import { describe, expect, it } from 'vitest'
import {
  inShort,
  judge,
  wordsOf,
  endedIn,
  failing,
  ingredientOf,
  withBlank,
  withCondition,
} from '../../../test/chart-builders.ts'
import { on, pairRows, type Row } from '../../../test/pair-rows.ts'
import { opioidMuscleRelaxant } from './opioid-muscle-relaxant.ts'

const words = { first: 'opioid', second: 'muscle relaxant' }
const spasticity = withCondition('spasticity')
const rows: Row[] = [
  ...pairRows('oxycodone', 'methocarbamol', 'finding moderate', words),
  [
    'every drug is named',
    on('oxycodone', 'morphine', 'cyclobenzaprine', 'baclofen'),
    'finding moderate',
    'Morphine, oxycodone with baclofen, cyclobenzaprine',
  ],
  [
    'buprenorphine is an opioid',
    on('buprenorphine', 'tizanidine'),
    'finding moderate',
    'Buprenorphine with tizanidine',
  ],
  [
    'baclofen with spasticity',
    [...on('oxycodone', 'baclofen'), spasticity],
    'finding info',
    'with spasticity recorded',
  ],
  [
    'tizanidine with spasticity',
    [...on('oxycodone', 'tizanidine'), spasticity],
    'finding info',
    'tizanidine',
  ],
  [
    'dantrolene with spasticity',
    [...on('oxycodone', 'dantrolene'), spasticity],
    'finding info',
    'dantrolene',
  ],
  [
    'two of them with spasticity',
    [...on('oxycodone', 'baclofen', 'tizanidine'), spasticity],
    'finding info',
    'baclofen, tizanidine',
  ],
  [
    'methocarbamol with spasticity',
    [...on('oxycodone', 'methocarbamol'), spasticity],
    'finding moderate',
    'methocarbamol',
  ],
  [
    'baclofen and methocarbamol with spasticity',
    [...on('oxycodone', 'baclofen', 'methocarbamol'), spasticity],
    'finding moderate',
    'baclofen, methocarbamol',
  ],
  ['baclofen without spasticity', on('oxycodone', 'baclofen'), 'finding moderate', 'baclofen'],
  [
    'spasticity resolved',
    [...on('oxycodone', 'baclofen'), withCondition('spasticity', { state: 'inactive' })],
    'finding moderate',
    'baclofen',
  ],
  [
    'baclofen, diagnoses failed: stands, and says so',
    [...on('oxycodone', 'baclofen'), failing('Condition')],
    'finding moderate',
    'problems and diagnoses',
  ],
  [
    'baclofen, spasticity cannot be read: stands, and says so',
    [...on('oxycodone', 'baclofen'), withBlank('conditions', 'spasticity', 3)],
    'finding moderate',
    'no unit',
  ],
  [
    'spasticity seen, diagnoses incomplete: found stands',
    [...on('oxycodone', 'baclofen'), spasticity, endedIn('incomplete', 'Condition')],
    'finding info',
    'spasticity',
  ],
  [
    'carisoprodol, no benzodiazepine',
    on('oxycodone', 'carisoprodol'),
    'finding moderate',
    'Oxycodone with carisoprodol',
  ],
  [
    'carisoprodol and a benzodiazepine',
    on('oxycodone', 'carisoprodol', 'lorazepam'),
    'not-applicable',
    'See "Opioid with benzodiazepine and carisoprodol"',
  ],
  [
    'the benzodiazepine cannot be read: found stands',
    [...on('oxycodone', 'carisoprodol'), withBlank('medications', ingredientOf('lorazepam'), 3)],
    'finding moderate',
    'carisoprodol',
  ],
]

describe('opioid-muscle-relaxant', () => {
  it.each<Row>(rows)('%s', (_why, changes, verdict, words) => {
    const said = judge(opioidMuscleRelaxant, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('never advises an abrupt stop', () => {
    expect(opioidMuscleRelaxant.consider.toLowerCase()).toContain('do not stop abruptly')
  })
})
