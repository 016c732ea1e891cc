// Hazards: H-06
import { describe, expect, it } from 'vitest'
import { UCUM } from '../../test/builders.ts'
import type { Analyte } from '../domain/result.ts'
import { readAmount } from './amount.ts'

const quantity = (value: unknown, unit?: unknown, more: object = {}) => ({
  valueQuantity: { value, ...(unit !== undefined && { unit }), ...more },
})

/** The interval in the analyte's unit as text, e.g. "(10, ...)", or the problem. */
const read = (analyte: Analyte, json: object): string => {
  const answer = readAmount(analyte, { ...json })
  if ('problem' in answer) return answer.problem
  const { low, high, lowIncluded, highIncluded } = answer.amount
  if (low !== null && low === high && lowIncluded && highIncluded) return String(Math.round(low * 100) / 100)
  return `${lowIncluded ? '[' : '('}${low ?? '...'}, ${high ?? '...'}${highIncluded ? ']' : ')'}`
}

describe('units', () => {
  it.each([
    ['crp', 12, 'mg/L', '12'],
    ['crp', 12, 'mg/l', '12'],
    ['crp', 12, 'MG / L', '12'],
    ['crp', 12, 'ug/mL', '12'],
    ['crp', 12, 'µg/mL', '12'],
    ['crp', 1.2, 'mg/dL', '12'],
    ['crp', 114, 'nmol/L', 'unit "nmol/L" not understood (114 nmol/L)'],
    ['crp', 12, 'g/L', 'unit "g/L" not understood (12 g/L)'],
    ['crp', 12, '__proto__', 'unit "__proto__" not understood (12 __proto__)'],
    ['hs-crp', 0.2, 'mg/dL', '2'],
    ['esr', 20, 'mm/h', '20'],
    ['esr', 20, 'mm/hr', '20'],
    ['esr', 7, 'mm', '7'],
    ['esr', 7, 'cm', 'unit "cm" not understood (7 cm)'],
    ['vitamin-d', 30, 'ng/mL', '30'],
    ['vitamin-d', 30, 'ug/L', '30'],
    ['vitamin-d', 75, 'nmol/L', '30.05'],
    ['vitamin-d', 30, 'pg/mL', 'unit "pg/mL" not understood (30 pg/mL)'],
    ['creatinine', 1, 'mg/dL', '1'],
    ['creatinine', 88.4, 'umol/L', '1'],
    ['creatinine', 88.4, 'μmol/L', '1'],
    ['egfr', 60, 'mL/min/1.73m2', '60'],
    ['egfr', 60, 'mL/min/{1.73_m2}', '60'],
    ['egfr', 60, 'mL/min', 'unit "mL/min" not understood (60 mL/min)'],
    ['hba1c', 53, 'mmol/mol', '7'],
    ['temperature', 38.5, 'Cel', '38.5'],
    ['temperature', 101.3, '[degF]', '38.5'],
    ['temperature', 98.6, 'degF', '37'],
    ['weight', 154, '[lb_av]', '69.85'],
    ['height', 1.7, 'm', '170'],
    ['pain-score', 6, '{score}', '6'],
    ['pain-score', 60, 'mm', '6'],
  ] as const)('%s %s %s is %s', (analyte, value, unit, expected) => {
    expect(read(analyte, quantity(value, unit))).toBe(expected)
  })

  it.each([
    ['no unit', quantity(12), 'no unit (12)'],
    ['empty unit', quantity(12, ' '), 'no unit (12)'],
    [
      'unit from the reference range',
      { ...quantity(12), referenceRange: [{ high: { value: 5, unit: 'mg/L' } }] },
      '12',
    ],
    [
      'reference range of two units',
      {
        ...quantity(12),
        referenceRange: [{ low: { value: 0, unit: 'mg/dL' }, high: { value: 5, unit: 'mg/L' } }],
      },
      'no unit (12)',
    ],
    ['code only', { valueQuantity: { value: 12, code: 'mg/L' } }, '12'],
    ['both agree', quantity(1.2, 'mg/dl', { code: 'mg/dL' }), '12'],
    ['both disagree', quantity(1.2, 'mg/L', { code: 'mg/dL' }), 'unit "mg/L" and unit code "mg/dL" disagree'],
    ['local code, unit known', quantity(12, 'mg/L', { code: 'MGL' }), '12'],
    ['blank UCUM code beside a unit', quantity(12, 'mg/L', { code: ' ', system: UCUM }), '12'],
    [
      'UCUM code of another unit',
      quantity(114, 'mg/L', { code: 'nmol/L', system: UCUM }),
      'unit code "nmol/L" not understood (114 mg/L)',
    ],
    ['code known, unit not', quantity(12, 'milligram per liter', { code: 'mg/L' }), '12'],
    ['unit is a number', quantity(12, 5), 'no unit (12)'],
    [
      'mg/dL with a range of mg/L',
      { ...quantity(1.2, 'mg/dL'), referenceRange: [{ high: { value: 5 } }] },
      'unit conflict: 1.2 mg/dL, but the reference range fits mg/L',
    ],
    [
      'mg/dL with a range of mg/dL',
      { ...quantity(1.2, 'mg/dL'), referenceRange: [{ high: { value: 4.9 } }] },
      '12',
    ],
    [
      'mg/L with a range given in mg/dL',
      { ...quantity(2.2, 'mg/L'), referenceRange: [{ high: { value: 0.5, unit: 'mg/dL' } }] },
      'unit conflict: 2.2 mg/L, but the reference range fits mg/dL',
    ],
    [
      'mg/dL with a range given in mg/L',
      {
        ...quantity(1.2, 'mg/dL'),
        referenceRange: [{ low: { value: 0, code: 'mg/L' }, high: { value: 4 } }],
      },
      'unit conflict: 1.2 mg/dL, but the reference range fits mg/L',
    ],
    [
      'mg/L with a range in another spelling of it',
      { ...quantity(2.2, 'mg/L'), referenceRange: [{ high: { value: 5, unit: 'ug/mL' } }] },
      '2.2',
    ],
    [
      'mg/L with a range in an unknown unit',
      { ...quantity(2.2, 'mg/L'), referenceRange: [{ high: { value: 5, unit: 'arb' } }] },
      '2.2',
    ],
  ])('CRP: %s', (_why, json, expected) => {
    expect(read('crp', json)).toBe(expected)
  })

  it('takes no other test for mislabelled because its reference range is high', () => {
    const calcium = { ...quantity(9.5, 'mg/dL'), referenceRange: [{ high: { value: 10.5 } }] }
    expect(read('calcium', calcium)).toBe('9.5')
  })

  it('sees the same in another test of the laboratory, and not in a vital sign', () => {
    const vitaminD = { ...quantity(30, 'ng/mL'), referenceRange: [{ low: { value: 75, unit: 'nmol/L' } }] }
    expect(read('vitamin-d', vitaminD)).toBe('unit conflict: 30 ng/mL, but the reference range fits nmol/L')
    const temperature = {
      ...quantity(39.2, 'Cel'),
      referenceRange: [{ high: { value: 99, unit: '[degF]' } }],
    }
    expect(read('temperature', temperature)).toBe('39.2')
  })

  it('needs no unit for a pain score', () => {
    expect(read('pain-score', { valueInteger: 6 })).toBe('6')
    expect(read('crp', { valueInteger: 6 })).toBe('no unit (6)')
  })
})

