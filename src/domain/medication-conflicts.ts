import { compareWhen, dayText, type When } from './dates.ts'
import type { MedicationEntry } from './medication.ts'

/**
 * "Active here, stopped there": the records of one medicine that say it has ended and are later than the newest that
 * has it on the list. An earlier ending is a medicine taken up again; a fill says neither.
 */
export function conflictsOf(newest: MedicationEntry, entries: readonly MedicationEntry[]): readonly string[] {
  return entries.flatMap((entry) => {
    const ended = endedWhen(entry)
    if (ended === null || !isLater(ended, newest.when)) return []
    const state = newest.state === 'on-hold' ? 'on hold' : 'active'
    return [`${state} by ${recordWords(newest, newest.when)}, but ended by ${recordWords(entry, ended)}`]
  })
}

/** When a record says that the medicine has ended; null when it does not say so, or not when. An order's end is that of its validity. */
function endedWhen(entry: MedicationEntry): When | null {
  if (entry.kind === 'dispense' || entry.state !== 'ended') return null
  if (entry.kind === 'order') return entry.when
  if (entry.when === null || entry.end === null) return entry.end ?? entry.when
  return entry.end.last > entry.when.last ? entry.end : entry.when
}

/** Dates that leave the order open count as later: the reader is told rather than not. */
function isLater(ended: When, active: When | null): boolean {
  if (active === null) return true
  const order = compareWhen(ended, active)
  return order === null || order > 0
}

function recordWords(entry: MedicationEntry, when: When | null): string {
  const kind = entry.kind === 'statement' ? 'medication list entry' : 'order'
  return `the ${kind} "${entry.name}" of ${when === null ? 'no date' : dayText(when)}`
}
