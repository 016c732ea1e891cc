import { expect, it } from 'vitest'
import { byUcum } from '../../test/ucum.ts'
import { readDoseAmount } from './dose-quantity.ts'

const round = (n: number) => Math.round(n * 1e6) / 1e6
const words = (...doseAndRate: object[]): string => {
  const amount = readDoseAmount({ doseAndRate }, false)
  return amount ? `${round(amount.low)}-${round(amount.high)} ${amount.unit}` : 'none'
}
const dose = (value: unknown, code?: string, unit?: string) => ({ doseQuantity: { value, code, unit } })
const range = (low: object | undefined, high: object | undefined) => ({ doseRange: { low, high } })
const rate = (value: unknown, unit: string) => ({ rateQuantity: { value, unit } })
const ratio = (numerator: object, denominator: object) => ({ rateRatio: { numerator, denominator } })

it.each([
  ['code and unit agree', [dose(5, 'mg', 'milligrams')], '5-5 mg'],
  ['code and unit clash', [dose(5, 'mg', 'mL')], 'none'],
  ['mass of another size', [dose(5, 'mg', 'g')], 'none'],
  ['mass and form clash', [dose(5, 'mg', 'tablet')], 'none'],
  ['counted by code, form by unit', [dose(2, '1', 'capsule')], '2-2 unit'],
  ['spelled out', [dose(5, undefined, 'Milliliters')], '5-5 mL'],
  ['micrograms', [dose(50, undefined, 'micrograms')], '0.05-0.05 mg'],
  ['micro sign', [dose(50, undefined, 'µg')], '0.05-0.05 mg'],
  ['Greek mu', [dose(50, undefined, 'μg')], '0.05-0.05 mg'],
  ['tablet(s)', [dose(1, undefined, 'tablet(s)')], '1-1 unit'],
  ['half a tablet', [dose(0.5, undefined, 'tablet')], '0.5-0.5 unit'],
  ['per kilogram', [dose(0.1, 'mg/kg')], 'none'],
  ['per kilogram, then in full', [dose(0.1, 'mg/kg'), dose(7, 'mg')], '7-7 mg'],
  ['ordered and calculated alike', [dose(7, 'mg'), dose(7, 'mg')], '7-7 mg'],
  ['ordered and calculated differ', [dose(7, 'mg'), dose(8, 'mg')], 'none'],
  [
    'one amount, then a range down to less',
    [dose(2, 'tab'), range({ value: 1, unit: 'tab' }, { value: 2, unit: 'tab' })],
    'none',
  ],
  [
    'one amount, then a range up to more',
    [dose(1, 'tab'), range({ value: 1, unit: 'tab' }, { value: 2, unit: 'tab' })],
    'none',
  ],
  ['in two units', [dose(1, '{tbl}'), dose(5, 'mg')], '1-1 unit'],
  ['range backwards', [range({ value: 2, unit: 'tab' }, { value: 1, unit: 'tab' })], 'none'],
  ['range without a high end', [range({ value: 2, unit: 'tab' }, undefined)], 'none'],
  ['range from nothing', [range({ value: 0, unit: 'tab' }, { value: 2, unit: 'tab' })], '0-2 unit'],
  ['range of nothing', [range({ value: 0, unit: 'tab' }, { value: 0, unit: 'tab' })], 'none'],
  ['range of mg', [range({ value: 5, code: 'mg' }, { value: 10, code: 'mg' })], '5-10 mg'],
  ['rate per hour', [rate(12, 'mcg/hr')], '0.012-0.012 mg/h'],
  ['rate in words', [rate(25, 'micrograms/hour')], '0.025-0.025 mg/h'],
  ['rate as a dose', [dose(25, 'ug/h')], '0.025-0.025 mg/h'],
  ['rate per day', [rate(5, 'mg/d')], 'none'],
  ['rate of nothing', [rate(0, 'ug/h')], 'none'],
  ['rate in quotes', [rate('25', 'ug/h')], 'none'],
  ['rate of volume beside a dose', [{ ...rate(2, 'mL/h'), ...dose(5, 'mg') }], 'none'],
  ['rate of volume ahead of a dose', [rate(2, 'mL/h'), dose(5, 'mg')], 'none'],
  ['rate of volume as a dose', [dose(2, 'mL/h')], 'none'],
  ['rate as a ratio', [ratio({ value: 50, code: 'ug' }, { value: 1, code: 'h' })], '0.05-0.05 mg/h'],
  [
    'rate as a ratio of two hours',
    [ratio({ value: 50, code: 'ug' }, { value: 2, code: 'h' })],
    '0.025-0.025 mg/h',
  ],
  ['ratio per day', [ratio({ value: 50, code: 'ug' }, { value: 1, code: 'd' })], 'none'],
  ['ratio of volume', [ratio({ value: 50, code: 'mL' }, { value: 1, code: 'h' })], 'none'],
  ['ratio of nothing', [ratio({ value: 0, code: 'ug' }, { value: 1, code: 'h' })], 'none'],
  ['ratio by nothing', [ratio({ value: 50, code: 'ug' }, { value: 0, code: 'h' })], 'none'],
  ['range of rates', [{ rateRange: { low: { value: 1, unit: 'mg/h' } } }], 'none'],
  ['none', [], 'none'],
])('%s', (_why, entries, expected) => {
  expect(words(...entries)).toBe(expected)
})

it.each([
  ['mg', 'mg'],
  ['g', 'mg'],
  ['ug', 'mg'],
  ['mL', 'mL'],
  ['ug/h', 'mg/h'],
  ['mg/h', 'mg/h'],
])('%s agrees with UCUM', (unit, as) => {
  const amount = readDoseAmount({ doseAndRate: [dose(3, unit)] }, false)
  expect(amount?.unit).toBe(as)
  expect(amount?.high).toBeCloseTo(byUcum(unit, 3, as), 12)
})
