import { describe, expect, it } from 'vitest'
import { contextOf, order, section, when } from '../../test/builders.ts'
import type { MedicationEntry } from './medication.ts'
import { medicationList } from './medication-list.ts'
import { drugs } from './select-drugs.ts'

const OXY = 'oxycodone 5 MG Oral Tablet'
const active = (date: string | null, change: Partial<MedicationEntry> = {}) =>
  order(OXY, { when: date === null ? null : when(date), ...change })
const ended = (date: string | null, change: Partial<MedicationEntry> = {}) =>
  active(date, { state: 'ended', resource: 'MedicationStatement/ended', kind: 'statement', ...change })
const conflicts = (...records: MedicationEntry[]) =>
  medicationList(contextOf({ medications: section(records) })).uses[0]?.conflicts

const said = (from: string, to: string, state = 'active') =>
  `${state} by the order "${OXY}" of ${from}, but ended by the medication list entry "${OXY}" of ${to}`
const OCT = '2026-10-01'

describe('active here, ended there', () => {
  it.each<[string, MedicationEntry[], string[]]>([
    ['one record', [active(OCT)], []],
    ['ended a day later', [active(OCT), ended('2026-10-02')], [said(OCT, '2026-10-02')]],
    [
      'on hold, ended later',
      [active(OCT, { state: 'on-hold' }), ended('2026-10-02')],
      [said(OCT, '2026-10-02', 'on hold')],
    ],
    ['ended the same day: replaced', [active(OCT), ended(OCT)], []],
    ['ended earlier: taken up again', [active(OCT), ended('2026-09-30')], []],
    [
      'ended between two orders',
      [active('2026-08-01', { resource: 'A' }), ended('2026-09-01'), active(OCT)],
      [],
    ],
    ['a date that leaves it open', [active(OCT), ended('2026-10')], [said(OCT, '2026-10')]],
    ['the active one undated', [active(null), ended('2026-09-30')], [said('no date', '2026-09-30')]],
    ['the ended one undated', [active(OCT), ended(null)], []],
    [
      'stated before, taken until after',
      [active(OCT), ended('2026-01-05', { end: when('2026-10-20') })],
      [said(OCT, '2026-10-20')],
    ],
    [
      'a completed order is later only by its own date',
      [active(OCT), ended('2026-01-05', { kind: 'order', end: when('2026-10-20') })],
      [],
    ],
    [
      'taken until before it was stated',
      [active(OCT), ended('2026-10-20', { end: when('2026-01-05') })],
      [said(OCT, '2026-10-20')],
    ],
    [
      'taken until some day of the month on whose last day it was stated',
      [active('2026-09-01'), ended('2026-10-31', { end: when('2026-10') })],
      [said('2026-09-01', '2026-10-31')],
    ],
    [
      'a statement that goes on until a day to come',
      [active(OCT), ended(OCT, { state: 'active', end: when('2026-12-31') })],
      [],
    ],
    [
      'ended between two records on the list, the undated last',
      [active(null, { resource: 'A' }), active(OCT), ended('2026-09-01')],
      [],
    ],
    ['a later fill', [active(OCT), ended('2026-10-20', { kind: 'dispense' })], []],
    ['another route', [active(OCT), ended('2026-10-20', { route: 'injection' })], []],
    [
      'another strength',
      [
        active(OCT),
        ended('2026-10-20', {
          ...order('oxycodone 10 MG Oral Tablet'),
          state: 'ended',
          kind: 'statement',
          when: when('2026-10-20'),
        }),
      ],
      [
        said(OCT, '2026-10-20').replace(
          /"oxycodone 5 MG Oral Tablet" of 2026-10-20/,
          '"oxycodone 10 MG Oral Tablet" of 2026-10-20',
        ),
      ],
    ],
    [
      'ended in two places',
      [active(OCT), ended('2026-10-20'), ended('2026-10-21', { resource: 'B' })],
      [said(OCT, '2026-10-20'), said(OCT, '2026-10-21')],
    ],
  ])('%s', (_why, records, expected) => {
    expect(conflicts(...records)).toEqual(expected)
    expect(conflicts(...records.toReversed())?.toSorted()).toEqual(expected)
  })

  it('travels with every answer that rests on the medicine', () => {
    const opioids = drugs({ classes: ['opioid'] })
    const fact = opioids(contextOf({ medications: section([active(OCT), ended('2026-10-02')]) }))
    expect(fact.state === 'known' && fact.caveats).toEqual([`${OXY}: ${said(OCT, '2026-10-02')}.`])
  })
})
