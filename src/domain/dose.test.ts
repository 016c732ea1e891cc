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
