import { describe, expect, it } from 'vitest'
import {
  chartWith,
  contextOf,
  endedIn,
  failing,
  withAnswer,
  withBlank,
  withCondition,
  withExam,
  withFusion,
  withIntervention,
  withReport,
  withResult,
  withTobacco,
  type Change,
} from '../../../test/chart-builders.ts'
import type { CauseView } from './cause.ts'
import { causeBoard, causes } from './index.ts'

const FUSED = withFusion(400)
const TO_S1 = withFusion(400, { levels: [{ from: 'text', levels: ['L4/L5', 'L5/S1'] }] })

function viewOf(id: string, changes: readonly Change[]): CauseView {
  const board = causeBoard(contextOf(chartWith(...changes)))
  const view = board.state === 'ready' ? board.causes.find((cause) => cause.id === id) : undefined
  if (view === undefined) throw new Error(`no ${id} on the board`)
  return view
}

/** Every line as "column: words", the quotes as "said: sentence". */
function linesOf(id: string, changes: readonly Change[]): string[] {
  const view = viewOf(id, changes)
  const part = (column: string, lines: CauseView['for']) => lines.map(({ words }) => `${column}: ${words}`)
  return [
    ...part('for', view.for),
    ...part('against', view.against),
    ...part('not', view.notLookedAt),
    ...part('unchecked', view.unchecked),
    ...part('neither', view.neither),
    ...view.said.map(({ quote }) => `said: ${quote.sentence}`),
  ]
}

type Row = readonly [why: string, changes: readonly Change[], expected: readonly string[]]
const rowsOf = (id: string, rows: readonly Row[]): void => {
  describe(id, () => {
    it.each(rows)('%s', (_why, changes, expected) => {
      const lines = linesOf(id, changes)
      for (const words of expected) expect(lines).toContainEqual(expect.stringMatching(words))
    })
  })
}
const block = (percent: number | null, days: number | string = 100) =>
  [days, percent === null ? {} : { relief: { percent, words: `${percent}% relief` } }] as const
const saying = (
  sentence: string,
  mention: 'non-union' | 'infection' | 'stenosis' | 'si-joint',
  more: object = {},
) => withReport([{ sentence, mentions: [mention], ...more }])

