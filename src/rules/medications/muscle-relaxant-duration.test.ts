import { describe, expect, it } from 'vitest'
import {
  aged,
  daysAgo,
  endedIn,
  failing,
  ingredientOf,
  inShort,
  judge,
  whenAt,
  withBlank,
  withCondition,
  withMedication,
  withPatient,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { muscleRelaxantDuration } from './muscle-relaxant-duration.ts'

const since = (name: string, days: number | string) =>
  withMedication(name, { when: whenAt(typeof days === 'number' ? daysAgo(days) : days) })

describe('muscle-relaxant-duration', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['none', [], 'clear', 'No short-term muscle relaxant on list'],
    ['21 days', [since('cyclobenzaprine', 21)], 'clear', 'not more than 21 days'],
    ['22 days at 50', [since('cyclobenzaprine', 22)], 'finding info', 'Cyclobenzaprine on list since'],
    ['22 days at 64', [aged(64), since('cyclobenzaprine', 22)], 'finding info', 'more than 21 days'],
    [
      '22 days at 65',
      [aged(65), since('cyclobenzaprine', 22)],
      'finding moderate',
      'more than 21 days; age 65',
    ],
    ...['carisoprodol', 'methocarbamol', 'metaxalone', 'chlorzoxazone', 'orphenadrine'].map(
      (name): [string, Change[], string, string] => [
        name,
        [since(name, 60)],
        'finding info',
        'more than 21 days',
      ],
    ),
    ['baclofen does not count', [since('baclofen', 90)], 'clear', 'No short-term muscle relaxant on list'],
    [
      'tizanidine for spasticity does not count',
      [since('tizanidine', 90), withCondition('spasticity')],
      'clear',
      'No short-term',
    ],
    [
      'the earliest record counts',
      [since('cyclobenzaprine', 5), since('cyclobenzaprine', 60)],
      'finding info',
      `since ${daysAgo(60)}`,
    ],
    [
      'an ended earlier course does not count',
      [
        withMedication('cyclobenzaprine', { when: whenAt(daysAgo(60)), state: 'ended' }),
        since('cyclobenzaprine', 5),
      ],
      'clear',
      'not more than 21',
    ],
    [
      'an earlier course past its end does not count',
      [
        withMedication('cyclobenzaprine', { when: whenAt(daysAgo(60)), end: whenAt(daysAgo(40)) }),
        since('cyclobenzaprine', 5),
      ],
      'clear',
      'not more than 21',
    ],
    ['month only, both ends beyond', [since('cyclobenzaprine', '2026-08')], 'finding info', 'since 2026-08'],
    ['month only, spanning day 21', [since('cyclobenzaprine', '2026-10')], 'not-assessed', 'cannot be told'],
    ['no date', [withMedication('cyclobenzaprine', { when: null })], 'not-assessed', 'no date'],
    [
      'one new, one undated',
      [since('cyclobenzaprine', 5), withMedication('cyclobenzaprine', { when: null })],
      'not-assessed',
      'cannot be told',
    ],
    [
      'one old, one undated',
      [since('cyclobenzaprine', 60), withMedication('cyclobenzaprine', { when: null })],
      'finding info',
      'more than 21 days',
    ],
    [
      'two drugs, one long',
      [since('cyclobenzaprine', 5), since('carisoprodol', 60)],
      'finding info',
      'Carisoprodol on list since',
    ],
    [
      'age not known: stands, and says so',
      [withPatient({ birth: null }), since('cyclobenzaprine', 60)],
      'finding info',
      'age',
    ],
    ['orders failed', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'new one seen, orders incomplete: an older may exist',
      [since('cyclobenzaprine', 5), endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    [
      'long one seen, orders incomplete',
      [since('cyclobenzaprine', 60), endedIn('incomplete', 'MedicationRequest')],
      'finding info',
      'Could not be checked in full',
    ],
    [
      'one that cannot be read',
      [withBlank('medications', ingredientOf('carisoprodol'), 3)],
      'not-assessed',
      'no unit',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(muscleRelaxantDuration, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
