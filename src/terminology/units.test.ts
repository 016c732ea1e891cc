import { describe, expect, it } from 'vitest'
import { byUcum } from '../../test/ucum.ts'
import type { Analyte } from '../domain/result.ts'
import { milligrams } from './product-name.ts'
import { unitConversion } from './units.ts'

/** g/mol of creatinine and of 25-hydroxyvitamin D3, for units that count molecules. */
const CREATININE = 113.12
const VITAMIN_D = 400.64
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
