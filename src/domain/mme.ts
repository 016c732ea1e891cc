import type { Context } from './context.ts'
import type { Day } from './dates.ts'
import type { DoseReading } from './dose.ts'
import { known, unknown, ignorance, type Fact } from './fact.ts'
import type { Ingredient, MedicationEntry } from './medication.ts'
import { mmeFactor, type MmeFactor } from './mme-factors.ts'
import { medicationList, type MedicationUse } from './medication-list.ts'

export { MME_TABLE } from './mme-factors.ts'

/** Most MME in one dose out of a liquid that passes without a word. Source: reference, section 7, point 8. */
const SINGLE_LIQUID_DOSE_MME = 100

export type MmeTotal = {
  /** MME per day of what is scheduled. */
  scheduled: number
  /** MME per day when everything as needed is taken too. */
  maximum: number
  /** Some opioid could not be computed: the true figure is higher. */
  atLeast: boolean
  notCounted: readonly { name: string; reason: string }[]
  /** Ingredients counted with a factor of the older CDC/CMS file, because the table has none. */
  legacy: readonly Ingredient[]
}

type Share =
  | { scheduled: number; maximum: number; legacy: Ingredient | null; notes: readonly string[] }
  | { left: 'by-design' | 'not-computable'; reason: string }

/** What one medicine adds to the total. */
type Part = { use: MedicationUse; share: Share }

function partsOf(opioids: readonly MedicationUse[]): Part[] {
  return opioids.flatMap((use) => sharesOf(use).map((share) => ({ use, share })))
}

/** The daily MME of these opioids; each that cannot be computed is named, none is silently zero. */
export function mmeOf(opioids: readonly MedicationUse[]): MmeTotal {
  return totalOf(partsOf(opioids))
}

function totalOf(parts: readonly Part[]): MmeTotal {
  const total = { scheduled: 0, maximum: 0 }
  const notCounted: { name: string; reason: string }[] = []
  const legacy = new Set<Ingredient>()
  let atLeast = false
  for (const { use, share } of parts) {
    if ('left' in share) {
      notCounted.push({ name: use.name, reason: share.reason })
      atLeast ||= share.left === 'not-computable'
    } else {
      total.scheduled += share.scheduled
      total.maximum += share.maximum
      if (share.legacy !== null) legacy.add(share.legacy)
    }
  }
  return {
    scheduled: round(total.scheduled),
    maximum: round(total.maximum),
    atLeast,
    notCounted,
    legacy: [...legacy].sort(),
  }
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
  return use.drugs.some((one) => one.name === name && one.classes.includes('opioid'))
}

function shareOf(use: MedicationUse, name: Ingredient, reading: DoseReading): Share {
  if (name === 'buprenorphine') return { left: 'by-design', reason: 'buprenorphine is not counted in MME' }
  if (use.route === 'injection') return { left: 'by-design', reason: 'injectables are not counted in MME' }
  if (reading.state === 'not-readable') return { left: 'not-computable', reason: reading.reason }
  const names = use.entries.map((entry) => entry.name)
  const found = mmeFactor(name, use.route, names, reading.dose.unit)
  if (found === null)
    return { left: 'not-computable', reason: `no factor in the table for ${name} by this route` }
  return {
    scheduled: reading.dose.scheduled * found.factor,
    maximum: reading.dose.maximum * found.factor,
    legacy: found.legacy ? name : null,
    notes: [...reading.notes, ...liquidNote(reading.liquidDose, found)],
  }
}

/** A single dose this large out of a liquid is more likely a slip between mg and mL. */
function liquidNote(liquidDose: number | null, { factor }: MmeFactor): string[] {
  const mme = (liquidDose ?? 0) * factor
  return mme > SINGLE_LIQUID_DOSE_MME
    ? [`a single dose of the liquid is ${round(mme)} MME, check mg against mL`]
    : []
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** The MME of the opioids on the list as a fact: unknown when no dose of any of them can be computed. */
export function mmeFact(opioids: Fact<readonly MedicationUse[]>): Fact<MmeTotal> {
  if (opioids.state !== 'known') return opioids
  const parts = partsOf(opioids.value)
  const total = totalOf(parts)
  const names = total.notCounted.map((one) => `${one.name} (${one.reason})`).join('; ')
  const doubt = total.atLeast ? unknown(`not counted: ${names}`, opioids.evidence) : ignorance(opioids)
  const caveats = [...opioids.caveats, ...doseCaveats(parts, total)]
  return known(total, opioids.evidence, doubt, caveats)
}

/** What a reader of the figure has to know: doses read from text, doubtful quantities, factors of the older file. */
function doseCaveats(parts: readonly Part[], { legacy }: MmeTotal): string[] {
  const notes = parts.flatMap(({ use, share }) =>
    'left' in share ? [] : share.notes.map((note) => `${use.name}: ${note}.`),
  )
  const older = legacy.length > 0 ? [`Legacy factor, not in the 2022 table: ${legacy.join(', ')}.`] : []
  return [...new Set([...notes, ...older])]
}

/** The most MME a day of the opioid orders in force on an earlier day; null when any of them cannot be computed. */
export function mmeOnDay(context: Context, day: Day): number | null {
  const orders = opioidOrders(context).filter(
    (entry) =>
      entry.when !== null &&
      entry.when.last <= day &&
      (entry.end === null ? entry.state !== 'ended' : entry.end.first >= day),
  )
  const total = mmeOfOrders(context, orders, day)
  return orders.length === 0 || total.notCounted.length > 0 ? null : total.maximum
}

/** Every order for an opioid, over or not. */
export function opioidOrders({ chart }: Context): MedicationEntry[] {
  return chart.medications.records.filter(
    (entry) => entry.kind === 'order' && entry.ingredients.some((one) => one.classes.includes('opioid')),
  )
}

/** The daily MME of these orders on a day on which they were in force, whatever has become of them since. */
export function mmeOfOrders(context: Context, orders: readonly MedicationEntry[], day: Day): MmeTotal {
  return mmeOf(usesInForce(context, orders, day))
}

/** These records as the uses of a day on which they were in force. */
export function usesInForce(
  context: Context,
  entries: readonly MedicationEntry[],
  day: Day,
): readonly MedicationUse[] {
  const records = entries.map((entry): MedicationEntry => ({ ...entry, state: 'active' }))
  const chart = { ...context.chart, medications: { ...context.chart.medications, records } }
  return medicationList({ ...context, chart, today: day }).uses
}
