import { describe, expect, it } from 'vitest'
import {
  failing,
  inShort,
  judge,
  withBlank,
  withExam,
  withFusion,
  withOrder,
  withResult,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { spectCtThirdLine } from './spect-ct-third-line.ts'

describe('spect-ct-third-line', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    [
      'CT done, no SPECT',
      [withFusion(300), withExam('ct', 20)],
      'finding info',
      'an option while pain persists',
    ],
    ['no CT', [withFusion(300)], 'not-applicable', 'CT comes first'],
    [
      'SPECT done',
      [withFusion(300), withExam('nuclear', 20, { tomographic: true })],
      'clear',
      'SPECT of the fused region',
    ],
    [
      'by name',
      [withFusion(300), withExam('nuclear', 20, { tomographic: true, byName: true })],
      'clear',
      'matched by name',
    ],
    [
      'planar bone scan is none',
      [withFusion(300), withExam('ct', 20), withExam('nuclear', 20)],
      'finding info',
      'no SPECT',
    ],
    [
      'SPECT of the neck',
      [
        withFusion(300),
        withExam('ct', 20),
        withExam('nuclear', 20, { tomographic: true, sites: ['cervical'] }),
      ],
      'finding info',
      'no SPECT',
    ],
    [
      'site not given',
      [
        withFusion(300),
        withExam('ct', 20),
        withExam('nuclear', 20, { tomographic: true, sites: ['not-given'] }),
      ],
      'not-assessed',
      'cannot be told',
    ],
    [
      'before fusion',
      [withFusion(300), withExam('ct', 20), withExam('nuclear', 320, { tomographic: true })],
      'finding info',
      'no SPECT',
    ],
    [
      'month that spans fusion',
      [withFusion('2026-01-15'), withExam('ct', 20), withExam('nuclear', '2026-01', { tomographic: true })],
      'not-assessed',
      'cannot be told',
    ],
    [
      'one that cannot be read',
      [withFusion(300), withExam('ct', 20), withBlank('imaging', 'nuclear', 20)],
      'not-assessed',
      'no unit',
    ],
    [
      'pain settled',
      [
        withFusion(300),
        withExam('ct', 20),
        withResult('pain-score', '2', 250 + 100),
        withResult('pain-score', '1', 5),
      ],
      'not-applicable',
      'Pain has settled',
    ],
    ['studies failed', [withFusion(300), failing('ImagingStudy')], 'not-assessed', 'imaging studies'],
    [
      'ordered',
      [
        withFusion(300),
        withExam('ct', 20),
        withOrder({ kind: 'exam', modality: 'nuclear', sites: ['lumbar'], dynamic: false }, 3),
      ],
      'finding info',
      'Ordered on',
    ],
    ['day 89', [withFusion(89)], 'not-applicable', 'Before day 90'],
    ['procedures failed', [failing('Procedure')], 'not-assessed', 'procedures'],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(spectCtThirdLine, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
