import { describe, expect, it } from 'vitest'
import {
  endedIn,
  failing,
  inShort,
  judge,
  withBlank,
  withCondition,
  withFusion,
  withResult,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { malignancyContext } from './malignancy-context.ts'

const cancer = withCondition('cancer')
const score = (value: string, days = 5) => withResult('pain-score', value, days)

describe('malignancy-context', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['no cancer', [withFusion(300), score('7')], 'clear', 'No cancer, active or past, on the problem list'],
    [
      'active cancer, pain documented',
      [cancer, withCondition('post-laminectomy')],
      'finding moderate',
      'Active cancer',
    ],
    [
      'past cancer by code',
      [withCondition('past-cancer'), withFusion(300), score('7')],
      'finding moderate',
      'Past cancer',
    ],
    [
      'cancer, resolved',
      [withCondition('cancer', { state: 'inactive' }), withFusion(300), score('7')],
      'finding moderate',
      'Past',
    ],
    [
      'as before surgery',
      [cancer, withFusion(300), score('6', 310), score('6')],
      'finding moderate',
      'before surgery',
    ],
    ['pain 4 at day 300', [cancer, withFusion(300), score('4')], 'finding moderate', 'pain persists'],
    ['pain 3 at day 300', [cancer, withFusion(300), score('3')], 'clear', 'has settled'],
    ['pain 4 at day 90', [cancer, withFusion(90), score('4')], 'finding moderate', 'pain persists'],
    ['day 89', [cancer, withFusion(89), score('8')], 'not-applicable', 'less than 90 days since fusion'],
    ['no score', [cancer, withFusion(300)], 'not-assessed', 'whether pain persists cannot be told'],
    ['no fusion', [cancer], 'not-assessed', 'whether pain persists cannot be told'],
    [
      'scores failed',
      [cancer, withFusion(300), failing('Observation/survey')],
      'not-assessed',
      'cannot be told',
    ],
    ['procedures failed', [cancer, failing('Procedure'), score('8')], 'not-assessed', 'cannot be told'],
    [
      'day 89, a diagnosis not readable',
      [cancer, withFusion(89), withBlank('conditions', 'post-laminectomy', 3)],
      'not-assessed',
      'no unit',
    ],
    [
      'cancer not readable',
      [withFusion(300), withBlank('conditions', 'cancer', 3), score('7')],
      'not-assessed',
      'no unit',
    ],
    [
      'diagnoses failed',
      [failing('Condition'), withFusion(300), score('7')],
      'not-assessed',
      'problems and diagnoses',
    ],
    [
      'found although the list is incomplete',
      [cancer, withFusion(300), score('7'), endedIn('incomplete', 'Condition')],
      'finding moderate',
      'Could not be checked in full',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(malignancyContext, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
