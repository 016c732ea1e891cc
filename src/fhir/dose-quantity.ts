import type { DoseInstruction } from '../domain/medication.ts'
import { milligrams } from '../terminology/product-name.ts'
import { numberAt, objectAt, objectsAt, stringAt, valueAt, type Json } from './json.ts'

type Amount = NonNullable<DoseInstruction['amount']>
/** An amount in milligrams, millilitres, units of form, or milligrams per hour of a patch. */
export type Quantity = { value: number; unit: Amount['unit'] }

const UNIT_WORDS =
  /^\{?(tbl|tab|tabs|tablets?|tablet\(s\)|cap|caps|capsules?|capsule\(s\)|patch(es)?|patch\(es\)|sprays?|films?|each|ea|units?|lozenges?|suppositor(y|ies)|1)\}?$/i
const MASS_WORDS: Readonly<Record<string, string>> = { milligram: 'mg', microgram: 'mcg', gram: 'g' }
const RATE = /^([a-zµμ]+)\/(?:h|hr|hour)$/

/** The amount of one dose as far as it is structured; contradictory parts are not read. */
export function readDoseAmount(dosage: Json, countedForm: boolean): DoseInstruction['amount'] {
  const entries = objectsAt(dosage, 'doseAndRate')
  if (entries.some((entry) => isRate(entry) && readEntry(entry, countedForm) === null)) return null
  const [first, ...others] = entries.flatMap((entry) => readEntry(entry, countedForm) ?? [])
  const clash = others.some(
    (one) => one.unit === first?.unit && (one.low !== first.low || one.high !== first.high),
  )
  return first && !clash ? first : null
}

const RATES = ['rateQuantity', 'rateRatio', 'rateRange']

function isRate(entry: Json): boolean {
  return RATES.some((key) => valueAt(entry, key) !== undefined)
}

function readEntry(entry: Json, countedForm: boolean): Amount | null {
  if (isRate(entry)) return readRate(entry)
  const range = objectAt(entry, 'doseRange')
  const only = objectAt(entry, 'doseQuantity')
  const low = readQuantity(range ? (objectAt(range, 'low') ?? objectAt(range, 'high')) : only, countedForm)
  const high = range ? readQuantity(objectAt(range, 'high'), countedForm) : low
  if (!low || low.unit !== high?.unit || high.value === 0 || low.value > high.value) return null
  return { low: low.value, high: high.value, unit: low.unit }
}

/** Only rates of mass are read: those of a patch. Volumes per hour are infusions. */
function readRate(entry: Json): Amount | null {
  const ratio = objectAt(entry, 'rateRatio')
  if (!ratio) {
    const rate = readQuantity(objectAt(entry, 'rateQuantity'), false)
    return rate?.unit === 'mg/h' && rate.value > 0
      ? { low: rate.value, high: rate.value, unit: 'mg/h' }
      : null
  }
  const mass = readQuantity(objectAt(ratio, 'numerator'), false)
  const time = objectAt(ratio, 'denominator') ?? {}
  const hours = meaningOf(`mg/${unitText(time)}`)?.unit === 'mg/h' ? numberAt(time, 'value') : null
  if (mass?.unit !== 'mg' || mass.value <= 0 || hours === null || hours <= 0) return null
  return { low: mass.value / hours, high: mass.value / hours, unit: 'mg/h' }
}

/** A quantity in a unit this app reads; null when code and unit say different things, or either a comparator. */
export function readQuantity(quantity: Json | null, countedForm: boolean): Quantity | null {
  const value = quantity ? numberAt(quantity, 'value') : null
  if (!quantity || value === null || value < 0 || valueAt(quantity, 'comparator') !== undefined) return null
  const spellings = [stringAt(quantity, 'code') ?? '', stringAt(quantity, 'unit') ?? '']
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const [meaning, ...others] = spellings.flatMap((spelling) => meaningOf(spelling) ?? [])
  const clash = others.some((one) => one.unit !== meaning?.unit || one.factor !== meaning.factor)
  if (meaning) return clash ? null : { value: value * meaning.factor, unit: meaning.unit }
  return countedForm && spellings.length === 0 ? { value, unit: 'unit' } : null
}

function unitText(quantity: Json): string {
  return stringAt(quantity, 'code') ?? stringAt(quantity, 'unit') ?? ''
}

function meaningOf(spelling: string): { unit: Quantity['unit']; factor: number } | null {
  const word = spelling.toLowerCase().replace(/\s/g, '')
  const [, mass] = RATE.exec(word) ?? []
  const singular = (mass ?? word).replace(/(?<=gram|litre|liter)s$/, '')
  const known = Object.hasOwn(MASS_WORDS, singular) ? (MASS_WORDS[singular] ?? singular) : singular
  const mg = milligrams(known.replace('μ', 'µ'))
  if (!Number.isNaN(mg)) return { unit: mass === undefined ? 'mg' : 'mg/h', factor: mg }
  if (mass !== undefined) return null
  if (['ml', 'milliliter', 'millilitre'].includes(singular)) return { unit: 'mL', factor: 1 }
  return UNIT_WORDS.test(spelling) ? { unit: 'unit', factor: 1 } : null
}
