import { formatDay, type Day, type When } from '../../domain/dates.ts'
import type { CourseItem } from './course-items.ts'
import type { MedicineBar } from './medicine-bars.ts'
import { whenWords } from './when-words.ts'
import type { Happening } from './trend-layout.ts'
import { detailOf } from './timeline-layout.ts'
import { OTHER_MEDICINES } from '../medications/medicine-groups.ts'

/** A medicine ordered again after no more than this many days went on without a change. Local judgement. */
const SAME_COURSE_DAYS = 30

/** What may have changed the pain: operations, injections, and medicines begun, changed or ended. */
export function happeningsOf(
  items: readonly CourseItem[],
  bars: readonly MedicineBar[],
  today: Day,
  surgery: When | null,
): Happening[] {
  const events = items.flatMap((item): Happening[] => {
    const { id, kind, when, title, unread } = item
    if (when === null || when.first > today || (kind !== 'operation' && kind !== 'block')) return []
    const glyph = unread ? 'unread' : kind
    return [{ id, glyph, from: when.first, to: when.last, title, detail: detailOf(item, surgery) }]
  })
  const changes = bars
    .filter(({ group }) => group !== OTHER_MEDICINES)
    .flatMap((bar) => changesOf(bar, today, surgery))
  return [...events, ...changes].sort((a, b) => a.from - b.from)
}

/** Days of operations, which no line may cross. */
export function operationDays(happenings: readonly Happening[]): Day[] {
  return happenings
    .filter(({ glyph }) => glyph === 'operation')
    .flatMap(({ from, to }) => (from === to ? [from] : [from, to]))
}

function changesOf({ key, name, steps }: MedicineBar, today: Day, surgery: When | null): Happening[] {
  return steps.flatMap((step, place): Happening[] => {
    const [before, after] = [steps[place - 1], steps[place + 1]]
    const isNew = before === undefined || step.from - before.to > SAME_COURSE_DAYS
    const begins = isNew ? `begins: ${step.words}` : before.words === step.words ? null : `now ${step.words}`
    const isOver = step.to < today && (after === undefined || after.from - step.to > SAME_COURSE_DAYS)
    const change = (day: Day, what: string): Happening => {
      const id = `change ${key} ${day} ${what}`
      const when = { text: formatDay(day), first: day, last: day, instant: null }
      const title = `${name} ${what}`
      const detail = { id, when: whenWords(when, surgery), title, evidence: step.evidence, rule: null }
      return { id, glyph: 'medicine', from: day, to: day, title, detail }
    }
    return [
      ...(begins === null ? [] : [change(step.from, begins)]),
      ...(isOver ? [change(step.to, 'order ends')] : []),
    ]
  })
}
