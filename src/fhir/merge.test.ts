import { describe, expect, it } from 'vitest'
import { mergeParts } from './merge.ts'
import type { SearchResult } from './search.ts'

const result = (outcome: SearchResult['outcome'], resources: readonly unknown[] = []): SearchResult => ({
  outcome,
  reason: outcome === 'loaded' ? null : `${outcome}!`,
  notes: [],
  entries: resources.map((resource) => ({ resource })),
  refusedParams: [],
  sessionExpired: false,
})
const merge = (...results: SearchResult[]) =>
  mergeParts(results.map((one, index) => ({ what: `question ${index + 1}`, result: one })))

describe('mergeParts', () => {
  it.each([
    ['loaded', 'loaded', 'loaded'],
    ['loaded', 'failed', 'incomplete'],
    ['failed', 'loaded', 'incomplete'],
    ['loaded', 'denied', 'incomplete'],
    ['loaded', 'refused', 'incomplete'],
    ['loaded', 'not-offered', 'incomplete'],
    ['loaded', 'incomplete', 'incomplete'],
    ['loaded', 'withheld', 'withheld'],
    ['withheld', 'failed', 'incomplete'],
    ['denied', 'denied', 'denied'],
    ['denied', 'failed', 'failed'],
    ['refused', 'refused', 'failed'],
    ['refused', 'failed', 'failed'],
    ['not-offered', 'not-offered', 'not-offered'],
    ['not-offered', 'failed', 'failed'],
  ] as const)('%s and %s: %s', (a, b, expected) => {
    expect(merge(result(a), result(b)).outcome).toBe(expected)
  })

  it('says which question failed, and leaves that out when there is only one', () => {
    expect(merge(result('loaded'), result('failed')).reason).toBe('question 2: failed!')
    expect(merge(result('failed')).reason).toBe('failed!')
    expect(merge(result('loaded')).reason).toBeUndefined()
  })

  it('counts a record found by both questions once, another version of it twice', () => {
    const crp = { resourceType: 'Observation', id: '1', valueString: 'a' }
    const corrected = { ...crp, valueString: 'b' }
    const other = { resourceType: 'Observation', id: '2' }
    const merged = merge(result('loaded', [crp]), result('loaded', [{ ...crp }, corrected, other]))
    expect(merged.entries.map(({ resource }) => resource)).toEqual([crp, corrected, other])
  })

  it('leaves alone what one answer repeats, and what has no id', () => {
    const crp = { resourceType: 'Observation', id: '1' }
    const nameless = { resourceType: 'Observation' }
    const merged = merge(
      result('loaded', [crp, crp, nameless, null]),
      result('loaded', [nameless, null, crp]),
    )
    expect(merged.entries).toHaveLength(6)
  })

  it('is loaded in part when only some of three failed, also the last ones', () => {
    expect(merge(result('failed'), result('failed'), result('loaded')).outcome).toBe('incomplete')
  })

  it('tells each note once, and none when there is none', () => {
    const noted = { ...result('loaded'), notes: ['may not be the whole record'] }
    expect(merge(noted, noted).notes).toEqual(['may not be the whole record'])
    expect('notes' in merge(result('loaded'))).toBe(false)
  })

  it('compares a record with each version seen before', () => {
    const first = { resourceType: 'Observation', id: '1', valueString: 'a' }
    const second = { ...first, valueString: 'b' }
    const merged = merge(result('loaded', [first, second]), result('loaded', [second]))
    expect(merged.entries).toHaveLength(2)
  })
})
