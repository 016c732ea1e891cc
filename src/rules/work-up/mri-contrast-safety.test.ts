import { describe, expect, it } from 'vitest'
import {
  failing,
  inShort,
  judge,
  withBlank,
  withCondition,
  withContrastAllergy,
  withDevice,
  withExam,
  withFusion,
  withIntervention,
  withResult,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { mriContrastSafety } from './mri-contrast-safety.ts'

describe('mri-contrast-safety', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    [
      'all settled',
      [withFusion(300), withResult('egfr', '80', 20)],
      'clear',
      'no contrast allergy and no implant',
    ],
    ['no eGFR', [withFusion(300)], 'finding moderate', 'No eGFR recorded'],
    ['eGFR of 90 days', [withFusion(300), withResult('egfr', '80', 90)], 'clear', 'at least 30'],
    [
      'eGFR of 91 days',
      [withFusion(300), withResult('egfr', '80', 91)],
      'finding moderate',
      'Last eGFR 91 days ago',
    ],
    ['eGFR 30', [withFusion(300), withResult('egfr', '30', 20)], 'clear', 'at least 30'],
    ['eGFR 29', [withFusion(300), withResult('egfr', '29', 20)], 'finding moderate', 'below 30'],
    [
      'eGFR below 60 and no more',
      [withFusion(300), withResult('egfr', '<60', 20)],
      'not-assessed',
      'cannot be placed',
    ],
    [
      'eGFR by a month that spans the limit',
      [withFusion(300), withResult('egfr', '80', '2026-08')],
      'not-assessed',
      'cannot be placed',
    ],
    [
      'a newer eGFR cannot be read',
      [withFusion(300), withResult('egfr', '80', 20), withBlank('results', 'egfr', 5)],
      'not-assessed',
      'cannot be read',
    ],
    [
      'gadolinium allergy',
      [withFusion(300), withResult('egfr', '80', 20), withContrastAllergy('gadolinium')],
      'finding moderate',
      'Allergy recorded',
    ],
    [
      'contrast, not said which',
      [withFusion(300), withResult('egfr', '80', 20), withContrastAllergy('not-said')],
      'finding moderate',
      'Allergy recorded',
    ],
    [
      'iodine is another thing',
      [withFusion(300), withResult('egfr', '80', 20), withContrastAllergy('iodine')],
      'clear',
      'no contrast allergy',
    ],
    [
      'resolved allergy',
      [
        withFusion(300),
        withResult('egfr', '80', 20),
        withContrastAllergy('gadolinium', { state: 'inactive' }),
      ],
      'clear',
      'no contrast allergy',
    ],
    [
      'unconfirmed allergy',
      [
        withFusion(300),
        withResult('egfr', '80', 20),
        withContrastAllergy('gadolinium', { certainty: 'unconfirmed' }),
      ],
      'finding moderate',
      'recorded as unconfirmed',
    ],
    [
      'stimulator',
      [withFusion(300), withResult('egfr', '80', 20), withDevice('neurostimulator')],
      'finding moderate',
      'Implant not recorded as MR conditional',
    ],
    [
      'stimulator, MR conditional',
      [
        withFusion(300),
        withResult('egfr', '80', 20),
        withDevice('neurostimulator', { mriConditional: true }),
      ],
      'clear',
      'no implant',
    ],
    [
      'stimulator taken out',
      [withFusion(300), withResult('egfr', '80', 20), withDevice('neurostimulator', { state: 'removed' })],
      'clear',
      'no implant',
    ],
    [
      'implantation recorded',
      [withFusion(300), withResult('egfr', '80', 20), withIntervention('scs-permanent', null)],
      'finding moderate',
      'undated',
    ],
    [
      'implantation, its device MR conditional',
      [
        withFusion(300),
        withResult('egfr', '80', 20),
        withIntervention('scs-permanent', 40),
        withDevice('neurostimulator', { mriConditional: true }),
      ],
      'clear',
      'no implant',
    ],
    [
      'pump, the device MR conditional is another',
      [
        withFusion(300),
        withResult('egfr', '80', 20),
        withIntervention('intrathecal-pump', 40),
        withDevice('neurostimulator', { mriConditional: true }),
      ],
      'finding moderate',
      'Intrathecal pump',
    ],
    [
      'presence on the problem list',
      [withFusion(300), withResult('egfr', '80', 20), withCondition('implanted-device', { code: 'Z95.0' })],
      'finding moderate',
      'implanted-device',
    ],
    [
      'allergy and no eGFR',
      [withFusion(300), withContrastAllergy('gadolinium')],
      'finding moderate',
      'No eGFR recorded',
    ],
    [
      'MRI with contrast done',
      [withFusion(300), withExam('mri', 20, { contrast: 'with' })],
      'not-applicable',
      'No contrast MRI is due',
    ],
    [
      'MRI without contrast, recent surgery',
      [withFusion(300), withExam('mri', 20, { contrast: 'without' })],
      'finding moderate',
      'No eGFR',
    ],
    [
      'allergies failed',
      [withFusion(300), withResult('egfr', '80', 20), failing('AllergyIntolerance')],
      'not-assessed',
      'allergies',
    ],
    [
      'devices failed',
      [withFusion(300), withResult('egfr', '80', 20), failing('Device')],
      'not-assessed',
      'implants and devices',
    ],
    [
      'imaging failed, allergy known',
      [withFusion(300), withContrastAllergy('gadolinium'), failing('ImagingStudy')],
      'finding moderate',
      'Allergy recorded',
    ],
    [
      'imaging failed',
      [withFusion(300), withResult('egfr', '80', 20), failing('ImagingStudy')],
      'not-assessed',
      'whether a contrast MRI is due',
    ],
    ['day 89', [withFusion(89)], 'not-applicable', 'Before day 90'],
    ['procedures failed', [failing('Procedure')], 'not-assessed', 'procedures'],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(mriContrastSafety, changes)
    expect(inShort(said)).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
