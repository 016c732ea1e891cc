import { describe, expect, it } from 'vitest'
import { contextOf, instruction, order, section, sourceFailed, when } from '../../test/builders.ts'
import { addDays } from './dates.ts'
import type { MedicationEntry } from './medication.ts'
import { medicationList } from './medication-list.ts'
import { distinctDrugs, drugs } from './select-drugs.ts'

const list = (...records: MedicationEntry[]) => medicationList(contextOf({ medications: section(records) }))
const OXY = 'oxycodone 5 MG Oral Tablet'
const names = (...records: MedicationEntry[]) => list(...records).uses.map((use) => use.name)
const starting = (date: string) => ({ instructions: [instruction({ start: when(date) })] })
const ended = (date: string) => ({ instructions: [instruction({ end: when(date) })] })

describe('what is on the list', () => {
  it.each([
    ['active order', order(OXY), [OXY]],
    ['on hold', order(OXY, { state: 'on-hold' }), [OXY]],
    ['ended', order(OXY, { state: 'ended' }), []],
    ['a fill alone', order(OXY, { kind: 'dispense' }), []],
    ['statement', order(OXY, { kind: 'statement' }), [OXY]],
    ['ended by its period yesterday', order(OXY, { end: when('2026-10-31') }), []],
    ['ends today', order(OXY, { end: when('2026-11-01') }), [OXY]],
    ['ends some day of this month', order(OXY, { end: when('2026-11') }), [OXY]],
    ['every dosage over', order(OXY, ended('2026-10-31')), []],
    ['a dosage up to today', order(OXY, ended('2026-11-01')), [OXY]],
    ['dated tomorrow, by a clock ahead', order(OXY, { when: when('2026-11-02') }), [OXY]],
    ['dated the day after', order(OXY, { when: when('2026-11-03') }), []],
    ['dated some day of this month', order(OXY, { when: when('2026-11') }), [OXY]],
    ['dated next month', order(OXY, { when: when('2026-12') }), []],
    ['begins today', order(OXY, starting('2026-11-01')), [OXY]],
    ['begins tomorrow, by a clock ahead', order(OXY, starting('2026-11-02')), [OXY]],
    ['begins the day after', order(OXY, starting('2026-11-03')), []],
    ['taken since tomorrow', order(OXY, { kind: 'statement', start: when('2026-11-02') }), [OXY]],
    ['taken from the day after on', order(OXY, { kind: 'statement', start: when('2026-11-03') }), []],
    [
      'one dosage begins later, another has begun',
      order(OXY, { instructions: [...starting('2026-11-03').instructions, instruction()] }),
      [OXY],
    ],
    [
      'one dosage still open',
      order(OXY, { instructions: [...ended('2026-10-31').instructions, instruction()] }),
      [OXY],
    ],
  ])('%s', (_why, entry, expected) => {
    expect(names(entry)).toEqual(expected)
  })

  it.each([
    [
      'order, statement and fill of one drug',
      [
        order(OXY),
        order(OXY, { kind: 'statement', resource: 'S' }),
        order(OXY, { kind: 'dispense', resource: 'D' }),
      ],
      1,
      3,
    ],
    ['two strengths', [order(OXY), order('oxycodone 10 MG', {})], 1, 2],
    [
      'two routes',
      [order('morphine 10 MG'), order('morphine 10 MG', { route: 'injection', resource: 'I' })],
      2,
      1,
    ],
    [
      'no route given is the swallowed one',
      [order('morphine 10 MG'), order('morphine 10 MG', { route: 'not-given', resource: 'N' })],
      1,
      2,
    ],
    ['alone and in combination', [order(OXY), order('oxycodone 5 MG / acetaminophen 325 MG')], 2, 1],
    [
      'ingredients named in another order',
      [order('oxycodone 5 MG / acetaminophen 325 MG'), order('acetaminophen 325 MG / oxycodone 5 MG')],
      1,
      2,
    ],
    [
      'one part known, two others that may be anything',
      [order('Mysteridin/Naloxone'), order('Obscurin/Naloxone')],
      2,
      1,
    ],
  ])('one use: %s', (_why, records, uses, entries) => {
    const found = list(...records).uses
    expect([found.length, found[0]?.entries.length]).toEqual([uses, entries])
  })

  it.each([
    ['365 days old', [order(OXY, { when: when('2025-11-01') })], false],
    ['366 days old', [order(OXY, { when: when('2025-10-31') })], true],
    ['undated', [order(OXY, { when: null })], true],
    ['some day of a month', [order(OXY, { when: when('2025-11') })], false],
    ['some day of the month before', [order(OXY, { when: when('2025-10') })], true],
    [
      'old, filled lately',
      [order(OXY, { when: when('2020-01-01') }), order(OXY, { kind: 'dispense', resource: 'D' })],
      false,
    ],
  ])('stale: %s', (_why, records, expected) => {
    expect(list(...records).uses[0]?.stale).toBe(expected)
  })

  it.each([
    ['on hold', [order(OXY, { state: 'on-hold' })], 'on-hold'],
    ['active and on hold', [order(OXY, { state: 'on-hold' }), order(OXY, { resource: 'B' })], 'active'],
  ])('status: %s', (_why, records, expected) => {
    expect(list(...records).uses[0]?.status).toBe(expected)
  })

  const PRN = { instructions: [instruction({ prn: true })] }
  it.each([
    ['as needed', [order(OXY, PRN)], true],
    ['no dosage', [order(OXY, { instructions: [] })], false],
    ['both', [order(OXY, PRN), order(OXY, { resource: 'B' })], false],
    ['both in one order', [order(OXY, { instructions: [instruction(), instruction({ prn: true })] })], false],
  ])('only as needed: %s', (_why, records, expected) => {
    expect(list(...records).uses[0]?.prn).toBe(expected)
  })

  it.each([
    ['swallowed', order('diclofenac 50 MG'), true],
    ['gel', order('diclofenac gel', { route: 'local' }), false],
    ['patch', order('fentanyl patch', { route: 'transdermal' }), true],
    ['steroid into the nose', order('budesonide', { route: 'nasal' }), false],
    ['ketamine into the nose', order('esketamine', { route: 'nasal' }), true],
    [
      'one for the whole body beside one for the nose',
      order('budesonide / esketamine', { route: 'nasal' }),
      true,
    ],
  ])('systemic: %s', (_why, entry, expected) => {
    expect(list(entry).uses[0]?.systemic).toBe(expected)
  })
})

