import { describe, expect, it } from 'vitest'
import { contextOf, instruction, order, section, when } from '../../test/builders.ts'
import type { DoseInstruction, MedicationEntry } from './medication.ts'
import { medicationList } from './medication-list.ts'

const list = (...records: MedicationEntry[]) => medicationList(contextOf({ medications: section(records) }))
const TABLET = 'oxycodone 5 MG Oral Tablet'
const LATER = when('2026-10-20')
const statement = (change: Partial<MedicationEntry> = {}) =>
  order(TABLET, { kind: 'statement', resource: 'S', name: 'Oxycodone by mouth', ...change })

describe('what a use takes from its records', () => {
  it.each([
    ['the newest order', [order(TABLET), order('OxyContin 10 mg', { when: LATER })], 'OxyContin 10 mg'],
    ['a dated order', [order(TABLET, { when: null }), order('OxyContin 10 mg')], 'OxyContin 10 mg'],
    ['an order, though a statement is newer', [statement({ when: LATER }), order(TABLET)], TABLET],
    [
      'a statement where no order is current',
      [order(TABLET, { state: 'ended' }), statement()],
      'Oxycodone by mouth',
    ],
    [
      'of two of a day the first by id',
      [order(TABLET, { resource: 'B' }), order('OxyContin 10 mg', { resource: 'A' })],
      'OxyContin 10 mg',
    ],
  ])('the name of %s', (_why, records, expected) => {
    const names = [records, [...records].reverse()].map((all) => list(...all).uses[0]?.name)
    expect(names).toEqual([expected, expected])
  })

  const ER = { extendedRelease: true, resource: 'ER' }
  const BY_NAME = { byName: true, resource: 'N' }
  it.each([
    ['one of two orders is of extended release', [order(TABLET), order(TABLET, ER)], true, false],
    ['no code on any record', [order(TABLET, BY_NAME)], false, true],
    ['a code on one of two records', [order(TABLET, BY_NAME), order(TABLET)], false, false],
  ])('extended release and matched by name: %s', (_why, records, extendedRelease, byName) => {
    expect(list(...records).uses[0]).toMatchObject({ extendedRelease, byName })
  })

  const PRN = { instructions: [instruction({ prn: true })] }
  const OLD = { when: when('2020-01-01') }
  it.each([
    ['on the list', [order(TABLET)], ['on list']],
    ['on hold', [order(TABLET, { state: 'on-hold' })], ['on hold']],
    ['as needed and old', [order(TABLET, { ...PRN, ...OLD })], ['on list, as needed, may be stale']],
    ['a fill', [order(TABLET), order(TABLET, { kind: 'dispense', resource: 'D' })], ['on list']],
    ['an ended order', [order(TABLET), order(TABLET, { state: 'ended', resource: 'E' })], ['on list']],
    ['a statement beside the order', [order(TABLET), statement()], ['on list', 'on list']],
  ])('evidence: %s', (_why, records, expected) => {
    expect(list(...records).uses[0]?.evidence.map((one) => one.value)).toEqual(expected)
  })

  it('is listed by name', () => {
    const found = list(order('tramadol 50 MG'), order('gabapentin 300 MG'))
    expect(found.uses.map((use) => use.name)).toEqual(['gabapentin 300 MG', 'tramadol 50 MG'])
  })
})

/** Times a day one tablet is taken. */
const taken = (times: number, change: Partial<DoseInstruction> = {}) => ({
  instructions: [instruction({ frequency: { least: times, most: times }, ...change })],
})
const numbered = (id: string, name: string, change: Partial<MedicationEntry>) =>
  order(name, { resource: id, ...change })
/** "10", "0 up to 10", or why not, of each dose of oxycodone. */
const doses = (...records: MedicationEntry[]): string[] =>
  (list(...records).uses[0]?.doses.get('oxycodone') ?? []).map((reading) => {
    if (reading.state === 'not-readable') return reading.reason
    const { scheduled, maximum } = reading.dose
    return [scheduled === maximum ? `${maximum}` : `${scheduled} up to ${maximum}`, ...reading.notes].join(
      ', ',
    )
  })

// One tablet has 5 mg.
describe('doses of a use', () => {
  const NONE = { instructions: [] }
  const ONCE = numbered('A', TABLET, taken(1))
  const LIMITED = taken(1, { frequency: { least: 1, most: 3 } })
  it.each([
    [
      'an older order is replaced, though it is higher',
      [ONCE, numbered('B', TABLET, { ...taken(4), when: when('2026-09-01') })],
      ['5'],
    ],
    ['the higher of a day', [ONCE, numbered('B', TABLET, taken(2))], ['10']],
    ['the higher where one has no date', [ONCE, numbered('B', TABLET, { ...taken(2), when: null })], ['10']],
    [
      'of the same most the one with more scheduled',
      [numbered('A', TABLET, LIMITED), numbered('B', TABLET, taken(3))],
      ['15'],
    ],
    [
      'the higher most, though less is scheduled',
      [numbered('A', TABLET, LIMITED), numbered('B', TABLET, taken(2))],
      ['5 up to 15'],
    ],
    [
      'the unreadable of a day',
      [ONCE, numbered('B', TABLET, taken(9, { amount: null, text: '1-2' }))],
      ['dose given as text only'],
    ],
    [
      'of two alike the first by id is quoted',
      [ONCE, numbered('B', TABLET, taken(1, { fromText: true }))],
      ['5'],
    ],
    [
      'without a dosage it is an order of the same strength',
      [ONCE, numbered('B', TABLET, NONE)],
      ['no dosage recorded'],
    ],
    ['scheduled and as needed', [ONCE, numbered('B', TABLET, taken(2, { prn: true }))], ['5', '0 up to 10']],
    [
      'scheduled, and scheduled in part',
      [ONCE, numbered('B', TABLET, { instructions: [instruction(), instruction({ prn: true })] })],
      ['5 up to 10'],
    ],
    ['two strengths together', [ONCE, numbered('B', 'oxycodone 10 MG Oral Tablet', taken(1))], ['5', '10']],
    [
      'a combination written in another order is the same strength',
      [
        numbered('A', 'oxycodone 5 MG / acetaminophen 325 MG', taken(1)),
        numbered('B', 'acetaminophen 325 MG / oxycodone 5 MG', taken(2)),
      ],
      ['10'],
    ],
    ['an order before a statement', [ONCE, statement(taken(4))], ['5']],
    ['statements where there is no order', [statement(taken(4))], ['20']],
  ])('%s', (_why, records, expected) => {
    expect([doses(...records), doses(...records.toReversed())]).toEqual([expected, expected])
  })
})
