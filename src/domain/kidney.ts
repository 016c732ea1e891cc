import type { Context } from './context.ts'
import { agoText, dayText, withinDays, type When } from './dates.ts'
import { ignorance, known, unknown, type Fact, type Ignorance, type Known } from './fact.ts'
import { ANALYTES, exactly, exactValue, type Amount, type Result } from './result.ts'
import { ageToday, recordedSex } from './select-patient.ts'
import { latestLab } from './select-results.ts'

/** Creatinine, weight and eGFR count for this long. Source: rule catalogue, section 3. */
const KIDNEY_CURRENT_FOR_DAYS = 365
/** Cockcroft and Gault 1976: (140 - age) x kg / (72 x mg/dL), times 0.85 in women; mL/min. */
const AGE_FROM = 140
const CREATININE_FACTOR = 72
const FEMALE_FACTOR = 0.85
/** Devine 1974: kg at 60 inches, and kg for each inch above. */
const IDEAL_AT_60_INCHES = { male: 50, female: 45.5 } as const
const IDEAL_PER_INCH = 2.3
const CM_PER_INCH = 2.54
/** From this BMI (kg/m², one decimal) the adjusted weight is used: ideal + 0.4 x (actual - ideal). */
const OBESE_FROM_BMI = 30
const ADJUSTED_SHARE = 0.4

/** Kidney function for drug doses: creatinine clearance or eGFR, whichever the words say. */
type KidneyFunction = {
  /** mL/min of clearance, to one decimal as shown; mL/min/1.73 m² of eGFR. An eGFR may be open, e.g. ">60". */
  amount: Amount
  kind: 'clearance' | 'egfr'
  /** "CrCl 42.3 mL/min (Cockcroft-Gault, ideal weight 61 kg)". */
  words: string
  /** Of the creatinine or the eGFR. */
  when: When
}
type Reading = Known<KidneyFunction> | Ignorance

/**
 * A measure of which there is none: not recorded at all, or only too long ago. `isSettled` when nothing unread could
 * change that; only then may another measure stand in for it without doubt.
 */
type Missing = { missing: true; why: Ignorance; isSettled: boolean }
type Measure<T> = { missing: false; fact: Known<T> } | Missing

/** Creatinine clearance with the weight convention named; without one a current eGFR, labelled as standing in. For doses after labels. */
export function kidneyFunction(context: Context): Reading {
  const clearance = clearanceToday(context)
  const egfr = filtrationToday(context)
  return clearance.missing
    ? orNewer(standIn(clearance, egfr, 'creatinine clearance'), clearance, 'creatinine', context)
    : orNewer(clearance.fact, egfr, 'egfr', context)
}

/** Reported eGFR; without one the creatinine clearance, labelled as standing in. For criteria written in eGFR. */
export function filtrationRate(context: Context): Reading {
  const egfr = filtrationToday(context)
  const clearance = clearanceToday(context)
  return egfr.missing
    ? standIn(egfr, clearance, 'eGFR')
    : orNewer(egfr.fact, clearance, 'creatinine', context)
}

/** Kidneys change: where the other measure is newer both are said, and the lower counts; one not to be read is a doubt. */
function orNewer(
  reading: Reading,
  other: Measure<KidneyFunction>,
  from: 'creatinine' | 'egfr',
  context: Context,
): Reading {
  if (reading.state !== 'known') return reading
  const own = reading.value
  if (other.missing) return { ...reading, doubt: reading.doubt ?? newerUnused(from, own, context) }
  const { value: newer, ...more } = other.fact
  const unread = reading.doubt ?? newerUnread(more.doubt, own.when)
  if (!mayBeNewer(newer.when, own.when)) return { ...reading, doubt: unread }
  const amount = lower(own.amount, newer.amount)
  const words = `${own.words} of ${dayText(own.when)}, ${newer.words} of ${dayText(newer.when)}, the lower of both`
  return known(
    { ...own, amount, words },
    [...new Set([...reading.evidence, ...more.evidence])],
    unread ?? more.doubt,
    [...new Set([...reading.caveats, ...more.caveats])],
  )
}

/** A newer result of which no measure can be made leaves the older measure in doubt. */
function newerUnused(
  analyte: 'creatinine' | 'egfr',
  { when, words }: KidneyFunction,
  context: Context,
): Ignorance | null {
  const latest = latestLab(analyte)(context)
  if (latest.state !== 'known') return newerUnread(ignorance(latest), when)
  const { label, recorded, when: taken } = latest.value
  if (!mayBeNewer(taken, when)) return newerUnread(latest.doubt, when)
  return unknown(`${label} ${recorded} of ${dayText(taken)} is newer than ${words}`, latest.evidence)
}

/** Of what could not be read, only what may be newer matters. */
function newerUnread(why: Ignorance | null, than: When): Ignorance | null {
  const records = why?.state === 'unknown' ? why.evidence : []
  const isOlder = records.length > 0 && records.every(({ when }) => when !== null && !mayBeNewer(when, than))
  return isOlder ? null : why
}

function mayBeNewer(when: When, than: When): boolean {
  return when.last > than.first
}

/** What the lower of both may be, one of them a plain number: at that number its least is reached, its most only by both. */
function lower(a: Amount, b: Amount): Amount {
  const low = a.low === null || (b.low !== null && a.low < b.low) ? a : b
  const high = b.high === null || (a.high !== null && a.high < b.high) ? a : b
  return {
    low: low.low,
    lowIncluded: a.low === b.low || low.lowIncluded,
    high: high.high,
    highIncluded: a.high === b.high ? a.highIncluded && b.highIncluded : high.highIncluded,
  }
}

