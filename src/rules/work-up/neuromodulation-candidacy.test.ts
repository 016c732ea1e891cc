import { describe, expect, it } from 'vitest'
import {
  daysAgo,
  failing,
  inShort,
  judge,
  withBlank,
  withCondition,
  withDevice,
  withExam,
  withFusion,
  withIntervention,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { neuromodulationCandidacy } from './neuromodulation-candidacy.ts'

const READY = (days: number): Change[] => [
  withFusion(days),
  withCondition('post-laminectomy'),
  withExam('ct', 20),
  withExam('mri', 20),
]

describe('neuromodulation-candidacy', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['pain after CT and MRI', [...READY(300)], 'finding info', 'a trial is an option'],
    ['day 180', [...READY(180)], 'finding info', 'a trial is an option'],
    ['day 179', [...READY(179)], 'not-applicable', 'Before day 180'],
    [
      'no MRI',
      [withFusion(300), withCondition('post-laminectomy'), withExam('ct', 20)],
      'not-applicable',
      'MRI of the fused region comes first',
    ],
    [
      'no CT',
      [withFusion(300), withCondition('post-laminectomy'), withExam('mri', 20)],
      'not-applicable',
      'CT of the fused region comes first',
    ],
    [
      'pain not recorded',
      [withFusion(300), withExam('ct', 20), withExam('mri', 20)],
      'not-assessed',
      'whether pain persists',
    ],
    [
      'trial recorded',
      [...READY(300), withIntervention('scs-trial', 20)],
      'clear',
      `trial of ${daysAgo(20)}`,
    ],
    ['undated trial', [...READY(300), withIntervention('scs-trial', null)], 'clear', 'undated'],
    ['lead alone', [...READY(300), withIntervention('scs-lead', 20)], 'clear', 'trial or permanent not said'],
    [
      'lead and generator in 60 days',
      [...READY(300), withIntervention('scs-lead', 80), withIntervention('scs-permanent', 20)],
      'clear',
      'lead, with its generator',
    ],
    [
      'lead and generator in 61 days',
      [...READY(300), withIntervention('scs-lead', 81), withIntervention('scs-permanent', 20)],
      'clear',
      'trial or permanent not said',
    ],
    [
      'matched by name',
      [...READY(300), withIntervention('scs-trial', 20, { byName: true })],
      'clear',
      'matched by name',
    ],
    ['among implants', [...READY(300), withDevice('neurostimulator')], 'clear', 'no implantation recorded'],
    ['a pump is none', [...READY(300), withDevice('pump')], 'finding info', 'a trial is an option'],
    [
      'one that cannot be read',
      [...READY(300), withBlank('interventions', 'scs-trial', null)],
      'not-assessed',
      'no unit',
    ],
    ['devices failed', [...READY(300), failing('Device')], 'not-assessed', 'implants and devices'],
    [
      'studies failed',
      [withFusion(300), withCondition('post-laminectomy'), failing('ImagingStudy')],
      'not-assessed',
      'imaging studies',
    ],
    ['procedures failed', [failing('Procedure')], 'not-assessed', 'procedures'],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(neuromodulationCandidacy, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
