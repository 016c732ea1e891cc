import { describe, expect, it } from 'vitest'
import { day, instruction, order, TODAY, when } from '../../test/builders.ts'
import { dailyDose } from './dose.ts'
import type { DoseInstruction, MedicationEntry, Strength } from './medication.ts'

const TABLET: Strength = { mg: 10, per: 'unit' }
const tablets = (count: number, change: Partial<DoseInstruction> = {}) =>
  instruction({ amount: { low: count, high: count, unit: 'unit' }, ...change })
const read = (
  instructions: DoseInstruction[],
  change: Partial<MedicationEntry> = {},
  strength: Strength | null = TABLET,
  today = TODAY,
): string => {
  const reading = dailyDose(order('oxycodone', { instructions, ...change }), strength, today)
  if (reading.state === 'not-readable') return reading.reason
  const { scheduled, maximum, unit } = reading.dose
  const notes = reading.notes.map((note) => `; ${note}`).join('')
  return `${scheduled === maximum ? scheduled : `${scheduled} up to ${maximum}`} ${unit}${notes}`
}

describe('consecutive steps', () => {
  const COUNTED = '; consecutive steps counted from the date of the order'
  const HIGHEST = '; consecutive steps without dates: the highest is counted'
  const TAPER = [
    tablets(3, { sequence: 1, days: 7 }),
    tablets(2, { sequence: 2, days: 7 }),
    tablets(1, { sequence: 3 }),
  ]
  const on = (date: string) => ({ when: when('2026-10-01'), today: day(date) })
  it.each([
    ['first day', on('2026-10-01'), TAPER, `30 mg/day${COUNTED}`],
    ['last day of the first step', on('2026-10-07'), TAPER, `30 mg/day${COUNTED}`],
    ['first day of the second', on('2026-10-08'), TAPER, `20 mg/day${COUNTED}`],
    ['last step has no end', on('2026-11-01'), TAPER, `10 mg/day${COUNTED}`],
    ['before the order', on('2026-09-30'), TAPER, 'no dosage in force today'],
    ['after a last step with an end', on('2026-11-01'), TAPER.slice(0, 2), 'no dosage in force today'],
    ['day after a last step, its last dose', on('2026-10-15'), TAPER.slice(0, 2), `20 mg/day${COUNTED}`],
    ['two days after a last step', on('2026-10-16'), TAPER.slice(0, 2), 'no dosage in force today'],
    ['in any order', on('2026-10-08'), [...TAPER].reverse(), `20 mg/day${COUNTED}`],
    [
      'a step of unknown length',
      on('2026-10-08'),
      [tablets(3, { sequence: 1 }), tablets(1, { sequence: 2, days: 7 })],
      `30 mg/day${HIGHEST}`,
    ],
    [
      'a step without a number',
      on('2026-10-08'),
      [tablets(3, { days: 7 }), tablets(1, { sequence: 2, days: 7 })],
      `30 mg/day${HIGHEST}`,
    ],
    [
      'two doses within a step',
      on('2026-10-08'),
      [
        tablets(3, { sequence: 1, days: 7 }),
        tablets(1, { sequence: 2, days: 7 }),
        tablets(2, { sequence: 2, days: 7, prn: true }),
      ],
      `10 up to 30 mg/day${COUNTED}`,
    ],
    [
      'the longest dose within a step is its length',
      on('2026-10-05'),
      [
        tablets(3, { sequence: 1, days: 7 }),
        tablets(1, { sequence: 1, days: 3 }),
        tablets(1, { sequence: 2, days: 7 }),
      ],
      `40 mg/day${COUNTED}`,
    ],
    [
      'a single step goes on: its end, if any, stands in the record',
      on('2026-10-20'),
      [tablets(3, { sequence: 1, days: 7 })],
      '30 mg/day',
    ],
    [
      'days and an end on one of them: not counted from the order',
      on('2026-10-08'),
      [tablets(3, { sequence: 1, days: 7, end: when('2026-10-20') }), tablets(1, { sequence: 2, days: 7 })],
      `30 mg/day${HIGHEST}`,
    ],
    [
      'days and a start on one of them: not counted from the order',
      on('2026-10-08'),
      [tablets(3, { sequence: 1, days: 7 }), tablets(1, { sequence: 2, days: 7, start: when('2026-10-05') })],
      `30 mg/day${HIGHEST}`,
    ],
    [
      'no step numbers: they add up',
      on('2026-10-08'),
      [tablets(3, { days: 7 }), tablets(1, { days: 7 })],
      '40 mg/day',
    ],
  ])('%s', (_why, { when, today }, steps, expected) => {
    expect(read(steps, { when }, TABLET, today)).toBe(expected)
  })

  it.each([
    ['order of a month', { when: when('2026-10') }],
    ['undated order', { when: null }],
    ['statement', { kind: 'statement' as const }],
  ])('%s does not say which step is of today', (_why, change) => {
    expect(read(TAPER, change)).toBe(`30 mg/day${HIGHEST}`)
  })

  it.each([
    [
      'two dated steps in force never add up',
      [
        tablets(3, { sequence: 1, end: when('2026-11-05') }),
        tablets(2, { sequence: 2, start: when('2026-10-30') }),
      ],
      `30 mg/day${HIGHEST}`,
    ],
    [
      'dated beside undated never add up',
      [tablets(3, { sequence: 1, end: when('2026-11-05') }), tablets(2, { sequence: 2 })],
      `30 mg/day${HIGHEST}`,
    ],
    [
      'dated step over, the next undated',
      [tablets(3, { sequence: 1, end: when('2026-10-05') }), tablets(2, { sequence: 2 })],
      '20 mg/day',
    ],
    [
      'of two that cannot be read, the one without a number',
      [tablets(1, { sequence: 1, frequency: null }), instruction({ amount: null })],
      'dose not structured',
    ],
    [
      'of two that cannot be read, the one without a number, written first',
      [instruction({ amount: null }), tablets(1, { sequence: 1, frequency: null })],
      'dose not structured',
    ],
    [
      'highest in mg/h and mg/day',
      [tablets(1, { sequence: 1 }), instruction({ sequence: 2, amount: { low: 1, high: 1, unit: 'mg/h' } })],
      'dosage in different units',
    ],
  ])('%s', (_why, steps, expected) => {
    expect(read(steps)).toBe(expected)
  })
})

