// Hazards: H-16
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../domain/sources.ts'
import { keepBetter, type Answered } from './keep-read.ts'

const answered = (outcome: Outcome, records: number, readAt: number): Answered => ({
  readAt,
  read: {
    state: { id: 'Condition', outcome, received: records, reason: 'the session expired' },
    entries: Array.from({ length: records }, () => ({ resource: {} })),
  },
})

describe('asking a source again', () => {
  it.each([
    ['the first answer stands', undefined, answered('failed', 0, 2), 2],
    ['a whole answer replaces a part', answered('incomplete', 50, 1), answered('loaded', 3, 2), 2],
    ['more of it replaces less', answered('incomplete', 50, 1), answered('incomplete', 80, 2), 2],
    ['a failure leaves what was read', answered('incomplete', 50, 1), answered('failed', 0, 2), 1],
    ['a failure replaces a failure', answered('failed', 0, 1), answered('denied', 0, 2), 2],
  ])('%s', (_, before, now, kept) => {
    expect(keepBetter(before, now).readAt).toBe(kept)
  })

  it.each([
    ['a whole answer stands beside a failure, and is marked', answered('failed', 0, 2), true],
    ['a whole answer is followed by a whole one', answered('loaded', 1, 2), false],
  ])('%s', (_, now, stale) => {
    expect(keepBetter(answered('loaded', 5, 1), now).stale ?? false).toBe(stale)
  })

  it('says once that asking again did not help', () => {
    const once = keepBetter(answered('incomplete', 5, 1), answered('failed', 0, 2))
    const twice = keepBetter(once, answered('failed', 0, 3))
    expect(twice.read.state).toMatchObject({ outcome: 'incomplete', received: 5 })
    expect(twice.read.state.notes).toEqual(['Asked again without a better answer: the session expired'])
  })
})