describe('beside the list', () => {
  it('names what could not be identified in part, and counts the rest of it as a use of its own', () => {
    const found = list(order('Mysteridin/Naloxon 50/4'), order('Naloxone 4 mg'))
    expect(found.uses.map((use) => use.name)).toEqual(['Mysteridin/Naloxon 50/4', 'Naloxone 4 mg'])
    expect(found.unidentified).toMatchObject([{ name: 'Mysteridin/Naloxon 50/4', parts: ['mysteridin'] }])
  })

  it('names what could not be identified', () => {
    const found = list(
      order('Mystery elixir'),
      order('Mystery Elixir ', { resource: 'B', name: 'Mystery Elixir ' }),
    )
    expect([found.uses, found.unidentified]).toEqual([
      [],
      [{ name: 'Mystery elixir', parts: [], sources: ['B', 'MedicationRequest/Mystery elixir'] }],
    ])
  })

  it('keeps those apart that could not be identified, with the parts of each in order', () => {
    const parts = { ingredients: order('naloxone').ingredients, unknownParts: ['zeta', 'alpha'] }
    const found = list(order('Mystery elixir'), order('Other elixir'), order('Combination', parts))
    expect(found.unidentified.map((one) => [one.name, ...one.parts])).toEqual([
      ['Mystery elixir'],
      ['Other elixir'],
      ['Combination', 'alpha', 'zeta'],
    ])
  })

  it.each([
    ['dated today', { when: when('2026-11-01') }, []],
    ['dated later', { when: when('2026-11-20') }, [`${OXY} 2026-11-20`]],
    ['dosage begins later', starting('2026-11-20'), [`${OXY} 2026-11-20`]],
    ['dated later, over', { when: when('2026-11-20'), state: 'ended' as const }, []],
    ['a fill dated later', { when: when('2026-11-20'), kind: 'dispense' as const }, []],
  ])('names what begins later: %s', (_why, change, expected) => {
    expect(list(order(OXY, change)).later.map(({ name, from }) => `${name} ${from.text}`)).toEqual(expected)
  })

  it('names the record of what begins later', () => {
    const { later } = list(order(OXY), order(OXY, { resource: 'B', when: when('2026-11-20') }))
    expect(later.map((one) => one.sources)).toEqual([['B']])
  })

  it('leaves what begins later out of the dates, the records and the dose of its medicine', () => {
    const post = order(OXY, {
      resource: 'B',
      when: when('2026-11-20'),
      instructions: [instruction({ prn: true })],
    })
    const [use] = list(order(OXY), post).uses
    expect([use?.last?.text, use?.evidence.length, use?.prn]).toEqual(['2026-10-01', 1, false])
    expect(use?.doses.get('oxycodone')).toMatchObject([{ dose: { scheduled: 5, maximum: 5 } }])
  })

  const endedOn = (date: string) => order(OXY, { state: 'ended', end: when(date) })
  const fill = (date: string) => order(OXY, { kind: 'dispense', when: when(date), resource: date })
  it.each([
    ['365 days ago', [fill('2025-11-01')], 1],
    ['366 days ago', [fill('2025-10-31')], 0],
    ['long ago and lately', [fill('2024-10-31'), fill('2026-10-01')], 1],
    ['an order that has ended, without a date', [order(OXY, { state: 'ended' }), fill('2026-10-01')], 0],
    ['an order that ended on that day', [endedOn('2026-10-01'), fill('2026-10-01')], 0],
    ['an order that ended the day before', [endedOn('2026-09-30'), fill('2026-10-01')], 1],
    ['an order that ended some day of that month', [endedOn('2026-10'), fill('2026-10-01')], 0],
    ['an order over by its dosage', [order(OXY, ended('2026-09-30')), fill('2026-10-01')], 1],
    ['two orders, one of them later', [endedOn('2026-09-30'), endedOn('2026-10-31'), fill('2026-10-01')], 0],
    ['an order on the list', [endedOn('2026-09-30'), order(OXY), fill('2026-10-01')], 0],
    ['after its order, and long ago', [endedOn('2025-09-30'), fill('2025-10-01')], 0],
  ])('names what was dispensed only: %s', (_why, records, expected) => {
    expect(list(...records).dispensedOnly.length).toBe(expected)
  })
})