describe('strength implied by the text', () => {
  const implied = (unit: 'mg' | 'mL' | 'unit', value: number, ...impliedStrengths: Strength[]) => [
    instruction({ amount: { low: value, high: value, unit }, impliedStrengths, fromText: true }),
  ]
  const unit = (mg: number): Strength => ({ mg, per: 'unit' })
  const mL = (mg: number): Strength => ({ mg, per: 'mL' })
  const CONTRADICTED = 'strength in the text is not that of the product'
  const TEXT = '; dose read from text'
  it.each([
    ['that of the product', implied('unit', 2, unit(10)), TABLET, `20 mg/day${TEXT}`],
    ['one of two that may be meant', implied('unit', 2, unit(5), unit(10)), TABLET, `20 mg/day${TEXT}`],
    ['not that of the product', implied('unit', 2, unit(5)), TABLET, CONTRADICTED],
    ['not that of the product, dosed in mg', implied('mg', 10, mL(2)), mL(20), CONTRADICTED],
    ['rounded', implied('unit', 1, unit(10.05)), TABLET, `10 mg/day${TEXT}`],
    ['a hundredth more is the same', implied('unit', 1, unit(101)), unit(100), `100 mg/day${TEXT}`],
    [
      'more than a hundredth of the smaller is not',
      implied('unit', 1, unit(101.005)),
      unit(100),
      CONTRADICTED,
    ],
    ['in mL, of tablets', implied('unit', 2, mL(10)), TABLET, CONTRADICTED],
    ['one of two doses from text', [tablets(1), ...implied('unit', 1, unit(10))], TABLET, `20 mg/day${TEXT}`],
    ['product gives none', implied('mL', 5, mL(2)), null, `10 mg/day${TEXT}`],
    [
      'product gives none, two may be meant',
      implied('unit', 2, unit(5), unit(10)),
      null,
      'strength not given',
    ],
    [
      'patch of 12 named by its delivery',
      implied('unit', 1, { mg: 0.0125, per: 'hour' }),
      { mg: 0.012, per: 'hour' as const },
      `0.0125 mg/h${TEXT}`,
    ],
  ])('%s', (_why, steps, strength, expected) => {
    expect(read(steps, {}, strength)).toBe(expected)
  })

  it('says nothing of one ingredient of several', () => {
    const { ingredients } = order('acetaminophen 325 MG / hydrocodone 5 MG')
    expect(read(implied('unit', 1, unit(325)), { ingredients }, unit(5))).toBe(`5 mg/day${TEXT}`)
    expect(read(implied('unit', 1, unit(325)), { unknownParts: ['x'] }, unit(5))).toBe(`5 mg/day${TEXT}`)
  })
})

describe('milligrams of a product with several ingredients', () => {
  const MG = 'dose in mg, of which ingredient is not said'
  const LIMIT = '; its limit a day in mg does not say of which ingredient: not counted'
  const two = order('acetaminophen 325 MG / oxycodone 10 MG').ingredients
  const dosedIn = (unit: 'mg' | 'mg/h') => [instruction({ amount: { low: 650, high: 650, unit } })]
  const limited = (unit: 'mg' | 'unit') => [tablets(2, { dailyLimit: { value: 1, unit } })]
  it.each([
    ['dose of one ingredient', dosedIn('mg'), {}, '650 mg/day'],
    ['dose of two', dosedIn('mg'), { ingredients: two }, MG],
    ['dose of one and a part not known', dosedIn('mg'), { unknownParts: ['x'] }, MG],
    ['rate of two', dosedIn('mg/h'), { ingredients: two }, 'dose in mg/h, of which ingredient is not said'],
    ['limit of one ingredient', limited('mg'), {}, 'limit is below one dose'],
    ['limit of two', limited('mg'), { ingredients: two }, `20 mg/day${LIMIT}`],
    [
      'limit of two, on one of its doses',
      [...limited('mg'), tablets(1)],
      { ingredients: two },
      `30 mg/day${LIMIT}`,
    ],
    ['limit of one and a part not known', limited('mg'), { unknownParts: ['x'] }, `20 mg/day${LIMIT}`],
    ['limit of two in tablets', limited('unit'), { ingredients: two }, 'limit is below one dose'],
    ['tablets of two', [tablets(2)], { ingredients: two }, '20 mg/day'],
  ])('%s', (_why, steps, change, expected) => {
    expect(read(steps, change)).toBe(expected)
  })
})

