import { describe, expect, it } from 'vitest'
import { contextOf, section, sourceFailed, when } from '../../test/builders.ts'
import { absent, failed, ignorance, known, unknown } from './fact.ts'
import { found, sectionCaveats } from './found.ts'
import type { SourceState } from './sources.ts'

describe('ignorance', () => {
  const unit = unknown('unit not understood')
  it.each([
    ['known, whole', known(1, []), null],
    ['known, with doubt', known(1, [], unit), unit],
    ['absent', absent(), null],
    ['unknown', unit, unit],
    ['failed', failed('time-out'), failed('time-out')],
  ])('%s', (_why, fact, expected) => {
    expect(ignorance(fact)).toEqual(expected)
  })

  it('goes without caveats unless given', () => {
    const facts = [known(1, []), absent(), unknown('no unit'), failed('time-out')]
    expect(facts.flatMap((fact) => fact.caveats)).toEqual([])
  })
})

describe('found', () => {
  const loaded: SourceState[] = [{ id: 'Condition', outcome: 'loaded', received: 0 }]
  const withOutcome = (outcome: SourceState['outcome']): SourceState[] => [
    { id: 'Condition', outcome, received: 0 },
  ]
  const blank = { resource: 'C/1', label: 'X', about: 'x', reason: 'no status', when: null }
  const evidence = (text: string) => ({ resource: text, label: text, value: text, when: null })
  it.each([
    ['something, whole', ['a'], [], loaded, 'known'],
    ['something, a record unreadable', ['a'], [blank], loaded, 'known but unknown'],
    ['something, a source failed', ['a'], [], withOutcome('failed'), 'known but failed'],
    ['nothing, whole', [], [], loaded, 'absent'],
    ['nothing, not offered', [], [], withOutcome('not-offered'), 'absent'],
    ['nothing, a record unreadable', [], [blank], loaded, 'unknown'],
    ['nothing, denied', [], [], withOutcome('denied'), 'failed'],
    ['nothing, withheld', [], [], withOutcome('withheld'), 'failed'],
    ['nothing, incomplete', [], [], withOutcome('incomplete'), 'failed'],
    ['nothing, failed', [], [], withOutcome('failed'), 'failed'],
    ['nothing, still reading', [], [], withOutcome('reading'), 'failed'],
    ['nothing, unreadable and failed', [], [blank], withOutcome('failed'), 'unknown'],
  ])('%s', (_why, records, blanks, sources, expected) => {
    const fact = found(records, evidence, blanks, sources, [])
    const doubt = fact.state === 'known' && fact.doubt ? ` but ${fact.doubt.state}` : ''
    expect(fact.state + doubt).toBe(expected)
  })

  it('says what was not offered, what has no name, and what the EHR warned of, once each', () => {
    const sources: SourceState[] = [
      { id: 'Condition', outcome: 'not-offered', received: 0, notes: ['may not be the whole record'] },
      { id: 'Procedure', outcome: 'loaded', received: 0, notes: ['may not be the whole record'] },
    ]
    expect(sectionCaveats(section([], { sources, unrecognised: 2 }))).toEqual([
      'This EHR does not offer: problems and diagnoses.',
      '2 records here have no code or name this app knows.',
      'may not be the whole record',
    ])
  })

  it('keeps the date of an unreadable record in its evidence', () => {
    const dated = { ...blank, when: when('2026-03-10') }
    const fact = found([], evidence, [dated], loaded, [])
    expect(fact.state === 'unknown' && fact.evidence[0]?.when?.text).toBe('2026-03-10')
  })
})

describe('builders', () => {
  it('an empty chart was read whole unless told otherwise', () => {
    expect(contextOf().chart.conditions.sources.every((one) => one.outcome === 'loaded')).toBe(true)
    expect(sourceFailed('Condition')[0]?.outcome).toBe('failed')
  })
})
