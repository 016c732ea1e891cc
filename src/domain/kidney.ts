import type { Context } from './context.ts'
import { withinDays } from './dates.ts'
import { known, unknown, type Fact, type Known } from './fact.ts'
import { exactValue, type Result } from './result.ts'
import { ageToday, recordedSex } from './select-patient.ts'
import { latestLab } from './select-results.ts'

/** Creatinine, weight and eGFR count for this long. Source: rule catalogue, section 3. */
const CURRENT_FOR_DAYS = 365
/** Cockcroft and Gault 1976: (140 - age) x kg / (72 x mg/dL), times 0.85 in women; mL/min. */
const AGE_FROM = 140
const CREATININE_FACTOR = 72
const FEMALE_FACTOR = 0.85
/** Devine: kg at 60 inches, and kg for each inch above. */
const IDEAL_AT_60_INCHES = { male: 50, female: 45.5 } as const
const IDEAL_PER_INCH = 2.3
const CM_PER_INCH = 2.54
/** From this BMI the adjusted weight is used: ideal + 0.4 x (actual - ideal). */
const OBESE_FROM_BMI = 30
const ADJUSTED_SHARE = 0.4

/** Kidney function for drug doses: creatinine clearance, or the reported eGFR standing in for it. */
export type KidneyFunction = {
  /** mL/min, or mL/min/1.73 m² when eGFR stands in. */
  value: number
  kind: 'clearance' | 'egfr'
  /** "CrCl 42 mL/min (Cockcroft-Gault, ideal weight 61 kg)". */
  words: string
}

type Weight = { kg: number; convention: string }

/** Creatinine clearance with the weight convention named; a current eGFR when it cannot be computed, labelled as such. */
export function kidneyFunction(context: Context): Fact<KidneyFunction> {
  const clearance = creatinineClearance(context)
  if (clearance.state === 'known') return clearance
  const egfr = current('egfr', context)
  if (egfr.state !== 'known') return egfr.state === 'absent' ? clearance : egfr
  const value = exactValue(egfr.value.amount)
  if (value === null) return unknown(`eGFR ${egfr.value.recorded} is not a single number`, egfr.evidence)
  const words = `eGFR ${value} (used in place of creatinine clearance)`
  return { ...egfr, value: { value, kind: 'egfr', words } }
}

function creatinineClearance(context: Context): Fact<KidneyFunction> {
  const creatinine = current('creatinine', context)
  const weight = current('weight', context)
  const age = ageToday(context)
  const sex = recordedSex(context)
  if (creatinine.state !== 'known') return creatinine
  if (weight.state !== 'known') return weight
  if (age.state !== 'known') return age
  if (sex.state !== 'known') return sex
  const mgPerDl = exactValue(creatinine.value.amount)
  const kg = exactValue(weight.value.amount)
  if (mgPerDl === null || kg === null) return unknown('creatinine or weight is not a single number')
  const used = dosingWeight(kg, latestLab('height')(context), sex.value)
  const sexFactor = sex.value === 'female' ? FEMALE_FACTOR : 1
  const value = Math.round((((AGE_FROM - age.value) * used.kg) / (CREATININE_FACTOR * mgPerDl)) * sexFactor)
  const words = `CrCl ${value} mL/min (Cockcroft-Gault, ${used.convention} ${Math.round(used.kg)} kg)`
  const doubt = [creatinine, weight, age, sex]
    .map((fact: Known<unknown>) => fact.doubt)
    .find((reason) => reason !== null)
  return known(
    { value, kind: 'clearance', words },
    [...creatinine.evidence, ...weight.evidence],
    doubt ?? null,
  )
}

/** Actual weight below the ideal one, ideal weight up to BMI 30, adjusted above; actual when height is not known. */
function dosingWeight(kg: number, height: Fact<Result>, sex: 'female' | 'male'): Weight {
  const cm = height.state === 'known' ? exactValue(height.value.amount) : null
  if (cm === null) return { kg, convention: 'actual weight, height not known,' }
  const ideal = IDEAL_AT_60_INCHES[sex] + IDEAL_PER_INCH * (cm / CM_PER_INCH - 60)
  if (kg <= ideal) return { kg, convention: 'actual weight' }
  const bmi = kg / (cm / 100) ** 2
  if (bmi < OBESE_FROM_BMI) return { kg: ideal, convention: 'ideal weight' }
  return { kg: ideal + ADJUSTED_SHARE * (kg - ideal), convention: 'adjusted weight' }
}

function current(analyte: 'creatinine' | 'weight' | 'egfr', context: Context): Fact<Result> {
  const latest = latestLab(analyte)(context)
  if (latest.state !== 'known') return latest
  if (withinDays(latest.value.when, CURRENT_FOR_DAYS, context.today) === 'yes') return latest
  return unknown(`last ${analyte} is older than ${CURRENT_FOR_DAYS} days`, latest.evidence)
}
