// Hazards: H-07
import { describe, expect, it } from 'vitest'
import { contextOf, instruction, order, section, sourceFailed, day, when } from '../../test/builders.ts'
import type { MedicationEntry } from './medication.ts'
import { medicationList } from './medication-list.ts'
import { mmeFact, mmeOf, mmeOfUse, mmeOnDay } from './mme.ts'
import { drugs } from './select-drugs.ts'

const context = (...records: MedicationEntry[]) => contextOf({ medications: section(records) })
const total = (...records: MedicationEntry[]) =>
  mmeOf(medicationList(context(...records)).uses.filter((use) => use.classes.includes('opioid')))
const daily = (times: number, change: object = {}) => ({
  instructions: [instruction({ frequency: { least: times, most: times }, ...change })],
})
const prn = (times: number) => daily(times, { prn: true })
const patch = { route: 'transdermal' as const, ...daily(1 / 3) }

/** "30", "0 up to 120", "at least 30 (methadone: why)". */
const words = (...records: MedicationEntry[]): string => {
  const { scheduled, maximum, atLeast, notCounted } = total(...records)
  const left = notCounted.map((one) => ` (${one.name}: ${one.reason})`).join('')
  return `${atLeast ? 'at least ' : ''}${scheduled === maximum ? scheduled : `${scheduled} up to ${maximum}`}${left}`
}

describe('test vectors of the CDC table', () => {
  it.each([
    ['oxycodone ER 10 mg twice a day', order('oxycodone 10 MG Extended Release Oral Tablet', daily(2)), '30'],
    [
      'hydrocodone 5 mg four times',
      order('acetaminophen 325 MG / hydrocodone bitartrate 5 MG Oral Tablet', daily(4)),
      '20',
    ],
    ['fentanyl 75 mcg/h', order('fentanyl 0.075 MG/HR Transdermal System', patch), '180'],
    ['methadone 10 mg three times', order('methadone 10 MG Oral Tablet', daily(3)), '141'],
    ['tramadol 50 mg every 6 hours', order('tramadol 50 MG Oral Tablet', daily(4)), '40'],
    [
      'hydromorphone 4 mg every 4 hours as needed',
      order('hydromorphone 4 MG Oral Tablet', prn(6)),
      '0 up to 120',
    ],
    ['tapentadol 100 mg every 6 hours', order('tapentadol 100 MG Oral Tablet', daily(4)), '160'],
    ['codeine 30 mg four times', order('codeine 30 MG Oral Tablet', daily(4)), '18'],
    ['morphine 15 mg twice', order('morphine 15 MG Oral Tablet', daily(2)), '30'],
    ['oxymorphone 5 mg twice', order('oxymorphone 5 MG Oral Tablet', daily(2)), '30'],
  ])('%s', (_why, entry, expected) => {
    expect(words(entry)).toBe(expected)
  })
})

describe('what counts and what does not', () => {
  const BUPRENORPHINE = order('buprenorphine 8 MG Sublingual Tablet', { route: 'buccal' })
  it.each([
    ['none', [], '0'],
    ['two opioids', [order('oxycodone 10 MG', daily(2)), order('tramadol 50 MG', daily(4))], '70'],
    [
      'patch changed every 48 hours',
      [order('fentanyl 0.025 MG/HR patch', { ...patch, ...daily(1 / 2) })],
      '60',
    ],
    [
      'two patches worn',
      [
        order('fentanyl 0.025 MG/HR patch', {
          ...patch,
          ...daily(1 / 3, { amount: { low: 2, high: 2, unit: 'unit' } }),
        }),
      ],
      '120',
    ],
    [
      'buprenorphine is left out by design',
      [BUPRENORPHINE, order('tramadol 50 MG', daily(4))],
      `40 (${BUPRENORPHINE.name}: buprenorphine is not counted in MME)`,
    ],
    [
      'injection is left out by design',
      [order('morphine 10 MG', { route: 'injection' })],
      '0 (morphine 10 MG: injectables are not counted in MME)',
    ],
    [
      'no dose: at least',
      [order('oxycodone 10 MG', daily(2)), order('methadone 10 MG', { instructions: [] })],
      'at least 30 (methadone 10 MG: no dosage recorded)',
    ],
    [
      'text only: at least',
      [order('oxycodone 10 MG', { instructions: [instruction({ amount: null, text: '1 q4h' })] })],
      'at least 0 (oxycodone 10 MG: dose given as text only)',
    ],
    ['no strength: at least', [order('oxycodone')], 'at least 0 (oxycodone: strength not given)'],
    [
      'no factor in the table',
      [order('nalbuphine 10 MG')],
      'at least 0 (nalbuphine 10 MG: no factor in the table for nalbuphine by this route)',
    ],
    [
      'fentanyl swallowed',
      [order('fentanyl 0.1 MG')],
      'at least 0 (fentanyl 0.1 MG: no factor in the table for fentanyl by this route)',
    ],
    [
      'patch dosed in mcg',
      [
        order('fentanyl patch', {
          route: 'transdermal',
          ...daily(1 / 3, { amount: { low: 0.025, high: 0.025, unit: 'mg' } }),
        }),
      ],
      'at least 0 (fentanyl patch: no factor in the table for fentanyl by this route)',
    ],
    ['no opioid', [order('ibuprofen 400 MG')], '0'],
  ])('%s', (_why, records, expected) => {
    expect(words(...records)).toBe(expected)
  })

  it.each([
    [
      're-order of the same strength counts once',
      [
        order('oxycodone 10 MG', { ...daily(2), resource: 'A' }),
        order('oxycodone 10 MG', { ...daily(2), resource: 'B' }),
      ],
      '30',
    ],
    [
      'strengths ordered together add up',
      [order('oxycodone 10 MG', daily(2)), order('oxycodone 5 MG', daily(2))],
      '45',
    ],
    [
      'scheduled and as needed add up',
      [
        order('oxycodone 10 MG', { ...daily(2), resource: 'A' }),
        order('oxycodone 10 MG', { ...prn(2), resource: 'B' }),
      ],
      '30 up to 60',
    ],
    [
      'long and short acting add up',
      [
        order('oxycodone 10 MG', { ...daily(2), extendedRelease: true, resource: 'A' }),
        order('oxycodone 10 MG', { ...daily(2), resource: 'B' }),
      ],
      '60',
    ],
    [
      'a statement beside its order is the same use',
      [
        order('oxycodone 10 MG', daily(2)),
        order('oxycodone 10 MG', { ...daily(4), kind: 'statement', resource: 'S' }),
      ],
      '30',
    ],
    ['a statement alone counts', [order('oxycodone 10 MG', { ...daily(4), kind: 'statement' })], '60'],
    ['a fill alone does not', [order('oxycodone 10 MG', { ...daily(4), kind: 'dispense' })], '0'],
    ['an ended order does not', [order('oxycodone 10 MG', { ...daily(4), state: 'ended' })], '0'],
  ])('%s', (_why, records, expected) => {
    expect([words(...records), words(...[...records].reverse())]).toEqual([expected, expected])
  })
})

