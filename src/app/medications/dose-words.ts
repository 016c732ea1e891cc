import type { DailyDose, DoseReading } from '../../domain/dose.ts'
import type { MedicationUse } from '../../domain/medication-list.ts'
import { mmeOf } from '../../domain/mme.ts'

/** Below this many milligrams an amount is written in micrograms. */
const MICROGRAMS_BELOW_MG = 0.1
const MCG_PER_MG = 1000
const NOT_READABLE = 'dose not readable'

/** One line for each ingredient: "oxycodone 30 mg a day, up to 60 mg", "tramadol: dose not readable: given as text only". */
export function doseLines(use: MedicationUse): string[] {
  return use.ingredients.map((name) => ingredientLine(name, use.doses.get(name) ?? []))
}

/** Is any part of the dose known, so that lowering it can be computed? */
export function hasReadableDose(use: MedicationUse): boolean {
  return [...use.doses.values()].flat().some((reading) => reading.state === 'computed')
}

function ingredientLine(name: string, readings: readonly DoseReading[]): string {
  const doses = readings.flatMap((one) => (one.state === 'computed' ? [one.dose] : []))
  const reasons = new Set(readings.flatMap((one) => (one.state === 'not-readable' ? [one.reason] : [])))
  const why = [...reasons].join('; ')
  if (doses.length === 0) return `${name}: ${NOT_READABLE}${why === '' ? '' : `: ${why}`}`
  const amounts = byUnit(doses).map(amountWords).join(' and ')
  return why === '' ? `${name} ${amounts}` : `${name} at least ${amounts}; a further ${NOT_READABLE}: ${why}`
}

function byUnit(doses: readonly DailyDose[]): DailyDose[] {
  const units = [...new Set(doses.map((dose) => dose.unit))]
  return units.map((unit) => {
    const same = doses.filter((dose) => dose.unit === unit)
    return {
      unit,
      scheduled: same.reduce((sum, dose) => sum + dose.scheduled, 0),
      maximum: same.reduce((sum, dose) => sum + dose.maximum, 0),
    }
  })
}

function amountWords({ scheduled, maximum, unit }: DailyDose): string {
  const per = unit === 'mg/h' ? 'an hour' : 'a day'
  if (scheduled === maximum) return `${massWords(maximum)} ${per}`
  if (scheduled === 0) return `up to ${massWords(maximum)} ${per}`
  return `${massWords(scheduled)} ${per}, up to ${massWords(maximum)}`
}

function massWords(mg: number): string {
  if (mg > 0 && mg < MICROGRAMS_BELOW_MG) return `${shortNumber(mg * MCG_PER_MG)} mcg`
  return `${shortNumber(mg)} mg`
}

/** At most two decimals. */
function shortNumber(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** What an opioid adds to the MME: "30 MME", "up to 60 MME"; null when nothing of it is counted, and for what is no opioid. */
export function mmeShareWords(use: MedicationUse): string | null {
  if (!isCounted(use)) return null
  const { scheduled, maximum, atLeast, notCounted } = mmeOf([use])
  if (maximum === 0 && notCounted.length > 0) return null
  const least = atLeast ? 'at least ' : ''
  if (scheduled === maximum) return `${least}${maximum} MME`
  return scheduled === 0 ? `${least}up to ${maximum} MME` : `${least}${scheduled} MME, up to ${maximum}`
}

/** Why an opioid, or a part of its dose, is left out of the MME: "Not counted in MME: …"; null when nothing is. */
export function mmeLeftOutWords(use: MedicationUse): string | null {
  if (!isCounted(use)) return null
  const reasons = new Set(mmeOf([use]).notCounted.map((one) => one.reason))
  return reasons.size === 0 ? null : `Not counted in MME: ${[...reasons].join('; ')}`
}

function isCounted(use: MedicationUse): boolean {
  return use.classes.includes('opioid') && use.systemic
}
