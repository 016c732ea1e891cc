import { describe, expect, it } from 'vitest'
import {
  chartWith,
  contextOf,
  endedIn,
  failing,
  withBlank,
  withTobacco,
  type Change,
} from '../../test/chart-builders.ts'
import { latestTobacco } from './select-tobacco.ts'

const ask = (changes: readonly Change[]) => latestTobacco(contextOf(chartWith(...changes)))
/** "never but unknown", "unknown", "absent". */
const outcome = (changes: readonly Change[]): string => {
  const fact = ask(changes)
  if (fact.state !== 'known') return fact.state
  return [fact.value.status, ...(fact.doubt ? [`but ${fact.doubt.state}`] : [])].join(' ')
}
const unreadable = (date: number | string | null): Change => withBlank('tobacco', 'tobacco', date, 'no value')

describe('the latest tobacco status', () => {
  it.each<[why: string, changes: Change[], expected: string]>([
    ['none', [], 'absent'],
    ['none, social history not read', [failing('Observation/social-history')], 'failed'],
    [
      'one, social history not read',
      [withTobacco('never', 5), failing('Observation/social-history')],
      'never but failed',
    ],
    ['the newer of two', [withTobacco('current', 20), withTobacco('former', 5)], 'former'],
    [
      'the later of a day, where both give a time',
      [
        withTobacco('current', '2026-10-01T08:00:00Z', { resource: 'B' }),
        withTobacco('former', '2026-10-01T20:00:00Z', { resource: 'A' }),
      ],
      'former',
    ],
    [
      'two of a day that disagree: the last by id, with doubt',
      [withTobacco('current', 5, { resource: 'B' }), withTobacco('former', 5, { resource: 'A' })],
      'current but unknown',
    ],
    [
      'two of a day that agree',
      [withTobacco('former', 5, { resource: 'B' }), withTobacco('former', 5, { resource: 'A' })],
      'former',
    ],
    [
      'a day, and a month that may be later and disagrees',
      [withTobacco('current', '2026-10-05'), withTobacco('former', '2026-10')],
      'former but unknown',
    ],
    ['a newer one unreadable', [withTobacco('never', 20), unreadable(5)], 'unknown'],
    ['one of the same day unreadable', [withTobacco('never', 5), unreadable(5)], 'unknown'],
    ['one of that month unreadable', [withTobacco('never', '2026-10-05'), unreadable('2026-10')], 'unknown'],
    ['an older one unreadable does not matter', [withTobacco('never', 5), unreadable(20)], 'never'],
    ['one without a date unreadable', [withTobacco('never', 5), unreadable(null)], 'never but unknown'],
  ])('%s', (_why, changes, expected) => {
    expect([outcome(changes), outcome(changes.toReversed())]).toEqual([expected, expected])
  })

  it('says why a newer one cannot be read, and shows it beside the last that can', () => {
    const fact = ask([withTobacco('never', 20), unreadable(5)])
    expect(fact).toMatchObject({
      reason: 'a newer tobacco status cannot be read (no value)',
      evidence: [{ value: 'not readable: no value' }, { value: 'never' }],
    })
  })

  it('says what this EHR does not offer', () => {
    const fact = ask([withTobacco('never', 5), endedIn('not-offered', 'Observation/social-history')])
    expect(fact.caveats).toEqual(['This EHR does not offer: social history.'])
  })
})
