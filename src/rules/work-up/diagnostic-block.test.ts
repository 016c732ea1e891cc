import { describe, expect, it } from 'vitest'
import {
  daysAgo,
  failing,
  inShort,
  judge,
  withBlank,
  withFusion,
  withIntervention,
  withOrder,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import type { InterventionKind } from '../../domain/intervention.ts'
import { diagnosticBlock } from './diagnostic-block.ts'

const block = (kind: InterventionKind, percent: number): Change =>
  withIntervention(kind, 20, { relief: { percent, words: `${percent}% relief` } })

describe('diagnostic-block', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['none, day 180', [withFusion(180)], 'finding moderate', 'No facet, sacroiliac, root or hardware block'],
    ['none, day 179', [withFusion(179)], 'finding info', 'No facet'],
    ['day 89', [withFusion(89)], 'not-applicable', 'Before day 90'],
    ['49 %', [withFusion(300), block('facet-block', 49)], 'clear', '49 % relief, not positive'],
    ['50 %, single', [withFusion(300), block('facet-block', 50)], 'clear', '50 % relief, positive'],
    [
      'single and uncontrolled',
      [withFusion(300), block('facet-block', 50)],
      'clear',
      'single uncontrolled block',
    ],
    ['79 %', [withFusion(300), block('facet-block', 79)], 'clear', '79 % relief, positive'],
    ['80 %', [withFusion(300), block('facet-block', 80)], 'clear', '80 % relief, strong'],
    ['hardware 69 %', [withFusion(300), block('hardware-block', 69)], 'clear', '69 % relief, not positive'],
    ['hardware 70 %', [withFusion(300), block('hardware-block', 70)], 'clear', '70 % relief, positive'],
    ['the words are quoted', [withFusion(300), block('si-block', 60)], 'clear', '("60% relief")'],
    [
      'percent not readable',
      [
        withFusion(300),
        withIntervention('si-block', 20, { relief: { percent: null, words: '150% relief' } }),
      ],
      'clear',
      'without one clear percent ("150% relief")',
    ],
    [
      'without a result',
      [withFusion(300), withIntervention('root-block', 20)],
      'finding info',
      'result not recorded',
    ],
    [
      'by name',
      [withFusion(300), withIntervention('root-block', 20, { byName: true })],
      'finding info',
      'matched by name',
    ],
    [
      'before fusion',
      [withFusion(300), withIntervention('facet-block', 301)],
      'finding moderate',
      'No facet',
    ],
    [
      'on the day of fusion',
      [withFusion(300), withIntervention('facet-block', 300)],
      'finding moderate',
      'No facet',
    ],
    [
      'at the neck',
      [withFusion(300), withIntervention('facet-block', 20, { regions: ['cervical'] })],
      'finding moderate',
      'No facet',
    ],
    [
      'region not said',
      [withFusion(300), withIntervention('facet-block', 20, { regions: [] })],
      'not-assessed',
      'cannot be told',
    ],
    [
      'hardware block, region not said',
      [withFusion(300), withIntervention('hardware-block', 20, { regions: [] })],
      'finding info',
      'result not recorded',
    ],
    ['undated', [withFusion(300), withIntervention('facet-block', null)], 'not-assessed', 'undated'],
    [
      'year that spans fusion',
      [withFusion(300), withIntervention('facet-block', '2026')],
      'not-assessed',
      'cannot be told',
    ],
    [
      'denervation is no block',
      [withFusion(300), withIntervention('facet-ablation', 20)],
      'finding moderate',
      'No facet',
    ],
    [
      'interlaminar injection is no block',
      [withFusion(300), withIntervention('epidural-injection', 20)],
      'finding moderate',
      'No facet',
    ],
    [
      'one that cannot be read',
      [withFusion(300), withBlank('interventions', 'si-block', 20)],
      'not-assessed',
      'no unit',
    ],
    [
      'one that cannot be read, before fusion',
      [withFusion(300), withBlank('interventions', 'si-block', 320)],
      'finding moderate',
      'No facet',
    ],
    ['reports failed', [withFusion(300), failing('DiagnosticReport')], 'not-assessed', 'reports'],
    [
      'reports failed, one found',
      [withFusion(300), block('facet-block', 50), failing('DiagnosticReport')],
      'clear',
      'positive',
    ],
    [
      'ordered',
      [withFusion(300), withOrder({ kind: 'intervention', intervention: 'si-block' }, 3)],
      'finding info',
      `Ordered on ${daysAgo(3)}`,
    ],
    ['procedures failed', [failing('Procedure')], 'not-assessed', 'procedures'],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(diagnosticBlock, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })

  it('several records of one day are one block', () => {
    const relief = { percent: 60, words: '60% relief' }
    const said = judge(diagnosticBlock, [
      withFusion(300),
      withIntervention('facet-block', 20, { relief }),
      withIntervention('facet-block', 20, { label: 'Add-on level' }),
    ])
    expect(said.message).toBe(
      `Facet or medial branch block of ${daysAgo(20)}: 60 % relief, positive ("60% relief"). A single uncontrolled block can be falsely positive.`,
    )
    expect(said.evidence.map((one) => one.label)).toContain('Add-on level')
  })

  it('a second positive block of the kind takes the label away', () => {
    const said = judge(diagnosticBlock, [
      withFusion(300),
      block('facet-block', 80),
      withIntervention('facet-block', 40, { relief: { percent: 80, words: '80% relief' } }),
    ])
    expect(said.message).not.toContain('uncontrolled')
  })
})
