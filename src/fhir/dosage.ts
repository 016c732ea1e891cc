import type { DailyFrequency, DoseInstruction } from '../domain/medication.ts'
import { milligrams } from '../terminology/product-name.ts'
import { conceptAt } from './concept.ts'
import { dateAt, whenOf } from './date-fields.ts'
import { booleanAt, numberAt, objectAt, objectsAt, stringAt, stringsAt, type Json } from './json.ts'

/** Days in one unit of FHIR timing. A month counts 30 days, a year 365. */
const PERIOD_DAYS: Record<string, number> = {
  s: 1 / 86_400,
  min: 1 / 1440,
  h: 1 / 24,
  d: 1,
  wk: 7,
  mo: 30,
  a: 365,
}

/** Doses per day of the timing abbreviations of HL7's GTSAbbreviation. */
const TIMING_CODES: Record<string, number> = {
  QD: 1,
  DAILY: 1,
  AM: 1,
  PM: 1,
  HS: 1,
  BED: 1,
  BID: 2,
  TID: 3,
  QID: 4,
  QOD: 0.5,
  Q1H: 24,
  Q2H: 12,
  Q3H: 8,
  Q4H: 6,
  Q6H: 4,
  Q8H: 3,
  Q12H: 2,
  Q24H: 1,
  WK: 1 / 7,
  MO: 1 / 30,
}

const UNIT_WORDS =
  /^\{?(tbl|tab|tabs|tablets?|cap|caps|capsules?|patch(es)?|sprays?|films?|each|ea|units?|lozenges?|suppositor(y|ies)|1)\}?$/i
const FREQUENCY_FULL = 1
const DAYS_PER_WEEK = 7

/** One FHIR Dosage as far as it is structured; what is not structured stays null, never guessed. */
export function readDosage(dosage: Json, countedForm: boolean): DoseInstruction {
  const timing = objectAt(dosage, 'timing')
  const repeat = timing ? objectAt(timing, 'repeat') : null
  const bounds = repeat ? dateAt({ ...objectAt(repeat, 'boundsPeriod') }, 'start') : null
  const boundsEnd = repeat ? dateAt({ ...objectAt(repeat, 'boundsPeriod') }, 'end') : null
  const asNeeded =
    booleanAt(dosage, 'asNeededBoolean') === true || objectAt(dosage, 'asNeededCodeableConcept') !== null
  return {
    amount: readAmountOfDose(dosage, countedForm),
    frequency: timing ? readFrequency(timing, repeat) : null,
    dailyLimit: readDailyLimit(dosage, countedForm),
    prn: asNeeded,
    sequence: numberAt(dosage, 'sequence'),
    start: bounds ? whenOf(bounds) : null,
    end: boundsEnd ? whenOf(boundsEnd) : null,
    text: stringAt(dosage, 'text') ?? stringAt(dosage, 'patientInstruction'),
  }
}

function readAmountOfDose(dosage: Json, countedForm: boolean): DoseInstruction['amount'] {
  const [dose] = objectsAt(dosage, 'doseAndRate')
  if (!dose) return null
  const rate = objectAt(dose, 'rateQuantity')
  if (rate) return readRate(rate)
  const range = objectAt(dose, 'doseRange')
  const low = readQuantity(
    range ? (objectAt(range, 'low') ?? objectAt(range, 'high')) : objectAt(dose, 'doseQuantity'),
    countedForm,
  )
  const high = range ? readQuantity(objectAt(range, 'high'), countedForm) : low
  if (!low || low.unit !== high?.unit || high.value === 0) return null
  return { low: low.value, high: high.value, unit: low.unit }
}

type Quantity = { value: number; unit: 'mg' | 'mL' | 'unit' }

