import { expect, it } from 'vitest'
import { supplyPerDay } from './supply.ts'

const days = (value: number, unit = 'd') => ({ value, code: unit })
const order = (quantity: object | undefined, expectedSupplyDuration: object | undefined) => ({
  dispenseRequest: { quantity, expectedSupplyDuration },
})

it.each([
  ['order', order({ value: 60, unit: 'tablet' }, days(30)), 2],
  ['weeks', order({ value: 56, unit: 'tablet' }, days(4, 'wk')), 2],
  ['no unit of a counted form', order({ value: 60 }, days(30)), 2],
  ['dispense', { quantity: { value: 90, unit: 'each' }, daysSupply: { value: 30, unit: 'days' } }, 3],
  ['liquid', order({ value: 300, unit: 'mL' }, days(30)), null],
  ['no quantity', order(undefined, days(30)), null],
  ['no length', order({ value: 60, unit: 'tablet' }, undefined), null],
  ['nothing', order({ value: 0, unit: 'tablet' }, days(30)), null],
  ['for no time', order({ value: 60, unit: 'tablet' }, days(0)), null],
  ['neither', {}, null],
])('%s', (_why, json, expected) => {
  expect(supplyPerDay(json, true)).toBe(expected)
})
