import { describe, expect, it } from 'vitest'
import {
  daysAgo,
  endedIn,
  failing,
  inShort,
  judge,
  withBlank,
  withExam,
  withFusion,
  withOrder,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { ctFusionAssessment } from './ct-fusion-assessment.ts'

const order = (date: number) =>
  withOrder({ kind: 'exam', modality: 'ct', sites: ['lumbar'], dynamic: false }, date)

describe('ct-fusion-assessment', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['day 180, none', [withFusion(180)], 'finding moderate', 'No CT of the fused region since day 180'],
    [
      'day 179, none: too early to judge',
      [withFusion(179)],
      'finding info',
      'Before day 180 it is too early',
    ],
    [
      'day 179, an early CT is said',
      [withFusion(179), withExam('ct', 10)],
      'finding info',
      `The CT of ${daysAgo(10)} came before day 180`,
    ],
    ['day 89', [withFusion(89)], 'not-applicable', 'Before day 90'],
    [
      'CT on day 180',
      [withFusion(300), withExam('ct', 120)],
      'clear',
      `CT of the fused region on ${daysAgo(120)}`,
    ],
    ['CT on day 179', [withFusion(300), withExam('ct', 121)], 'finding moderate', 'came before day 180'],
    ['however old', [withFusion(3000), withExam('ct', 2500)], 'clear', 'CT of the fused region'],
    [
      'slice thickness not said',
      [withFusion(300), withExam('ct', 10)],
      'clear',
      'slice thickness not in the data',
    ],
    ['thin slices', [withFusion(300), withExam('ct', 10, { thinSlice: true })], 'clear', 'thin slices'],
    ['matched by name', [withFusion(300), withExam('ct', 10, { byName: true })], 'clear', 'matched by name'],
    [
      'of the neck',
      [withFusion(300), withExam('ct', 10, { sites: ['cervical'] })],
      'finding moderate',
      'No CT',
    ],
    [
      'site not given',
      [withFusion(300), withExam('ct', 10, { sites: ['not-given'] })],
      'not-assessed',
      'shows the fused part',
    ],
    [
      'surgery known by year, CT may be early',
      [withFusion('2025'), withExam('ct', '2025-10-06')],
      'not-assessed',
      'falls in the time wanted',
    ],
    [
      'surgery known by month: day 180 may not have come',
      [withFusion('2026-05')],
      'finding info',
      'whether that day has come cannot be told',
    ],
    [
      'a CT that cannot be read',
      [withFusion(300), withBlank('imaging', 'ct', 10)],
      'not-assessed',
      'no unit',
    ],
    [
      'a CT that cannot be read, before day 180',
      [withFusion(300), withBlank('imaging', 'ct', 200)],
      'finding moderate',
      'No CT',
    ],
    [
      'documents withheld',
      [withFusion(300), endedIn('withheld', 'DocumentReference')],
      'not-assessed',
      'documents',
    ],
    [
      'documents withheld, found in a report',
      [withFusion(300), withExam('ct', 10), endedIn('withheld', 'DocumentReference')],
      'clear',
      'CT of',
    ],
    [
      'reports not offered',
      [withFusion(300), endedIn('not-offered', 'DiagnosticReport')],
      'finding moderate',
      'does not offer: reports',
    ],
    ['ordered 90 days ago', [withFusion(300), order(90)], 'finding info', `Ordered on ${daysAgo(90)}`],
    ['ordered 91 days ago', [withFusion(300), order(91)], 'finding moderate', 'No CT'],
    [
      'done, but a later fusion may be recorded',
      [withFusion(300), withExam('ct', 10), withBlank('surgeries', 'fusion', null)],
      'not-assessed',
      'no unit',
    ],
    [
      'done after the first fusion, not after the second',
      [withFusion(900), withFusion(250), withExam('ct', 300)],
      'finding moderate',
      'No CT',
    ],
    ['procedures failed', [failing('Procedure')], 'not-assessed', 'procedures'],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(ctFusionAssessment, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('gives no percentages', () => {
    expect(`${ctFusionAssessment.why} ${ctFusionAssessment.consider}`).not.toContain('%')
  })
})
