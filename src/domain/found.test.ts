import { describe, expect, it } from 'vitest'
import type { Blank } from './chart.ts'
import { absent, failed, known, unknown, type Fact } from './fact.ts'
import { found, sectionCaveats, sourceIgnorance, withDoubt } from './found.ts'
import { sourceWords, typeOfSource, type SourceId, type SourceState } from './sources.ts'

const ended = (outcome: SourceState['outcome'], more: Partial<SourceState> = {}): SourceState => ({
  id: 'Procedure',
  outcome,
  received: 0,
  ...more,
})
const BLANK: Blank<string> = {
  resource: 'x',
  label: 'Fusion',
  about: 'fusion',
  reason: 'no status',
  when: null,
}
const ask = (records: string[], blanks: Blank<string>[], source: SourceState) =>
  found(
    records,
    (value) => ({ resource: value, label: '', value, when: null }),
    blanks,
    [source],
    ['a caveat'],
  )

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

  it('travels with an answer: what is not offered, records without a known name, notes once', () => {
    const section = {
      records: [],
      blanks: [],
      sources: [
        ended('not-offered'),
        ended('loaded', { notes: ['a note'] }),
        ended('loaded', { notes: ['a note'] }),
      ],
      unrecognised: 3,
    }
    expect(sectionCaveats(section)).toEqual([
      'This EHR does not offer: procedures.',
      '3 records here have no code or name this app knows.',
      'a note',
    ])
  })
})

describe('found', () => {
  it.each<[why: string, records: string[], blanks: Blank<string>[], source: SourceState, state: string]>([
    ['nothing, read whole', [], [], ended('loaded'), 'absent'],
    ['nothing, source failed', [], [], ended('failed'), 'failed'],
    ['nothing, one unreadable', [], [BLANK], ended('failed'), 'unknown'],
    ['something', ['a'], [], ended('loaded'), 'known'],
    ['something, source failed', ['a'], [], ended('failed'), 'known but failed'],
    ['something, another unreadable', ['a'], [BLANK], ended('failed'), 'known but unknown'],
  ])('%s', (_why, records, blanks, source, state) => {
    const fact = ask(records, blanks, source)
    const doubt = fact.state === 'known' && fact.doubt ? ` but ${fact.doubt.state}` : ''
    expect(`${fact.state}${doubt}`).toBe(state)
    expect(fact.caveats).toEqual(['a caveat'])
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
