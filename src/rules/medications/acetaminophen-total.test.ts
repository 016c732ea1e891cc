import { describe, expect, it } from 'vitest'
import {
  aged,
  daysAgo,
  whenAt,
  endedIn,
  failing,
  ingredientOf,
  inShort,
  judge,
  taking,
  withBlank,
  withCondition,
  withMedication,
  withPatient,
  wordsOf,
  type Change,
} from '../../../test/chart-builders.ts'
import { productIngredient } from '../../terminology/drugs.ts'
import { acetaminophenTotal } from './acetaminophen-total.ts'

/** 500 mg tablets, so many a day. */
const apap = (perDay: number, more: Parameters<typeof withMedication>[1] = {}) =>
  withMedication('acetaminophen', {
    ingredients: [ingredientOf('acetaminophen', 500)],
    instructions: [taking(1, perDay)],
    ...more,
  })
const prn = (perDay: number) => apap(perDay, { instructions: [taking(1, perDay, { prn: true })] })
const combinationOf = (perDay: number) => ({
  name: 'hydrocodone/acetaminophen 10-325',
  ingredients: [ingredientOf('hydrocodone', 10), ingredientOf('acetaminophen', 325)],
  instructions: [taking(1, perDay)],
})
const combination = (perDay: number) => withMedication('hydrocodone', combinationOf(perDay))
const noDose = apap(1, { instructions: [] })

