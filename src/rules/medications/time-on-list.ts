import { dayText, daysBetween, type Answer, type Day } from '../../domain/dates.ts'
import { isCurrent, type MedicationUse } from '../../domain/medication-list.ts'
import { distinctDrugs, type DrugSet } from '../../domain/select-drugs.ts'

/** Is a medicine on the list for more than so many days? With the words that say since when. */
type TimeOnList = { answer: Answer; words: string }

/** Counted from the earliest order or statement that is still current; both ends of a partial date must agree. */
function onListLongerThan(days: number, use: MedicationUse, set: DrugSet, today: Day): TimeOnList {
  const name = distinctDrugs([use], set).join(', ')
  const current = use.entries.filter((entry) => isCurrent(entry, today))
  const dated = current.flatMap(({ when }) => (when === null ? [] : [{ when, ...daysBetween(when, today) }]))
  const earliest = dated.toSorted((a, b) => b.most - a.most)[0]
  if (!earliest) return { answer: 'cannot-tell', words: `${name}, no date` }
  const least = Math.max(...dated.map((one) => one.least))
  const most = dated.length < current.length ? Infinity : earliest.most
  const words = `${name} on list since ${dayText(earliest.when)}`
  if (least > days) return { answer: 'yes', words }
  return { answer: most > days ? 'cannot-tell' : 'no', words }
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
