import { dayText, daysBetween, type Answer, type Day } from '../../domain/dates.ts'
import type { MedicationEntry } from '../../domain/medication.ts'
import type { MedicationUse } from '../../domain/medication-list.ts'
import { distinctDrugs, type DrugSet } from '../../domain/select-drugs.ts'

/** Is a medicine on the list for more than so many days? With the words that say since when, and by which record. */
export type TimeOnList = { answer: Answer; words: string }

/** Counted from the earliest order or statement that is still current; both ends of a partial date must agree. */
export function onListLongerThan(days: number, use: MedicationUse, set: DrugSet, today: Day): TimeOnList {
  const name = distinctDrugs([use], set).join(', ')
  const current = use.entries.filter((entry) => isCurrent(entry, today))
  const dated = current.flatMap(({ when, resource }) =>
    when === null ? [] : [{ when, resource, ...daysBetween(when, today) }],
  )
  const earliest = dated.toSorted((a, b) => b.most - a.most)[0]
  if (!earliest) return { answer: 'cannot-tell', words: `${name}, no date` }
  const least = Math.max(...dated.map((one) => one.least))
  const most = dated.length < current.length ? Infinity : earliest.most
  const words = `${name} on list since ${dayText(earliest.when)} (${earliest.resource})`
  if (least > days) return { answer: 'yes', words }
  return { answer: most > days ? 'cannot-tell' : 'no', words }
}

/** Ordered or stated, not ended, and not past its end. */
export function isCurrent(entry: MedicationEntry, today: Day): boolean {
  if (entry.kind === 'dispense' || entry.state === 'ended') return false
  if (entry.end !== null && entry.end.last < today) return false
  const ends = entry.instructions.map((one) => one.end)
  return ends.length === 0 || ends.some((end) => end === null || end.last >= today)
}

/** The same of several medicines: those longer on the list, those that cannot be told, and those that are not. */
export function sortedByTime(
  days: number,
  uses: readonly MedicationUse[],
  set: DrugSet,
  today: Day,
): Record<Answer, string[]> {
  const all = uses.map((use) => onListLongerThan(days, use, set, today))
  const wordsOf = (answer: Answer): string[] =>
    all.filter((one) => one.answer === answer).map((one) => one.words)
  return { yes: wordsOf('yes'), 'cannot-tell': wordsOf('cannot-tell'), no: wordsOf('no') }
}
