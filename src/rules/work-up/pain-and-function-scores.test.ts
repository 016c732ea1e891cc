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
import { painAndFunctionScores } from './pain-and-function-scores.ts'

const SURVEY = 'Observation/survey'
const pain = (date: number | string = 10, value = '6') => withResult('pain-score', value, date)
const before = pain(250, '7')
const odi = (date: number | string = 10) => withResult('odi', '44', date)
const all = [withFusion(200), pain(), before, odi()]

describe('pain-and-function-scores', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['no score at all', [withFusion(200)], 'finding moderate', 'pain score: none in the chart'],
    ['all three', all, 'clear', 'Oswestry Disability Index 44'],
    ['pain missing', [withFusion(200), before, odi()], 'finding moderate', 'pain score: last 250 days ago'],
    ['pain 90 days old', [withFusion(200), pain(90), before, odi()], 'clear', 'Pain score 6'],
    ['pain 91 days old', [withFusion(200), pain(91), before, odi()], 'finding moderate', 'last 91 days ago'],
    ['function missing', [withFusion(200), pain(), before], 'finding info', 'function score'],
    ['function 91 days old', [withFusion(200), pain(), before, odi(91)], 'finding info', 'last 91 days ago'],
    [
      'PEG by its items',
      [
        withFusion(200),
        pain(),
        before,
        withResult('peg-pain', '5', 9),
        withResult('peg-enjoyment', '6', 9),
        withResult('peg-activity', '7', 9),
      ],
      'clear',
      'PEG score 6 /10',
    ],
    [
      'PROMIS',
      [withFusion(200), pain(), before, withResult('promis-function', '38', 9)],
      'clear',
      'PROMIS physical function',
    ],
    [
      'matched by name',
      [withFusion(200), pain(), before, withResult('odi', '44', 9, { byName: true })],
      'clear',
      'matched by name',
    ],
    [
      'no score from before surgery',
      [withFusion(200), pain(), odi()],
      'finding info',
      'from before surgery: none',
    ],
    [
      'half a year before surgery',
      [withFusion(200), pain(), pain(380, '7'), odi()],
      'clear',
      'Before surgery',
    ],
    [
      'longer before surgery',
      [withFusion(200), pain(), pain(381, '7'), odi()],
      'finding info',
      'from before surgery: none',
    ],
    [
      'pain known by month only',
      [withFusion(200), pain('2026-08'), before, odi()],
      'not-assessed',
      'cannot be told',
    ],
    [
      'function cannot be read',
      [withFusion(200), pain(), before, withBlank('results', 'odi', 5)],
      'not-assessed',
      'no unit',
    ],
    [
      'pain missing, function cannot be read',
      [withFusion(200), before, withBlank('results', 'odi', 5)],
      'finding moderate',
      'not known (odi: no unit)',
    ],
    ['surveys failed', [withFusion(200), failing(SURVEY)], 'not-assessed', 'scores and surveys'],
    [
      'questionnaires failed',
      [withFusion(200), failing('QuestionnaireResponse')],
      'not-assessed',
      'questionnaires',
    ],
    ['surveys incomplete, all three there', [...all, endedIn('incomplete', SURVEY)], 'clear', 'Pain score 6'],
    ['pain settled', [withFusion(200), pain(10, '2')], 'not-applicable', 'settled'],
    ['day 89', [withFusion(89)], 'not-applicable', 'Before day 90'],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(painAndFunctionScores, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
