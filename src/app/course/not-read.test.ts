import { describe, expect, it } from 'vitest'
import type { Outcome, SourceState } from '../../domain/sources.ts'
import { emptyWords, notReadLines } from './not-read.ts'

const source = (outcome: Outcome | 'reading', reason?: string): SourceState => ({
  id: 'MedicationRequest',
  outcome,
  received: 0,
  ...(reason !== undefined && { reason }),
})

describe('notReadLines', () => {
  it.each<[outcome: Outcome | 'reading', lines: string[]]>([
    ['loaded', []],
    [
      'failed',
      [
        'Medication orders (MedicationRequest) could not be read: time-out. What is not drawn may still be there.',
      ],
    ],
    [
      'denied',
      [
        'Medication orders (MedicationRequest) could not be read: time-out. What is not drawn may still be there.',
      ],
    ],
    [
      'incomplete',
      [
        'Medication orders (MedicationRequest) could not be read in full: time-out. What is not drawn may still be there.',
      ],
    ],
    [
      'withheld',
      [
        'Medication orders (MedicationRequest) could not be read in full: time-out. What is not drawn may still be there.',
      ],
    ],
    ['reading', ['Medication orders (MedicationRequest): still being read.']],
    ['not-offered', ['Not offered by this EHR: medication orders (MedicationRequest).']],
  ])('%s', (outcome, lines) => {
    expect(notReadLines([source(outcome, 'time-out')])).toEqual(lines)
  })
})

describe('emptyWords', () => {
  it.each<[why: string, sources: SourceState[], unreadable: number, words: string]>([
    ['read whole', [source('loaded')], 0, 'No CRP in the chart.'],
    ['read whole, one cannot be read', [source('loaded')], 1, 'No CRP that could be read.'],
    ['failed', [source('failed')], 0, 'No CRP in what could be read.'],
    ['denied', [source('denied')], 0, 'No CRP in what could be read.'],
    ['half failed', [source('loaded'), source('failed')], 0, 'No CRP in what could be read.'],
    ['reading', [source('reading')], 0, 'No CRP so far; the chart is still being read.'],
    ['not offered', [source('not-offered')], 0, 'This EHR does not offer CRP.'],
    ['one of two not offered', [source('loaded'), source('not-offered')], 0, 'No CRP in the chart.'],
  ])('%s', (_why, sources, unreadable, words) => {
    expect(emptyWords('CRP', sources, unreadable)).toBe(words)
  })
})
