import { describe, expect, it } from 'vitest'
import {
  aged,
  endedIn,
  failing,
  ingredientOf,
  inShort,
  judge,
  taking,
  withBlank,
  withCondition,
  withMedication,
  wordsOf,
} from '../../../test/chart-builders.ts'
import { on, type Row } from '../../../test/pair-rows.ts'
import { opioidBenzodiazepineCarisoprodol } from './opioid-benzodiazepine-carisoprodol.ts'

const two = on('hydrocodone', 'diazepam')
const three = [...two, withMedication('carisoprodol')]
const rows: Row[] = [
  ['nothing on list', [], 'clear', 'No opioid on list'],
  ['opioid and benzodiazepine', two, 'clear', 'No carisoprodol on list'],
  ['opioid and carisoprodol', on('hydrocodone', 'carisoprodol'), 'clear', 'No benzodiazepine on list'],
  ['benzodiazepine and carisoprodol', on('diazepam', 'carisoprodol'), 'clear', 'No opioid on list'],
  ['all three', three, 'finding critical', 'Hydrocodone with diazepam and carisoprodol'],
  ['at any age', [aged(30), ...three], 'finding critical', 'carisoprodol'],
  ['another muscle relaxant', on('hydrocodone', 'diazepam', 'cyclobenzaprine'), 'clear', 'No carisoprodol'],
  [
    'a Z-drug is no benzodiazepine',
    on('hydrocodone', 'zolpidem', 'carisoprodol'),
    'clear',
    'No benzodiazepine',
  ],
  [
    'as needed counts',
    [...two, withMedication('carisoprodol', { instructions: [taking(1, 1, { prn: true })] })],
    'finding critical',
    'carisoprodol',
  ],
  [
    'stopped does not',
    [...two, withMedication('carisoprodol', { state: 'ended' })],
    'clear',
    'No carisoprodol',
  ],
  [
    'also in palliative care: a combination rule',
    [...three, withCondition('palliative-care')],
    'finding critical',
    'carisoprodol',
  ],
  [
    'buprenorphine for opioid use disorder: still all three',
    [...on('buprenorphine', 'diazepam', 'carisoprodol'), withCondition('opioid-use-disorder')],
    'finding critical',
    'Buprenorphine',
  ],
  ['orders failed', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
  [
    'two seen, orders incomplete',
    [...two, endedIn('incomplete', 'MedicationRequest')],
    'not-assessed',
    'medication orders',
  ],
  [
    'three seen, orders incomplete: found stands',
    [...three, endedIn('incomplete', 'MedicationRequest')],
    'finding critical',
    'Could not be checked in full',
  ],
  [
    'two seen, carisoprodol cannot be read',
    [...two, withBlank('medications', ingredientOf('carisoprodol'), 3)],
    'not-assessed',
    'no unit',
  ],
  [
    'opioid only, the others cannot be read',
    [...on('hydrocodone'), withBlank('medications', 'anything', 3)],
    'not-assessed',
    'no unit',
  ],
  [
    'two seen, one not identified: travels',
    [...two, withMedication('carisoprodol', { name: 'Somadril', ingredients: [] })],
    'clear',
    'not identified: Somadril',
  ],
  [
    'statements not offered',
    [...two, endedIn('not-offered', 'MedicationStatement')],
    'clear',
    'does not offer',
  ],
]

describe('opioid-benzodiazepine-carisoprodol', () => {
  it.each<Row>(rows)('%s', (_why, changes, verdict, words) => {
    const said = judge(opioidBenzodiazepineCarisoprodol, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('never advises an abrupt stop, nor withholding treatment', () => {
    expect(opioidBenzodiazepineCarisoprodol.consider).toContain('Do not stop abruptly')
    expect(opioidBenzodiazepineCarisoprodol.consider).toContain('Never withhold treatment')
  })

  it('rests on all three', () => {
    const { evidence } = judge(opioidBenzodiazepineCarisoprodol, three)
    expect(evidence.map((one) => one.label)).toEqual(['hydrocodone', 'diazepam', 'carisoprodol'])
  })
})
