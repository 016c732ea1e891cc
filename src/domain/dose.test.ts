import { describe, expect, it } from 'vitest'
import { instruction, order, TODAY, when } from '../../test/builders.ts'
import { dailyDose } from './dose.ts'
import type { DoseInstruction, Strength } from './medication.ts'

const TABLET: Strength = { mg: 10, per: 'unit' }
/** "20 mg/day", "0 up to 20 mg/day", or why not. */
const dose = (steps: DoseInstruction[], strength: Strength | null = TABLET): string => {
  const reading = dailyDose(order('oxycodone', { instructions: steps }), strength, TODAY)
  if (reading.state === 'not-readable') return reading.reason
  const { scheduled, maximum, unit } = reading.dose
  return `${scheduled === maximum ? scheduled : `${scheduled} up to ${maximum}`} ${unit}`
}
const step = (change: Partial<DoseInstruction> = {}) => instruction(change)
const tablets = (low: number, high = low) => ({ low, high, unit: 'unit' as const })
const times = (least: number, most = least) => ({ least, most })

describe('dailyDose of one instruction', () => {
  it.each([
    ['tablets', step({ frequency: times(2) }), TABLET, '20 mg/day'],
    [
      'milligrams, whatever the strength',
      step({ amount: { low: 5, high: 5, unit: 'mg' } }),
      null,
      '5 mg/day',
    ],
    [
      'millilitres',
      step({ amount: { low: 5, high: 5, unit: 'mL' } }),
      { mg: 2, per: 'mL' as const },
      '10 mg/day',
    ],
    ['one to two tablets', step({ amount: tablets(1, 2) }), TABLET, '10 up to 20 mg/day'],
    ['every 4 to 6 hours', step({ frequency: times(4, 6) }), TABLET, '40 up to 60 mg/day'],
    ['as needed', step({ frequency: times(4), prn: true }), TABLET, '0 up to 40 mg/day'],
    [
      'limit a day',
      step({ frequency: times(4, 6), dailyLimit: { value: 5, unit: 'unit' } }),
      TABLET,
      '40 up to 50 mg/day',
    ],
    [
      'limit in mg',
      step({ frequency: times(4), dailyLimit: { value: 30, unit: 'mg' } }),
      TABLET,
      '30 mg/day',
    ],
    [
      'limit of unknown strength',
      step({ frequency: times(4), dailyLimit: { value: 3, unit: 'mL' } }),
      TABLET,
      '40 mg/day',
    ],
    ['patch', step({ frequency: null }), { mg: 0.025, per: 'hour' as const }, '0.025 mg/h'],
    ['two patches', step({ amount: tablets(2) }), { mg: 0.025, per: 'hour' as const }, '0.05 mg/h'],
    ['rate', step({ amount: { low: 0.025, high: 0.025, unit: 'mg/h' } }), null, '0.025 mg/h'],
    ['strength not given', step(), null, 'strength not given'],
    ['tablets of a solution', step(), { mg: 2, per: 'mL' as const }, 'strength not given'],
    ['frequency not given', step({ frequency: null }), TABLET, 'frequency not structured'],
    [
      'milligrams of a patch',
      step({ amount: { low: 5, high: 5, unit: 'mg' } }),
      { mg: 0.025, per: 'hour' as const },
      '5 mg/day',
    ],
    ['dose and text disagree', step({ disagrees: true }), TABLET, 'structured dose and text disagree'],
    ['text only', step({ amount: null, text: '1-2 q4h' }), TABLET, 'dose given as text only'],
    ['nothing', step({ amount: null }), TABLET, 'dose not structured'],
  ])('%s', (_why, one, strength, expected) => {
    expect(dose([one], strength)).toBe(expected)
  })
})

describe('dailyDose of several instructions', () => {
  const start = (date: string) => ({ start: when(date) })
  const end = (date: string) => ({ end: when(date) })
  it.each([
    ['none', [], 'no dosage recorded'],
    ['without sequence they add up', [step(), step({ amount: tablets(2) })], '30 mg/day'],
    ['of one sequence they add up', [step({ sequence: 1 }), step({ sequence: 1 })], '20 mg/day'],
    [
      'taper without dates: the highest step',
      [step({ sequence: 1, amount: tablets(3) }), step({ sequence: 2 })],
      '30 mg/day',
    ],
    [
      'taper with dates: the step of today',
      [
        step({ sequence: 1, amount: tablets(3), ...end('2026-10-15') }),
        step({ sequence: 2, ...start('2026-10-16') }),
      ],
      '10 mg/day',
    ],
    ['last day still counts', [step({ ...end('2026-11-01') })], '10 mg/day'],
    ['ended yesterday', [step({ ...end('2026-10-31') })], 'no dosage in force today'],
    ['starts today', [step({ ...start('2026-11-01') })], '10 mg/day'],
    ['starts tomorrow', [step({ ...start('2026-11-02') })], 'no dosage in force today'],
    ['ends some day of this month', [step({ ...end('2026-11') })], '10 mg/day'],
    ['scheduled and as needed', [step(), step({ prn: true, amount: tablets(2) })], '10 up to 30 mg/day'],
    ['one not readable, and the sum is not', [step(), step({ amount: null })], 'dose not structured'],
    [
      'a rate and tablets',
      [step(), step({ amount: { low: 1, high: 1, unit: 'mg/h' } })],
      'dosage in different units',
    ],
  ])('%s', (_why, steps, expected) => {
    expect(dose(steps)).toBe(expected)
  })
})

describe('the largest single dose out of a liquid', () => {
  const SOLUTION: Strength = { mg: 2, per: 'mL' }
  const mL = (value: number) => step({ amount: { low: value, high: value, unit: 'mL' } })
  it.each([
    ['of two, the larger', [mL(5), mL(10)], SOLUTION, 20],
    ['of two, the larger, first', [mL(10), mL(5)], SOLUTION, 20],
    ['tablets', [step()], TABLET, null],
    ['in milligrams, strength not given', [step({ amount: { low: 5, high: 5, unit: 'mg' } })], null, null],
  ])('%s', (_why, instructions, strength, expected) => {
    const reading = dailyDose(order('oxycodone', { instructions }), strength, TODAY)
    expect(reading.state === 'computed' && reading.liquidDose).toBe(expected)
  })
})

describe('limit a day', () => {
  const mg = (low: number, high = low) => ({ low, high, unit: 'mg' as const })
  const units = (value: number) => ({ dailyLimit: { value, unit: 'unit' as const } })
  it.each([
    ['reached exactly', step(units(1)), '10 mg/day'],
    ['below one dose', step({ amount: tablets(2), ...units(1) }), 'limit is below one dose'],
    ['caps both ends', step({ amount: tablets(2), frequency: times(2, 4), ...units(3) }), '30 mg/day'],
    [
      'of a dose every three days',
      step({ amount: tablets(3), frequency: times(1 / 3), ...units(1) }),
      '10 mg/day',
    ],
    [
      'mg limit, mg dose',
      step({ amount: mg(20, 40), dailyLimit: { value: 30, unit: 'mg' } }),
      '20 up to 30 mg/day',
    ],
    ['tablet limit, mg dose', step({ amount: mg(20, 40), ...units(3) }), '20 up to 30 mg/day'],
  ])('%s', (_why, one, expected) => {
    expect(dose([one])).toBe(expected)
  })
})
