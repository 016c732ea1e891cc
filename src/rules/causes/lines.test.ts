import { expect, it } from 'vitest'
import { failed, known, unknown, type Evidence, type Fact } from '../../domain/fact.ts'
import { notLookedAt } from './lines.ts'

const RECORD: Evidence = { resource: 'Observation/1', label: 'CRP', value: '14 mg/L', when: null }

it.each<[why: string, fact: Fact<unknown>, words: string, records: Evidence[]]>([
  [
    'not read: nothing to show',
    failed('laboratory: denied'),
    'No fall of 2.5 points: laboratory: denied',
    [],
  ],
  ['not readable: shown', unknown('no unit', [RECORD]), 'No fall of 2.5 points: no unit', [RECORD]],
  [
    'seen, and perhaps more',
    known(1, [RECORD], failed('cut off')),
    'No fall of 2.5 points: cut off',
    [RECORD],
  ],
])('what could not be looked for whole is unchecked: %s', (_why, fact, words, evidence) => {
  expect(notLookedAt('No fall of 2.5 points.', [fact])).toEqual({
    column: 'unchecked',
    words,
    evidence,
    caveats: [],
  })
})