describe('mmeFact', () => {
  const opioids = drugs({ classes: ['opioid'] })
  const state = (records: MedicationEntry[], more: object = {}) => {
    const fact = mmeFact(opioids(contextOf({ medications: section(records, more) })))
    return fact.state === 'known' && fact.doubt ? `known but ${fact.doubt.state}` : fact.state
  }
  it.each([
    ['no opioid', [], {}, 'absent'],
    ['computed', [order('oxycodone 10 MG')], {}, 'known'],
    ['not computed', [order('oxycodone')], {}, 'known but unknown'],
    ['left out by design', [order('morphine 10 MG', { route: 'injection' })], {}, 'known'],
    [
      'a source failed',
      [order('oxycodone 10 MG')],
      { sources: sourceFailed('MedicationRequest') },
      'known but failed',
    ],
    ['no opioid, a source failed', [], { sources: sourceFailed('MedicationRequest') }, 'failed'],
  ])('%s', (_why, records, more, expected) => {
    expect(state(records, more)).toBe(expected)
  })

  it('names what is not counted, and why', () => {
    const fact = mmeFact(opioids(context(order('oxycodone'), order('tramadol 50 MG', { instructions: [] }))))
    expect(fact.state === 'known' && fact.doubt?.reason).toBe(
      'not counted: oxycodone (strength not given); tramadol 50 MG (no dosage recorded)',
    )
  })
})

describe('mmeOnDay', () => {
  const OLD = order('oxycodone 10 MG', { ...daily(2), state: 'ended', end: null })
  it.each([
    ['in force', '2026-10-15', [order('oxycodone 10 MG', daily(2))], 30],
    ['not ordered yet', '2026-09-15', [order('oxycodone 10 MG', daily(2))], null],
    ['of the day itself', '2026-10-01', [order('oxycodone 10 MG', daily(2))], 30],
    ['ended, when is not known', '2026-10-15', [OLD], null],
    ['ended that day', '2026-10-15', [{ ...OLD, end: when('2026-10-15') }], 30],
    ['ended later', '2026-10-15', [{ ...OLD, end: when('2026-10-16') }], 30],
    ['ended the day before', '2026-10-15', [{ ...OLD, end: when('2026-10-14') }], null],
    [
      'goes on until later',
      '2026-10-15',
      [order('oxycodone 10 MG', { ...daily(2), end: when('2026-12-31') })],
      30,
    ],
    [
      'an opioid in combination',
      '2026-10-15',
      [order('acetaminophen 325 MG / oxycodone hydrochloride 10 MG Oral Tablet', daily(2))],
      30,
    ],
    ['not computable', '2026-10-15', [order('oxycodone')], null],
  ])('%s', (_why, date, records, expected) => {
    expect(mmeOnDay(context(...records), day(date))).toBe(expected)
  })
})

describe('mmeOfUse', () => {
  it.each([
    ['one dose', [order('oxycodone 10 MG', daily(2))], 30],
    ['two strengths', [order('oxycodone 10 MG', daily(2)), order('oxycodone 5 MG', daily(2))], 45],
    ['at most, with what is as needed', [order('oxycodone 10 MG', prn(2))], 30],
    [
      'one strength computed, the other not',
      [order('oxycodone 10 MG', daily(2)), order('oxycodone 5 MG', { instructions: [] })],
      30,
    ],
    ['not computable', [order('oxycodone 10 MG', { instructions: [] })], null],
    ['no opioid', [order('ibuprofen 400 MG')], null],
  ])('%s', (_why, records, expected) => {
    const [use] = medicationList(context(...records)).uses
    expect(use && mmeOfUse(use)).toBe(expected)
  })
})
