import { describe, expect, it } from 'vitest'
import { contextOf, instruction, order, section, TODAY, when } from '../../test/builders.ts'
import { formatDay } from './dates.ts'
import type { MedicationEntry } from './medication.ts'
import { mmeFact, mmeOfOrders, opioidOrders } from './mme.ts'
import { mmeCourse } from './mme-course.ts'
import { drugs } from './select-drugs.ts'

const at = (date: string, change: Partial<MedicationEntry> = {}, name = 'oxycodone 10 MG Oral Tablet') =>
  order(name, { resource: `MedicationRequest/${name} ${date}`, when: when(date), ...change })
const perDay = (times: number, more = {}) => [
  instruction({ frequency: { least: times, most: times }, ...more }),
]
const until = (end: string): Partial<MedicationEntry> => ({ state: 'ended', end: when(end) })

const courseOf = (...records: MedicationEntry[]) => mmeCourse(contextOf({ medications: section(records) }))
const figures = (...records: MedicationEntry[]) =>
  courseOf(...records).steps.map(
    ({ from, to, total: { scheduled, maximum, atLeast } }) =>
      `${formatDay(from)} ${formatDay(to)} ${atLeast ? 'at least ' : ''}${scheduled}/${maximum}`,
  )

describe('mmeCourse', () => {
  it.each<[why: string, records: MedicationEntry[], steps: string[]]>([
    ['no order', [], []],
    ['no opioid', [at('2026-10-01', {}, 'lorazepam 1 MG Oral Tablet')], []],
    ['a statement is no order', [at('2026-10-01', { kind: 'statement' })], []],
    ['a fill is no order', [at('2026-10-01', { kind: 'dispense' })], []],
    ['one order', [at('2026-10-01')], ['2026-10-01 2026-11-01 15/15']],
    [
      'raised, ended, a gap, and begun again',
      [
        at('2026-01-01', until('2026-01-31')),
        at('2026-02-01', { ...until('2026-02-28'), instructions: perDay(4) }),
        at('2026-10-01', { instructions: perDay(2) }),
      ],
      ['2026-01-01 2026-01-31 15/15', '2026-02-01 2026-02-28 60/60', '2026-10-01 2026-11-01 30/30'],
    ],
    [
      'steps of ten days, and nothing readable after the last',
      [
        at('2026-08-01', {
          instructions: [...perDay(2, { sequence: 1, days: 10 }), ...perDay(1, { sequence: 2, days: 10 })],
        }),
      ],
      ['2026-08-01 2026-08-10 30/30', '2026-08-11 2026-08-21 15/15', '2026-08-22 2026-11-01 at least 0/0'],
    ],
    [
      'as needed only counts at most',
      [at('2026-10-01', { instructions: perDay(2, { prn: true }) })],
      ['2026-10-01 2026-11-01 0/30'],
    ],
    [
      'a dose that cannot be read: at least',
      [
        at('2026-10-01', { instructions: perDay(2) }),
        at('2026-10-11', { instructions: [] }, 'tramadol 50 MG Oral Tablet'),
      ],
      ['2026-10-01 2026-10-10 30/30', '2026-10-11 2026-11-01 at least 30/30'],
    ],
    ['none of it readable', [at('2026-10-01', { instructions: [] })], ['2026-10-01 2026-11-01 at least 0/0']],
    [
      'buprenorphine does not count, and is no gap either',
      [at('2026-10-01', {}, 'buprenorphine 8 MG Sublingual Tablet')],
      ['2026-10-01 2026-11-01 0/0'],
    ],
    [
      'the newer of two orders of one strength counts',
      [at('2026-10-01', { instructions: perDay(2) }), at('2026-10-11', { instructions: perDay(3) })],
      ['2026-10-01 2026-10-10 30/30', '2026-10-11 2026-11-01 45/45'],
    ],
  ])('%s', (_why, records, steps) => {
    expect(figures(...records)).toEqual(steps)
  })

  it('ends at the figure of the list of today', () => {
    const records = [
      at('2026-10-01', { instructions: perDay(3) }),
      at('2026-09-01', {}, 'tramadol 50 MG Oral Tablet'),
    ]
    const context = contextOf({ medications: section(records) })
    const today = mmeFact(drugs({ classes: ['opioid'] })(context))
    const last = mmeCourse(context).steps.at(-1)?.total
    expect(today.state === 'known' && today.value).toEqual(last)
    expect(mmeOfOrders(context, opioidOrders(context), TODAY)).toEqual(last)
  })

  it('names the orders without a place in time', () => {
    const { notPlaced } = courseOf(at('2026-10-01', { when: null }), at('2026-05-01', { state: 'ended' }))
    expect(notPlaced.map(({ reason }) => reason)).toEqual([
      'no date',
      'of 2026-05-01, ended, but its record does not say when',
    ])
  })
})
