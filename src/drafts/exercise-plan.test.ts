import { describe, expect, it } from 'vitest'
import {
  chartWith,
  contextOf,
  endedIn,
  failing,
  withAnswer,
  withBlank,
  withCondition,
  withFusion,
  withResult,
  withSurgeryByHand,
  type Change,
} from '../../test/chart-builders.ts'
import { CHECKLIST_ORDER } from '../domain/checklist.ts'
import { rules } from '../rules/index.ts'
import { assess } from '../rules/rule.ts'
import { exercisePlan } from './exercise-plan.ts'
import { ROUTINE_MINUTES, ROUTINES } from './exercises.ts'

const ASKED: Change[] = CHECKLIST_ORDER.map((item) => withAnswer(item, 'no'))
const CRP = withResult('crp', '3', 20)
const ESR = withResult('esr', '5', 20)
const scored = (score: string, days = 10) => withResult('pain-score', score, days)
const NECK = {
  regions: ['cervical' as const],
  levels: [{ from: 'text' as const, levels: ['C5/C6' as const] }],
}
const LONG = {
  levels: [{ from: 'text' as const, levels: ['L2/L3', 'L3/L4', 'L4/L5'] as const }],
}

function planOf(changes: readonly Change[]) {
  const context = contextOf(chartWith(...changes))
  return exercisePlan(context, assess(rules, context))
}
function inShort(changes: readonly Change[]): string {
  const plan = planOf(changes)
  return plan.state === 'none' ? `none: ${plan.why.join(' ')}` : `${plan.part} ${plan.effort}`
}

describe('who gets a routine, and which', () => {
  it.each<[why: string, changes: Change[], expected: string]>([
    ['late, low pain', [withFusion(200), ...ASKED, CRP, ESR, scored('3')], 'back 3'],
    ['neck', [withFusion(200, NECK), ...ASKED, CRP, ESR, scored('3')], 'neck 3'],
    ['pain 4', [withFusion(200), ...ASKED, CRP, ESR, scored('4')], 'back 2'],
    ['pain 6', [withFusion(200), ...ASKED, CRP, ESR, scored('6')], 'back 2'],
    ['pain 7', [withFusion(200), ...ASKED, CRP, ESR, scored('7')], 'back 1'],
    ['score of 90 days counts', [withFusion(200), ...ASKED, CRP, ESR, scored('3', 90)], 'back 3'],
    ['score of 91 days does not', [withFusion(200), ...ASKED, CRP, ESR, scored('3', 91)], 'back 1'],
    ['no score', [withFusion(200), ...ASKED, CRP, ESR], 'back 1'],
    [
      'a score that cannot be read',
      [withFusion(200), ...ASKED, CRP, ESR, withBlank('results', 'pain-score', 5), scored('3')],
      'back 1',
    ],
    ['day 42', [withFusion(42), ...ASKED, CRP, ESR, scored('3')], 'back 1'],
    ['day 89', [withFusion(89), ...ASKED, CRP, ESR, scored('3')], 'back 1'],
    ['day 90', [withFusion(90), ...ASKED, CRP, ESR, scored('3')], 'back 2'],
    ['day 179', [withFusion(179), ...ASKED, CRP, ESR, scored('3')], 'back 2'],
    ['day 180', [withFusion(180), ...ASKED, CRP, ESR, scored('3')], 'back 3'],
    ['surgery entered by hand', [withSurgeryByHand(200), ...ASKED, CRP, ESR, scored('3')], 'back 3'],
    ['three fused levels', [withFusion(200, LONG), ...ASKED, CRP, ESR, scored('3')], 'back 2'],
    [
      'non-union recorded',
      [withFusion(200), ...ASKED, CRP, ESR, scored('3'), withCondition('pseudarthrosis')],
      'back 1',
    ],
    [
      'problem list not read',
      [withFusion(200), ...ASKED, CRP, ESR, scored('3'), failing('Condition')],
      'back 1',
    ],
  ])('%s', (_why, changes, expected) => {
    expect(inShort(changes)).toBe(expected)
  })
})

describe('who gets none, and why', () => {
  it.each<[why: string, changes: Change[], words: RegExp]>([
    ['no fusion', [...ASKED], /No spinal fusion is recognised/],
    ['procedures not read', [...ASKED, failing('Procedure')], /could not be checked/],
    ['procedures still being read', [...ASKED, endedIn('reading', 'Procedure')], /could not be checked/],
    ['day 41', [withFusion(41), ...ASKED, scored('3')], /Before day 42 after fusion \(day 41\)/],
    ['no date', [withFusion(null), ...ASKED], /The date of the fusion is not known/],
    ['month only, day 32 to 61', [withFusion('2026-09'), ...ASKED], /Whether 42 days have passed/],
    ['no region', [withFusion(200, { regions: [], levels: [] }), ...ASKED], /The fused region is not known/],
    [
      'a second fusion without date',
      [withFusion(200), withFusion(null), ...ASKED],
      /There may be a later fusion/,
    ],
    ['a red flag', [withFusion(200), withAnswer('crack', 'yes'), scored('3')], /Red flag raised: .*implant/i],
    [
      'a moderate red flag',
      [withFusion(200), ...ASKED, withResult('crp', '11', 5)],
      /Red flag raised: .*CRP/,
    ],
  ])('%s', (_why, changes, words) => {
    const plan = planOf(changes)
    expect(plan.state === 'none' ? plan.why.join(' ') : plan.state).toMatch(words)
  })

  it('every reason is named, not only the first', () => {
    const plan = planOf([withFusion(10), withAnswer('crack', 'yes')])
    expect(plan.state === 'none' ? plan.why.length : 0).toBeGreaterThanOrEqual(2)
  })

  it('when no red flag was gone through there is none', () => {
    expect(exercisePlan(contextOf(chartWith(withFusion(200))), [])).toMatchObject({ state: 'none' })
  })
})

describe('red flags that could not be checked', () => {
  it('are named for the clinician to acknowledge', () => {
    const plan = planOf([withFusion(200), CRP, ESR, scored('3')])
    expect(plan.state === 'plan' ? plan.acknowledge.join(' ') : plan.state).toMatch(/Cauda equina/i)
  })
  it('laboratory not read: the plan must be acknowledged', () => {
    const plan = planOf([withFusion(200), ...ASKED, failing('Observation/laboratory')])
    expect(plan.state === 'plan' ? plan.acknowledge.join(' ') : plan.state).toMatch(/CRP/)
  })
})

it.each(
  (['back', 'neck'] as const).flatMap((part) =>
    ([1, 2, 3] as const).map((effort) => [part, effort] as const),
  ),
)('the routine %s %i takes ten minutes', (part, effort) => {
  const minutes = ROUTINES[part][effort].map((one) => one.minutes)
  expect(minutes.reduce((a, b) => a + b, 0)).toBe(ROUTINE_MINUTES)
})