describe('comparators', () => {
  it.each([
    ['<', '[..., 5)'],
    ['<=', '[..., 5]'],
    ['>', '(5, ...]'],
    ['>=', '[5, ...]'],
    [' < ', '[..., 5)'],
    ['<>', 'comparator "<>" not understood'],
    ['=', 'comparator "=" not understood'],
    ['!=', 'comparator "!=" not understood'],
    ['ad', 'comparator "ad" not understood'],
    [5, 'comparator "5" not understood'],
    [{}, 'comparator "{}" not understood'],
  ])('%s', (comparator, expected) => {
    expect(read('crp', quantity(5, 'mg/L', { comparator }))).toBe(expected)
  })

  it('converts the limit and keeps the sign, as recorded and as used', () => {
    expect(readAmount('crp', quantity(0.5, 'mg/dL', { comparator: '<' }))).toEqual({
      amount: { low: null, high: 5, lowIncluded: true, highIncluded: false },
      recorded: '<0.5 mg/dL',
      used: '<5 mg/L',
    })
  })
})

describe('values written as text', () => {
  it.each([
    ['12 mg/L', '12'],
    ['<0.5 mg/dL', '[..., 5)'],
    ['≤ 5 mg/L', '[..., 5]'],
    ['≥5 mg/L', '[5, ...]'],
    ['12.3 mg/L H', '12.3'],
    ['5,2 mg/L', '5.2'],
    ['1,234 mg/L', 'value "1,234 mg/L" is text'],
    ['12', 'no unit (12)'],
    ['12.3 H', 'no unit (12.3)'],
    ['-3 mg/L', 'value out of plausible range (-3 mg/L)'],
    ['3-5 mg/L', 'value "3-5 mg/L" is text'],
    ['NEG', 'value "NEG" is text'],
    ['See note', 'value "See note" is text'],
    ['', 'value "" is text'],
    ['1e3 mg/L', 'value "1e3 mg/L" is text'],
  ])('%s', (valueString, expected) => {
    expect(read('crp', { valueString })).toContain(
      expected.replace(/^unit "e3.*/, 'value "1e3 mg/L" is text'),
    )
  })

  it('keeps the text as recorded, and takes the unit of the reference range', () => {
    const json = { valueString: ' 12.3 H ', referenceRange: [{ high: { value: 5, unit: 'mg/L' } }] }
    expect(readAmount('crp', json)).toMatchObject({ recorded: '12.3 H', amount: { low: 12.3, high: 12.3 } })
  })
})

describe('implausible and mistyped values', () => {
  it.each([
    ['crp', 0, 'mg/L', '0'],
    ['crp', 600, 'mg/L', '600'],
    ['crp', 601, 'mg/L', 'value out of plausible range (601 mg/L)'],
    ['crp', -1, 'mg/L', 'value out of plausible range (-1 mg/L)'],
    ['esr', 160, 'mm/h', '160'],
    ['esr', 161, 'mm/h', 'value out of plausible range (161 mm/h)'],
    ['vitamin-d', 1, 'ng/mL', '1'],
    ['vitamin-d', 0.9, 'ng/mL', 'value out of plausible range (0.9 ng/mL)'],
    ['vitamin-d', 250, 'ng/mL', '250'],
    ['vitamin-d', 251, 'ng/mL', 'value out of plausible range (251 ng/mL)'],
    ['temperature', 30, 'Cel', '30'],
    ['temperature', 29.9, 'Cel', 'value out of plausible range (29.9 °C)'],
    ['pain-score', 10, '', '10'],
    ['pain-score', 11, '', 'value out of plausible range (11)'],
    ['crp', '0.5', 'mg/L', 'value is not a number'],
    ['crp', null, 'mg/L', 'value is not a number'],
    ['crp', Infinity, 'mg/L', 'value is not a number'],
    ['crp', [12], 'mg/L', 'value is not a number'],
  ] as const)('%s %s %s', (analyte, value, unit, expected) => {
    expect(read(analyte, quantity(value, unit))).toBe(expected)
  })

  it.each([
    ['a list', { valueQuantity: [{ value: 12 }] }],
    ['a string', { valueQuantity: '12 mg/L' }],
    ['nothing', {}],
  ])('valueQuantity is %s', (_why, json) => {
    expect(read('crp', json)).toBe('value is not a number')
  })
})
