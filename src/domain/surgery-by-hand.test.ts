// Hazards: H-09
import { describe, expect, it } from 'vitest'
import { day, TODAY } from '../../test/builders.ts'
import { readSurgeryByHand, type SurgeryFields } from './surgery-by-hand.ts'

const GOOD: SurgeryFields = { date: '2025-03-14', region: '', from: 'L4', to: 'S1', instrumented: 'yes' }
const read = (change: Partial<SurgeryFields>): string => {
  const result = readSurgeryByHand({ ...GOOD, ...change }, { birth: day('1970-05-01'), today: TODAY })
  if (!result.ok) return result.problems.map(({ field, words }) => `${field}: ${words}`).join(' | ')
  const { when, region, levels } = result.surgery
  return [when.text, region, ...levels].join(' ')
}
const DATE = 'date: Enter the date as 2025-03-14; a month (2025-03) or a year (2025) alone is allowed.'

describe('readSurgeryByHand', () => {
  it.each<[why: string, change: Partial<SurgeryFields>, expected: string]>([
    ['levels give the region', {}, '2025-03-14 lumbosacral L4/L5 L5/S1'],
    ['levels the other way round', { from: 'S1', to: 'L5' }, '2025-03-14 lumbosacral L5/S1'],
    ['a region without levels', { from: '', to: '', region: 'cervical' }, '2025-03-14 cervical'],
    ['a region that agrees', { region: 'lumbosacral' }, '2025-03-14 lumbosacral L4/L5 L5/S1'],
    ['a month alone', { date: '2025-03' }, '2025-03 lumbosacral L4/L5 L5/S1'],
    ['a year alone, with blanks', { date: ' 2025 ' }, '2025 lumbosacral L4/L5 L5/S1'],
    ['no date', { date: '' }, DATE],
    ['another way of writing', { date: '14.3.2025' }, DATE],
    ['no such day', { date: '2025-02-30' }, DATE],
    ['a time', { date: '2025-03-14T10:00:00Z' }, DATE],
    ['today', { date: '2026-11-01' }, '2026-11-01 lumbosacral L4/L5 L5/S1'],
    ['tomorrow', { date: '2026-11-02' }, 'date: The date lies in the future.'],
    ['this year, not over yet', { date: '2026' }, '2026 lumbosacral L4/L5 L5/S1'],
    ['on the day of birth', { date: '1970-05-01' }, '1970-05-01 lumbosacral L4/L5 L5/S1'],
    ['the day before birth', { date: '1970-04-30' }, 'date: The date lies before birth.'],
    ['one end only', { to: '' }, 'levels: Choose both ends of the fused levels, or neither.'],
    [
      'the same vertebra twice',
      { to: 'L4', region: 'lumbar' },
      'levels: The two ends of the fused levels must differ.',
    ],
    ['nowhere', { from: '', to: '' }, 'region: Choose the region, or the fused levels.'],
    [
      'region and levels contradict each other',
      { region: 'cervical' },
      'region: The levels chosen are lumbosacral, not cervical.',
    ],
  ])('%s', (_why, change, expected) => expect(read(change)).toBe(expected))
})
