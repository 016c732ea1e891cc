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
import type { Thresholds } from '../../domain/thresholds.ts'
import type { Rule } from '../rule.ts'
import { clear } from '../verdict.ts'
import { workUpGate } from './gate.ts'

/** A gap rule that is never open: what it says is what the gate says. */
const gated: Rule<{ gate: typeof workUpGate }> = {
  id: 'gated',
  section: 'work-up',
  title: '',
  why: '',
  consider: '',
  cites: [{ id: '', text: '', basis: 'local', checked: '2026-11-22' }],
  inputs: { gate: workUpGate },
  evaluate: ({ gate }) => (gate.applies ? clear('Applies.', [gate.fusion]) : gate.verdict),
}
const pain = (score: string, date: number | string) => withResult('pain-score', score, date)

describe('work-up gate', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['no fusion, everything read', [], 'not-applicable', 'No spinal fusion recorded'],
    [
      'no fusion, but FBSS on the problem list',
      [withCondition('post-laminectomy')],
      'not-assessed',
      'enter it by hand',
    ],
    [
      'no fusion, but pseudarthrosis after fusion on the list',
      [withCondition('pseudarthrosis')],
      'not-assessed',
      'enter it by hand',
    ],
    [
      'no fusion, but pseudarthrosis seen in a list read in part',
      [withCondition('pseudarthrosis'), endedIn('incomplete', 'Condition')],
      'not-assessed',
      'enter it by hand',
    ],
    [
      'no fusion, but FBSS by name',
      [withCondition('post-laminectomy', { code: null })],
      'not-assessed',
      'matched by name',
    ],
    ['no fusion, diagnoses failed', [failing('Condition')], 'not-assessed', 'problems and diagnoses'],
    ['procedures failed', [failing('Procedure')], 'not-assessed', 'procedures'],
    ['fusion undated', [withFusion(null)], 'not-assessed', 'without a readable date'],
    ['day 89', [withFusion(89)], 'not-applicable', 'Before day 90'],
    ['day 90', [withFusion(90)], 'clear', 'Applies'],
    [
      'day 89, but procedures incomplete',
      [withFusion(89), endedIn('incomplete', 'Procedure')],
      'not-assessed',
      'procedures',
    ],
    [
      'month-only surgery across day 90',
      [withFusion('2026-08')],
      'not-assessed',
      'Whether 90 days have passed',
    ],
    ['year-only surgery, long ago', [withFusion('2024')], 'clear', 'Applies'],
    [
      'no pain score: applies, and says so',
      [withFusion(200)],
      'clear',
      'Whether pain persists cannot be told',
    ],
    ['pain 3 on day 200: settled', [withFusion(200), pain('3', 5)], 'not-applicable', 'Pain has settled'],
    ['pain 4 on day 200: persists', [withFusion(200), pain('4', 5)], 'clear', 'Applies'],
    [
      'pain 3, but 3 before surgery: meets the criterion',
      [withFusion(200), pain('3', 5), pain('3', 210)],
      'clear',
      'Applies',
    ],
    [
      'pain 3, 4 before surgery: settled',
      [withFusion(200), pain('3', 5), pain('4', 210)],
      'not-applicable',
      'settled',
    ],
    [
      'pain 3, and the score before surgery cannot be read',
      [withFusion(200), pain('3', 5), withBlank('results', 'pain-score', 210)],
      'clear',
      'cannot be told',
    ],
    [
      'pain 3, and a year-only score that may be from before surgery',
      [withFusion('2026-04-15'), pain('3', '2026-10-20'), pain('2', '2026-04')],
      'clear',
      'cannot be told',
    ],
    [
      'pain 3, and an interval before surgery',
      [withFusion(200), pain('3', 5), pain('<4', 210)],
      'clear',
      'cannot be told',
    ],
    ['pain 3 ninety days ago: still current', [withFusion(200), pain('3', 90)], 'not-applicable', 'settled'],
    ['pain 3 ninety-one days ago', [withFusion(200), pain('3', 91)], 'clear', 'older than 90 days'],
    [
      'pain 3, a newer score cannot be read',
      [withFusion(200), pain('3', 20), withBlank('results', 'pain-score', 3)],
      'clear',
      'cannot be told',
    ],
    [
      'pain 3, scores incomplete',
      [withFusion(200), pain('3', 5), endedIn('incomplete', 'Observation/survey')],
      'clear',
      'cannot be told',
    ],
    [
      'pain 3, but FBSS on the problem list',
      [withFusion(200), pain('3', 5), withCondition('post-laminectomy')],
      'clear',
      'Applies',
    ],
    [
      'pain 3, diagnoses failed: FBSS may be on the list',
      [withFusion(200), pain('3', 5), failing('Condition')],
      'clear',
      'cannot be told',
    ],
    ['pain 3 on day 100', [withFusion(100), pain('3', 5)], 'not-applicable', 'settled'],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(gated, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it.each<[why: string, limits: Partial<Thresholds>, verdict: string]>([
    ['day 120 is too early for the criterion at 180: settled', {}, 'not-applicable'],
    ['at 120 it is not', { persistentPainDays: 120 }, 'clear'],
    ['at 121 it is', { persistentPainDays: 121 }, 'not-applicable'],
  ])('pain 3 as before surgery: %s', (_why, limits, verdict) => {
    const said = judge(gated, [withFusion(120), pain('3', 5), pain('3', 130)], limits)
    expect(inShort(said)).toBe(verdict)
  })
})
