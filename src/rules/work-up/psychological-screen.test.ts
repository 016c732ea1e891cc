import { describe, expect, it } from 'vitest'
import {
  endedIn,
  failing,
  inShort,
  judge,
  withBlank,
  withFusion,
  withResult,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { psychologicalScreen } from './psychological-screen.ts'

const SURVEY = 'Observation/survey'
const item9 = (value: string, date: number | string = 10) => withResult('phq-9-item-9', value, date)
const phq9 = (value: string, date: number | string = 10) => withResult('phq-9', value, date)
const FUSED = withFusion(600)

describe('psychological-screen', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['none', [FUSED], 'finding info', 'none in the chart'],
    ['PHQ-9', [FUSED, phq9('4')], 'clear', 'PHQ-9 4'],
    ['PHQ-2 alone', [FUSED, withResult('phq-2', '2', 10)], 'clear', 'PHQ-2 2'],
    ['GAD-7 alone', [FUSED, withResult('gad-7', '9', 10)], 'clear', 'GAD-7 9'],
    ['PHQ-9 of 9', [FUSED, phq9('9')], 'clear', 'no positive screen'],
    ['PHQ-9 of 10', [FUSED, phq9('10')], 'finding info', 'a positive screen'],
    ['PHQ-2 of 3', [FUSED, withResult('phq-2', '3', 10)], 'finding info', 'a positive screen'],
    ['positive, then negative', [FUSED, phq9('15', 50), phq9('4', 5)], 'clear', 'PHQ-9 4'],
    ['negative, then positive', [FUSED, phq9('4', 50), phq9('15', 5)], 'finding info', 'PHQ-9 15'],
    ['positive and negative of one day', [FUSED, phq9('4', 5), phq9('15', 5)], 'finding info', 'PHQ-9 15'],
    ['365 days old', [FUSED, phq9('4', 365)], 'clear', 'PHQ-9 4'],
    ['366 days old', [FUSED, phq9('4', 366)], 'finding info', 'last 366 days ago'],
    ['from before surgery', [withFusion(100), phq9('4', 120)], 'finding info', 'last 120 days ago'],
    ['known by year only', [FUSED, phq9('4', '2025')], 'not-assessed', 'cannot be told'],
    ['not comparable', [FUSED, phq9('<12')], 'not-assessed', 'cannot be told'],
    ['not readable', [FUSED, withBlank('results', 'phq-9', 5)], 'not-assessed', 'no unit'],
    [
      'one there, another not readable',
      [FUSED, phq9('4'), withBlank('results', 'gad-7', 5)],
      'not-assessed',
      'no unit',
    ],
    ['surveys failed', [FUSED, failing(SURVEY)], 'not-assessed', 'item 9'],
    [
      'negative in incomplete surveys',
      [FUSED, phq9('4'), endedIn('incomplete', SURVEY)],
      'not-assessed',
      'incomplete',
    ],
    ['item 9: not at all', [FUSED, phq9('4'), item9('0')], 'clear', 'PHQ-9 4'],
    ['item 9: several days', [FUSED, phq9('4'), item9('1')], 'finding high', 'Ask about suicidal thoughts'],
    ['item 9 without any fusion', [item9('1')], 'finding high', 'thoughts of self-harm'],
    ['item 9 before day 90', [withFusion(20), item9('2')], 'finding high', 'thoughts of self-harm'],
    [
      'item 9 when pain has settled',
      [FUSED, withResult('pain-score', '1', 5), item9('2')],
      'finding high',
      'self-harm',
    ],
    ['item 9 from before surgery', [withFusion(100), item9('1', 150)], 'finding high', 'self-harm'],
    ['item 9, 365 days old', [item9('1', 365)], 'finding high', 'self-harm'],
    ['item 9, 366 days old', [FUSED, item9('1', 366)], 'finding info', 'none in the chart'],
    [
      'item 9 since answered not at all',
      [FUSED, phq9('4'), item9('2', 50), item9('0', 5)],
      'clear',
      'PHQ-9 4',
    ],
    ['item 9 answered twice in one day', [item9('2', 5), item9('0', 5)], 'finding high', 'self-harm'],
    ['item 9 by year only', [item9('1', '2025')], 'not-assessed', 'cannot be told'],
    ['item 9 not readable, no fusion', [withBlank('results', 'phq-9-item-9', 5)], 'not-assessed', 'item 9'],
    [
      'a newer item 9 not readable',
      [item9('0', 50), withBlank('results', 'phq-9-item-9', 5)],
      'not-assessed',
      'a newer',
    ],
    [
      'item 9 raised in incomplete surveys',
      [item9('1'), endedIn('incomplete', SURVEY)],
      'finding high',
      'Could not be checked in full',
    ],
    ['day 89', [withFusion(89)], 'not-applicable', 'Before day 90'],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(psychologicalScreen, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
