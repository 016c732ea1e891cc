// Hazards: H-07
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contextOf, instruction, order, section } from '../../test/builders.ts'
import type { DoseInstruction, MedicationEntry } from './medication.ts'
import { medicationList } from './medication-list.ts'
import { mmeOf } from './mme.ts'

const PRODUCTS = [
  ['oxycodone 5 MG Oral Tablet', 'oral'],
  ['methadone 10 MG Oral Tablet', 'oral'],
  ['levorphanol 2 MG Oral Tablet', 'oral'],
  ['acetaminophen 325 MG / hydrocodone bitartrate 5 MG Oral Tablet', 'oral'],
  ['fentanyl 0.025 MG/HR Transdermal System', 'transdermal'],
] as const

const instructions: fc.Arbitrary<DoseInstruction> = fc
  .record({
    low: fc.integer({ min: 1, max: 8 }),
    more: fc.integer({ min: 0, max: 4 }),
    unit: fc.constant('unit' as const),
    least: fc.integer({ min: 1, max: 6 }),
    most: fc.integer({ min: 0, max: 4 }),
    prn: fc.boolean(),
    sequence: fc.constantFrom(null, 1, 2),
    limit: fc.option(fc.integer({ min: 4, max: 20 })),
  })
  .map(({ low, more, unit, least, most, prn, sequence, limit }) =>
    instruction({
      amount: { low, high: low + more, unit },
      frequency: { least, most: least + most },
      prn,
      sequence,
      dailyLimit: limit === null ? null : { value: limit, unit },
    }),
  )
const entries: fc.Arbitrary<MedicationEntry[]> = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom(...PRODUCTS), fc.array(instructions, { minLength: 1, maxLength: 4 }))
    .map(([[name, route], steps]) => order(name, { route, instructions: steps })),
  { minLength: 1, maxLength: 4, selector: (entry) => entry.name },
)

/** Enough runs to meet every branch, and the same ones each time. */
const RUNS = { numRuns: 500, seed: 20261101 }

const total = (records: readonly MedicationEntry[]) =>
  mmeOf(
    medicationList(contextOf({ medications: section(records) })).uses.filter((use) =>
      use.classes.includes('opioid'),
    ),
  )
const changed = (
  records: readonly MedicationEntry[],
  change: (steps: readonly DoseInstruction[]) => DoseInstruction[],
) => records.map((entry) => ({ ...entry, instructions: change(entry.instructions) }))
const doubled = ({ amount, dailyLimit, ...rest }: DoseInstruction): DoseInstruction => ({
  ...rest,
  amount: amount && { ...amount, low: amount.low * 2, high: amount.high * 2 },
  dailyLimit: dailyLimit && { ...dailyLimit, value: dailyLimit.value * 2 },
})

it('doubling every dose and limit doubles MME', () => {
  fc.assert(
    fc.property(entries, (records) => {
      const once = total(records)
      const twice = total(changed(records, (steps) => steps.map(doubled)))
      // Both are rounded to a tenth.
      expect(Math.abs(twice.scheduled - 2 * once.scheduled)).toBeLessThan(0.2)
      expect(Math.abs(twice.maximum - 2 * once.maximum)).toBeLessThan(0.2)
    }),
    RUNS,
  )
})

it('the order of instructions and records does not matter', () => {
  fc.assert(
    fc.property(entries, (records) => {
      const there = total(records)
      const back = total(changed(records, (steps) => [...steps].reverse()).reverse())
      expect(back).toEqual(there)
    }),
  )
})

it('the maximum is never below what is scheduled', () => {
  fc.assert(
    fc.property(entries, (records) => {
      const { scheduled, maximum } = total(records)
      expect(maximum).toBeGreaterThanOrEqual(scheduled)
    }),
  )
})

it('a dose that cannot be read makes the total a lower bound, never a smaller figure of its own', () => {
  fc.assert(
    fc.property(entries, (records) => {
      const blind = order('tramadol 50 MG', { instructions: [instruction({ amount: null })] })
      const { scheduled, maximum, legacy } = total(records)
      expect(total([...records, blind])).toMatchObject({ scheduled, maximum, legacy, atLeast: true })
    }),
  )
})
