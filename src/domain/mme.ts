import type { Context } from './context.ts'
import type { Day } from './dates.ts'
import type { DailyDose, DoseReading } from './dose.ts'
import { known, unknown, ignorance, type Fact } from './fact.ts'
import type { Ingredient, MedicationEntry } from './medication.ts'
import { medicationList, type MedicationUse } from './medication-list.ts'

/** The conversion table used, said on screen with every figure. */
export const MME_TABLE = 'CDC Clinical Practice Guideline for Prescribing Opioids, 2022'

/** Morphine milligram equivalents per oral milligram. Source: CDC 2022, MMWR 71(3), table of conversion factors. */
const FACTOR_PER_MG: Readonly<Record<Ingredient, number>> = {
  codeine: 0.15,
  hydrocodone: 1,
  hydromorphone: 5,
  methadone: 4.7,
  morphine: 1,
  oxycodone: 1.5,
  oxymorphone: 3,
  tapentadol: 0.4,
  tramadol: 0.2,
}
/** Morphine milligram equivalents per day for each microgram per hour of a fentanyl patch. Source: CDC 2022. */
const FENTANYL_PATCH_PER_MCG_H = 2.4
const MCG_PER_MG = 1000

export type MmeTotal = {
  /** MME per day of what is scheduled. */
  scheduled: number
  /** MME per day when everything as needed is taken too. */
  maximum: number
  /** Some opioid could not be computed: the true figure is higher. */
  atLeast: boolean
  notCounted: readonly { name: string; reason: string }[]
}

type Share = { scheduled: number; maximum: number } | { left: 'by-design' | 'not-computable'; reason: string }

/** The daily MME of these opioids; each that cannot be computed is named, none is silently zero. */
export function mmeOf(opioids: readonly MedicationUse[]): MmeTotal {
  const shares = opioids.flatMap((use) => sharesOf(use).map((share) => ({ use, share })))
  const total = { scheduled: 0, maximum: 0 }
  const notCounted: { name: string; reason: string }[] = []
  let atLeast = false
  for (const { use, share } of shares) {
    if ('left' in share) {
      notCounted.push({ name: use.name, reason: share.reason })
      atLeast ||= share.left === 'not-computable'
    } else {
      total.scheduled += share.scheduled
      total.maximum += share.maximum
    }
  }
  return { scheduled: round(total.scheduled), maximum: round(total.maximum), atLeast, notCounted }
}

/** MME of one medicine on the list; null when nothing of it could be computed. */
export function mmeOfUse(use: MedicationUse): number | null {
  const counted = sharesOf(use).flatMap((share) => ('left' in share ? [] : [share.maximum]))
  return counted.length === 0 ? null : round(counted.reduce((sum, part) => sum + part, 0))
}

function sharesOf(use: MedicationUse): Share[] {
  const opioids = use.ingredients.filter((name) => isOpioid(use, name))
  return opioids.flatMap((name) => (use.doses.get(name) ?? []).map((reading) => shareOf(use, name, reading)))
}

function isOpioid(use: MedicationUse, name: Ingredient): boolean {
  return use.entries.some((entry) =>
    entry.ingredients.some((one) => one.name === name && one.classes.includes('opioid')),
  )
}

function shareOf(use: MedicationUse, name: Ingredient, reading: DoseReading): Share {
  if (name === 'buprenorphine') return { left: 'by-design', reason: 'buprenorphine is not counted in MME' }
  if (use.route === 'injection') return { left: 'by-design', reason: 'injectables are not counted in MME' }
  if (reading.state === 'not-readable') return { left: 'not-computable', reason: reading.reason }
  const factor = factorFor(name, use, reading.dose)
  if (factor === null)
    return { left: 'not-computable', reason: `no factor in the table for ${name} by this route` }
  return { scheduled: reading.dose.scheduled * factor, maximum: reading.dose.maximum * factor }
}

function factorFor(name: Ingredient, use: MedicationUse, dose: DailyDose): number | null {
  if (name === 'fentanyl') {
    return use.route === 'transdermal' && dose.unit === 'mg/h' ? MCG_PER_MG * FENTANYL_PATCH_PER_MCG_H : null
  }
  const oral = use.route === 'oral' || use.route === 'not-given'
  return oral && dose.unit === 'mg/day' && Object.hasOwn(FACTOR_PER_MG, name)
    ? (FACTOR_PER_MG[name] ?? null)
    : null
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** The MME of the opioids on the list as a fact: unknown when no dose of any of them can be computed. */
export function mmeFact(opioids: Fact<readonly MedicationUse[]>): Fact<MmeTotal> {
  if (opioids.state !== 'known') return opioids
  const total = mmeOf(opioids.value)
  const names = total.notCounted.map((one) => `${one.name} (${one.reason})`).join('; ')
  const left = names === '' ? null : unknown(`not counted: ${names}`, opioids.evidence)
  return known(total, opioids.evidence, total.atLeast ? left : ignorance(opioids), opioids.caveats)
}

/** The most MME a day of the opioid orders in force on an earlier day; null when any of them cannot be computed. */
export function mmeOnDay(context: Context, day: Day): number | null {
  const records = context.chart.medications.records
    .filter(
      (entry) => entry.kind === 'order' && entry.ingredients.some((one) => one.classes.includes('opioid')),
    )
    .filter(
      (entry) =>
        entry.when !== null &&
        entry.when.last <= day &&
        (entry.end === null ? entry.state !== 'ended' : entry.end.first >= day),
    )
    .map((entry): MedicationEntry => ({ ...entry, state: 'active' }))
  const chart = { ...context.chart, medications: { ...context.chart.medications, records } }
  const total = mmeOf(medicationList({ ...context, chart, today: day }).uses)
  return records.length === 0 || total.notCounted.length > 0 ? null : total.maximum
}
