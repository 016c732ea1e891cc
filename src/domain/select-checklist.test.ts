import { describe, expect, it } from 'vitest'
import { contextOf, section, sourceFailed, when } from '../../test/builders.ts'
import type { Blank, Section } from './chart.ts'
import type { ChecklistAnswer } from './checklist.ts'
import { checklistAnswer } from './select-checklist.ts'

const answer = (
  text: 'yes' | 'no',
  date: string,
  item: ChecklistAnswer['item'] = 'fever',
): ChecklistAnswer => ({
  item,
  answer: text,
  when: when(date),
  resource: `QuestionnaireResponse/${date}`,
  by: null,
  given: false,
})
const UNREADABLE: Blank<'checklist'> = {
  resource: 'QuestionnaireResponse/x',
  label: 'Red-flag checklist',
  about: 'checklist',
  reason: 'no status',
  when: null,
}
type Answers = Section<ChecklistAnswer, 'checklist'>
const outcome = (records: ChecklistAnswer[], more: Partial<Answers> = {}): string => {
  const fact = checklistAnswer('fever')(contextOf({ answers: section(records, more) }))
  if (fact.state !== 'known') return fact.state
  return [fact.value.answer, ...(fact.doubt ? [`but ${fact.doubt.state}`] : [])].join(' ')
}

// Today is 2026-11-01.
describe('checklistAnswer', () => {
  it.each([
    ['not asked', [], 'absent'],
    ['another item', [answer('yes', '2026-10-30', 'crack')], 'absent'],
    ['yes', [answer('yes', '2026-10-30')], 'yes'],
    ['yes, old: a yes stands', [answer('yes', '2026-01-01')], 'yes'],
    ['no, 14 days old', [answer('no', '2026-10-18')], 'no'],
    ['no, 15 days old', [answer('no', '2026-10-17')], 'absent'],
    ['no, some day of the month', [answer('no', '2026-10')], 'absent'],
    ['the newest counts', [answer('no', '2026-10-30'), answer('yes', '2026-10-20')], 'no'],
    ['both on one day', [answer('yes', '2026-10-30'), answer('no', '2026-10-30')], 'yes'],
    [
      'both on one day, with times',
      [answer('no', '2026-10-30T10:00:00Z'), answer('yes', '2026-10-30T09:00:00Z')],
      'no',
    ],
  ])('%s', (_why, records, expected) => {
    expect([outcome(records), outcome(records.toReversed())]).toEqual([expected, expected])
  })

  it('takes the answer given on this page for the newest, and rests on it alone', () => {
    const given = { ...answer('no', '2026-10-30'), resource: 'given', given: true }
    const records = [answer('yes', '2026-10-31'), given]
    for (const all of [records, records.toReversed()]) {
      const fact = checklistAnswer('fever')(contextOf({ answers: section(all) }))
      expect(fact).toMatchObject({
        value: given,
        evidence: [{ resource: 'given', value: 'no' }],
        doubt: null,
      })
    }
  })

  it.each([
    ['nothing, source failed', [], { sources: sourceFailed('QuestionnaireResponse') }, 'failed'],
    [
      'expired no, source failed',
      [answer('no', '2026-01-01')],
      { sources: sourceFailed('QuestionnaireResponse') },
      'failed',
    ],
    ['expired no, another unreadable', [answer('no', '2026-01-01')], { blanks: [UNREADABLE] }, 'unknown'],
    ['no, another unreadable', [answer('no', '2026-10-30')], { blanks: [UNREADABLE] }, 'no but unknown'],
    [
      'yes, source failed',
      [answer('yes', '2026-10-30')],
      { sources: sourceFailed('QuestionnaireResponse') },
      'yes but failed',
    ],
  ])('%s', (_why, records, more, expected) => {
    expect(outcome(records, more)).toBe(expected)
  })
})
