import { describe, expect, it } from 'vitest'
import { SOURCE_TYPES, type Outcome } from '../domain/sources.ts'
import { isSettled, sourceRows, type SourceStatus } from './source-rows.ts'
import { sourceStates } from './test-data.ts'

function statuses(changes: Record<string, Outcome | 'reading'> = {}, asking: string[] = []): SourceStatus[] {
  return sourceStates(changes).map((state) => ({ ...state, readAt: 0, asking: asking.includes(state.id) }))
}
const results = (changes: Record<string, Outcome | 'reading'>) =>
  sourceRows(statuses(changes)).find((row) => row.type === 'Observation')

describe('source rows', () => {
  it('has one row per kind of record, results with their four parts', () => {
    expect(sourceRows(statuses()).map((row) => row.type)).toEqual(SOURCE_TYPES)
    expect(results({})).toMatchObject({ outcome: 'loaded', received: 4 })
    expect(results({})?.parts).toHaveLength(4)
  })

  it.each([
    ['one refused', { 'Observation/survey': 'denied' }, 'denied'],
    [
      'refused while another is being read',
      { 'Observation/survey': 'denied', 'Observation/laboratory': 'reading' },
      'denied',
    ],
    [
      'no answer is worse than refused',
      { 'Observation/survey': 'denied', 'Observation/laboratory': 'failed' },
      'failed',
    ],
    ['in part', { 'Observation/laboratory': 'incomplete' }, 'incomplete'],
    ['one still being read', { 'Observation/laboratory': 'reading' }, 'reading'],
    ['held back', { 'Observation/laboratory': 'withheld', 'Observation/survey': 'incomplete' }, 'withheld'],
  ] as const)('the worst part speaks: %s', (_, changes, outcome) => {
    expect(results(changes)?.outcome).toBe(outcome)
  })
})

describe('settled', () => {
  it.each([
    ['all ended, some badly', statuses({ Device: 'failed' }), true],
    ['one still reading', statuses({ Device: 'reading' }), false],
    ['one asked again', statuses({ Device: 'failed' }, ['Device']), false],
  ])('%s', (_, sources, settled) => {
    expect(isSettled(sources)).toBe(settled)
  })
})
