import { expect, it } from 'vitest'
import {
  judge,
  withBlank,
  withCondition,
  withExam,
  withFusion,
  withMedication,
  withOrder,
  withResult,
  withTobacco,
} from '../../../test/chart-builders.ts'
import { groundRows } from '../../../test/ground-rows.ts'
import { glycaemicControl } from './glycaemic-control.ts'
import { inflammatoryMarkersCurrent } from './inflammatory-markers-current.ts'
import { pseudarthrosisRecorded } from './pseudarthrosis-recorded.ts'
import { psychologicalScreen } from './psychological-screen.ts'
import { renalFunctionKnown } from './renal-function-known.ts'
import { repeatSurgery } from './repeat-surgery.ts'
import { tobaccoStatus } from './tobacco-status.ts'

/** Pain persists, so that the gate has nothing to add. */
const IN_PAIN = withResult('pain-score', '6', 9)
const FUSED = [IN_PAIN, withFusion(300)]
const FUSION = 'Procedure/1'
const ctOrder = withOrder({ kind: 'exam', modality: 'ct', sites: ['lumbar'], dynamic: false }, 5)

groundRows(repeatSurgery, [
  [
    'pain has settled: the operation is shown',
    [withResult('pain-score', '2', 9), withFusion(300)],
    'not-applicable',
    /^Pain has settled/,
    [FUSION],
  ],
  [
    'pain persists: no doubt about it',
    FUSED,
    'clear',
    /^No spine operation before the index fusion\.$/,
    [FUSION],
  ],
])

groundRows(glycaemicControl, [
  ['no diabetes: the operation is shown', FUSED, 'not-applicable', /^No diabetes/, [FUSION]],
])

groundRows(inflammatoryMarkersCurrent, [
  [
    'both current',
    [...FUSED, withResult('crp', '3', 20), withResult('crp', '4', 10), withResult('esr', '9', 10)],
    'clear',
    /both at most 90 days old\.$/,
    [FUSION, 'Observation/3', 'Observation/4'],
  ],
  [
    'an old CRP is not "only hs-CRP"',
    [...FUSED, withResult('crp', '3', 200), withResult('esr', '9', 10), withResult('hs-crp', '2', 10)],
    'finding moderate',
    /^CRP: last 200 days ago \(wanted within 90 days\)\.$/,
    [FUSION, 'Observation/2'],
  ],
  [
    'hs-CRP alone: which',
    [...FUSED, withResult('esr', '9', 10), withResult('hs-crp', '2', 10)],
    'finding moderate',
    /Only hs-CRP/,
    [FUSION, 'Observation/3'],
  ],
  [
    'a CRP that may be current: which',
    [...FUSED, withResult('crp', '3', '2026-08'), withResult('esr', '9', 10)],
    'not-assessed',
    /whether the CRP of 2026-08 is current/,
    ['Observation/2'],
  ],
])

groundRows(pseudarthrosisRecorded, [
  [
    'one of two is of the spine',
    [withCondition('pseudarthrosis', { spinal: false }), withCondition('pseudarthrosis')],
    'finding moderate',
    /^Non-union after fusion is recorded as active\.$/,
    ['Condition/1', 'Condition/2'],
  ],
])

const item9 = (value: string, date: number) => withResult('phq-9-item-9', value, date)
groundRows(psychologicalScreen, [
  [
    'self-harm, and a newer answer that cannot be read',
    [item9('1', 30), withBlank('results', 'phq-9-item-9', 3)],
    'not-assessed',
    /^Whether self-harm was spoken of .* cannot be told: ask\./,
    ['Record/results-1', 'Observation/1'],
  ],
  [
    'a low GAD-7 does not replace an older PHQ-9',
    [...FUSED, withResult('phq-9', '15', 100), withResult('gad-7', '3', 10)],
    'finding info',
    /^PHQ-9 15[^;]*: a positive screen\.$/,
    ['Observation/2', FUSION],
  ],
  [
    'a current screen, and a positive one by a year that may be too old',
    [IN_PAIN, withFusion(600), withResult('phq-9', '15', '2025'), withResult('gad-7', '3', 10)],
    'not-assessed',
    /^Whether PHQ-9 15 .* is a current positive screen/,
    ['Observation/2'],
  ],
])

it('self-harm asks for a talk, and for a screen', () => {
  expect(judge(psychologicalScreen, [item9('1', 30)])).toMatchObject({
    consider: expect.stringMatching(/^Ask about suicidal thoughts.*today\. PHQ-2/) as string,
  })
})

const EGFR = withResult('egfr', '80', 20)
const MRI_DONE = [...FUSED, withExam('mri', 20, { contrast: 'with' })]
const GABAPENTIN = [...MRI_DONE, withMedication('gabapentin')]
groundRows(renalFunctionKnown, [
  ['nothing depends on it: the operation is shown', MRI_DONE, 'not-applicable', /no MRI is due\.$/, [FUSION]],
  [
    'the newest of two tests, and what hangs on it',
    [...GABAPENTIN, EGFR, withResult('creatinine', '0.9', 100)],
    'clear',
    /^eGFR 80 /,
    [FUSION, 'Observation/2', 'MedicationRequest/1'],
  ],
  [
    'the newest of two tests that are too old',
    [...GABAPENTIN, withResult('creatinine', '0.9', 600), withResult('egfr', '80', 500)],
    'finding moderate',
    /last 500 days ago/,
    ['Observation/3', FUSION, 'MedicationRequest/1'],
  ],
  [
    'a CT ordered is no test of the kidney',
    [...GABAPENTIN, ctOrder],
    'finding moderate',
    /gabapentin on list\.$/,
    [FUSION, 'MedicationRequest/1'],
  ],
])

groundRows(tobaccoStatus, [
  [
    'on the problem list, and the last status',
    [...FUSED, withCondition('nicotine'), withTobacco('former', 20)],
    'finding moderate',
    /Last status: former/,
    ['Condition/1', FUSION, 'Observation/tobacco-1'],
  ],
])
