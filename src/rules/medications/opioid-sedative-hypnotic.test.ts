import { describe, expect, it } from 'vitest'
import { inShort, judge, wordsOf } from '../../../test/chart-builders.ts'
import { on, pairRows, type Row } from '../../../test/pair-rows.ts'
import { opioidSedativeHypnotic } from './opioid-sedative-hypnotic.ts'

const words = { first: 'opioid', second: 'sedative or sleeping medicine' }
const rows: Row[] = [
  ...pairRows('oxycodone', 'zolpidem', 'finding high', words),
  ...['zolpidem', 'eszopiclone', 'zaleplon', 'butalbital', 'phenobarbital', 'meprobamate'].map(
    (name): Row => [`${name}: high`, on('oxycodone', name), 'finding high', `Oxycodone with ${name}`],
  ),
  ...['suvorexant', 'diphenhydramine', 'hydroxyzine', 'promethazine'].map((name): Row => [
    `${name}: moderate`,
    on('oxycodone', name),
    'finding moderate',
    `Oxycodone with ${name}`,
  ]),
  [
    'one strong, one weak',
    on('oxycodone', 'zolpidem', 'diphenhydramine'),
    'finding high',
    'with diphenhydramine, zolpidem',
  ],
  [
    'two weak',
    on('oxycodone', 'suvorexant', 'diphenhydramine'),
    'finding moderate',
    'with diphenhydramine, suvorexant',
  ],
  [
    'a benzodiazepine has its own rule',
    on('oxycodone', 'lorazepam'),
    'clear',
    'No sedative or sleeping medicine',
  ],
  [
    'trazodone and melatonin are not named',
    on('oxycodone', 'trazodone', 'melatonin'),
    'clear',
    'No sedative',
  ],
]

describe('opioid-sedative-hypnotic', () => {
  it.each<Row>(rows)('%s', (_why, changes, verdict, words) => {
    const said = judge(opioidSedativeHypnotic, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('never advises an abrupt stop', () => {
    expect(opioidSedativeHypnotic.consider.toLowerCase()).toContain('do not stop abruptly')
  })
})
