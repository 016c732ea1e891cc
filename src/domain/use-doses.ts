import { dayText, type Day, type When } from './dates.ts'
import { dailyDose, type DoseReading } from './dose.ts'
import type { Ingredient, MedicationEntry } from './medication.ts'

/** Current records of the same strengths and release, all scheduled or all as needed; the newest first. */
type Group = readonly MedicationEntry[]

/**
 * The doses of each ingredient of one use, from its current records, the newest first. Orders of the same strength are
 * re-orders: the newest counts once. Of one day, orders for different times of day add up; else the dose that could not be
 * read stands, or the highest, with a doubt. Strengths ordered together, or a scheduled and an as-needed order, are doses
 * of one use and add up. A statement counts where no order is of its product; a newer one that says more is a doubt.
 */
export function dosesOf(current: readonly MedicationEntry[], today: Day): Map<Ingredient, DoseReading[]> {
  const orders = current.filter((entry) => entry.kind === 'order')
  const others = current.filter((entry) => entry.kind !== 'order')
  const isOfOrder = (entry: MedicationEntry) => orders.some((order) => isOfProduct(entry, order))
  const groups = grouped(current.filter((entry) => entry.kind === 'order' || !isOfOrder(entry)))
  const names = current[0]?.ingredients.map((one) => one.name) ?? []
  return new Map(
    names.map((name): [Ingredient, DoseReading[]] => [
      name,
      [
        ...readingsOf(groups, name, today),
        ...others.filter(isOfOrder).flatMap((entry) => saysMore(entry, orders, name, today) ?? []),
      ],
    ]),
  )
}

/** A name for each product, by strength and release, that these current records speak of. */
export function productNames(current: readonly MedicationEntry[]): string[] {
  const told = current.filter((entry) => !isOpen(entry))
  const counted = told.length > 0 ? told : current
  return [...new Map(counted.toReversed().map((entry) => [productOf(entry), entry.name])).values()].reverse()
}

function productOf({ ingredients, extendedRelease }: MedicationEntry): string {
  const strengths = ingredients.map((one) => `${one.name} ${one.strength?.mg ?? '?'}`).sort()
  return `${strengths.join('+')} ${extendedRelease ? 'er' : ''}`
}

function isAsNeeded({ instructions }: MedicationEntry): boolean {
  return instructions.length > 0 && instructions.every((one) => one.prn)
}

function grouped(entries: readonly MedicationEntry[]): Group[] {
  const groups = new Map<string, MedicationEntry[]>()
  for (const entry of entries) {
    const key = `${productOf(entry)} ${isAsNeeded(entry) ? 'prn' : ''}`
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()]
}

/** Does the record leave a strength open? */
function isOpen(entry: MedicationEntry): boolean {
  return entry.ingredients.some((one) => one.strength === null)
}

/** May both records be of the same strengths? */
function mayBeAlike(a: MedicationEntry, b: MedicationEntry): boolean {
  return a.ingredients.every(({ name, strength }) => {
    const other = b.ingredients.find((one) => one.name === name)?.strength ?? null
    return strength === null || other === null || strength.mg === other.mg
  })
}

/** A statement that leaves its strength open names no product of its own, whatever its release. */
function isOfProduct(statement: MedicationEntry, order: MedicationEntry): boolean {
  const isRelease = isOpen(statement) || statement.extendedRelease === order.extendedRelease
  return isRelease && mayBeAlike(statement, order)
}

/** Each group by itself; one that leaves its strength open may be a re-order of another: then the higher counts, with a doubt. */
function readingsOf(groups: readonly Group[], name: Ingredient, today: Day): DoseReading[] {
  const readings = new Map(groups.map((group) => [group, readingsOfGroup(group, name, today)]))
  const doubts: DoseReading[] = []
  for (const open of groups) {
    const alike = groups.filter((group) => mayBeReorder(open, group))
    if (alike.length === 0) continue
    const others = alike.flatMap((group) => readings.get(group) ?? [])
    const left = most(readings.get(open) ?? []) > most(others) ? alike : [open]
    left.forEach((group) => readings.delete(group))
    doubts.push(doubt('whether the one without a strength is a re-order cannot be told'))
  }
  return [...[...readings.values()].flat(), ...doubts]
}

