import { describe, expect, it } from 'vitest'
import {
  daysAgo,
  failing,
  inShort,
  judge,
  withBlank,
  withFusion,
  withIntervention,
  withMedication,
  withOrder,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { opioidBenzodiazepine } from '../medications/opioid-benzodiazepine.ts'
import { opioidGabapentinoid } from '../medications/opioid-gabapentinoid.ts'
import type { Rule } from '../rule.ts'
import { medicationReview } from './medication-review.ts'

const checks: readonly Rule[] = [opioidBenzodiazepine, opioidGabapentinoid]
const rule = medicationReview(() => checks)
const TWO: readonly Change[] = [
  withMedication('oxycodone'),
  withMedication('lorazepam'),
  withMedication('gabapentin'),
]

describe('medication-review', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['two raised, none reviewed', [withFusion(300), ...TWO], 'finding info', 'medication checks are raised'],
    ['none raised', [withFusion(300)], 'not-applicable', 'Fewer than 2'],
    [
      'reviewed 365 days ago',
      [withFusion(500), ...TWO, withIntervention('medication-review', 365)],
      'clear',
      'Medication review of',
    ],
    [
      'reviewed 366 days ago',
      [withFusion(500), ...TWO, withIntervention('medication-review', 366)],
      'finding info',
      'no review of the last 365 days',
    ],
    [
      'matched by name',
      [withFusion(300), ...TWO, withIntervention('medication-review', 5, { byName: true })],
      'clear',
      'matched by name',
    ],
    [
      'undated review',
      [withFusion(300), ...TWO, withIntervention('medication-review', null)],
      'not-assessed',
      'undated',
    ],
    [
      'one that cannot be read',
      [withFusion(300), ...TWO, withBlank('interventions', 'medication-review', 5)],
      'not-assessed',
      'no unit',
    ],
    [
      'medicines failed',
      [withFusion(300), failing('MedicationRequest')],
      'not-assessed',
      'could not be assessed',
    ],
    ['reports failed', [withFusion(300), ...TWO, failing('DiagnosticReport')], 'not-assessed', 'reports'],
    [
      'ordered',
      [withFusion(300), ...TWO, withOrder({ kind: 'intervention', intervention: 'medication-review' }, 3)],
      'finding info',
      `Ordered on ${daysAgo(3)}`,
    ],
    ['day 89', [withFusion(89), ...TWO], 'not-applicable', 'Before day 90'],
    ['procedures failed', [failing('Procedure')], 'not-assessed', 'procedures'],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(rule, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
