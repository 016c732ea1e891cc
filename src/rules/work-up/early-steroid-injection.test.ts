import { describe, expect, it } from 'vitest'
import {
  failing,
  inShort,
  judge,
  withBlank,
  withFusion,
  withIntervention,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { earlySteroidInjection } from './early-steroid-injection.ts'

describe('early-steroid-injection', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['none', [withFusion(300)], 'clear', 'No spinal injection recorded on days 1 to 89'],
    [
      'day 89',
      [withFusion(300), withIntervention('epidural-injection', 211, { steroid: 'yes' })],
      'finding info',
      'day 89',
    ],
    [
      'day 90',
      [withFusion(300), withIntervention('epidural-injection', 210, { steroid: 'yes' })],
      'clear',
      'No spinal injection',
    ],
    [
      'day 1',
      [withFusion(300), withIntervention('si-block', 299, { steroid: 'yes' })],
      'finding info',
      'day 1',
    ],
    [
      'day of surgery',
      [withFusion(300), withIntervention('epidural-injection', 300, { steroid: 'yes' })],
      'clear',
      'No spinal injection',
    ],
    [
      'while early',
      [withFusion(40), withIntervention('facet-block', 20, { steroid: 'yes' })],
      'finding info',
      'day 20',
    ],
    [
      'steroid not said',
      [withFusion(300), withIntervention('epidural-injection', 250)],
      'not-assessed',
      'whether steroid was given',
    ],
    [
      'without steroid',
      [withFusion(300), withIntervention('facet-block', 250, { steroid: 'no' })],
      'clear',
      'without steroid',
    ],
    [
      'undated',
      [withFusion(300), withIntervention('epidural-injection', null, { steroid: 'yes' })],
      'not-assessed',
      'undated',
    ],
    [
      'month across the limit',
      [withFusion('2026-01-15'), withIntervention('epidural-injection', '2026-04', { steroid: 'yes' })],
      'not-assessed',
      'cannot be told',
    ],
    [
      'matched by name',
      [withFusion(300), withIntervention('si-block', 250, { steroid: 'yes', byName: true })],
      'finding info',
      'matched by name',
    ],
    [
      'hardware block is not meant',
      [withFusion(300), withIntervention('hardware-block', 250, { steroid: 'yes' })],
      'clear',
      'No spinal injection',
    ],
    [
      'one that cannot be read',
      [withFusion(300), withBlank('interventions', 'si-block', 250)],
      'not-assessed',
      'no unit',
    ],
    ['reports failed', [withFusion(300), failing('DiagnosticReport')], 'not-assessed', 'reports'],
    ['undated fusion', [withFusion(null)], 'not-assessed', 'no readable date'],
    ['no fusion', [], 'not-applicable', 'No spinal fusion recorded'],
    ['procedures failed', [failing('Procedure')], 'not-assessed', 'procedures'],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(earlySteroidInjection, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
