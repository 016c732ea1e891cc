// Hazards: H-15
import { describe, expect, it } from 'vitest'
import type { SetAside } from '../domain/set-aside.ts'
import {
  chartWith,
  contextOf,
  dayAt,
  daysAgo,
  endedIn,
  failing,
  whenAt,
  withBlank,
  withCondition,
  withFusion,
  withMedication,
  withResult,
  type Change,
} from '../../test/chart-builders.ts'
import { rules } from './index.ts'
import { assess, type Assessment } from './rule.ts'
import { canSetAside, factsOf, standingAside, wholeDecisions } from './set-aside.ts'

const TODAY = dayAt('2026-11-01')
const judged = (...changes: readonly Change[]): Assessment[] =>
  assess(rules, contextOf(chartWith(...changes)))
const of = (rule: string, all: readonly Assessment[]): Assessment => {
  const one = all.find((item) => item.rule === rule)
  if (!one) throw new Error(rule)
  return one
}
const LOW: readonly Change[] = [withFusion(300), withResult('vitamin-d', '15', 20)]
const decision = (change: Partial<SetAside> = {}): SetAside => ({
  resource: 'QuestionnaireResponse/1',
  rule: 'vitamin-d-status',
  reason: 'not-indicated',
  until: dayAt('2027-01-30'),
  facts: factsOf(of('vitamin-d-status', judged(...LOW))),
  withdrawn: false,
  when: whenAt(daysAgo(10)),
  by: null,
  ...change,
})
const isAside = (decisions: readonly SetAside[], ...changes: readonly Change[]): boolean =>
  standingAside(judged(...changes), decisions, TODAY).has('vitamin-d-status')

describe('a gap set aside', () => {
  it.each<[why: string, decisions: SetAside[], changes: readonly Change[], expected: boolean]>([
    ['stays aside while nothing changes', [decision()], LOW, true],
    ['comes back when nobody set it aside', [], LOW, false],
    ['stays on its last day', [decision({ until: TODAY })], LOW, true],
    ['comes back the day after', [decision({ until: dayAt('2026-10-31') })], LOW, false],
    [
      'comes back when a newer result is there',
      [decision()],
      [...LOW, withResult('vitamin-d', '14', 5)],
      false,
    ],
    [
      'comes back when the value is corrected',
      [decision()],
      [withFusion(300), withResult('vitamin-d', '16', 20)],
      false,
    ],
    ['is brought back', [decision(), decision({ withdrawn: true, when: whenAt(daysAgo(2)) })], LOW, false],
    [
      'is set aside again',
      [decision({ withdrawn: true, when: whenAt(daysAgo(9)) }), decision({ when: whenAt(daysAgo(1)) })],
      LOW,
      true,
    ],
    [
      'comes back when the order of two decisions cannot be told',
      [decision({ withdrawn: true }), decision()],
      LOW,
      false,
    ],
    [
      'comes back by the later in the list, too, when their order cannot be told',
      [decision(), decision({ withdrawn: true })],
      LOW,
      false,
    ],
    [
      'comes back by a decision of a year in which the other was made',
      [decision({ when: whenAt(daysAgo(1)) }), decision({ withdrawn: true, when: whenAt('2026') })],
      LOW,
      false,
    ],
    [
      'comes back by a decision that may be the later one',
      [decision({ withdrawn: true, when: whenAt('2026-10') }), decision({ when: whenAt('2026-10-12') })],
      LOW,
      false,
    ],
    [
      'comes back by a decision that may be the later one, although its month ends first',
      [decision({ when: whenAt('2026-10') }), decision({ withdrawn: true, when: whenAt('2026-10-12') })],
      LOW,
      false,
    ],
    [
      'of two whose order cannot be told, the one whose days end later counts',
      [
        decision({ when: whenAt('2026-10'), until: TODAY }),
        decision({ when: whenAt('2026-10-12'), until: dayAt('2026-10-13') }),
      ],
      LOW,
      true,
    ],
    ['is another rule', [decision({ rule: 'mri-since-surgery' })], LOW, false],
  ])('%s', (_why, decisions, changes, expected) => {
    expect(isAside(decisions, ...changes)).toBe(expected)
  })

  it('never hides what could not be checked', () => {
    const after = judged(...LOW, failing('Observation/laboratory', 'Procedure'))
    expect(of('vitamin-d-status', after).kind === 'finding').toBe(
      standingAside(after, [decision()], TODAY).has('vitamin-d-status'),
    )
  })
})

