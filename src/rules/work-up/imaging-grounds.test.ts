import {
  daysAgo,
  endedIn,
  failing,
  withCondition,
  withDevice,
  withExam,
  withFusion,
  withIntervention,
  withOrder,
  withResult,
} from '../../../test/chart-builders.ts'
import { groundRows } from '../../../test/ground-rows.ts'
import type { ImagingExam } from '../../domain/imaging.ts'
import type { Level } from '../../domain/surgery.ts'
import { ctFusionAssessment } from './ct-fusion-assessment.ts'
import { diagnosticBlock } from './diagnostic-block.ts'
import { earlySteroidInjection } from './early-steroid-injection.ts'
import { mriContrastSafety } from './mri-contrast-safety.ts'
import { mriSinceSurgery } from './mri-since-surgery.ts'
import { neuromodulationCandidacy } from './neuromodulation-candidacy.ts'
import { siJointAssessment } from './si-joint-assessment.ts'
import { spectCtThirdLine } from './spect-ct-third-line.ts'
import { standingFlexionExtensionXray } from './standing-flexion-extension-xray.ts'

/** Pain persists, so that the gate has nothing to add. */
const IN_PAIN = withResult('pain-score', '6', 9)
const FUSED = [IN_PAIN, withFusion(300)]
const FUSION = 'Procedure/1'
const ct = (date: number) => withExam('ct', date)
const mri = (date: number, more: Partial<ImagingExam> = {}) => withExam('mri', date, more)
const ctOrder = withOrder({ kind: 'exam', modality: 'ct', sites: ['lumbar'], dynamic: false }, 5)
const siBlockOrder = withOrder({ kind: 'intervention', intervention: 'si-block' }, 5)
const relief = (percent: number) => ({ relief: { percent, words: `${percent}% relief` } })

groundRows(ctFusionAssessment, [
  [
    'whether day 180 has come cannot be told, ordered',
    [IN_PAIN, withFusion('2026-05'), ctOrder],
    'finding info',
    /cannot be told\. Ordered on/,
    [FUSION, 'ServiceRequest/1'],
  ],
  [
    'an order seen counts, whatever other orders there are',
    [...FUSED, ctOrder, endedIn('incomplete', 'ServiceRequest')],
    'finding info',
    /^No CT[^|]*Ordered on [^|]*$/,
    [FUSION, 'ServiceRequest/1'],
  ],
  [
    'this EHR offers no orders: said',
    [...FUSED, endedIn('not-offered', 'ServiceRequest')],
    'finding moderate',
    /\| This EHR does not offer: orders/,
    [FUSION],
  ],
])

groundRows(diagnosticBlock, [
  [
    'late, ordered',
    [...FUSED, siBlockOrder],
    'finding info',
    /since fusion\. Ordered on/,
    [FUSION, 'ServiceRequest/1'],
  ],
  [
    'early, ordered',
    [IN_PAIN, withFusion(100), siBlockOrder],
    'finding info',
    /since fusion\. Ordered on/,
    [FUSION, 'ServiceRequest/1'],
  ],
  [
    'two figures of one block, one of them positive',
    [...FUSED, withIntervention('si-block', 50, relief(80)), withIntervention('si-block', 50, relief(20))],
    'clear',
    /strong .*not positive .*A single uncontrolled block/,
    [FUSION, 'Procedure/intervention-1', 'Procedure/intervention-2'],
  ],
  [
    'by name alone',
    [...FUSED, withIntervention('si-block', 50, { ...relief(20), byName: true })],
    'clear',
    /not positive \("20% relief"\), matched by name\./,
    [FUSION, 'Procedure/intervention-1'],
  ],
  [
    'one record of the act by name, another by code',
    [
      ...FUSED,
      withIntervention('si-block', 50, { byName: true }),
      withIntervention('si-block', 50, relief(20)),
    ],
    'clear',
    /^[^|]*not positive \("20% relief"\)\.$/,
    [FUSION, 'Procedure/intervention-1', 'Procedure/intervention-2'],
  ],
])

groundRows(earlySteroidInjection, [
  [
    'by a month: from day to day',
    [withFusion('2026-01-15'), withIntervention('epidural-injection', '2026-03', { steroid: 'yes' })],
    'finding info',
    /\(days 45 to 75\)/,
    ['Procedure/intervention-1', FUSION],
  ],
])

const EGFR = withResult('egfr', '80', 20)
groundRows(mriContrastSafety, [
  [
    'a limited pump does not make a limit of the stimulator that is none',
    [
      ...FUSED,
      EGFR,
      withDevice('neurostimulator', { mriConditional: true }),
      withDevice('pump', { label: 'Old pump' }),
      withCondition('implanted-device', { code: 'Z96.82', label: 'Stimulator status' }),
    ],
    'finding moderate',
    /MR conditional: Old pump\.$/,
    ['Observation/2', FUSION, 'Device/1', 'Device/2', 'Condition/1'],
  ],
])

