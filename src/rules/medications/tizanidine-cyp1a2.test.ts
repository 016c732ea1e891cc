import { describe, expect, it } from 'vitest'
import { inShort, judge, wordsOf } from '../../../test/chart-builders.ts'
import { on, pairRows, type Row } from '../../../test/pair-rows.ts'
import { tizanidineCyp1a2 } from './tizanidine-cyp1a2.ts'

const words = { first: 'tizanidine', second: 'fluvoxamine or ciprofloxacin' }
const rows: Row[] = [
  ...pairRows('tizanidine', 'ciprofloxacin', 'finding critical', words),
  ['fluvoxamine', on('tizanidine', 'fluvoxamine'), 'finding critical', 'Tizanidine with fluvoxamine'],
  [
    'both',
    on('tizanidine', 'fluvoxamine', 'ciprofloxacin'),
    'finding critical',
    'ciprofloxacin, fluvoxamine',
  ],
  [
    'another quinolone or SSRI',
    on('tizanidine', 'levofloxacin', 'sertraline'),
    'clear',
    'No fluvoxamine or ciprofloxacin',
  ],
  ['another muscle relaxant', on('baclofen', 'ciprofloxacin'), 'clear', 'No tizanidine'],
]

describe('tizanidine-cyp1a2', () => {
  it.each<Row>(rows)('%s', (_why, changes, verdict, words) => {
    const said = judge(tizanidineCyp1a2, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('never advises an abrupt stop', () => {
    expect(tizanidineCyp1a2.consider.toLowerCase()).toContain('do not stop abruptly')
  })
})