describe('acetaminophen-total', () => {
  it.each<[why: string, changes: Change[], verdict: string, words: string]>([
    ['none', [], 'clear', 'No acetaminophen on list'],
    ['4000 mg at 50', [apap(8)], 'clear', 'acetaminophen 4000 mg a day'],
    ['4500 mg at 50', [apap(9)], 'finding high', 'more than 4000 mg'],
    ['3000 mg at 65', [aged(65), apap(6)], 'clear', 'acetaminophen 3000 mg a day'],
    ['3500 mg at 65', [aged(65), apap(7)], 'finding moderate', 'more than 3000 mg; age 65'],
    ['3500 mg at 64', [aged(64), apap(7)], 'clear', '3500 mg'],
    [
      '3500 mg with liver disease',
      [apap(7), withCondition('liver-disease')],
      'finding moderate',
      'liver-disease',
    ],
    [
      '3500 mg with alcohol use disorder',
      [apap(7), withCondition('alcohol-use-disorder')],
      'finding moderate',
      'alcohol-use-disorder',
    ],
    ['as needed, reaching 4500 mg', [prn(9)], 'finding high', 'up to 4500 mg a day if taken at maximum'],
    ['as needed, reaching 3500 mg at 70', [aged(70), prn(7)], 'finding moderate', 'if taken at maximum'],
    [
      'a range: the high end counts',
      [apap(1, { instructions: [{ ...taking(1, 6), amount: { low: 1, high: 2, unit: 'unit' } }] })],
      'finding high',
      'up to 6000 mg if taken at maximum',
    ],
    [
      'two products',
      [apap(2), combination(2)],
      'finding info',
      'acetaminophen 1650 mg a day (acetaminophen; hydrocodone/acetaminophen 10-325).',
    ],
    ['two products above 4 g', [apap(6), combination(4)], 'finding high', 'acetaminophen 4300 mg a day'],
    [
      'two products of exactly 4 g',
      [apap(5.4), combination(4)],
      'finding info',
      'acetaminophen 4000 mg a day',
    ],
    [
      'two strengths of one medicine are two products',
      [apap(2), apap(2, { name: 'Tylenol 325', ingredients: [ingredientOf('acetaminophen', 325)] })],
      'finding info',
      '2 products with acetaminophen: acetaminophen 1650 mg a day (acetaminophen; Tylenol 325).',
    ],
    [
      'a second one of extended release is another product',
      [apap(2), apap(2, { extendedRelease: true })],
      'finding info',
      '2 products',
    ],
    [
      'two strengths, one of them over',
      [apap(2), apap(2, { state: 'ended', ingredients: [ingredientOf('acetaminophen', 325)] })],
      'clear',
      'one product on list',
    ],
    ['two orders of one product are one', [apap(2), apap(2)], 'clear', 'one product on list'],
    ['3500 mg, age not known', [withPatient({ birth: null }), apap(7)], 'not-assessed', 'age'],
    ['3500 mg, diagnoses failed', [apap(7), failing('Condition')], 'not-assessed', 'problems and diagnoses'],
    [
      '3500 mg at 70, diagnoses failed: stands',
      [aged(70), apap(7), failing('Condition')],
      'finding moderate',
      'problems and diagnoses',
    ],
    [
      '2000 mg, age and diagnoses not known: do not matter',
      [withPatient({ birth: null }), apap(4), failing('Condition')],
      'clear',
      '2000 mg',
    ],
    ['no dose', [noDose], 'not-assessed', 'no dosage recorded'],
    [
      'no dose of two products: the total is not known, and not 0',
      [noDose, withMedication('hydrocodone', { ...combinationOf(1), instructions: [] })],
      'finding info',
      '2 products with acetaminophen: acetaminophen, total not known',
    ],
    [
      'milligrams an hour are not added to milligrams a day',
      [
        apap(9, {
          ingredients: [productIngredient('acetaminophen', { mg: 40, per: 'hour' })],
          route: 'transdermal',
        }),
      ],
      'not-assessed',
      'not in milligrams a day',
    ],
    [
      'two products, one without a dose: stands, and says so',
      [noDose, combination(2)],
      'finding info',
      'no dosage recorded',
    ],
    [
      'part without a dose, rest above 4 g',
      [apap(9), withMedication('hydrocodone', { ...combinationOf(1), instructions: [] })],
      'finding high',
      'no dosage recorded',
    ],
    [
      'two records, one undated: which is newest cannot be told',
      [apap(2), apap(2, { when: null })],
      'not-assessed',
      'gives the dose cannot be told',
    ],
    [
      'two orders, the older without a dosage',
      [apap(2), apap(2, { when: whenAt(daysAgo(60)), instructions: [] })],
      'not-assessed',
      'gives the dose cannot be told',
    ],
    [
      'an order and a statement without a dosage: the order counts',
      [apap(2), apap(2, { kind: 'statement', instructions: [] })],
      'clear',
      '1000 mg',
    ],
    [
      'an order and two statements without a dosage: the order counts',
      [
        apap(2),
        apap(2, { kind: 'statement', instructions: [] }),
        apap(2, { kind: 'statement', instructions: [] }),
      ],
      'clear',
      '1000 mg',
    ],
    [
      'two statements, one undated: which is newest cannot be told',
      [apap(2, { kind: 'statement' }), apap(2, { kind: 'statement', when: null })],
      'not-assessed',
      'gives the dose cannot be told',
    ],
    ['one order, undated: no other may be newer', [apap(2, { when: null })], 'clear', '1000 mg'],
    [
      'an order without a dosage that has ended does not count',
      [apap(2), apap(2, { state: 'ended', instructions: [] })],
      'clear',
      '1000 mg',
    ],
    ['orders failed', [failing('MedicationRequest')], 'not-assessed', 'medication orders'],
    [
      'small dose seen, orders incomplete',
      [apap(2), endedIn('incomplete', 'MedicationRequest')],
      'not-assessed',
      'medication orders',
    ],
    [
      'large dose seen, orders incomplete',
      [apap(9), endedIn('incomplete', 'MedicationRequest')],
      'finding high',
      'Could not be checked in full',
    ],
    [
      'another that cannot be read',
      [apap(2), withBlank('medications', ingredientOf('acetaminophen'), 3)],
      'not-assessed',
      'no unit',
    ],
  ])('%s', (_why, changes, verdict, words) => {
    const said = judge(acetaminophenTotal, changes)
    expect(inShort(said), said.message).toBe(verdict)
    expect(wordsOf(said)).toContain(words)
  })
})
