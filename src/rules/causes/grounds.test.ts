import { describe, expect, it } from 'vitest'
import {
  chartWith,
  contextOf,
  daysAgo,
  endedIn,
  failing,
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
import type { CauseView, Line } from './cause.ts'
import { causeBoard } from './index.ts'

const FUSED = withFusion(400)
const relief = (percent: number | null) => ({ relief: { percent, words: `${percent ?? 'good'}` } })
const siImage = (date: number | string) => withExam('x-ray', date, { sites: ['si-joint'] })

function viewOf(id: string, changes: readonly Change[]): CauseView {
  const board = causeBoard(contextOf(chartWith(...changes)))
  const view = board.state === 'ready' ? board.causes.find((cause) => cause.id === id) : undefined
  if (view === undefined) throw new Error(`no ${id} on the board`)
  return view
}

/** Each line in full: "column: words | caveats | records". */
function linesOf(id: string, changes: readonly Change[]): string[] {
  const view = viewOf(id, changes)
  const inFull = (column: string) => (line: Line) =>
    [
      `${column}: ${line.words}`,
      line.caveats.join('; '),
      line.evidence.map((one) => one.resource).join(', '),
    ].join(' | ')
  return [
    ...view.for.map(inFull('for')),
    ...view.against.map(inFull('against')),
    ...view.notLookedAt.map(inFull('not')),
    ...view.unchecked.map(inFull('unchecked')),
    ...view.neither.map(inFull('neither')),
  ]
}

type Row = [why: string, changes: Change[], of: RegExp, expected: string[]]

/** The lines about one thing, all of them, with what they rest on. */
function rowsOf(id: string, rows: readonly Row[]): void {
  describe(id, () => {
    it.each(rows)('%s', (_why, changes, of, expected) => {
      expect(linesOf(id, [FUSED, ...changes]).filter((line) => of.test(line))).toEqual(expected)
    })
  })
}

const ALONE = 'A single uncontrolled block can mislead either way.'
const SI_BLOCK = /injection of/i
const siBlock = (percent: number | null, more: object = {}) =>
  withIntervention('si-block', 100, { ...relief(percent), ...more })
const siWords = `Sacroiliac joint injection of ${daysAgo(100)}`
const SI_IMAGED = 'Imaging of the sacroiliac joints since the fusion'
const OF_IMAGING = /maging of the sacro/

rowsOf('si-joint', [
  [
    'a block for it, coded',
    [siBlock(70)],
    SI_BLOCK,
    [`for: ${siWords}: 70 % relief (50 % or more) | ${ALONE} | Procedure/intervention-1`],
  ],
  [
    'a block against it, found by its name',
    [siBlock(20, { byName: true })],
    SI_BLOCK,
    [
      `against: ${siWords}: 20 % relief (less than 50 %) | ${siWords}: matched by name, not code.; ${ALONE} | Procedure/intervention-1`,
    ],
  ],
  [
    'two records of one block, one of them coded',
    [siBlock(70), siBlock(70, { byName: true })],
    SI_BLOCK,
    [
      `for: ${siWords}: 70 % relief (50 % or more) | ${ALONE} | Procedure/intervention-1, Procedure/intervention-2`,
    ],
  ],
  [
    'a block of the joint counts wherever its record places it',
    [siBlock(70, { regions: ['cervical'] })],
    SI_BLOCK,
    [`for: ${siWords}: 70 % relief (50 % or more) | ${ALONE} | Procedure/intervention-1`],
  ],
  [
    'a block for it, and another that cannot be read',
    [siBlock(70), withBlank('interventions', 'si-block', 50)],
    /More/,
    ['unchecked: More of this: sacroiliac joint injection: si-block: no unit |  | Record/interventions-1'],
  ],
  ['none', [], /^not: No sacroiliac/, ['not: No sacroiliac joint injection |  | ']],
  [
    'the newest image after the fusion',
    [siImage(10), siImage(20), siImage(500), withExam('x-ray', 5)],
    OF_IMAGING,
    [`neither: ${SI_IMAGED}: ${daysAgo(10)} |  | DiagnosticReport/2, DiagnosticReport/1`],
  ],
  ['an image from before the fusion', [siImage(500)], OF_IMAGING, [`not: No i${SI_IMAGED.slice(1)} |  | `]],
  [
    'an image of the year of the fusion',
    [siImage('2025')],
    OF_IMAGING,
    [`unchecked: ${SI_IMAGED}: whether it came after the fusion cannot be told |  | DiagnosticReport/1`],
  ],
  [
    'an image after the fusion, and one that may be',
    [siImage(10), siImage('2026')],
    OF_IMAGING,
    [`neither: ${SI_IMAGED}: 2026 |  | DiagnosticReport/1, DiagnosticReport/2`],
  ],
  [
    'one that cannot be read, from before the fusion',
    [withBlank('imaging', 'x-ray', 500)],
    OF_IMAGING,
    [`not: No i${SI_IMAGED.slice(1)} |  | `],
  ],
  [
    'one that cannot be read, since the fusion',
    [withBlank('imaging', 'x-ray', 10)],
    OF_IMAGING,
    [`unchecked: ${SI_IMAGED}: x-ray: no unit |  | Record/imaging-1`],
  ],
  [
    'one that cannot be read, without a date',
    [withBlank('imaging', 'x-ray', null)],
    OF_IMAGING,
    [`unchecked: ${SI_IMAGED}: x-ray: no unit |  | Record/imaging-1`],
  ],
])

rowsOf('hardware-irritation', [
  [
    'pain beside a mechanical failure: one of two is spinal',
    [
      withCondition('implant-mechanical'),
      withCondition('implant-pain', { spinal: false }),
      withCondition('implant-pain'),
    ],
    /^for: Pain/,
    ['for: Pain from a spinal implant is recorded as active |  | Condition/2, Condition/3'],
  ],
  [
    'pain beside a mechanical failure: which implant is not said',
    [withCondition('implant-mechanical'), withCondition('implant-pain', { spinal: false })],
    /^unchecked: Painful/,
    ['unchecked: Painful implant: the record does not say which implant |  | Condition/2'],
  ],
  [
    'pain alone is told by the red flag alone',
    [withCondition('implant-pain')],
    /^for: .*Pain from/,
    [expect.stringMatching(/^for: Implant failure: Pain/) as string],
  ],
  ['a failure without pain', [withCondition('implant-mechanical')], /^\w+: Pain/, []],
])

rowsOf('adjacent-segment', [
  [
    'diagnoses in part: what was found stands, with the doubt',
    [withCondition('adjacent-segment', { code: null }), endedIn('incomplete', 'Condition')],
    /^for: Adjacent/,
    [
      expect.stringMatching(
        /^for: [^|]+ \| Could not be checked in full: [^|]+incomplete[^|]+; [^|]*matched by name[^|]* \| Condition\/1$/,
      ) as string,
    ],
  ],
  [
    'read whole: no doubt',
    [withCondition('adjacent-segment')],
    /^for: Adjacent/,
    ['for: Adjacent segment disease is recorded as active |  | Condition/1'],
  ],
  [
    'an MRI that no region names, procedures in part',
    [withExam('mri', 100), endedIn('incomplete', 'Procedure')],
    /MRI/,
    [expect.stringMatching(/^unchecked: MRI .*incomplete/) as string],
  ],
])

const TOBACCO = /Tobacco use/
rowsOf('non-union', [
  [
    'the latest of two, whatever their order in the chart',
    [withTobacco('current', 5), withTobacco('never', 50)],
    TOBACCO,
    ['for: Tobacco use: current, which goes with non-union |  | Observation/tobacco-1'],
  ],
  [
    'by a year that may be too old',
    [withTobacco('never', '2025')],
    TOBACCO,
    ['unchecked: Tobacco use: whether the record is current cannot be told |  | Observation/tobacco-1'],
  ],
  [
    'a vitamin D by a year that may be too old',
    [withResult('vitamin-d', '35', '2025')],
    /vitamin D/,
    [
      'unchecked: 25-OH vitamin D last recorded on 2025: whether it is current cannot be told |  | Observation/1',
    ],
  ],
  [
    'a vitamin D as converted',
    [withResult('vitamin-d', '35', 10, { recorded: '87 nmol/L', used: '35 ng/mL' })],
    /vitamin D/,
    [expect.stringMatching(/^neither: 25-OH vitamin D 35 ng\/mL/) as string],
  ],
  [
    'the EHR offers no social history',
    [endedIn('not-offered', 'Observation/social-history')],
    TOBACCO,
    ['not: Tobacco use not recorded | This EHR does not offer: social history. | '],
  ],
])

describe('quotes', () => {
  const quotesOf = (id: string, ...quotes: Parameters<typeof withReport>[0]) =>
    viewOf(id, [FUSED, withReport(quotes)]).said.map((one) => one.quote.sentence)

  it.each([
    ['stenosis beside', { mentions: ['stenosis'], levels: ['L3/L4'] }, true],
    ['a herniation beside', { mentions: ['recurrent-disc'], levels: ['L3/L4'] }, true],
    [
      'a herniation beside, among others',
      { mentions: ['implant', 'recurrent-disc'], levels: ['L3/L4'] },
      true,
    ],
    ['a herniation of the fused level', { mentions: ['recurrent-disc'], levels: ['L4/L5'] }, false],
    ['stenosis at one of two levels', { mentions: ['stenosis'], levels: ['L1/L2', 'L3/L4'] }, true],
    ['an implant beside', { mentions: ['implant'], levels: ['L3/L4'] }, false],
  ] as const)('of the segment beside: %s', (_why, { mentions, levels }, expected) => {
    const quote = { sentence: 'As seen.', mentions: [...mentions], levels: [...levels] }
    expect(quotesOf('adjacent-segment', quote)).toEqual(expected ? ['As seen.'] : [])
  })

  it('only the sentences of interest, one word of interest is enough', () => {
    expect(
      quotesOf(
        'infection',
        { sentence: 'Abscess beside a rod.', mentions: ['infection', 'implant'] },
        { sentence: 'Rod intact.', mentions: ['implant'] },
      ),
    ).toEqual(['Abscess beside a rod.'])
  })
})

describe('the place of the fusion', () => {
  it.each([
    ['cervical, by its region', { regions: ['cervical'], levels: [] }, 'The fusion is cervical'],
    [
      'cervical, by its levels',
      { regions: [], levels: [{ from: 'text', levels: ['C5/C6'] }] },
      'is cervical',
    ],
    ['lumbar, above the sacrum', {}, 'does not reach S1 (L4/L5)'],
  ] as const)('%s', (_why, more, words) => {
    const lines = linesOf('si-joint', [withFusion(400, more)])
    expect(lines).toContainEqual(expect.stringContaining(words))
  })
})

describe('the next test', () => {
  it('is wanted while one of several lines is open', () => {
    const changes = [FUSED, siImage(10), siBlock(70), siBlock(null)]
    expect(viewOf('si-joint', changes).next?.look).toBe('block')
  })

  it('is none when all was looked at', () => {
    expect(viewOf('si-joint', [FUSED, siImage(10), siBlock(70)]).next).toBeNull()
  })
})

describe('an MRI with contrast', () => {
  it('is told without the one that does not say', () => {
    const changes = [FUSED, withExam('mri', 90, { contrast: 'with' }), withExam('mri', 80)]
    const lines = linesOf('recurrent-disc', changes).filter((line) => line.includes('MRI'))
    expect(lines).toEqual([expect.stringMatching(/^neither: MRI with contrast from day 42/)])
  })
})

it('of two mood scores the one that was not read is told', () => {
  const lines = linesOf('central-sensitisation', [
    FUSED,
    withBlank('results', 'phq-9', 9),
    withResult('phq-2', '1', 9),
  ])
  expect(lines).toContainEqual(expect.stringMatching(/^unchecked: PHQ-9/))
  expect(lines.filter((line) => line.includes('PHQ-2'))).toEqual([])
})

it('what failed is told for each look', () => {
  expect(linesOf('si-joint', [FUSED, failing('Condition')])).toContainEqual(
    expect.stringMatching(/^unchecked: Diagnoses/),
  )
})