describe('patches', () => {
  const patch = (mg: number): Strength => ({ mg, per: 'hour' })
  it.each([
    ['12 delivers 12.5', [tablets(1)], patch(0.012), '0.0125 mg/h'],
    ['12.5', [tablets(1)], patch(0.0125), '0.0125 mg/h'],
    ['two of 12', [tablets(2)], patch(0.012), '0.025 mg/h'],
    ['rate of 12', [instruction({ amount: { low: 0.012, high: 0.012, unit: 'mg/h' } })], null, '0.0125 mg/h'],
    ['37.5', [tablets(1, { frequency: { least: 1 / 3, most: 1 / 3 } })], patch(0.0375), '0.0375 mg/h'],
    ['as needed', [tablets(1, { prn: true })], patch(0.025), '0 up to 0.025 mg/h'],
  ])('%s', (_why, steps, strength, expected) => {
    expect(read(steps, {}, strength)).toBe(expected)
  })
})

describe('quantity supplied', () => {
  const flag = (given: string, told: string) =>
    `; quantity supplied is ${given} a day, the instructions say ${told}`
  const twice = { frequency: { least: 2, most: 2 } }
  it.each([
    ['not said', [tablets(1, twice)], null, TABLET, '20 mg/day'],
    ['fits', [tablets(1, twice)], 2, TABLET, '20 mg/day'],
    ['a quarter more', [tablets(1, twice)], 2.5, TABLET, '20 mg/day'],
    ['more than a quarter more', [tablets(1, twice)], 2.51, TABLET, `20 mg/day${flag('2.51', '2')}`],
    ['a quarter less', [tablets(1, twice)], 1.5, TABLET, '20 mg/day'],
    ['more than a quarter less', [tablets(1, twice)], 1.49, TABLET, `20 mg/day${flag('1.49', '2')}`],
    [
      'within a range',
      [instruction({ amount: { low: 1, high: 2, unit: 'unit' }, ...twice })],
      3,
      TABLET,
      '20 up to 40 mg/day',
    ],
    ['as needed, few', [tablets(1, { ...twice, prn: true })], 0.2, TABLET, '0 up to 20 mg/day'],
    [
      'as needed, more than allowed',
      [tablets(1, { ...twice, prn: true })],
      3,
      TABLET,
      `0 up to 20 mg/day${flag('3', '0 to 2')}`,
    ],
    [
      'dosed in mg',
      [instruction({ amount: { low: 20, high: 20, unit: 'mg' } })],
      4,
      TABLET,
      `20 mg/day${flag('4', '2')}`,
    ],
    [
      'dosed in tablets and in mg',
      [tablets(1), instruction({ amount: { low: 20, high: 20, unit: 'mg' } })],
      3,
      TABLET,
      '30 mg/day',
    ],
    [
      'dosed in tablets and in mg, more than both',
      [tablets(1), instruction({ amount: { low: 20, high: 20, unit: 'mg' } })],
      10,
      TABLET,
      `30 mg/day${flag('10', '3')}`,
    ],
    [
      'a limit in mg is none in tablets',
      [tablets(1, { frequency: { least: 4, most: 4 }, dailyLimit: { value: 1, unit: 'mg' } })],
      4,
      { mg: 0.5, per: 'unit' as const },
      '1 mg/day',
    ],
    [
      'dosed in mg of unknown strength',
      [instruction({ amount: { low: 20, high: 20, unit: 'mg' } })],
      4,
      null,
      '20 mg/day',
    ],
    [
      'patches',
      [tablets(1, { frequency: { least: 1 / 3, most: 1 / 3 } })],
      1,
      { mg: 0.025, per: 'hour' as const },
      `0.025 mg/h${flag('1', '0.33')}`,
    ],
    [
      'patches that fit',
      [tablets(1, { frequency: { least: 1 / 3, most: 1 / 3 } })],
      1 / 3,
      { mg: 0.025, per: 'hour' as const },
      '0.025 mg/h',
    ],
    [
      'patches without a frequency',
      [tablets(1, { frequency: null })],
      1,
      { mg: 0.025, per: 'hour' as const },
      '0.025 mg/h',
    ],
  ])('%s', (_why, steps, supplyPerDay, strength, expected) => {
    expect(read(steps, { supplyPerDay }, strength)).toBe(expected)
  })
})
