import { describe, expect, it } from 'vitest'
import {
  endedIn,
  failing,
  inShort,
  judge,
  withBlank,
  withCondition,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { pseudarthrosisRecorded } from './pseudarthrosis-recorded.ts'

const recorded = withCondition('pseudarthrosis')

describe('pseudarthrosis-recorded', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['none', [], 'clear', 'does not exclude one'],
    ['active', [recorded], 'finding moderate', 'recorded as active'],
    ['active, without a fusion among the procedures', [recorded], 'finding moderate', 'recorded'],
    ['resolved', [withCondition('pseudarthrosis', { state: 'inactive' })], 'clear', 'No non-union'],
    [
      'of a joint that is not named',
      [withCondition('pseudarthrosis', { spinal: false })],
      'finding moderate',
      'confirm that it is the spine',
    ],
    ['by name', [withCondition('pseudarthrosis', { code: null })], 'finding moderate', 'matched by name'],
    [
      'provisional',
      [withCondition('pseudarthrosis', { certainty: 'provisional' })],
      'finding moderate',
      'provisional',
    ],
    ['not readable', [withBlank('conditions', 'pseudarthrosis', 5)], 'not-assessed', 'no unit'],
    ['problem list failed', [failing('Condition')], 'not-assessed', 'problems and diagnoses'],
    ['problem list incomplete', [endedIn('incomplete', 'Condition')], 'not-assessed', 'incomplete'],
    [
      'active, problem list incomplete',
      [recorded, endedIn('incomplete', 'Condition')],
      'finding moderate',
      'Could not be checked in full',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(pseudarthrosisRecorded, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
