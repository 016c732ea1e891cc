import { dayText, type Day, type When } from './dates.ts'
import type { MedicationEntry } from './medication.ts'
import { compareText } from './sorting.ts'

/** Days, both ends included, on which the same records are in force. */
type Stretch = { from: Day; to: Day; entries: readonly MedicationEntry[] }

/** The stretches of these records, oldest first, and those that have no place in time. */
export type Stretches = {
  stretches: readonly Stretch[]
  notPlaced: readonly { entry: MedicationEntry; reason: string }[]
}

type Span = { entry: MedicationEntry; from: Day; to: Day }

/** From when to when a record holds by its own dates, or why that cannot be told. A fill holds on no day. */
function spanOf(entry: MedicationEntry, today: Day): Span | { reason: string } {
  const { when, state } = entry
  if (when === null) return { reason: 'no date' }
  if (when.last > today) return { reason: `dated ${when.text}, after today` }
  const end = endOf(entry)
  const isOver = state === 'ended'
  if (isOver && end === null) return { reason: `of ${when.text}, ended, but its record does not say when` }
  if (isOver && end !== null && end.last > today)
    return { reason: `of ${when.text}, ended before the ${end.text} that its record gives` }
  const later = startAfter(entry, when.last)
  if (later !== null && later.last > today)
    return { reason: `of ${when.text}, begins on ${dayText(later)}, after today` }
  const from = later === null ? when.last : later.last
  const to = end === null ? today : (Math.min(end.last, today) as Day)
  return to < from ? { reason: `of ${when.text}, ends before it begins` } : { entry, from, to }
}

/** The end the record gives: its own, else that of its last instruction when each of them has one. */
export function endOf({ end, instructions }: MedicationEntry): When | null {
  if (end !== null) return end
  const ends = instructions.flatMap((one) => one.end ?? [])
  if (ends.length === 0 || ends.length < instructions.length) return null
  return ends.reduce((a, b) => (b.last > a.last ? b : a))
}

/** When the record begins to hold, by its date or by that of every dose, if that is after this day; null when it has begun. */
export function startAfter({ when, start, instructions }: MedicationEntry, day: Day): When | null {
  if (start !== null && start.first > day) return start
  if (when !== null && when.first > day) return when
  const starts = instructions.flatMap(({ start }) => (start !== null && start.first > day ? [start] : []))
  if (starts.length < instructions.length) return null
  return starts.sort((a, b) => a.first - b.first || compareText(a.text, b.text))[0] ?? null
}

/** Lays these records out in time: a new stretch where one begins, ends, or goes on with another dose. */
export function stretchesOf(entries: readonly MedicationEntry[], today: Day): Stretches {
  const spans: Span[] = []
  const notPlaced: { entry: MedicationEntry; reason: string }[] = []
  for (const entry of entries) {
    const span = spanOf(entry, today)
    if ('reason' in span) notPlaced.push({ entry, reason: span.reason })
    else spans.push(span)
  }
  const starts = [...new Set(spans.flatMap(changeDays))].sort((a, b) => a - b)
  const stretches = starts.flatMap((from, place): Stretch[] => {
    const next = starts[place + 1]
    const inForce = spans.filter((span) => span.from <= from && span.to >= from).map((span) => span.entry)
    if (inForce.length === 0 || next === undefined) return []
    return [{ from, to: (next - 1) as Day, entries: inForce }]
  })
  return { stretches, notPlaced }
}

/** The days on which something about a record changes; the day after its end is the last. */
function changeDays({ entry, from, to }: Span): Day[] {
  const after = (to + 1) as Day
  const dated = entry.instructions.flatMap((one) => [
    ...(one.start === null ? [] : [one.start.first]),
    ...(one.end === null ? [] : [(one.end.last + 1) as Day]),
  ])
  const steps = [...new Map(entry.instructions.map((one) => [one.sequence, one.days ?? 0]))]
    .sort(([a], [b]) => (a ?? -Infinity) - (b ?? -Infinity))
    .map(([, days]) => days)
  const laidOut = steps.map((_, place) => from + steps.slice(0, place).reduce((sum, days) => sum + days, 0))
  const isNumbered = entry.instructions.every((one) => one.sequence !== null)
  const isLaidOut = steps.length > 1 && isNumbered && steps.every((days) => days > 0)
  const over = isLaidOut ? [from + steps.reduce((sum, days) => sum + days, 0) + 1] : []
  const inside = [...dated, ...[...laidOut, ...over].map((day) => Math.ceil(day) as Day)]
  return [from, ...inside.filter((day) => day > from && day < after), after]
}
