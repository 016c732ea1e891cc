import { describe, expect, it } from 'vitest'
import {
  aged,
  daysAgo,
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
  withMedication,
  withOrder,
  withResult,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { groundRows, type GroundRow } from '../../../test/ground-rows.ts'
import type { Order } from '../../domain/order.ts'
import type { Inputs, Rule } from '../rule.ts'
import type { Verdict } from '../verdict.ts'
import { boneHealth } from './bone-health.ts'
import { ctFusionAssessment } from './ct-fusion-assessment.ts'
import { diagnosticBlock } from './diagnostic-block.ts'
import { earlySteroidInjection } from './early-steroid-injection.ts'
import { medicationReview } from './medication-review.ts'
import { mriContrastSafety } from './mri-contrast-safety.ts'
import { neuromodulationCandidacy } from './neuromodulation-candidacy.ts'
import { psychologicalScreen } from './psychological-screen.ts'
import { repeatSurgery } from './repeat-surgery.ts'

/** The gate's own caveat, the same in every row. */
const NO_PAIN_SCORE = ' | Whether pain persists cannot be told: No 0-10 pain score is in the chart.'

const rowsOf = <I extends Inputs>(rule: Rule<I>, rows: readonly GroundRow[]) =>
  groundRows(rule, rows, NO_PAIN_SCORE)

const FUSED = withFusion(300)
const OLDER = [withFusion(800), aged(65)]
const ON_OLDER = ['Procedure/1', 'Patient/p']
const hip = (value: string, date: number | string) => withResult('hip-t-score', value, date)
const dxa = (date: number | string) => withExam('dxa', date, { sites: ['other'] })
const ordered = (wants: Order['wants']) => withOrder(wants, 5)
const EGFR = withResult('egfr', '80', 20)

rowsOf(boneHealth, [
  [
    'no reason for it',
    [withFusion(800), aged(64)],
    'not-applicable',
    /^Under 65/,
    ['Patient/p', 'Procedure/1'],
  ],
  [
    'the problem list comes first',
    [withFusion(800), failing('Condition', 'MedicationRequest')],
    'not-assessed',
    /^problems/,
    [],
  ],
  [
    'non-union that cannot be read comes before the medicines',
    [withFusion(800), withBlank('conditions', 'pseudarthrosis', 9), failing('MedicationRequest')],
    'not-assessed',
    /^pseudarthrosis: no unit/,
    ['Record/conditions-1'],
  ],
  [
    'no turnover labs without non-union, the newest of all as last',
    [...OLDER, hip('-1', 900), dxa(850)],
    'finding info',
    /Last: 850 days ago\. Matters because: age 65\.$/,
    ['Observation/1', 'DiagnosticReport/1', ...ON_OLDER],
  ],
  [
    'low by a year that may be too old',
    [...OLDER, hip('-3', '2024')],
    'not-assessed',
    /cannot be told/,
    ['Observation/1'],
  ],
  [
    'low: the value, the age and the operation',
    [...OLDER, hip('-3', 9)],
    'finding info',
    /Hip T-score -3/,
    ['Observation/1', ...ON_OLDER],
  ],
  [
    'the newer of two',
    [...OLDER, hip('-1', 30), hip('-1.5', 9)],
    'clear',
    /^Hip T-score -1\.5 SD on \S+\. Matters/,
    ['Procedure/1', 'Observation/2'],
  ],
  [
    'the hip is read, the spine cannot be',
    [...OLDER, hip('-1', 9), withBlank('results', 'spine-t-score', 9)],
    'not-assessed',
    /no unit/,
    ['Record/results-1'],
  ],
  [
    'DXA by a year that may be too old',
    [...OLDER, dxa('2024')],
    'not-assessed',
    /cannot be told/,
    ['DiagnosticReport/1'],
  ],
  [
    'the newer of two DXAs',
    [...OLDER, dxa(30), dxa(9)],
    'clear',
    new RegExp(`on ${daysAgo(9)}, T-score not`),
    ['Procedure/1', 'DiagnosticReport/2'],
  ],
  [
    'hip T-score ordered',
    [...OLDER, ordered({ kind: 'lab', analyte: 'hip-t-score' })],
    'finding info',
    /Ordered on/,
    [...ON_OLDER, 'ServiceRequest/1'],
  ],
  [
    'spine T-score ordered',
    [...OLDER, ordered({ kind: 'lab', analyte: 'spine-t-score' })],
    'finding info',
    /Ordered on/,
    [...ON_OLDER, 'ServiceRequest/1'],
  ],
  [
    'another lab ordered',
    [...OLDER, ordered({ kind: 'lab', analyte: 'crp' })],
    'finding info',
    /age 65\.$/,
    ON_OLDER,
  ],
  [
    'another exam ordered',
    [...OLDER, ordered({ kind: 'exam', modality: 'ct', sites: ['lumbar'], dynamic: false })],
    'finding info',
    /age 65\.$/,
    ON_OLDER,
  ],
])

rowsOf(ctFusionAssessment, [
  [
    'early, with an earlier CT and an order',
    [
      withFusion(100),
      withExam('ct', 50),
      ordered({ kind: 'exam', modality: 'ct', sites: ['lumbar'], dynamic: false }),
    ],
    'finding info',
    /came before day 180\. Ordered on/,
    ['Procedure/1', 'DiagnosticReport/1', 'ServiceRequest/1'],
  ],
  [
    'one of two records of the day says thin slices',
    [FUSED, withExam('ct', 20), withExam('ct', 20, { thinSlice: true })],
    'clear',
    /\(thin slices\)/,
    ['Procedure/1', 'DiagnosticReport/1', 'DiagnosticReport/2'],
  ],
  [
    'orders not read: the gap stands',
    [FUSED, failing('ServiceRequest')],
    'finding moderate',
    /Whether it is ordered is not known: orders/,
    ['Procedure/1'],
  ],
  [
    'nothing ordered: nothing said of it',
    [FUSED],
    'finding moderate',
    /^No CT of the fused region since day 180\.$/,
    ['Procedure/1'],
  ],
  [
    'an X-ray ordered is no CT',
    [FUSED, ordered({ kind: 'exam', modality: 'x-ray', sites: ['lumbar'], dynamic: false })],
    'finding moderate',
    /since day 180\.$/,
    ['Procedure/1'],
  ],
])

const relief = (percent: number) => ({ relief: { percent, words: `${percent}% relief` } })
rowsOf(diagnosticBlock, [
  [
    'one of two blocks with a result, and the positive one alone',
    [FUSED, withIntervention('si-block', 50, relief(80)), withIntervention('root-block', 40)],
    'clear',
    /strong.*result not recorded\. .*block/,
    ['Procedure/1', 'Procedure/intervention-1', 'Procedure/intervention-2'],
  ],
  [
    'no result',
    [FUSED, withIntervention('si-block', 50)],
    'finding info',
    /result not recorded/,
    ['Procedure/intervention-1', 'Procedure/1'],
  ],
  [
    'not positive: no word of an uncontrolled block',
    [FUSED, withIntervention('si-block', 50, relief(49))],
    'clear',
    /not positive \("49% relief"\)\.$/,
    ['Procedure/1', 'Procedure/intervention-1'],
  ],
  [
    'another kind ordered',
    [FUSED, ordered({ kind: 'intervention', intervention: 'medication-review' })],
    'finding moderate',
    /since fusion\.$/,
    ['Procedure/1'],
  ],
])

it('a block without a result asks for the relief', () => {
  expect(judge(diagnosticBlock, [FUSED, withIntervention('si-block', 50)])).toMatchObject({
    consider: 'Record the relief of the block: percent, and for how many hours.',
  })
})

rowsOf(earlySteroidInjection, [
  [
    'without steroid',
    [FUSED, withIntervention('epidural-injection', 250, { steroid: 'no' })],
    'clear',
    /^Injections before day 90 were without steroid/,
    ['Procedure/1', 'Procedure/intervention-1'],
  ],
])

const CONTRAST_LIMIT = /^Implant not recorded as MR conditional: /
rowsOf(mriContrastSafety, [
  [
    'no MRI due: the operation is shown',
    [FUSED, withExam('mri', 20, { contrast: 'with' })],
    'not-applicable',
    /^No contrast/,
    ['Procedure/1'],
  ],
  [
    'which contrast',
    [FUSED, EGFR, withContrastAllergy('gadolinium')],
    'finding moderate',
    /^Allergy recorded: gadolinium\.$/,
    ['Observation/1', 'Procedure/1', 'AllergyIntolerance/1'],
  ],
  [
    'laboratory failed',
    [FUSED, failing('Observation/laboratory')],
    'not-assessed',
    /^laboratory results/,
    [],
  ],
  [
    'allergy, laboratory failed',
    [FUSED, failing('Observation/laboratory'), withContrastAllergy('gadolinium')],
    'finding moderate',
    /^Allergy recorded: gadolinium\. \|/,
    ['Procedure/1', 'AllergyIntolerance/1'],
  ],
  [
    'low, whatever its age',
    [FUSED, withResult('egfr', '20', 400)],
    'finding moderate',
    /^eGFR 20 [^|]*, below 30\.$/,
    ['Observation/1', 'Procedure/1'],
  ],
  [
    'a sign of a stimulator that a conditional device explains',
    [
      FUSED,
      EGFR,
      withDevice('neurostimulator', { mriConditional: true }),
      withCondition('implanted-device', { code: 'z96.82' }),
    ],
    'clear',
    /no implant that limits MRI/,
    ['Observation/1', 'Procedure/1', 'Device/1', 'Condition/1'],
  ],
  [
    'a sign of another implant than the conditional one',
    [
      FUSED,
      EGFR,
      withDevice('neurostimulator', { mriConditional: true }),
      withCondition('implanted-device', { code: 'Z95.0' }),
    ],
    'finding moderate',
    CONTRAST_LIMIT,
    ['Observation/1', 'Procedure/1', 'Device/1', 'Condition/1'],
  ],
  [
    'a sign whose code is longer',
    [
      FUSED,
      EGFR,
      withDevice('pacemaker-or-defibrillator', { mriConditional: true }),
      withCondition('implanted-device', { code: 'Z95.810' }),
    ],
    'clear',
    /no implant that limits MRI/,
    ['Observation/1', 'Procedure/1', 'Device/1', 'Condition/1'],
  ],
  [
    'two of a kind, one of them not conditional',
    [
      FUSED,
      EGFR,
      withDevice('neurostimulator', { mriConditional: true }),
      withDevice('neurostimulator', { label: 'Old stimulator' }),
      withCondition('implanted-device', { code: 'Z96.82', label: 'Stimulator status' }),
    ],
    'finding moderate',
    /Old stimulator; Stimulator status\.$/,
    ['Observation/1', 'Procedure/1', 'Device/1', 'Device/2', 'Condition/1'],
  ],
])

const READY = (date: number | string): Change[] => [
  withFusion(date),
  withCondition('post-laminectomy'),
  withExam('ct', 20),
  withExam('mri', 20),
]
rowsOf(neuromodulationCandidacy, [
  [
    'all that it rests on',
    READY(300),
    'finding info',
    /a trial is an option/,
    ['Procedure/1', 'DiagnosticReport/1', 'DiagnosticReport/2'],
  ],
  ['too early: the operation is shown', READY(100), 'not-applicable', /^Before day 180/, ['Procedure/1']],
  [
    'by a month that spans day 180',
    READY('2026-05'),
    'not-assessed',
    /180 days have passed .* cannot be told/,
    ['Procedure/1'],
  ],
  [
    'CT cannot be read',
    [...READY(300).slice(0, 2), withExam('mri', 20), withBlank('imaging', 'ct', 10)],
    'not-assessed',
    /no unit/,
    ['Record/imaging-1'],
  ],
  [
    'MRI cannot be read',
    [...READY(300).slice(0, 3), withBlank('imaging', 'mri', 10)],
    'not-assessed',
    /no unit/,
    ['Record/imaging-1'],
  ],
  [
    'which device',
    [...READY(300), withDevice('neurostimulator', { label: 'Stimulator X' })],
    'clear',
    /^Among implants: Stimulator X; no/,
    ['Procedure/1', 'Device/1'],
  ],
  [
    'a trial beside a permanent system is not its lead',
    [...READY(300), withIntervention('scs-trial', 40), withIntervention('scs-permanent', 20)],
    'clear',
    /^Recorded: (?!.*lead)/,
    ['Procedure/1', 'Procedure/intervention-1', 'Procedure/intervention-2'],
  ],
])

rowsOf(psychologicalScreen, [
  [
    'another lab ordered',
    [FUSED, ordered({ kind: 'lab', analyte: 'crp' })],
    'finding info',
    /days\)\.$/,
    ['Procedure/1'],
  ],
])

