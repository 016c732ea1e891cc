import { addDays, dayText, daysBetween, type Answer, type Day, type When } from '../../domain/dates.ts'
import type { MedicationEntry } from '../../domain/medication.ts'
import { isCurrent, notBegun, type MedicationUse } from '../../domain/medication-list.ts'
import { endOf } from '../../domain/order-course.ts'
import { distinctDrugs, type DrugSet } from '../../domain/select-drugs.ts'

/** Is a medicine on the list for more than so many days? With the words that say since when. */
type TimeOnList = { answer: Answer; words: string }

/** An ended order that does not say when may have lasted as long as a prescription is good for. */
const LASTED_UP_TO_DAYS = 365
/** A break up to this long, between two orders, is no end of a treatment. */
const BREAK_UP_TO_DAYS = 30

/** Counted from the earliest date of an order or statement that is still current; both ends of a partial date must agree. */
function onListLongerThan(days: number, use: MedicationUse, set: DrugSet, today: Day): TimeOnList {
  const name = distinctDrugs([use], set).join(', ')
  const current = use.entries.filter((entry) => isCurrent(entry, today))
  const dated = current.flatMap(datesOf).map((when) => ({ when, ...daysBetween(when, today) }))
  const earliest = dated.toSorted((a, b) => b.most - a.most)[0]
  if (!earliest) return { answer: 'cannot-tell', words: `${name}, no date` }
  const least = Math.max(...dated.map((one) => one.least))
  const isDated = current.every((entry) => datesOf(entry).length > 0)
  const words = `${name} on list since ${dayText(earliest.when)}`
  if (least > days) return { answer: 'yes', words }
  return { answer: isDated && earliest.most <= days ? 'no' : 'cannot-tell', words }
}

/** When this record was made, and since when it says that the medicine is taken. */
export function datesOf({ when, start, instructions }: MedicationEntry): When[] {
  return [when, start, ...instructions.map((one) => one.start)].filter((date) => date !== null)
}

/** The first of the ended orders and statements that may go on without a break to what is current; null without any. */
function earlierSince(use: MedicationUse, today: Day): When | null {
  const dated = (entries: readonly MedicationEntry[]) =>
    entries.flatMap(datesOf).sort((a, b) => a.first - b.first)
  const isNow = (entry: MedicationEntry) => isCurrent(entry, today)
  let [since] = dated(use.entries.filter(isNow))
  let earlier: When | null = null
  const ended = use.entries
    .filter((entry) => entry.kind !== 'dispense' && !isNow(entry) && notBegun(entry, today) === null)
    .flatMap((entry) => {
      const [first] = dated([entry])
      return first ? [{ first, last: endOf(entry)?.last ?? addDays(first.last, LASTED_UP_TO_DAYS) }] : []
    })
    .sort((a, b) => b.last - a.last || b.first.first - a.first.first)
  for (const { first, last } of ended) {
    if (since === undefined || first.first >= since.first || addDays(last, BREAK_UP_TO_DAYS) < since.first)
      continue
    since = first
    earlier = first
  }
  return earlier
}

/** The same, where ended orders that may have led up to the current ones leave it open. */
function withEarlier(days: number, use: MedicationUse, time: TimeOnList, today: Day): TimeOnList {
  const earlier = time.answer === 'no' ? earlierSince(use, today) : null
  if (earlier === null || daysBetween(earlier, today).most <= days) return time
  return { answer: 'cannot-tell', words: `${time.words}, ended orders since ${dayText(earlier)}` }
}

/**
 * The same of several medicines: those longer on the list, those that cannot be told, and those that are not. `ended`:
 * what has ended counts too, where it may have led up to what is current without a break.
 */
export function sortedByTime(
  days: number,
  uses: readonly MedicationUse[],
  set: DrugSet,
  today: Day,
  ended: 'counts' | 'does not count' = 'does not count',
): Record<Answer, string[]> {
  const all = uses.map((use) => {
    const time = onListLongerThan(days, use, set, today)
    return ended === 'counts' ? withEarlier(days, use, time, today) : time
  })
  const wordsOf = (answer: Answer): string[] =>
    all.filter((one) => one.answer === answer).map((one) => one.words)
  return { yes: wordsOf('yes'), 'cannot-tell': wordsOf('cannot-tell'), no: wordsOf('no') }
}
