import { describe, expect, it } from 'vitest'
import {
  daysAgo,
  endedIn,
  failing,
  inShort,
  judge,
  withBlank,
  withCondition,
  withExam,
  withFusion,
  withOrder,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { mriSinceSurgery } from './mri-since-surgery.ts'

const SCAR = 'Contrast separates scar from recurrent disc'

describe('mri-since-surgery', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['none', [withFusion(300)], 'finding moderate', 'No MRI of the fused region since day 42'],
    ['day 89', [withFusion(89)], 'not-applicable', 'Before day 90'],
    [
      'MRI on day 42',
      [withFusion(300), withExam('mri', 258)],
      'clear',
      `MRI of the fused region on ${daysAgo(258)}`,
    ],
    [
      'MRI on day 41',
      [withFusion(300), withExam('mri', 259)],
      'finding moderate',
      'came before day 42, too early to read',
    ],
    [
      'contrast and metal-artefact reduction not said',
      [withFusion(300), withExam('mri', 10)],
      'clear',
      'contrast unknown, metal-artefact reduction unknown',
    ],
    [
      'with contrast and metal-artefact reduction',
      [withFusion(300), withExam('mri', 10, { contrast: 'with', metalReduction: true })],
      'clear',
      '(with contrast, metal-artefact reduction)',
    ],
    [
      'without contrast within 18 months',
      [withFusion(547), withExam('mri', 10, { contrast: 'without' })],
      'finding info',
      SCAR,
    ],
    [
      'without contrast, surgery known by a year that may be within 18 months',
      [withFusion('2025'), withExam('mri', 10, { contrast: 'without' })],
      'finding info',
      SCAR,
    ],
    [
      'without contrast, later',
      [withFusion(548), withExam('mri', 10, { contrast: 'without' })],
      'clear',
      'without contrast',
    ],
    [
      'without contrast, later, radicular pain recorded',
      [withFusion(548), withExam('mri', 10, { contrast: 'without' }), withCondition('radicular-pain')],
      'finding info',
      'Radicular pain is recorded',
    ],
    [
      'without contrast, later, problems failed',
      [withFusion(548), withExam('mri', 10, { contrast: 'without' }), failing('Condition')],
      'not-assessed',
      'problems',
    ],
    [
      'the newest without, an older with contrast: no prompt, and the newest is described',
      [
        withFusion(400),
        withExam('mri', 200, { contrast: 'with' }),
        withExam('mri', 10, { contrast: 'without' }),
      ],
      'clear',
      `on ${daysAgo(10)} (without contrast`,
    ],
    [
      'without contrast, and one that cannot be read',
      [withFusion(400), withExam('mri', 10, { contrast: 'without' }), withBlank('imaging', 'mri', 20)],
      'finding info',
      'Could not be checked in full',
    ],
    ['matched by name', [withFusion(300), withExam('mri', 10, { byName: true })], 'clear', 'matched by name'],
    [
      'of the knee',
      [withFusion(300), withExam('mri', 10, { sites: ['other'] })],
      'finding moderate',
      'No MRI',
    ],
    [
      'of "spine"',
      [withFusion(300), withExam('mri', 10, { sites: ['spine'] })],
      'not-assessed',
      'shows the fused part',
    ],
    [
      'month-only MRI across day 42',
      [withFusion('2026-02-03'), withExam('mri', '2026-03')],
      'not-assessed',
      'falls in the time wanted',
    ],
    [
      'an MRI that cannot be read',
      [withFusion(300), withBlank('imaging', 'mri', 10)],
      'not-assessed',
      'no unit',
    ],
    [
      'an undated exam of unknown kind',
      [withFusion(300), withBlank('imaging', 'anything', null)],
      'not-assessed',
      'no unit',
    ],
    [
      'a CT that cannot be read is none',
      [withFusion(300), withBlank('imaging', 'ct', 10)],
      'finding moderate',
      'No MRI',
    ],
    [
      'studies denied',
      [withFusion(300), endedIn('denied', 'ImagingStudy')],
      'not-assessed',
      'imaging studies',
    ],
    [
      'studies denied, found in a report',
      [withFusion(300), withExam('mri', 10), endedIn('denied', 'ImagingStudy')],
      'clear',
      'MRI of',
    ],
    [
      'ordered',
      [withFusion(300), withOrder({ kind: 'exam', modality: 'mri', sites: ['lumbar'], dynamic: false }, 3)],
      'finding info',
      `Ordered on ${daysAgo(3)}`,
    ],
    [
      'orders failed',
      [withFusion(300), failing('ServiceRequest')],
      'finding moderate',
      'Whether it is ordered is not known',
    ],
    [
      'done, but a later fusion may be recorded',
      [withFusion(300), withExam('mri', 10), withFusion(null)],
      'not-assessed',
      'also recorded',
    ],
    ['procedures failed', [failing('Procedure')], 'not-assessed', 'procedures'],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(mriSinceSurgery, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