function readQuantity(quantity: Json | null, countedForm: boolean): Quantity | null {
  const value = quantity ? numberAt(quantity, 'value') : null
  if (!quantity || value === null || value < 0 || stringAt(quantity, 'comparator') !== null) return null
  const unit = (stringAt(quantity, 'code') ?? stringAt(quantity, 'unit') ?? '').trim()
  const spelled = (stringAt(quantity, 'unit') ?? '').trim()
  for (const candidate of [unit, spelled]) {
    const mg = milligrams(candidate)
    if (!Number.isNaN(mg)) return { value: value * mg, unit: 'mg' }
    if (candidate.toLowerCase() === 'ml') return { value, unit: 'mL' }
    if (UNIT_WORDS.test(candidate)) return { value, unit: 'unit' }
  }
  return unit === '' && spelled === '' && countedForm ? { value, unit: 'unit' } : null
}

/** A patch's delivery rate, as mg per hour. */
function readRate(rate: Json): DoseInstruction['amount'] {
  const value = numberAt(rate, 'value')
  const unit = (stringAt(rate, 'code') ?? stringAt(rate, 'unit') ?? '').toLowerCase().replace(/\s/g, '')
  const [, mass = ''] = /^(ug|mcg|µg|mg)\/(?:h|hr|hour)$/.exec(unit) ?? []
  const mg = milligrams(mass)
  return value === null || Number.isNaN(mg) ? null : { low: value * mg, high: value * mg, unit: 'mg/h' }
}

function readFrequency(timing: Json, repeat: Json | null): DailyFrequency | null {
  const structured = repeat ? readRepeat(repeat) : null
  if (structured) return structured
  const codes = conceptAt(timing, 'code').codings.map((coding) => coding.code.toUpperCase())
  const perDay = codes
    .map((code) => (Object.hasOwn(TIMING_CODES, code) ? TIMING_CODES[code] : undefined))
    .find((n) => n !== undefined)
  return perDay === undefined ? null : { least: perDay, most: perDay }
}

function readRepeat(repeat: Json): DailyFrequency | null {
  const moments = stringsAt(repeat, 'when').length
  const days = stringsAt(repeat, 'dayOfWeek').length
  const period = numberAt(repeat, 'period')
  const unit = stringAt(repeat, 'periodUnit')
  const unitDays = unit !== null && Object.hasOwn(PERIOD_DAYS, unit) ? PERIOD_DAYS[unit] : undefined
  if (period !== null && period > 0 && unitDays !== undefined) {
    const shortest = period * unitDays
    const longest = Math.max((numberAt(repeat, 'periodMax') ?? period) * unitDays, shortest)
    const times = numberAt(repeat, 'frequency') ?? (moments > 0 ? moments : FREQUENCY_FULL)
    if (times <= 0) return null
    const most = Math.max(numberAt(repeat, 'frequencyMax') ?? times, times, moments)
    if (days > 0 && shortest >= DAYS_PER_WEEK)
      return { least: times / longest, most: Math.max(most, days) / shortest }
    const share = days > 0 ? days / DAYS_PER_WEEK : 1
    return { least: (times / longest) * share, most: (most / shortest) * share }
  }
  const share = days > 0 ? days / DAYS_PER_WEEK : 1
  const perDay = moments > 0 ? moments : Math.max(stringsAt(repeat, 'timeOfDay').length, days > 0 ? 1 : 0)
  return perDay > 0 ? { least: perDay * share, most: perDay * share } : null
}

function readDailyLimit(dosage: Json, countedForm: boolean): DoseInstruction['dailyLimit'] {
  const ratio = objectAt(dosage, 'maxDosePerPeriod')
  const numerator = ratio ? readQuantity(objectAt(ratio, 'numerator'), countedForm) : null
  const denominator = ratio ? objectAt(ratio, 'denominator') : null
  const length = denominator ? numberAt(denominator, 'value') : null
  const unit = denominator ? (stringAt(denominator, 'code') ?? stringAt(denominator, 'unit')) : null
  const days = unit !== null && Object.hasOwn(PERIOD_DAYS, unit) ? PERIOD_DAYS[unit] : undefined
  if (!numerator || length === null || length <= 0 || days === undefined) return null
  return { value: numerator.value / (length * days), unit: numerator.unit }
}
