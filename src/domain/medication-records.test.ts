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
  const OLDER = { when: when('2026-09-01') }
  const WHICH = 'which of its records gives the dose cannot be told'
  const REORDER = 'whether the one without a strength is a re-order cannot be told'
  const MORE = 'the list entry of 2026-10-20 says up to 20 mg/day'
  const at = (
    id: string,
    times: DoseInstruction['times'],
    count = 1,
    change: Partial<MedicationEntry> = {},
  ) => numbered(id, TABLET, { ...taken(count, { times }), ...change })
  const MORNING = at('A', ['morning'])
  const mg = (value: number) => ({ amount: { low: value, high: value, unit: 'mg' as const } })
  const open = (count: number, change: Partial<MedicationEntry> = {}) =>
    numbered('open', 'oxycodone', { ...taken(count, mg(5)), ...change })
  const LIMITED = taken(1, { frequency: { least: 1, most: 3 } })
  it.each([
    [
      'an older order is replaced, though it is higher',
      [ONCE, numbered('B', TABLET, { ...taken(4), when: when('2026-09-01') })],
      ['5'],
    ],
    ['two alike of a day count once', [ONCE, numbered('B', TABLET, taken(1))], ['5']],
    ['the higher of a day', [ONCE, numbered('B', TABLET, taken(2))], ['10', WHICH]],
    [
      'the higher of a day, though a lower one is some hours younger',
      [
        numbered('A', TABLET, { ...taken(2), when: when('2026-10-01T08:00:00Z') }),
        numbered('B', TABLET, { ...taken(1), when: when('2026-10-01T09:00:00Z') }),
      ],
      ['10', WHICH],
    ],
    [
      'the higher where one has no date',
      [ONCE, numbered('B', TABLET, { ...taken(2), when: null })],
      ['10', WHICH],
    ],
    ['of a day, for morning and bedtime', [MORNING, at('B', ['evening'], 2)], ['5', '10']],
    [
      'of a day, for three times of day',
      [MORNING, at('B', ['midday']), at('C', ['evening'], 2)],
      ['5', '5', '10'],
    ],
    ['of a day, for the same time', [MORNING, at('B', ['morning'], 2)], ['10', WHICH]],
    ['of a day, one without a time', [MORNING, numbered('B', TABLET, taken(2))], ['10', WHICH]],
    ['of a day, both in the morning', [MORNING, at('B', ['morning', 'evening'], 2)], ['10', WHICH]],
    [
      'of a day, one with a dose that says no time',
      [
        MORNING,
        numbered('B', TABLET, { instructions: [instruction({ times: ['evening'] }), instruction()] }),
      ],
      ['10', WHICH],
    ],
    [
      'for morning and bedtime, one without a date',
      [MORNING, at('B', ['evening'], 2, { when: null })],
      ['10', WHICH],
    ],
    [
      'of a day, one by the day and one by the hour',
      [
        numbered('A', 'oxycodone', taken(1, mg(5))),
        numbered('B', 'oxycodone', taken(1, { amount: { low: 5, high: 5, unit: 'mg/h' } })),
      ],
      ['5', WHICH],
    ],
    [
      'for bedtime, and an older one for the morning',
      [at('A', ['evening'], 2), at('B', ['morning'], 1, OLDER)],
      ['10', 'an older order for another time of day may go on'],
    ],
    [
      'for bedtime, and an older one for bedtime',
      [at('A', ['evening'], 2), at('B', ['evening'], 1, OLDER)],
      ['10'],
    ],
    ['an older order without a strength', [ONCE, open(1, OLDER)], ['5', REORDER]],
    ['a higher order without a strength', [ONCE, open(2)], ['10', REORDER]],
    [
      'an order without a strength, no higher: the one with a strength is quoted',
      [ONCE, open(1, taken(1, { ...mg(5), fromText: true }))],
      ['5', REORDER],
    ],
    ['an order without a strength alone', [open(2)], ['10']],
    [
      'an order as needed without a strength',
      [ONCE, open(2, { instructions: [instruction({ ...mg(10), prn: true })] })],
      ['5', '0 up to 10'],
    ],
    [
      'an order of extended release without a strength',
      [ONCE, open(2, { extendedRelease: true })],
      ['5', '10'],
    ],
    [
      'of the same most the one with more scheduled',
      [numbered('A', TABLET, LIMITED), numbered('B', TABLET, taken(3))],
      ['15', WHICH],
    ],
    [
      'the higher most, though less is scheduled',
      [numbered('A', TABLET, LIMITED), numbered('B', TABLET, taken(2))],
      ['5 up to 15', WHICH],
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
    [
      'without a dosage, beside an order without a date',
      [numbered('A', TABLET, { ...taken(1), when: null }), numbered('B', TABLET, NONE)],
      ['no dosage recorded'],
    ],
    ['scheduled and as needed', [ONCE, numbered('B', TABLET, taken(2, { prn: true }))], ['5', '0 up to 10']],
    [
      'scheduled, and scheduled in part',
      [ONCE, numbered('B', TABLET, { instructions: [instruction(), instruction({ prn: true })] })],
      ['5 up to 10', WHICH],
    ],
    ['two strengths together', [ONCE, numbered('B', 'oxycodone 10 MG Oral Tablet', taken(1))], ['5', '10']],
    [
      'a combination written in another order is the same strength',
      [
        numbered('A', 'oxycodone 5 MG / acetaminophen 325 MG', taken(1)),
        numbered('B', 'acetaminophen 325 MG / oxycodone 5 MG', taken(2)),
      ],
      ['10', WHICH],
    ],
    ['an order before a statement', [ONCE, statement(taken(4))], ['5']],
    [
      'an order, and a later statement that says no more',
      [ONCE, statement({ ...taken(1), when: LATER })],
      ['5'],
    ],
    [
      'an order, and a later statement that says more',
      [ONCE, statement({ ...taken(4), when: LATER })],
      ['5', MORE],
    ],
    [
      'a later order than the statement that says more',
      [numbered('A', TABLET, { ...taken(1), when: LATER }), statement({ ...taken(4), when: LATER })],
      ['5'],
    ],
    [
      'an order, and a statement without a date that says more',
      [ONCE, statement({ ...taken(4), when: null })],
      ['5', 'the list entry without a date says up to 20 mg/day'],
    ],
    [
      'orders of two strengths, and a later statement that says more of one',
      [ONCE, numbered('B', 'oxycodone 10 MG Oral Tablet', taken(1)), statement({ ...taken(3), when: LATER })],
      ['5', '10', 'the list entry of 2026-10-20 says up to 15 mg/day'],
    ],
    [
      'an order and its re-order, and a statement between them that says more',
      [
        ONCE,
        numbered('B', TABLET, { ...taken(1), ...OLDER }),
        statement({ ...taken(4), when: when('2026-09-15') }),
      ],
      ['5'],
    ],
    [
      'a combination, and a statement with another strength of one ingredient',
      [
        numbered('A', 'oxycodone 5 MG / acetaminophen 325 MG', taken(1)),
        statement({ ...taken(1), ingredients: order('oxycodone 10 MG / acetaminophen 325 MG').ingredients }),
      ],
      ['5', '10'],
    ],
    [
      'a combination, and a later statement that says more',
      [
        numbered('A', 'oxycodone 5 MG / acetaminophen 325 MG', taken(1)),
        statement({
          ...taken(4),
          ingredients: order('oxycodone 5 MG / acetaminophen 325 MG').ingredients,
          when: LATER,
        }),
      ],
      ['5', MORE],
    ],
    ['an order, and a statement without a dosage', [ONCE, statement({ ...NONE, when: LATER })], ['5']],
    [
      'an order, and a statement of another strength',
      [ONCE, statement({ ...taken(2), ingredients: order('oxycodone 10 MG').ingredients })],
      ['5', '20'],
    ],
    [
      'an order, and a statement of another release',
      [ONCE, statement({ ...taken(2), extendedRelease: true })],
      ['5', '10'],
    ],
    [
      'an order, and a statement without a strength',
      [ONCE, statement({ ...NONE, ingredients: order('oxycodone').ingredients, extendedRelease: true })],
      ['5'],
    ],
    ['statements where there is no order', [statement(taken(4))], ['20']],
  ])('%s', (_why, records, expected) => {
    expect([doses(...records), doses(...records.toReversed())]).toEqual([expected, expected])
  })
})
