import { ON_THIS_PAGE, type ChecklistItem } from '../../domain/checklist.ts'
import { readWhen } from '../../domain/dates.ts'
import type { Given } from '../../domain/given.ts'
import { localInstant } from '../today.ts'

export type Answer = 'yes' | 'no' | null
export type SetGiven = (change: (given: Given) => Given) => void

/** These items answered this way now, by whoever uses the page; `null` takes the answer back. */
export function answered(given: Given, items: readonly ChecklistItem[], answer: Answer, now: Date): Given {
  const kept = given.answers.filter(({ item }) => !items.includes(item))
  const when = readWhen(localInstant(now))
  if (answer === null || when === null) return { ...given, answers: kept }
  const added = items.map((item) => ({ item, answer, when, resource: ON_THIS_PAGE, by: null, given: true }))
  return { ...given, answers: [...kept, ...added] }
}