rowsOf('adjacent-segment', [
  ['the levels beside are named', [FUSED], ['^neither: Next to the fused levels: L3/L4 and L5/S1$']],
  [
    'no levels recorded',
    [withFusion(400, { levels: [] })],
    ['^unchecked: Adjacent levels: the fused levels are not'],
  ],
  ['coded', [FUSED, withCondition('adjacent-segment')], ['^for: Adjacent segment disease']],
  ['no MRI, no dynamic X-ray', [FUSED], ['^not: No MRI', '^not: No flexion-extension X-ray']],
  ['MRI on day 42', [FUSED, withExam('mri', 358)], ['^neither: MRI of the fused part from day 42 on']],
  ['MRI on day 41', [FUSED, withExam('mri', 359)], ['^not: No MRI']],
  ['imaging not read', [FUSED, failing('ImagingStudy')], ['^unchecked: MRI', '^unchecked: Flexion']],
  [
    'stenosis at the next level is quoted',
    [FUSED, saying('Stenosis L3-4.', 'stenosis', { levels: ['L3/L4'] })],
    ['^said: Stenosis L3-4'],
  ],
])
rowsOf('non-union', [
  ['coded', [FUSED, withCondition('pseudarthrosis')], ['^for: Pseudarthrosis']],
  ['low vitamin D', [FUSED, withResult('vitamin-d', '19', 30)], ['^for: .*deficient']],
  ['at the limit of deficient', [FUSED, withResult('vitamin-d', '20', 30)], ['^for: .*insufficient']],
  ['at the limit of insufficient', [FUSED, withResult('vitamin-d', '30', 30)], ['^neither: 25-OH']],
  ['not to be compared', [FUSED, withResult('vitamin-d', '<40', 30)], ['^unchecked: 25-OH']],
  ['365 days old', [FUSED, withResult('vitamin-d', '35', 365)], ['^neither: 25-OH']],
  ['366 days old', [FUSED, withResult('vitamin-d', '35', 366)], ['^not: 25-OH vitamin D last recorded']],
  ['none', [FUSED], ['^not: 25-OH vitamin D not recorded', '^not: No CT', '^not: Tobacco use not recorded']],
  ['unreadable', [FUSED, withBlank('results', 'vitamin-d', 10)], ['^unchecked: 25-OH']],
  ['laboratory failed', [FUSED, failing('Observation/laboratory')], ['^unchecked: 25-OH']],
  ['smoker', [FUSED, withTobacco('current', 30)], ['^for: Tobacco use: current']],
  ['never smoked is not against', [FUSED, withTobacco('never', 30)], ['^neither: Tobacco use: never']],
  ['old status', [FUSED, withTobacco('never', 366)], ['^not: Tobacco use last recorded']],
  [
    'two of one day disagree',
    [FUSED, withTobacco('never', 9), withTobacco('current', 9)],
    ['^unchecked: Tobacco'],
  ],
  ['status unreadable', [FUSED, withBlank('tobacco', 'tobacco', 3)], ['^unchecked: Tobacco']],
  ['CT on day 180', [FUSED, withExam('ct', 220)], ['^neither: CT of the fused part from day 180 on']],
  ['CT on day 179', [FUSED, withExam('ct', 221)], ['^not: No CT']],
  [
    'diabetes asks for HbA1c',
    [FUSED, withCondition('diabetes')],
    ['^for: Diabetes', '^not: HbA1c not recorded'],
  ],
  ['HbA1c above 8', [FUSED, withCondition('diabetes'), withResult('hba1c', '8.1', 9)], ['^for: HbA1c 8.1']],
  ['HbA1c of 8', [FUSED, withCondition('diabetes'), withResult('hba1c', '8', 9)], ['^neither: HbA1c 8']],
  ['solid fusion is only quoted', [FUSED, saying('Solid fusion.', 'non-union')], ['^said: Solid fusion']],
])
rowsOf('epidural-fibrosis', [
  ['coded', [FUSED, withCondition('epidural-fibrosis')], ['^for: Epidural fibrosis']],
  ['MRI with contrast', [FUSED, withExam('mri', 90, { contrast: 'with' })], ['^neither: MRI with contrast']],
  ['MRI without', [FUSED, withExam('mri', 90, { contrast: 'without' })], ['^not: No MRI with contrast']],
  ['contrast not said', [FUSED, withExam('mri', 90)], ['^unchecked: MRI since day 42: whether contrast']],
  [
    'little relief is not against',
    [FUSED, withIntervention('root-block', ...block(10))],
    ['^neither: .*10 %'],
  ],
  [
    'a root injection in the neck says nothing of a lumbar fusion',
    [
      FUSED,
      withIntervention('root-block', 100, { regions: ['cervical'], relief: { percent: 80, words: '80%' } }),
    ],
    ['^not: No transforaminal'],
  ],
  [
    'a root injection whose place is not recorded',
    [FUSED, withIntervention('root-block', 100, { regions: [], relief: { percent: 80, words: '80%' } })],
    ['^unchecked: Transforaminal.*cannot be told'],
  ],
])
rowsOf('hardware-irritation', [
  ['painful spinal implant', [FUSED, withCondition('implant-pain')], ['^for: Implant failure: Pain']],
  [
    'which implant is not said',
    [FUSED, withCondition('implant-pain', { spinal: false })],
    ['^unchecked: Implant'],
  ],
  ['a crack', [FUSED, withAnswer('crack', 'yes')], ['^for: Implant failure']],
  ['70 % relief', [FUSED, withIntervention('hardware-block', ...block(70))], ['^for: Hardware block']],
  ['69 % relief', [FUSED, withIntervention('hardware-block', ...block(69))], ['^neither: Hardware block']],
  ['50 % relief', [FUSED, withIntervention('hardware-block', ...block(50))], ['^neither: Hardware block']],
  ['49 % relief', [FUSED, withIntervention('hardware-block', ...block(49))], ['^against: Hardware block']],
  ['no X-ray', [FUSED], ['^not: No X-ray', '^not: No hardware block']],
])
rowsOf('si-joint', [
  ['fusion to S1', [TO_S1], ['^for: The fusion reaches S1']],
  ['fusion above', [FUSED], ['^neither: The fusion does not reach S1']],
  ['no levels', [withFusion(400, { levels: [] })], ['^unchecked: Whether the fusion reaches S1']],
  ['50 % relief', [FUSED, withIntervention('si-block', ...block(50))], ['^for: Sacroiliac joint injection']],
  [
    '49 % relief',
    [FUSED, withIntervention('si-block', ...block(49))],
    ['^against: Sacroiliac joint injection'],
  ],
  [
    'relief not recorded',
    [FUSED, withIntervention('si-block', ...block(null))],
    ['^unchecked: .*result not recorded'],
  ],
  ['before the fusion', [FUSED, withIntervention('si-block', ...block(10, 500))], ['^not: No sacroiliac']],
  [
    'two sides of one day disagree: both stand',
    [FUSED, withIntervention('si-block', ...block(70)), withIntervention('si-block', ...block(20))],
    ['^for: .*70 %', '^against: .*20 %'],
  ],
  [
    'one side readable, the other not',
    [
      FUSED,
      withIntervention('si-block', ...block(70)),
      withIntervention('si-block', 100, { relief: { percent: null, words: 'good' } }),
    ],
    ['^for: .*70 %', '^unchecked: .*not given as one figure'],
  ],
  ['dated by year', [FUSED, withIntervention('si-block', ...block(10, '2025'))], ['^unchecked: Sacroiliac']],
  [
    'undated',
    [FUSED, withIntervention('si-block', null, { relief: { percent: 10, words: '' } })],
    ['^unchecked: Sac'],
  ],
  [
    'little relief, but a later fusion may be recorded',
    [FUSED, withIntervention('si-block', ...block(10)), endedIn('incomplete', 'Procedure')],
    ['^unchecked: Sacroiliac joint injection of', '^unchecked: More of this'],
  ],
  ['procedures not read', [FUSED, failing('Procedure')], ['^unchecked: Sacroiliac joint injection']],
  [
    'imaging of the joints',
    [FUSED, withExam('x-ray', 9, { sites: ['si-joint'] })],
    ['^neither: Imaging of the sac'],
  ],
  [
    'report of the joints, whatever is fused',
    [
      FUSED,
      withReport([{ sentence: 'Normal SI joints.', mentions: ['si-joint'] }], 9, { sites: ['si-joint'] }),
    ],
    ['^said: Normal SI joints'],
  ],
])
rowsOf('recurrent-disc', [
  ['coded', [FUSED, withCondition('recurrent-disc')], ['^for: Disc herniation']],
  [
    'half relief of the root',
    [FUSED, withIntervention('root-block', ...block(50))],
    ['^for: Transforaminal'],
  ],
  ['no contrast MRI', [FUSED], ['^not: No MRI with contrast']],
])
rowsOf('infection', [
  ['coded', [FUSED, withCondition('spine-infection')], ['^for: Spinal infection recorded']],
  ['raised CRP', [FUSED, withResult('crp', '34', 9)], ['^for: Raised CRP', '^not: ESR not recorded']],
  ['normal CRP is not against', [FUSED, withResult('crp', '3', 9)], ['^neither: .*CRP 3 mg/L, not raised']],
  [
    'denied in a report, only quoted',
    [FUSED, saying('No abscess.', 'infection', { negated: true })],
    ['^said: No ab'],
  ],
])
rowsOf('central-sensitisation', [
  ['coded', [FUSED, withCondition('chronic-widespread-pain')], ['^for: Fibromyalgia']],
  ['PHQ-9 of 10', [FUSED, withResult('phq-9', '10', 9)], ['^for: PHQ-9 10']],
  ['PHQ-9 of 9 is not against', [FUSED, withResult('phq-9', '9', 9)], ['^neither: PHQ-9 9']],
  ['PHQ-2 in its place', [FUSED, withResult('phq-2', '3', 9)], ['^for: PHQ-2 3']],
  ['GAD-7 of 10', [FUSED, withResult('gad-7', '10', 9)], ['^for: GAD-7 10']],
  ['nothing asked', [FUSED], ['^not: PHQ-9 not recorded', '^not: GAD-7 not recorded']],
  [
    'questionnaires not read',
    [FUSED, failing('QuestionnaireResponse')],
    ['^unchecked: PHQ-9', '^unchecked: GAD-7'],
  ],
])

