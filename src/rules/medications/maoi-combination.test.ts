import { describe, expect, it } from 'vitest'
import { inShort, judge, wordsOf } from '../../../test/chart-builders.ts'
import { on, pairRows, type Row } from '../../../test/pair-rows.ts'
import { maoiCombination } from './maoi-combination.ts'

const words = { first: 'MAO inhibitor', second: 'medicine that labels forbid with it' }
const rows: Row[] = [
  ...pairRows('phenelzine', 'sertraline', 'finding critical', words),
  ...[
    'tranylcypromine',
    'isocarboxazid',
    'selegiline',
    'rasagiline',
    'safinamide',
    'linezolid',
    'methylene blue',
  ].map((name): Row => [
    `${name} is an MAO inhibitor`,
    on(name, 'tramadol'),
    'finding critical',
    'with tramadol',
  ]),
  ...[
    'meperidine',
    'tramadol',
    'tapentadol',
    'methadone',
    'cyclobenzaprine',
    'dextromethorphan',
    'venlafaxine',
    'amitriptyline',
    'mirtazapine',
    'trazodone',
    'sumatriptan',
    'buspirone',
    'lithium',
    "st john's wort",
  ].map((name): Row => [`with ${name}`, on('linezolid', name), 'finding critical', `Linezolid with ${name}`]),
  ['oxycodone is not named by labels as forbidden', on('linezolid', 'oxycodone'), 'clear', 'No medicine'],
  ['an MAO inhibitor alone', on('selegiline', 'rasagiline'), 'clear', 'No medicine that labels forbid'],
  [
    'every drug is named',
    on('linezolid', 'tramadol', 'sertraline'),
    'finding critical',
    'Linezolid with sertraline, tramadol',
  ],
]

describe('maoi-combination', () => {
  it.each<Row>(rows)('%s', (_why, changes, verdict, words) => {
    const said = judge(maoiCombination, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('never advises an abrupt stop', () => {
    expect(maoiCombination.consider.toLowerCase()).toContain('do not stop abruptly')
  })
})
