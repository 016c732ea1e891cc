import { describe, expect, it } from 'vitest'
import { absent, failed, known, unknown, type Fact } from './fact.ts'
import { blankEvidence, found, sourceIgnorance, withDoubt } from './found.ts'
import { sourceWords, typeOfSource, type SourceId, type SourceState } from './sources.ts'

const ended = (outcome: SourceState['outcome'], more: Partial<SourceState> = {}): SourceState => ({
  id: 'Procedure',
  outcome,
  received: 0,
  ...more,
})

describe('what sources stop', () => {
  it.each<[why: string, source: SourceState, reason: string | null]>([
    ['read whole', ended('loaded'), null],
    ['not offered by this EHR', ended('not-offered'), null],
    ['still reading', ended('reading'), 'procedures: still reading'],
    ['failed, with a reason', ended('failed', { reason: 'time-out' }), 'procedures: time-out'],
    ['refused, without', ended('denied'), 'procedures: denied'],
    ['a part only', ended('incomplete'), 'procedures: incomplete'],
    ['held back in part', ended('withheld'), 'procedures: withheld'],
  ])('%s', (_why, source, reason) => {
    expect(sourceIgnorance([source])?.reason ?? null).toBe(reason)
  })

  it('says so beside what travels with every answer', () => {
    const fact = found([], blankEvidence, [], [ended('failed')], ['a caveat'])
    expect([fact.state, fact.caveats]).toEqual(['failed', ['a caveat']])
  })
})

describe('one more doubt', () => {
  const MORE = unknown('another may be meant')
  it.each<[why: string, fact: Fact<number>, reason: string | null | undefined]>([
    ['of a whole answer', known(1, []), 'another may be meant'],
    ['of one in doubt already', known(1, [], failed('time-out')), 'time-out'],
    ['of nothing recorded', absent(), 'another may be meant'],
    ['of a failure', failed('time-out'), 'time-out'],
  ])('%s', (_why, fact, reason) => {
    const doubted = withDoubt(fact, MORE)
    expect(doubted.state === 'known' ? doubted.doubt?.reason : 'reason' in doubted && doubted.reason).toBe(
      reason,
    )
  })
})

describe('a source', () => {
  it.each<[id: SourceId, type: string, words: string]>([
    ['Procedure', 'Procedure', 'procedures'],
    ['Observation/laboratory', 'Observation', 'laboratory results'],
    ['Observation/social-history', 'Observation', 'social history'],
  ])('%s: its type and its words', (id, type, words) => {
    expect([typeOfSource(id), sourceWords(id)]).toEqual([type, words])
  })
})
