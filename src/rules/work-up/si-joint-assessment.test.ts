import { describe, expect, it } from 'vitest'
import {
  failing,
  inShort,
  judge,
  withBlank,
  withCondition,
  withExam,
  withFusion,
  withIntervention,
  withOrder,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { siJointAssessment } from './si-joint-assessment.ts'

describe('si-joint-assessment', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    [
      'none',
      [withFusion(300)],
      'finding info',
      'No imaging, block or active diagnosis of the sacroiliac joint',
    ],
    [
      'reaches S1',
      [withFusion(300, { levels: [{ from: 'text', levels: ['L5/S1'] }] })],
      'finding info',
      'reaches S1',
    ],
    [
      'cervical',
      [withFusion(300, { regions: ['cervical'], levels: [] })],
      'not-applicable',
      'The fusion is cervical',
    ],
    [
      'region not recorded',
      [withFusion(300, { regions: [], levels: [] })],
      'not-assessed',
      'which region was fused',
    ],
    [
      'block',
      [withFusion(300), withIntervention('si-block', 20, { regions: ['sacral'] })],
      'clear',
      'Sacroiliac joint injection',
    ],
    [
      'block by name',
      [withFusion(300), withIntervention('si-block', 20, { byName: true })],
      'clear',
      'matched by name',
    ],
    [
      'block before fusion',
      [withFusion(300), withIntervention('si-block', 320)],
      'finding info',
      'No imaging',
    ],
    ['block, undated', [withFusion(300), withIntervention('si-block', null)], 'not-assessed', 'undated'],
    [
      'imaging',
      [withFusion(300), withExam('mri', 20, { sites: ['si-joint'] })],
      'clear',
      'Imaging of the sacroiliac joint',
    ],
    ['imaging of the lumbar spine', [withFusion(300), withExam('mri', 20)], 'finding info', 'No imaging'],
    [
      'imaging of a site not given',
      [withFusion(300), withExam('mri', 20, { sites: ['not-given'] })],
      'not-assessed',
      'cannot be told',
    ],
    [
      'diagnosis since',
      [withFusion(300), withCondition('si-joint-disorder')],
      'clear',
      'recorded since fusion',
    ],
    [
      'diagnosis before',
      [withFusion(50 + 250), withCondition('si-joint-disorder', { recorded: null, onset: null })],
      'not-assessed',
      'whether since fusion',
    ],
    [
      'diagnosis not active',
      [withFusion(300), withCondition('si-joint-disorder', { state: 'inactive' })],
      'finding info',
      'active diagnosis of the sacroiliac joint since fusion. A disorder is recorded as no longer active.',
    ],
    [
      'older diagnosis',
      [withFusion(95), withCondition('si-joint-disorder')],
      'finding info',
      'older than the fusion',
    ],
    ['problems failed', [withFusion(300), failing('Condition')], 'not-assessed', 'problems'],
    [
      'imaging that cannot be read',
      [withFusion(300), withBlank('imaging', 'mri', 20)],
      'not-assessed',
      'no unit',
    ],
    [
      'ordered',
      [withFusion(300), withOrder({ kind: 'intervention', intervention: 'si-block' }, 3)],
      'finding info',
      'Ordered on',
    ],
    ['procedures failed', [failing('Procedure')], 'not-assessed', 'procedures'],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(siJointAssessment, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