describe('what a finding rests on', () => {
  const evidence = ['Observation/2', 'Observation/1'].map((resource) => ({
    resource,
    label: 'Vitamin D',
    value: '15',
    when: null,
  }))
  const records = ['Observation/1 · Vitamin D · 15 · no date', 'Observation/2 · Vitamin D · 15 · no date']

  it.each([
    ['its priority and its records, in any order', 'vitamin-d-status', ['moderate', ...records]],
    ['the records alone when it is no finding', 'spine-infection-recorded', records],
  ])('is %s', (_why, rule, expected) => {
    expect(factsOf({ ...of(rule, judged(...LOW)), evidence })).toEqual(expected)
  })
})

it('nothing set aside is one and the same each time', () => {
  expect(standingAside(judged(...LOW), [], TODAY)).toBe(standingAside(judged(), [], TODAY))
})

describe('decisions read from the chart', () => {
  const recorded: Change = (chart) => ({ ...chart, setAsides: { ...chart.setAsides, records: [decision()] } })
  const twoSources: Change = (chart) => {
    const failed = { id: 'Condition', outcome: 'failed', received: 0 } as const
    return { ...chart, setAsides: { ...chart.setAsides, sources: [...chart.setAsides.sources, failed] } }
  }
  it.each<[why: string, changes: readonly Change[], count: number]>([
    ['stand when all were read', [], 1],
    ['do not stand when one cannot be read', [withBlank('setAsides', 'set-aside', 5)], 0],
    ['do not stand when the questionnaires failed', [failing('QuestionnaireResponse')], 0],
    ['do not stand when they came in part', [endedIn('incomplete', 'QuestionnaireResponse')], 0],
    ['do not stand when one of two sources failed', [twoSources], 0],
    ['do not stand while they are read', [endedIn('reading', 'QuestionnaireResponse')], 0],
  ])('%s', (_why, changes, count) => {
    expect(wholeDecisions(chartWith(recorded, ...changes))).toHaveLength(count)
  })
})

describe('what may be set aside', () => {
  const inPain = withResult('pain-score', '6', 3)
  const trinity = judged(
    withFusion(300),
    withCondition('cauda-equina'),
    ...['oxycodone', 'lorazepam', 'carisoprodol'].map((name) => withMedication(name)),
  )
  it('no red flag, critical or not', () => {
    const cancer = of('malignancy-context', judged(withFusion(300), withCondition('cancer'), inPain))
    expect(cancer).toMatchObject({ kind: 'finding', priority: 'moderate' })
    expect(canSetAside(cancer)).toBe(false)
  })

  it.each([
    ['a gap', 'mri-since-surgery', true],
    ['a warning that is not critical', 'polypharmacy-count', false],
    ['a critical warning', 'opioid-benzodiazepine-carisoprodol', false],
    ['a red flag', 'cauda-equina', false],
  ])('%s: %s %s', (_why, rule, expected) => expect(canSetAside(of(rule, trinity))).toBe(expected))

  it('a warning, when it is raised', () => {
    expect(canSetAside(of('opioid-dose', judged(withMedication('oxycodone', { instructions: [] }))))).toBe(
      false,
    )
    expect(canSetAside(of('persistent-postsurgical-opioid', trinity))).toBe(true)
  })

  it('is never critical, even by an old decision', () => {
    const critical = of('opioid-benzodiazepine-carisoprodol', trinity)
    const forced = decision({ rule: critical.rule, facts: factsOf(critical) })
    expect(standingAside(trinity, [forced], TODAY).size).toBe(0)
  })
})