const WITHOUT = { contrast: 'without' } as const
groundRows(mriSinceSurgery, [
  [
    'without contrast, with radicular pain',
    [IN_PAIN, withFusion(600), mri(20, WITHOUT), withCondition('radicular-pain')],
    'finding info',
    /Radicular pain is recorded/,
    ['DiagnosticReport/1', FUSION, 'Condition/1'],
  ],
  [
    'without contrast, early',
    [...FUSED, mri(20, WITHOUT)],
    'finding info',
    /separates scar/,
    ['DiagnosticReport/1', FUSION],
  ],
  [
    'without contrast, late, no radicular pain',
    [IN_PAIN, withFusion(600), mri(20, WITHOUT)],
    'clear',
    /No radicular pain/,
    [FUSION, 'DiagnosticReport/1'],
  ],
  [
    'too early to read',
    [...FUSED, mri(290)],
    'finding moderate',
    /too early to read\.$/,
    [FUSION, 'DiagnosticReport/1'],
  ],
  [
    'one of two records of the day says with contrast, one metal-artefact reduction',
    [...FUSED, mri(20, { contrast: 'with' }), mri(20, { metalReduction: true })],
    'clear',
    /\(with contrast, metal-artefact reduction\)/,
    [FUSION, 'DiagnosticReport/1', 'DiagnosticReport/2'],
  ],
  [
    'one of two records of the day says without contrast',
    [...FUSED, mri(20, WITHOUT), mri(20)],
    'clear',
    /\(without contrast, /,
    [FUSION, 'DiagnosticReport/1', 'DiagnosticReport/2'],
  ],
])

const LATE = [withFusion(300), withCondition('post-laminectomy')]
groundRows(neuromodulationCandidacy, [
  [
    'MRI seen, whether CT was done is not known',
    [...LATE, mri(20), failing('ImagingStudy')],
    'not-assessed',
    /^imaging studies/,
    [],
  ],
  [
    'CT seen, whether MRI was done is not known',
    [...LATE, ct(20), failing('ImagingStudy')],
    'not-assessed',
    /^imaging studies/,
    [],
  ],
  ['no CT: the operation is shown', [...LATE, mri(20)], 'not-applicable', /^CT .* first\.$/, [FUSION]],
  ['no MRI: the operation is shown', [...LATE, ct(20)], 'not-applicable', /^MRI .* first\.$/, [FUSION]],
  [
    'what the gate could not tell goes with it',
    [withFusion(300), ct(20), mri(20)],
    'not-assessed',
    /^whether pain persists [^|]* \| Whether pain persists/,
    [],
  ],
  [
    'a lead of a month that may be too far from its generator',
    [...LATE, withIntervention('scs-lead', '2026-07'), withIntervention('scs-permanent', '2026-09-20')],
    'clear',
    /^Recorded: (?!.*with its generator)/,
    [FUSION, 'Procedure/intervention-1', 'Procedure/intervention-2'],
  ],
])

const S1 = / The fusion reaches S1,[^|]*$/
const fusedAt = (...levels: Level[]) => withFusion(300, { levels: [{ from: 'text', levels }] })
groundRows(siJointAssessment, [
  [
    'another region: the operation is shown',
    [IN_PAIN, withFusion(300, { regions: ['cervical'], levels: [] })],
    'not-applicable',
    /^The fusion is cervical\.$/,
    [FUSION],
  ],
  [
    'two exams of one day: the day once',
    [...FUSED, mri(20, { sites: ['si-joint'] }), ct(20), withExam('x-ray', 20, { sites: ['si-joint'] })],
    'clear',
    new RegExp(`^Imaging of the sacroiliac joint on ${daysAgo(20)}\\.$`),
    [FUSION, 'DiagnosticReport/1', 'DiagnosticReport/3'],
  ],
  [
    'not to S1, nothing older',
    FUSED,
    'finding info',
    /diagnosis of the sacroiliac joint since fusion\.$/,
    [FUSION],
  ],
  ['one of its levels to S1', [IN_PAIN, fusedAt('L4/L5', 'L5/S1')], 'finding info', S1, [FUSION]],
  [
    'a long fusion to S1',
    [IN_PAIN, fusedAt('T12/L1', 'L1/L2', 'L2/L3', 'L3/L4', 'L4/L5', 'L5/S1')],
    'finding info',
    S1,
    [FUSION],
  ],
  [
    'lumbosacral, levels not recorded',
    [IN_PAIN, withFusion(300, { regions: ['lumbosacral'], levels: [] })],
    'finding info',
    S1,
    [FUSION],
  ],
])

groundRows(spectCtThirdLine, [
  ['no CT: the operation is shown', FUSED, 'not-applicable', /^CT comes first/, [FUSION]],
])

groundRows(standingFlexionExtensionXray, [
  [
    'plain films alone',
    [...FUSED, withExam('x-ray', 20)],
    'finding moderate',
    /Plain films/,
    [FUSION, 'DiagnosticReport/1'],
  ],
])
