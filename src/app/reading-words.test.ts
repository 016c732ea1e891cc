// Hazards: H-17
import { describe, expect, it } from 'vitest'
import { day } from '../../test/builders.ts'
import { SOURCE_IDS, type Outcome } from '../domain/sources.ts'
import { readingWords } from './reading-words.ts'
import { sourceStates } from './test-data.ts'

const AT = new Date(2026, 10, 15, 8, 41).getTime()
const TODAY = day('2026-11-15')
function words(changes: Record<string, Outcome>, received = 1): string {
  const sources = sourceStates(changes).map((state) => ({ ...state, received, readAt: AT, asking: false }))
  return readingWords(sources, 'City Hospital', TODAY)
}

describe('the line once reading has ended', () => {
  it.each([
    ['all read', {}, 'Read 08:41 from City Hospital. Every kind of record was read in full.'],
    [
      'a kind this EHR does not have is no gap',
      { Device: 'not-offered' },
      'Read 08:41 from City Hospital. Every kind of record was read in full.',
    ],
    [
      'a few not read are named',
      { ImagingStudy: 'denied', 'Observation/survey': 'incomplete' },
      'Read 08:41 from City Hospital. Not read in full: results (read in part), imaging studies (refused by the EHR).',
    ],
    [
      'many are counted',
      { Condition: 'failed', Procedure: 'failed', Device: 'failed', ServiceRequest: 'failed' },
      'Read 08:41 from City Hospital. 4 of 14 kinds of record were not read in full: see “What was read”.',
    ],
  ] as const)('%s', (_, changes, line) => {
    expect(words(changes)).toBe(line)
  })

  it('says so when nothing could be read at all', () => {
    const all = Object.fromEntries(SOURCE_IDS.map((id) => [id, 'failed' as const]))
    expect(words(all, 0)).toBe('Asked 08:41 at City Hospital. No kind of record could be read.')
  })

  it.each([
    ['on another day: the day is said', '2026-11-16', AT, 'Read 08:41 on 15 Nov 2026 from'],
    [
      'one kind asked again since: the others are as old as they are',
      '2026-11-15',
      AT + 60_000,
      'Read 08:41 from',
    ],
  ])('%s', (_why, today, latest, expected) => {
    const sources = sourceStates({}).map((state, place) => ({
      ...state,
      received: 1,
      readAt: place === 0 ? latest : AT,
      asking: false,
    }))
    expect(readingWords(sources, 'City Hospital', day(today))).toContain(expected)
  })

  it('names what could not be read again, though it was read in full before', () => {
    const sources = sourceStates({}).map((state) => ({
      ...state,
      received: 1,
      readAt: AT,
      asking: false,
      stale: state.id === 'Condition',
    }))
    expect(readingWords(sources, 'City Hospital', TODAY)).toContain(
      'Could not be read again: problems and diagnoses.',
    )
  })
})