describe('the board', () => {
  it('has every cause of the catalogue in its order, whatever the chart says', () => {
    const board = causeBoard(contextOf(chartWith(FUSED, withCondition('spine-infection'))))
    expect(board.state === 'ready' && board.causes.map(({ id }) => id)).toEqual(causes.map(({ id }) => id))
    expect(causes.map(({ id }) => id)).toEqual([
      ...['adjacent-segment', 'non-union', 'epidural-fibrosis', 'hardware-irritation', 'si-joint'],
      ...['recurrent-disc', 'infection', 'central-sensitisation'],
    ])
  })

  it.each([
    ['no fusion', [], 'No spinal fusion is recognised'],
    ['fusion without a date', [withFusion(null)], 'without a readable date'],
    ['procedures failed', [failing('Procedure')], 'could not be checked: procedures'],
    ['fusion unreadable', [withBlank('surgeries', 'fusion', 9)], 'cannot be read'],
  ])('says what is missing: %s', (_why, changes, words) => {
    const board = causeBoard(contextOf(chartWith(...changes)))
    expect(board).toMatchObject({ state: 'missing', words: expect.stringContaining(words) as string })
  })

  it('puts nothing in against or not looked at when every source failed but the fusion', () => {
    const broken = endedIn(
      'failed',
      ...([
        'Condition',
        'DiagnosticReport',
        'ImagingStudy',
        'DocumentReference',
        'QuestionnaireResponse',
      ] as const),
      ...(['Observation/laboratory', 'Observation/survey', 'Observation/social-history'] as const),
    )
    const board = causeBoard(contextOf(chartWith(FUSED, broken)))
    const views = board.state === 'ready' ? board.causes : []
    expect(views.flatMap((view) => [...view.against, ...view.notLookedAt])).toEqual([])
    expect(views.every((view) => view.unchecked.length > 0)).toBe(true)
  })

  it.each([
    ['non-union', [FUSED], 'ct-fusion-assessment'],
    ['non-union', [FUSED, withExam('ct', 100)], 'standing-flexion-extension-xray'],
    ['si-joint', [FUSED], 'si-joint-assessment'],
    ['epidural-fibrosis', [FUSED, failing('ImagingStudy')], 'mri-since-surgery'],
  ])('names the next test: %s', (id, changes, rule) => {
    expect(viewOf(id, changes).next?.rule).toBe(rule)
  })

  it('leaves reports from before the fusion and of another part out, and says when it cannot tell', () => {
    const quote = [{ sentence: 'Non-union.', mentions: ['non-union'] as const }]
    const saidOf = (...changes: Change[]) =>
      viewOf('non-union', [FUSED, ...changes]).said.map((one) => one.caveat)
    expect(saidOf(withReport(quote, 500))).toEqual([])
    expect(saidOf(withReport(quote, 30, { sites: ['cervical'] }))).toEqual([])
    expect(saidOf(withReport(quote, 30))).toEqual([null])
    expect(saidOf(withReport(quote, 30, { sites: ['spine'] }))[0]).toMatch(/cannot be told/)
    expect(saidOf(withReport(quote, null))[0]).toMatch(/cannot be told/)
  })

  it.each([
    ['a report not read', withBlank('reports', 'report', 30)],
    ['a part of one not read', withReport([], 30, { unread: 'PDF' })],
    ['reports failed', failing('DiagnosticReport')],
  ])('says that reports could not be checked: %s', (_why, change) => {
    const lines = linesOf('infection', [FUSED, change])
    expect(lines).toContainEqual(expect.stringMatching(/^unchecked: Reports/))
  })
})

describe('one block, several records', () => {
  it('is one line: the procedure and its report of the same day', () => {
    const twice = [
      FUSED,
      withIntervention('si-block', ...block(70)),
      withIntervention('si-block', ...block(70)),
    ]
    expect(linesOf('si-joint', twice).filter((line) => /injection of .* relief/.test(line))).toHaveLength(1)
  })
})