function mayBeReorder([open]: Group, [told]: Group): boolean {
  return (
    open !== undefined &&
    told !== undefined &&
    isOpen(open) &&
    !isOpen(told) &&
    open.extendedRelease === told.extendedRelease &&
    isAsNeeded(open) === isAsNeeded(told) &&
    mayBeAlike(open, told)
  )
}

function readingsOfGroup(entries: Group, name: Ingredient, today: Day): DoseReading[] {
  const [newest] = entries
  if (!newest) return []
  const perhapsNewest = entries.filter((entry) => !isOlder(entry.when, newest.when))
  const readings = perhapsNewest.map((entry) => doseOf(entry, name, today))
  if (areOfOneDay(perhapsNewest, newest) && areApart(perhapsNewest)) return readings
  const highest = highestReading(readings)
  if (highest.state === 'not-readable') return [highest]
  if (readings.some((one) => !isSame(one, highest)))
    return [highest, doubt('which of its records gives the dose cannot be told')]
  const isPartly = entries.some((entry) => !perhapsNewest.includes(entry) && areApart([entry, newest]))
  return isPartly ? [highest, doubt('an older order for another time of day may go on')] : [highest]
}

function isOlder(when: When | null, newest: When | null): boolean {
  return when !== null && newest !== null && when.last < newest.first
}

function isNotLater(when: When | null, than: When | null): boolean {
  return when !== null && than !== null && when.last <= than.first
}

function areOfOneDay(entries: Group, { when }: MedicationEntry): boolean {
  return (
    when !== null && entries.every((one) => one.when?.first === when.last && one.when.last === when.first)
  )
}

/** Is each of these records, of several, for times of day of its own? */
function areApart(entries: Group): boolean {
  const times = entries.map((entry) => timesOf(entry))
  const all = times.flatMap((one) => [...one])
  return entries.length > 1 && times.every((one) => one.size > 0) && new Set(all).size === all.length
}

/** The times of day that the record is for; none when one of its doses does not say. */
function timesOf({ instructions }: MedicationEntry): ReadonlySet<string> {
  const isTold = instructions.every((one) => one.times.length > 0)
  return new Set(isTold ? instructions.flatMap((one) => one.times) : [])
}

function doseOf(entry: MedicationEntry, name: Ingredient, today: Day): DoseReading {
  return dailyDose(entry, entry.ingredients.find((one) => one.name === name)?.strength ?? null, today)
}

function highestReading(readings: readonly DoseReading[]): DoseReading {
  return readings.reduce((a, b) =>
    a.state === 'not-readable' ||
    (b.state === 'computed' &&
      (a.dose.maximum > b.dose.maximum ||
        (a.dose.maximum === b.dose.maximum && a.dose.scheduled >= b.dose.scheduled)))
      ? a
      : b,
  )
}

function isSame(a: DoseReading, b: DoseReading): boolean {
  return (
    a.state === 'computed' &&
    b.state === 'computed' &&
    a.dose.maximum === b.dose.maximum &&
    a.dose.scheduled === b.dose.scheduled &&
    a.dose.unit === b.dose.unit
  )
}

function most(readings: readonly DoseReading[]): number {
  return readings.reduce((sum, one) => sum + (one.state === 'computed' ? one.dose.maximum : 0), 0)
}

/** A doubt beside what was computed: the true figure may be higher. */
function doubt(reason: string): DoseReading {
  return { state: 'not-readable', reason }
}

/** The doubt that a statement of an ordered product raises when it says more than the orders and may be later than each. */
function saysMore(
  entry: MedicationEntry,
  orders: readonly MedicationEntry[],
  name: Ingredient,
  today: Day,
): DoseReading | null {
  const alike = orders.filter((order) => isOfProduct(entry, order))
  const reading = doseOf(entry, name, today)
  const ordered = readingsOf(grouped(alike), name, today)
  if (reading.state === 'not-readable' || reading.dose.maximum <= most(ordered)) return null
  if (alike.some((order) => isNotLater(entry.when, order.when))) return null
  const date = entry.when === null ? 'without a date' : `of ${dayText(entry.when)}`
  return doubt(`the list entry ${date} says up to ${reading.dose.maximum} ${reading.dose.unit}`)
}