describe('drugs', () => {
  const opioids = drugs({ classes: ['opioid'] })
  const blank = (about: MedicationEntry['ingredients'][number] | 'anything') => ({
    resource: 'MedicationRequest/x',
    label: 'X',
    about,
    reason: 'no status',
    when: null,
  })
  const state = (records: MedicationEntry[], more: object = {}) => {
    const fact = opioids(contextOf({ medications: section(records, more) }))
    return fact.state === 'known' && fact.doubt ? `known but ${fact.doubt.state}` : fact.state
  }
  const ibuprofen = { name: 'ibuprofen', classes: ['nsaid' as const], roles: [], strength: null }
  const tramadol = { name: 'tramadol', classes: ['opioid' as const], roles: [], strength: null }
  it.each([
    ['there', [order(OXY)], {}, 'known'],
    ['not there', [order('ibuprofen 400 MG')], {}, 'absent'],
    ['only on the skin', [order('fentanyl gel', { route: 'local' })], {}, 'absent'],
    ['not there, a source failed', [], { sources: sourceFailed('MedicationStatement') }, 'failed'],
    [
      'there, a source failed',
      [order(OXY)],
      { sources: sourceFailed('MedicationStatement') },
      'known but failed',
    ],
    ['not there, a drug unreadable', [], { blanks: [blank('anything')] }, 'unknown'],
    ['not there, an opioid unreadable', [], { blanks: [blank(tramadol)] }, 'unknown'],
    ['begins later', [order(OXY, { when: when('2026-11-20') })], {}, 'unknown'],
    [
      'in combination, begins later',
      [order('oxycodone 5 MG / acetaminophen 325 MG', { when: when('2026-11-20') })],
      {},
      'unknown',
    ],
    ['another drug begins later', [order('ibuprofen', { when: when('2026-11-20') })], {}, 'absent'],
    ['on the skin, begins later', [order(OXY, { when: when('2026-11-20'), route: 'local' })], {}, 'absent'],
    ['there, a second begins later', [order(OXY), order(OXY, { when: when('2026-11-20') })], {}, 'known'],
    ['not there, another drug unreadable', [], { blanks: [blank(ibuprofen)] }, 'absent'],
  ])('%s', (_why, records, more, expected) => {
    expect(state(records, more)).toBe(expected)
  })

  it('says what it could not identify, what is stale and what was matched by name', () => {
    const fact = opioids(
      contextOf({
        medications: section([order('Mystery elixir'), order(OXY, { byName: true, when: null })]),
      }),
    )
    expect(fact.state === 'known' && fact.caveats).toEqual([
      '1 medicine not identified: Mystery elixir.',
      `${OXY} may be stale: last dated never.`,
      `${OXY} was matched by name, not code.`,
    ])
  })

  it('says what begins later by name, each once, also beside what is on the list', () => {
    const later = ['tramadol 50 MG', OXY, OXY].map((name) => order(name, { when: when('2026-11-20') }))
    const words = `not begun yet: ${OXY} (from 2026-11-20), tramadol 50 MG (from 2026-11-20)`
    for (const records of [later, later.toReversed()]) {
      const none = opioids(contextOf({ medications: section(records) }))
      expect([none.state === 'unknown' && none.reason, none.caveats]).toEqual([
        words,
        [`Not counted, ${words}.`],
      ])
      const one = opioids(contextOf({ medications: section([order('morphine 10 MG'), ...records]) }))
      expect([one.state, one.caveats]).toEqual(['known', [`Not counted, ${words}.`]])
    }
  })

  it('counts the medicines not identified, also where a source failed', () => {
    const records = [order('Mystery elixir'), order('Other elixir')]
    const fact = opioids(
      contextOf({ medications: section(records, { sources: sourceFailed('MedicationStatement') }) }),
    )
    expect([fact.state, fact.caveats]).toEqual([
      'failed',
      ['2 medicines not identified: Mystery elixir, Other elixir.'],
    ])
  })

  it('counts brand, generic and strengths of a drug once', () => {
    const { uses } = list(
      order(OXY),
      order('OxyContin 10 mg'),
      order('Percocet 5-325 MG'),
      order('tramadol 50 MG'),
    )
    for (const all of [uses, uses.toReversed()])
      expect(distinctDrugs(all, { classes: ['opioid'] })).toEqual(['oxycodone', 'tramadol'])
  })

  it('answers for the day and the chart it is asked, whatever it was asked before', () => {
    const context = contextOf({ medications: section([order(OXY, { end: when('2026-11-01') })]) })
    const tomorrow = { ...context, today: addDays(context.today, 1) }
    const without = contextOf({ medications: section([order('ibuprofen 400 MG')]) })
    const asked = [context, tomorrow, context, without, tomorrow]
    expect(asked.map((one) => opioids(one).state)).toEqual(['known', 'absent', 'known', 'absent', 'absent'])
  })
})
