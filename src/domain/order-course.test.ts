import { describe, expect, it } from 'vitest'
import { day, instruction, order, TODAY, when } from '../../test/builders.ts'
import { formatDay } from './dates.ts'
import type { DoseInstruction, MedicationEntry } from './medication.ts'
import { stretchesOf } from './order-course.ts'

const OXY = 'oxycodone 10 MG Oral Tablet'
const from = (date: string, change: Partial<MedicationEntry> = {}) =>
  order(OXY, { resource: `MedicationRequest/${date}`, when: when(date), ...change })
const ended = (date: string, end: string | null) =>
  from(date, { state: 'ended', end: end === null ? null : when(end) })

function told(entries: readonly MedicationEntry[]) {
  const { stretches, notPlaced } = stretchesOf(entries, TODAY)
  return {
    stretches: stretches.map((one) => `${formatDay(one.from)} ${formatDay(one.to)} ${one.entries.length}`),
    notPlaced: notPlaced.map(({ reason }) => reason),
  }
}

describe('stretchesOf', () => {
  it.each<[why: string, entries: MedicationEntry[], stretches: string[], notPlaced: string[]]>([
    ['nothing', [], [], []],
    ['goes on to today', [from('2026-10-01')], ['2026-10-01 2026-11-01 1'], []],
    ['to its end', [from('2026-08-01', { end: when('2026-08-30') })], ['2026-08-01 2026-08-30 1'], []],
    [
      'an end to come is not drawn beyond today',
      [from('2026-10-01', { end: when('2027-01-01') })],
      ['2026-10-01 2026-11-01 1'],
      [],
    ],
    ['an end today', [from('2026-10-01', { end: when('2026-11-01') })], ['2026-10-01 2026-11-01 1'], []],
    ['ended today', [ended('2026-10-01', '2026-11-01')], ['2026-10-01 2026-11-01 1'], []],
    ['over and done with', [ended('2026-08-01', '2026-08-30')], ['2026-08-01 2026-08-30 1'], []],
    [
      'two that overlap',
      [from('2026-08-01', { end: when('2026-08-20') }), from('2026-08-11', { end: when('2026-08-30') })],
      ['2026-08-01 2026-08-10 1', '2026-08-11 2026-08-20 2', '2026-08-21 2026-08-30 1'],
      [],
    ],
    [
      'a gap stays a gap',
      [ended('2026-01-01', '2026-01-10'), ended('2026-02-01', '2026-02-10')],
      ['2026-01-01 2026-01-10 1', '2026-02-01 2026-02-10 1'],
      [],
    ],
    ['a month: from its last day on', [from('2026-09')], ['2026-09-30 2026-11-01 1'], []],
    ['one day', [from('2026-11-01')], ['2026-11-01 2026-11-01 1'], []],
    ['undated', [from('2026-10-01', { when: null })], [], ['no date']],
    [
      'a dosage that begins later',
      [from('2026-10-01', { instructions: [instruction({ start: when('2026-10-20') })] })],
      ['2026-10-20 2026-11-01 1'],
      [],
    ],
    [
      'a dosage that begins today',
      [from('2026-10-01', { instructions: [instruction({ start: when('2026-11-01') })] })],
      ['2026-11-01 2026-11-01 1'],
      [],
    ],
    [
      'dosages that begin on a day and some day of its month: the month, whose last day counts',
      [
        from('2026-09-01', {
          instructions: [instruction({ start: when('2026-10-01') }), instruction({ start: when('2026-10') })],
        }),
      ],
      ['2026-10-31 2026-11-01 1'],
      [],
    ],
    [
      'a dosage that begins after today',
      [from('2026-10-01', { instructions: [instruction({ start: when('2026-11-02') })] })],
      [],
      ['of 2026-10-01, begins on 2026-11-02, after today'],
    ],
    [
      'one of two dosages begins later',
      [from('2026-10-01', { instructions: [instruction({ start: when('2026-10-20') }), instruction()] })],
      ['2026-10-01 2026-10-19 1', '2026-10-20 2026-11-01 1'],
      [],
    ],
    ['after today', [from('2026-11-02')], [], ['dated 2026-11-02, after today']],
    [
      'ended, not said when',
      [ended('2026-08-01', null)],
      [],
      ['of 2026-08-01, ended, but its record does not say when'],
    ],
    [
      'ended before the end it gives',
      [ended('2026-08-01', '2026-12-01')],
      [],
      ['of 2026-08-01, ended before the 2026-12-01 that its record gives'],
    ],
    [
      'backwards',
      [from('2026-08-01', { end: when('2026-07-01') })],
      [],
      ['of 2026-08-01, ends before it begins'],
    ],
    [
      'the end its instruction gives',
      [from('2026-08-01', { state: 'ended', instructions: [instruction({ end: when('2026-08-08') })] })],
      ['2026-08-01 2026-08-08 1'],
      [],
    ],
    [
      'one of two instructions has no end: the order has none',
      [from('2026-10-01', { instructions: [instruction({ end: when('2026-10-08') }), instruction()] })],
      ['2026-10-01 2026-10-08 1', '2026-10-09 2026-11-01 1'],
      [],
    ],
    [
      'steps of so many days',
      [
        from('2026-10-01', {
          instructions: [instruction({ sequence: 1, days: 7 }), instruction({ sequence: 2, days: null })],
        }),
      ],
      ['2026-10-01 2026-10-07 1', '2026-10-08 2026-11-01 1'],
      [],
    ],
    [
      'a dose that begins within the order',
      [from('2026-10-01', { instructions: [instruction(), instruction({ start: when('2026-10-11') })] })],
      ['2026-10-01 2026-10-10 1', '2026-10-11 2026-11-01 1'],
      [],
    ],
    [
      'a dose said to begin before its order, or to end after it, changes nothing about another',
      [
        from('2026-08-01', { end: when('2026-08-30') }),
        from('2026-08-11', {
          end: when('2026-08-20'),
          instructions: [instruction({ start: when('2026-08-05'), end: when('2026-08-25') })],
        }),
      ],
      ['2026-08-01 2026-08-10 1', '2026-08-11 2026-08-20 2', '2026-08-21 2026-08-30 1'],
      [],
    ],
    [
      'ended at an unknown time before the end its instructions give: the first of two of one last day is told',
      [
        from('2026-10-01', {
          state: 'ended',
          instructions: [instruction({ end: when('2026-12-31') }), instruction({ end: when('2026-12') })],
        }),
      ],
      [],
      ['of 2026-10-01, ended before the 2026-12-31 that its record gives'],
    ],
  ])('%s', (_why, entries, stretches, notPlaced) => {
    expect(told(entries)).toEqual({ stretches, notPlaced })
  })

  it.each<[why: string, instructions: DoseInstruction[], stretches: string[]]>([
    [
      'three steps of so many days',
      [
        instruction({ sequence: 1, days: 7 }),
        instruction({ sequence: 2, days: 5 }),
        instruction({ sequence: 3 }),
      ],
      ['2026-10-01 2026-10-07', '2026-10-08 2026-10-12', '2026-10-13 2026-11-01'],
    ],
    [
      'two steps of so many days, and over: the last dose may be in the evening',
      [instruction({ sequence: 1, days: 7 }), instruction({ sequence: 2, days: 5 })],
      ['2026-10-01 2026-10-07', '2026-10-08 2026-10-13', '2026-10-14 2026-11-01'],
    ],
    [
      'a step of a length not known',
      [instruction({ sequence: 1 }), instruction({ sequence: 2, days: 5 })],
      ['2026-10-01 2026-11-01'],
    ],
    [
      'a step without a number comes first',
      [instruction({ days: 3 }), instruction({ sequence: 2, days: 5 })],
      ['2026-10-01 2026-10-03', '2026-10-04 2026-11-01'],
    ],
    ['a single step of so many days', [instruction({ sequence: 1, days: 7 })], ['2026-10-01 2026-11-01']],
    [
      'dosages that both begin later: the first of them',
      [instruction({ start: when('2026-10-10') }), instruction({ start: when('2026-10-20') })],
      ['2026-10-10 2026-10-19', '2026-10-20 2026-11-01'],
    ],
  ])('%s, in whatever order they are written', (_why, instructions, stretches) => {
    for (const each of [instructions, instructions.toReversed()])
      expect(told([from('2026-10-01', { instructions: each })]).stretches).toEqual(
        stretches.map((one) => `${one} 1`),
      )
  })

  it('lasts until the last of the ends its instructions give', () => {
    const ends = ['2026-10-08', '2026-10-20'].map((end) => instruction({ end: when(end) }))
    for (const instructions of [ends, ends.toReversed()])
      expect(told([from('2026-10-01', { state: 'ended', instructions })]).stretches.at(-1)).toBe(
        '2026-10-09 2026-10-20 1',
      )
  })

  it('knows the day itself', () => {
    expect(stretchesOf([from('2026-10-01')], day('2026-10-01')).stretches).toHaveLength(1)
  })
})
