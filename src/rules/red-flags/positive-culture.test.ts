import { describe, expect, it } from 'vitest'
import {
  endedIn,
  failing,
  inShort,
  judge,
  withBlank,
  withCondition,
  withCulture,
  withFusion,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { positiveCulture } from './positive-culture.ts'

const fused = withFusion(200)

describe('positive-culture', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['no culture', [fused], 'not-applicable', 'none may have been taken'],
    ['no fusion', [], 'not-applicable', 'No spinal fusion'],
    ['something grew', [fused, withCulture('positive', 5)], 'finding critical', 'Staphylococcus aureus'],
    ['90 days ago', [fused, withCulture('positive', 90)], 'finding critical', 'Staphylococcus'],
    ['91 days ago', [fused, withCulture('positive', 91)], 'not-applicable', 'No blood or wound culture'],
    [
      'on the day of surgery',
      [withFusion(20), withCulture('positive', 20)],
      'finding critical',
      'Staphylococcus',
    ],
    [
      'the day before surgery',
      [withFusion(20), withCulture('positive', 21)],
      'not-applicable',
      'since fusion',
    ],
    ['some day of this year', [fused, withCulture('positive', '2026')], 'not-assessed', 'check its date'],
    [
      'some day of the month of surgery',
      [withFusion('2026-10-10'), withCulture('positive', '2026-10')],
      'not-assessed',
      'check its date',
    ],
    [
      'fusion by year only',
      [withFusion('2026'), withCulture('positive', 5)],
      'not-assessed',
      'check its date',
    ],
    [
      'fusion without a date',
      [withFusion(null), withCulture('positive', 5)],
      'not-assessed',
      'check its date',
    ],
    ['fusion without a date, no culture', [withFusion(null)], 'not-assessed', 'without a readable date'],
    ['no fusion recognised', [withCulture('positive', 5)], 'not-assessed', 'check its date'],
    [
      'procedures failed',
      [failing('Procedure'), withCulture('positive', 5)],
      'not-assessed',
      'check its date',
    ],
    [
      'preliminary, something grew',
      [fused, withCulture('positive', 1, { preliminary: true })],
      'finding critical',
      '(preliminary)',
    ],
    ['nothing grew', [fused, withCulture('negative', 5)], 'clear', 'does not exclude'],
    [
      'nothing has grown yet',
      [fused, withCulture('negative', 1, { preliminary: true })],
      'not-assessed',
      'not final yet',
    ],
    [
      'positive, negative since: stands',
      [fused, withCulture('positive', 20), withCulture('negative', 2)],
      'finding critical',
      'Staphylococcus',
    ],
    [
      'negative 91 days ago only',
      [fused, withCulture('negative', 91)],
      'not-applicable',
      'none may have been taken',
    ],
    [
      'text not readable',
      [fused, withBlank('cultures', 'culture', 5, 'no result words')],
      'not-assessed',
      'no result words',
    ],
    [
      'one negative, one not readable',
      [fused, withCulture('negative', 5), withBlank('cultures', 'culture', 4)],
      'not-assessed',
      'no unit',
    ],
    [
      'an old one not readable',
      [fused, withBlank('cultures', 'culture', 91)],
      'not-applicable',
      'No blood or wound',
    ],
    [
      'an undated one not readable',
      [fused, withBlank('cultures', 'culture', null)],
      'not-assessed',
      'no unit',
    ],
    [
      'positive stands when reports failed',
      [fused, withCulture('positive', 5), failing('DiagnosticReport')],
      'finding critical',
      'Could not be checked in full',
    ],
    [
      'negative, reports incomplete',
      [fused, withCulture('negative', 5), endedIn('incomplete', 'DiagnosticReport')],
      'not-assessed',
      'reports',
    ],
    [
      'no fusion, negative, reports failed',
      [withCulture('negative', 5), failing('DiagnosticReport')],
      'not-assessed',
      'reports',
    ],
    ['none, laboratory failed', [fused, failing('Observation/laboratory')], 'not-assessed', 'laboratory'],
    [
      'fusion known from a diagnosis only',
      [withCondition('fusion-status')],
      'not-assessed',
      'enter it by hand',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(positiveCulture, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