function standIn(wanted: Missing, other: Measure<KidneyFunction>, name: string): Reading {
  const { why } = wanted
  if (other.missing) {
    const reasons = [...new Set([why.reason, other.why.reason])].join('; ')
    return unknown(reasons, evidenceOf(why), why.caveats)
  }
  const { fact } = other
  const words = `${fact.value.words}, used in place of ${name}`
  const caveat = `${fact.value.words} was used in place of ${name}: ${why.reason}.`
  return {
    ...fact,
    value: { ...fact.value, words },
    doubt: wanted.isSettled ? fact.doubt : why,
    caveats: [...fact.caveats, caveat],
  }
}

function evidenceOf(why: Ignorance): Known<unknown>['evidence'] {
  return why.state === 'unknown' ? why.evidence : []
}

function filtrationToday(context: Context): Measure<KidneyFunction> {
  const egfr = currentResult('egfr', context)
  if (egfr.missing) return egfr
  const { amount, recorded, when } = egfr.fact.value
  const number = exactValue(amount)
  const words = `eGFR ${number ?? recorded}`
  return { missing: false, fact: { ...egfr.fact, value: { amount, kind: 'egfr', words, when } } }
}

function clearanceToday(context: Context): Measure<KidneyFunction> {
  const creatinine = currentResult('creatinine', context)
  if (creatinine.missing) return creatinine
  const weight = currentResult('weight', context)
  if (weight.missing) return weight
  const age = ageToday(context)
  if (age.state !== 'known') return notReadable(age, 'age is not recorded')
  const sex = recordedSex(context)
  if (sex.state !== 'known') return notReadable(sex, 'sex is not recorded')
  const mgPerDl = exactValue(creatinine.fact.value.amount)
  const kg = exactValue(weight.fact.value.amount)
  if (mgPerDl === null || mgPerDl <= 0 || kg === null) {
    const evidence = [...creatinine.fact.evidence, ...weight.fact.evidence]
    return notReadable(unknown('creatinine or weight is not a single number', evidence), '')
  }
  const height = latestLab('height')(context)
  const used = dosingWeight(kg, height, sex.value)
  const sexFactor = sex.value === 'female' ? FEMALE_FACTOR : 1
  const value = oneDecimal((((AGE_FROM - age.value) * used.kg) / (CREATININE_FACTOR * mgPerDl)) * sexFactor)
  const words = `CrCl ${value} mL/min (Cockcroft-Gault, ${used.convention} ${oneDecimal(used.kg)} kg)`
  const facts: readonly Fact<unknown>[] = [creatinine.fact, weight.fact, age, sex, height]
  const unsure = facts.map(ignorance).find((reason) => reason !== null) ?? used.doubt
  const heightEvidence = height.state === 'known' ? height.evidence : []
  const fact = known<KidneyFunction>(
    { amount: exactly(value), kind: 'clearance', words, when: creatinine.fact.value.when },
    [...creatinine.fact.evidence, ...weight.fact.evidence, ...heightEvidence, ...age.evidence],
    unsure,
    [...new Set(facts.flatMap((one) => one.caveats))],
  )
  return { missing: false, fact }
}

type Weight = { kg: number; convention: string; doubt: Ignorance | null }

/** Actual weight up to the ideal one, ideal weight below BMI 30, adjusted from 30; actual when height is not recorded. */
function dosingWeight(kg: number, height: Fact<Result>, sex: 'female' | 'male'): Weight {
  const cm = height.state === 'known' ? exactValue(height.value.amount) : null
  if (cm === null || cm <= 0) {
    const doubt = height.state === 'known' ? unknown('height is not a single number', height.evidence) : null
    return { kg, convention: 'actual weight, height not known,', doubt }
  }
  const ideal = IDEAL_AT_60_INCHES[sex] + IDEAL_PER_INCH * (cm / CM_PER_INCH - 60)
  if (kg <= ideal) return { kg, convention: 'actual weight', doubt: null }
  const bmi = oneDecimal(kg / (cm / 100) ** 2)
  if (bmi < OBESE_FROM_BMI) return { kg: ideal, convention: 'ideal weight', doubt: null }
  return { kg: ideal + ADJUSTED_SHARE * (kg - ideal), convention: 'adjusted weight', doubt: null }
}

function currentResult(analyte: 'creatinine' | 'weight' | 'egfr', context: Context): Measure<Result> {
  const latest = latestLab(analyte)(context)
  const { name } = ANALYTES[analyte]
  const label = analyte === 'egfr' ? name : name.toLowerCase()
  if (latest.state === 'absent') {
    return { missing: true, why: unknown(`no ${label} in the chart`, [], latest.caveats), isSettled: true }
  }
  if (latest.state !== 'known') return notReadable(latest, '')
  const { when } = latest.value
  const answer = withinDays(when, KIDNEY_CURRENT_FOR_DAYS, context.today)
  if (answer === 'yes') return { missing: false, fact: latest }
  const reason = `last ${label} ${agoText(when, context.today)}, wanted within ${KIDNEY_CURRENT_FOR_DAYS} days`
  const why = unknown(reason, latest.evidence, latest.caveats)
  return { missing: true, why, isSettled: answer === 'no' && latest.doubt === null }
}

function notReadable(why: Exclude<Fact<unknown>, Known<unknown>>, ifAbsent: string): Missing {
  return { missing: true, why: why.state === 'absent' ? unknown(ifAbsent) : why, isSettled: false }
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10
}
