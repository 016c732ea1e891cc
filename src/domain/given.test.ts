import { describe, expect, it } from 'vitest'
import { contextOf, section, when } from '../../test/builders.ts'
import { ON_THIS_PAGE, type ChecklistAnswer } from './checklist.ts'
import { NOTHING_GIVEN, withGiven } from './given.ts'
import { checklistAnswer } from './select-checklist.ts'

const answer = (change: Partial<ChecklistAnswer>): ChecklistAnswer => ({
  item: 'fever',
  answer: 'no',
  when: when('2026-11-01T09:00:00Z'),
  resource: ON_THIS_PAGE,
  by: null,
  given: true,
  ...change,
})
const recorded = answer({ resource: 'QuestionnaireResponse/q1', given: false, answer: 'yes' })

describe('withGiven', () => {
  it.each([
    ['nothing given: the chart counts', [], 'yes'],
    ['given here', [answer({})], 'no'],
    [
      'given here, dated before the chart by another time zone',
      [answer({ when: when('2026-10-31T23:00:00-05:00') })],
      'no',
    ],
    ['saved and read back: the record counts', [answer({ resource: 'QuestionnaireResponse/q1' })], 'yes'],
  ])('%s', (_why, answers, expected) => {
    const context = contextOf({ answers: section([recorded]) })
    const chart = withGiven(context.chart, { answers, surgery: null })
    const fact = checklistAnswer('fever')({ ...context, chart })
    expect(fact.state === 'known' ? fact.value.answer : fact.state).toBe(expected)
  })

  it('is the chart itself where nothing new was given, so that what was worked out for it stands', () => {
    const { chart } = contextOf({ answers: section([recorded]) })
    const readBack = answer({ resource: recorded.resource })
    expect(withGiven(chart, NOTHING_GIVEN)).toBe(chart)
    expect(withGiven(chart, { answers: [readBack], surgery: null })).toBe(chart)
  })

  it('takes the operation entered without any answer', () => {
    const surgery = { when: when('2025-01-01'), region: 'lumbar', levels: [], instrumented: 'yes' } as const
    expect(withGiven(contextOf().chart, { answers: [], surgery }).surgeryByHand).toBe(surgery)
  })
})
