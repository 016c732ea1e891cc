import { describe, expect, it } from 'vitest'
import { inShort, judge, wordsOf } from '../../../test/chart-builders.ts'
import { on, pairRows, type Row } from '../../../test/pair-rows.ts'
import { cyp2d6ProdrugOpioid } from './cyp2d6-prodrug-opioid.ts'

const words = { first: 'codeine or tramadol', second: 'CYP2D6 inhibitor' }
const rows: Row[] = [
  ...pairRows('codeine', 'paroxetine', 'finding moderate', words),
  ...['paroxetine', 'fluoxetine', 'bupropion', 'quinidine', 'terbinafine', 'duloxetine', 'cinacalcet'].map(
    (name): Row => [
      `tramadol with ${name}`,
      on('tramadol', name),
      'finding moderate',
      `Tramadol with ${name}`,
    ],
  ),
  ...['sertraline', 'citalopram', 'venlafaxine'].map((name): Row => [
    `${name} hardly inhibits`,
    on('tramadol', name),
    'clear',
    'No CYP2D6 inhibitor',
  ]),
  ...['oxycodone', 'hydrocodone', 'morphine', 'dihydrocodeine'].map((name): Row => [
    `${name} is not named`,
    on(name, 'paroxetine'),
    'clear',
    'No codeine or tramadol',
  ]),
  [
    'every drug is named',
    on('codeine', 'tramadol', 'fluoxetine', 'duloxetine'),
    'finding moderate',
    'Codeine, tramadol with duloxetine, fluoxetine',
  ],
]

describe('cyp2d6-prodrug-opioid', () => {
  it.each<Row>(rows)('%s', (_why, changes, verdict, words) => {
    const said = judge(cyp2d6ProdrugOpioid, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('never advises an abrupt stop', () => {
    expect(cyp2d6ProdrugOpioid.consider.toLowerCase()).toContain('do not stop abruptly')
  })
})