rowsOf(repeatSurgery, [
  [
    'one operation before',
    [FUSED, withFusion(900, { kind: 'decompression', levels: [] })],
    'clear',
    /^1 spine operation before/,
    ['Procedure/2', 'Procedure/1'],
  ],
])

const verdict = (more: Partial<Verdict>): Verdict => ({
  kind: 'finding',
  priority: 'moderate',
  message: 'Found.',
  evidence: [],
  caveats: [],
  ...more,
})
const IN_PART = { priority: 'info', caveats: ['Could not be checked in full: orders'] } as const
const checks = (...verdicts: Verdict[]): Rule[] =>
  verdicts.map((said, at) => ({
    id: `check-${at}`,
    section: 'medications',
    title: `Check ${at + 1}`,
    why: '',
    consider: '',
    cites: boneHealth.cites,
    inputs: {},
    evaluate: () => said,
  }))

describe('medication-review: which checks count', () => {
  it.each<[why: string, verdicts: Verdict[], verdict: string, words: RegExp]>([
    ['two raised, by name', [verdict({}), verdict({})], 'finding info', /\(Check 1, Check 2\)/],
    [
      'context is not raised',
      [verdict({}), verdict({ priority: 'info' })],
      'not-applicable',
      /^Fewer than 2/,
    ],
    [
      'context found in part may weigh more',
      [verdict({}), verdict(IN_PART)],
      'not-assessed',
      /^1 medication checks are raised; 1 could not be assessed \| Not assessed: Check 2\.$/,
    ],
    [
      'of its caveats one is enough',
      [verdict({}), verdict({ ...IN_PART, caveats: ['matched by name', ...IN_PART.caveats] })],
      'not-assessed',
      /Check 2/,
    ],
    [
      'another caveat is none',
      [verdict({}), verdict({ ...IN_PART, caveats: ['matched by name'] })],
      'not-applicable',
      /^Fewer/,
    ],
    [
      'clear is not raised, whatever its caveats',
      [verdict({}), verdict({ ...IN_PART, kind: 'clear' })],
      'not-applicable',
      /^Fewer/,
    ],
    [
      'raised in part is raised',
      [verdict({}), verdict({ caveats: IN_PART.caveats })],
      'finding info',
      /^2 medication/,
    ],
    ['raised in part counts once', [verdict({ caveats: IN_PART.caveats })], 'not-applicable', /^Fewer/],
    [
      'two not assessed',
      [verdict({ kind: 'not-assessed' }), verdict({ kind: 'not-assessed' })],
      'not-assessed',
      /Check 1, Check 2/,
    ],
  ])('%s', (_why, verdicts, expected, words) => {
    const said = judge(
      medicationReview(() => checks(...verdicts)),
      [FUSED, withMedication('oxycodone')],
    )
    expect(inShort(said), wordsOf(said)).toBe(expected)
    expect(wordsOf(said)).toMatch(words)
    if (said.kind !== 'not-assessed')
      expect(said.evidence.map((one) => one.resource)).toEqual(['Procedure/1'])
  })

  it('a review on order', () => {
    const said = judge(
      medicationReview(() => checks(verdict({}), verdict({}))),
      [FUSED, ordered({ kind: 'intervention', intervention: 'medication-review' })],
    )
    expect(said.message).toMatch(/ Ordered on [^|]*\.$/)
  })

  it('tells the newest review', () => {
    const said = judge(
      medicationReview(() => []),
      [FUSED, withIntervention('medication-review', 90), withIntervention('medication-review', 5)],
    )
    expect(said.message).toMatch(new RegExp(`^Medication review of ${daysAgo(5)}\\.$`))
  })
})
