import type { DoseInstruction, Strength } from '../domain/medication.ts'
import { strengthsOf } from '../terminology/implied-strength.ts'
import { readSig, type SigDose } from '../terminology/sig.ts'
import { dateAt, whenOf } from './date-fields.ts'
import { readDoseAmount, readQuantity } from './dose-quantity.ts'
import { booleanAt, numberAt, objectAt, objectsAt, stringAt, type Json } from './json.ts'
import { lengthInDays, readTiming } from './timing.ts'
import { timesOfDay } from './times-of-day.ts'

/**
 * The doses of one FHIR Dosage. What is not structured is read from the text only when the text is understood whole and
 * does not contradict the structure; else it stays null, never guessed.
 */
export function readDosage(dosage: Json, countedForm: boolean): DoseInstruction[] {
  return readDoses(dosage, countedForm).map((one) => ({ ...one, times: timesOfDay(dosage, one) }))
}

function readDoses(dosage: Json, countedForm: boolean): DoseInstruction[] {
  const structured = readStructured(dosage, countedForm)
  const { text, amount, frequency } = structured
  const doses = text === null ? null : readSig(text, countedForm)
  if (amount && (frequency || amount.unit === 'mg/h')) return [checked(structured, doses ?? [])]
  const merged = doses?.map((dose) => merge(structured, dose))
  const whole = merged?.filter((one) => one !== null) ?? []
  if (!doses || whole.length < doses.length) return [structured]
  return doses.length === 1 || (!amount && !frequency && !structured.dailyLimit) ? whole : [structured]
}

function readStructured(dosage: Json, countedForm: boolean): DoseInstruction {
  const timing = objectAt(dosage, 'timing')
  const repeat = (timing && objectAt(timing, 'repeat')) ?? {}
  const period = objectAt(repeat, 'boundsPeriod')
  const { frequency, prn, fromText } = readTiming(timing)
  const asNeeded =
    booleanAt(dosage, 'asNeededBoolean') === true || objectAt(dosage, 'asNeededCodeableConcept') !== null
  const amount = readDoseAmount(dosage, countedForm)
  return {
    amount,
    frequency,
    times: [],
    dailyLimit: readDailyLimit(dosage, countedForm, amount),
    prn: asNeeded || prn,
    sequence: numberAt(dosage, 'sequence'),
    start: period && whenOf(dateAt(period, 'start')),
    end: period && whenOf(dateAt(period, 'end')),
    days: lengthInDays(objectAt(repeat, 'boundsDuration')),
    text: stringAt(dosage, 'text') ?? stringAt(dosage, 'patientInstruction'),
    fromText,
    disagrees: false,
    impliedStrengths: [],
  }
}

/**
 * A whole structured dose beside the doses of its text: it has to be one of them, or all of them together. What the text
 * says of that one beyond the dose, as needed or a limit a day, holds as well.
 */
function checked(structured: DoseInstruction, doses: readonly SigDose[]): DoseInstruction {
  const [same, ...others] = doses.filter((dose) => isSameDose(structured, dose))
  if (same) {
    const prn = structured.prn || [same, ...others].every((dose) => dose.prn)
    return { ...structured, prn, dailyLimit: structured.dailyLimit ?? same.dailyLimit }
  }
  if (doses.length === 0) return structured
  if (doses.length > 1 && isSum(structured, doses)) return structured
  return { ...structured, disagrees: true }
}

function isSameDose(structured: DoseInstruction, dose: SigDose): boolean {
  const [limit, said] = [structured.dailyLimit, dose.dailyLimit]
  const otherLimit = limit !== null && limit.unit === said?.unit && limit.value !== said.value
  const { amount, frequency } = structured
  const sameTimes = !frequency || !dose.frequency || isSame(frequency, dose.frequency)
  return !otherLimit && sameTimes && impliedBy(amount, dose) !== null
}

/** One and a half tablets twice a day is "1 in the morning and 2 at bedtime". */
function isSum({ amount, frequency }: DoseInstruction, doses: readonly SigDose[]): boolean {
  if (!amount || !frequency || doses.some((dose) => dose.amount?.unit !== amount.unit)) return false
  const perDay = (end: 'low' | 'high', times: 'least' | 'most') =>
    doses.reduce((sum, dose) => sum + (dose.amount?.[end] ?? NaN) * (dose.frequency?.[times] ?? NaN), 0)
  return (
    Math.abs(perDay('low', 'least') - amount.low * frequency.least) < ROUNDING &&
    Math.abs(perDay('high', 'most') - amount.high * frequency.most) < ROUNDING
  )
}

/** The structure completed by the text; null when the two speak of different doses. */
function merge(structured: DoseInstruction, sig: SigDose): DoseInstruction | null {
  const { amount, frequency, dailyLimit, days } = structured
  const implied = impliedBy(amount, sig)
  if (implied === null) return null
  if (frequency && sig.frequency && !isSame(frequency, sig.frequency)) return null
  if (!(amount ?? sig.amount) || !(frequency ?? sig.frequency)) return null
  return {
    ...structured,
    amount: amount ?? sig.amount,
    frequency: frequency ?? sig.frequency,
    dailyLimit: dailyLimit ?? sig.dailyLimit,
    prn: structured.prn || sig.prn,
    days: days ?? sig.days,
    fromText: true,
    impliedStrengths: implied,
  }
}

/** The strengths that structure and text imply together; null when they give different doses. */
function impliedBy(amount: DoseInstruction['amount'], sig: SigDose): readonly Strength[] | null {
  if (!amount || !sig.amount) return sig.impliedStrengths
  if (amount.unit === sig.amount.unit)
    return amount.low === sig.amount.low && amount.high === sig.amount.high ? sig.impliedStrengths : null
  const implied = strengthsOf(amount, { ...sig.amount, of: 'total' })
  return implied.length === 0 ? null : implied
}

/** Equal but for the rounding of thirds and sevenths of a day. */
const ROUNDING = 1e-9

function isSame(a: { least: number; most: number }, b: { least: number; most: number }): boolean {
  return Math.abs(a.least - b.least) < ROUNDING && Math.abs(a.most - b.most) < ROUNDING
}

/** The lowest limit a day in the unit of the dose, else in any unit. FHIR R4 gives one limit, R5 a list. */
function readDailyLimit(
  dosage: Json,
  countedForm: boolean,
  amount: DoseInstruction['amount'],
): DoseInstruction['dailyLimit'] {
  const one = objectAt(dosage, 'maxDosePerPeriod')
  const limits = (one ? [one] : objectsAt(dosage, 'maxDosePerPeriod'))
    .flatMap((ratio) => readLimit(ratio, countedForm) ?? [])
    .sort((a, b) => Number(b.unit === amount?.unit) - Number(a.unit === amount?.unit) || a.value - b.value)
  return limits[0] ?? null
}

function readLimit(ratio: Json, countedForm: boolean): DoseInstruction['dailyLimit'] {
  const most = readQuantity(objectAt(ratio, 'numerator'), countedForm)
  const days = lengthInDays(objectAt(ratio, 'denominator'))
  if (!most || most.unit === 'mg/h' || most.value === 0 || days === null) return null
  return { value: most.value / days, unit: most.unit }
}
