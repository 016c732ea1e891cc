import { describe, expect, it } from 'vitest'
import { order, TODAY } from '../../test/builders.ts'
import type { MedicationEntry } from './medication.ts'
import { dosesOf, productNames } from './use-doses.ts'

const FIVE = 'oxycodone 5 MG Oral Tablet'
const TEN = 'oxycodone 10 MG Oral Tablet'
const BOTH = 'oxycodone 5 MG / acetaminophen 325 MG'
const halfOpen = order('Percocet', {
  ingredients: order(BOTH).ingredients.map((one) =>
    one.name === 'oxycodone' ? one : { ...one, strength: null },
  ),
})

describe('the names of the products', () => {
  it.each<[why: string, records: MedicationEntry[], expected: string[]]>([
    ['none', [], []],
    ['two strengths, the newest first', [order(TEN), order(FIVE)], [TEN, FIVE]],
    ['re-orders by the newest name', [order(FIVE, { name: 'Roxicodone' }), order(FIVE)], ['Roxicodone']],
    [
      'long and short acting',
      [order(FIVE, { name: 'Long', extendedRelease: true }), order(FIVE)],
      ['Long', FIVE],
    ],
    ['one without a strength beside another', [order('oxycodone'), order(FIVE)], [FIVE]],
    ['one without a strength alone', [order('oxycodone')], ['oxycodone']],
    ['one without the strength of one ingredient', [halfOpen, order(BOTH)], [BOTH]],
  ])('%s', (_why, records, expected) => {
    expect(productNames(records)).toEqual(expected)
  })
})

it('has no doses without a record', () => {
  expect(dosesOf([], TODAY)).toEqual(new Map())
})
