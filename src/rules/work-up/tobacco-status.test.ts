import { describe, expect, it } from 'vitest'
import {
  endedIn,
  failing,
  inShort,
  judge,
  withBlank,
  withCondition,
  withFusion,
  withTobacco,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { tobaccoStatus } from './tobacco-status.ts'

const SOCIAL = 'Observation/social-history'
const FUSED = withFusion(600)
const nicotine = withCondition('nicotine')

describe('tobacco-status', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['none', [FUSED], 'finding info', 'No tobacco status'],
    ['current', [FUSED, withTobacco('current', 10)], 'finding moderate', 'current use'],
    ['former', [FUSED, withTobacco('former', 10)], 'clear', 'former on'],
    ['never', [FUSED, withTobacco('never', 10)], 'clear', 'never on'],
    [
      'never, matched by name',
      [FUSED, withTobacco('never', 10, { byName: true })],
      'clear',
      'matched by name',
    ],
    ['asked, not known', [FUSED, withTobacco('not-known', 10)], 'finding info', 'not known'],
    ['never, 365 days old', [FUSED, withTobacco('never', 365)], 'clear', 'never'],
    ['never, 366 days old', [FUSED, withTobacco('never', 366)], 'finding info', '366 days ago'],
    ['current, 366 days old', [FUSED, withTobacco('current', 366)], 'finding info', '366 days ago'],
    ['from before surgery', [withFusion(100), withTobacco('never', 120)], 'finding info', '120 days ago'],
    ['by year only', [FUSED, withTobacco('never', '2025')], 'not-assessed', 'cannot be told'],
    ['quit since', [FUSED, withTobacco('current', 50), withTobacco('former', 5)], 'clear', 'former'],
    [
      'two answers of one day',
      [FUSED, withTobacco('never', 5), withTobacco('former', 5)],
      'not-assessed',
      'the latest cannot be told',
    ],
    [
      'a newer one cannot be read',
      [FUSED, withTobacco('never', 50), withBlank('tobacco', 'tobacco', 5)],
      'not-assessed',
      'a newer tobacco status',
    ],
    [
      'an undated one cannot be read, current',
      [FUSED, withTobacco('current', 50), withBlank('tobacco', 'tobacco', null)],
      'finding moderate',
      'Could not be checked in full',
    ],
    ['dependence on the problem list', [FUSED, nicotine], 'finding moderate', 'problem list'],
    [
      'never, dependence on the problem list',
      [FUSED, withTobacco('never', 10), nicotine],
      'finding moderate',
      'Last status: never',
    ],
    [
      'social history failed, dependence recorded',
      [FUSED, failing(SOCIAL), nicotine],
      'finding moderate',
      'problem list',
    ],
    [
      'never, problem list failed',
      [FUSED, withTobacco('never', 10), failing('Condition')],
      'not-assessed',
      'problems and diagnoses',
    ],
    [
      'current, problem list failed',
      [FUSED, withTobacco('current', 10), failing('Condition')],
      'finding moderate',
      'current use',
    ],
    ['social history failed', [FUSED, failing(SOCIAL)], 'not-assessed', 'social history'],
    [
      'never in incomplete social history',
      [FUSED, withTobacco('never', 10), endedIn('incomplete', SOCIAL)],
      'not-assessed',
      'incomplete',
    ],
    ['day 89', [withFusion(89), withTobacco('current', 10)], 'not-applicable', 'Before day 90'],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(tobaccoStatus, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
