// Hazards: H-06
import { describe, expect, it } from 'vitest'
import { byUcum } from '../../test/ucum.ts'
import type { Analyte } from '../domain/result.ts'
import { milligrams } from './product-name.ts'
import { isPlausible, unitConversion, unitWords } from './units.ts'

/** g/mol of creatinine and of 25-hydroxyvitamin D3, for units that count molecules. */
const CREATININE = 113.12
const VITAMIN_D = 400.64
/** g/mol of calcium and of intact parathyroid hormone. */
const CALCIUM = 40.078
const PTH = 9425
/** Conversion by molar mass is rounded in practice (88.4, 2.496); everything else is exact. */
const MOLAR_ROUNDING = 0.001
const VALUES = [0.5, 1, 37, 250]

/** Analyte, spelling in the table, the same unit in UCUM, the analyte's unit in UCUM, molar mass. */
const TABLE: readonly (readonly [Analyte, string, string, string, number | null])[] = [
  ['crp', 'mg/L', 'mg/L', 'mg/L', null],
  ['crp', 'ug/mL', 'ug/mL', 'mg/L', null],
  ['crp', 'mcg/mL', 'ug/mL', 'mg/L', null],
  ['crp', 'µg/mL', 'ug/mL', 'mg/L', null],
  ['crp', 'mg/dL', 'mg/dL', 'mg/L', null],
  ['hs-crp', 'mg/L', 'mg/L', 'mg/L', null],
  ['hs-crp', 'ug/mL', 'ug/mL', 'mg/L', null],
  ['hs-crp', 'mg/dL', 'mg/dL', 'mg/L', null],
  ['esr', 'mm/h', 'mm/h', 'mm/h', null],
  ['esr', 'mm/(1.h)', 'mm/(1.h)', 'mm/h', null],
  ['vitamin-d', 'ng/mL', 'ng/mL', 'ng/mL', null],
  ['vitamin-d', 'ug/L', 'ug/L', 'ng/mL', null],
  ['vitamin-d', 'mcg/L', 'ug/L', 'ng/mL', null],
  ['vitamin-d', 'nmol/L', 'nmol/L', 'ng/mL', VITAMIN_D],
  ['creatinine', 'mg/dL', 'mg/dL', 'mg/dL', null],
  ['creatinine', 'umol/L', 'umol/L', 'mg/dL', CREATININE],
  ['creatinine', 'µmol/L', 'umol/L', 'mg/dL', CREATININE],
  ['creatinine', 'mcmol/L', 'umol/L', 'mg/dL', CREATININE],
  ['egfr', 'mL/min/{1.73_m2}', 'mL/min/{1.73_m2}', 'mL/min/{1.73_m2}', null],
  ['hba1c', '%', '%', '%', null],
  ['temperature', 'Cel', 'Cel', 'Cel', null],
  ['temperature', '[degF]', '[degF]', 'Cel', null],
  ['temperature', '°F', '[degF]', 'Cel', null],
  ['spo2', '%', '%', '%', null],
  ['respiratory-rate', '/min', '/min', '/min', null],
  ['respiratory-rate', '{breaths}/min', '{breaths}/min', '/min', null],
  ['weight', 'kg', 'kg', 'kg', null],
  ['weight', 'g', 'g', 'kg', null],
  ['weight', '[lb_av]', '[lb_av]', 'kg', null],
  ['weight', 'lbs', '[lb_av]', 'kg', null],
  ['height', 'cm', 'cm', 'cm', null],
  ['height', 'm', 'm', 'cm', null],
  ['height', '[in_i]', '[in_i]', 'cm', null],
  ['height', 'in', '[in_i]', 'cm', null],
  ['qtc', 'ms', 'ms', 'ms', null],
  ['qtc', 's', 's', 'ms', null],
  ['alp', 'U/L', 'U/L', 'U/L', null],
  ['calcium', 'mg/dL', 'mg/dL', 'mg/dL', null],
  ['calcium', 'mmol/L', 'mmol/L', 'mg/dL', CALCIUM],
  ['pth', 'pg/mL', 'pg/mL', 'pg/mL', null],
  ['pth', 'ng/L', 'ng/L', 'pg/mL', null],
  ['pth', 'pmol/L', 'pmol/L', 'pg/mL', PTH],
  ['p1np', 'ug/L', 'ug/L', 'ug/L', null],
  ['p1np', 'ng/mL', 'ng/mL', 'ug/L', null],
  ['ctx', 'pg/mL', 'pg/mL', 'pg/mL', null],
  ['ctx', 'ng/mL', 'ng/mL', 'pg/mL', null],
  ['ctx', 'ug/L', 'ug/L', 'pg/mL', null],
]

describe('unitConversion agrees with UCUM', () => {
  it.each(TABLE)('%s in %s', (analyte, spelling, from, to, molarMass) => {
    const conversion = unitConversion(analyte, spelling)
    for (const value of VALUES) {
      const expected = byUcum(from, value, to, molarMass ?? undefined)
      const found = value * (conversion?.factor ?? NaN) + (conversion?.offset ?? NaN)
      const tolerance = molarMass === null ? 1e-9 : MOLAR_ROUNDING
      expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)))
    }
  })

  it('inches of the US survey are the international ones to 2 parts in a million', () => {
    expect(unitConversion('height', '[in_us]')?.factor).toBeCloseTo(byUcum('[in_us]', 1, 'cm'), 4)
  })

  it.each([
    [48, 6.5],
    [53, 7],
    [86, 10],
  ])('HbA1c of %s mmol/mol is %s %%, which UCUM cannot say', (ifcc, ngsp) => {
    const conversion = unitConversion('hba1c', 'mmol/mol')
    expect(ifcc * (conversion?.factor ?? NaN) + (conversion?.offset ?? NaN)).toBeCloseTo(ngsp, 1)
  })
})

it.each(['mg', 'g', 'ug'])('milligrams agree with UCUM: %s', (unit) => {
  expect(milligrams(unit)).toBeCloseTo(byUcum(unit, 1, 'mg'), 12)
})

describe('scores have no unit, and are not guessed from another', () => {
  it.each<[analyte: Analyte, unit: string, factor: number | undefined]>([
    ['phq-9', '', 1],
    ['phq-9', '{score}', 1],
    ['phq-9', '%', undefined],
    ['peg', '/10', 1],
    ['odi', '%', 1],
    ['ndi', '%', 1],
    ['ndi', '', undefined],
    ['promis-interference', '{Tscore}', 1],
    ['hip-t-score', '{T-score}', 1],
    ['hip-t-score', 'SD', 1],
    ['hip-t-score', 'g/cm2', undefined],
    ['spine-t-score', '', 1],
  ])('%s in "%s"', (analyte, unit, factor) => {
    expect(unitConversion(analyte, unit)?.factor).toBe(factor)
  })

  it.each<[analyte: Analyte, least: number, most: number]>([
    ['phq-2', 0, 6],
    ['phq-9', 0, 27],
    ['phq-9-item-9', 0, 3],
    ['gad-7', 0, 21],
    ['peg', 0, 10],
    ['odi', 0, 100],
  ])('%s lies from %s to %s', (analyte, least, most) => {
    expect([least - 1, least, most, most + 1].map((value) => isPlausible(analyte, value))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('a unit for reading', () => {
  it.each([
    ['Cel', '°C'],
    ['[degF]', '°F'],
    ['{score}', ''],
    ['mg/L', 'mg/L'],
    ['constructor', 'constructor'],
  ])('%s', (code, words) => {
    expect(unitWords(code)).toBe(words)
  })
})
