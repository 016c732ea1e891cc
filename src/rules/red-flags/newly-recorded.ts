import type { Condition } from '../../domain/condition.ts'
import { withinDays, type Answer, type Day, type When } from '../../domain/dates.ts'
import type { Fact, Known } from '../../domain/fact.ts'

type Conditions = Known<readonly Condition[]>

/** When it began; when that is not recorded, when it was written down. */
export const began = (one: Condition): When | null => one.onset ?? one.recorded
/** When it was written down; when that is not recorded, when it began. */
export const wasRecorded = (one: Condition): When | null => one.recorded ?? one.onset

/** The conditions dated at most `days` days ago and not before the operation, and those of which that cannot be told. */
export function newlyRecorded(
  fact: Fact<readonly Condition[]>,
  dateOf: (one: Condition) => When | null,
  days: number,
  today: Day,
  surgery: When | null = null,
): { fresh: Conditions | null; unclear: Conditions | null } {
  if (fact.state !== 'known') return { fresh: null, unclear: null }
  const isNew = (one: Condition): Answer => {
    const when = dateOf(one)
    if (when === null) return 'cannot-tell'
    return surgery !== null && when.last < surgery.first ? 'no' : withinDays(when, days, today)
  }
  const only = (answer: Answer): Conditions | null => {
    const value = fact.value.filter((one) => isNew(one) === answer)
    const evidence = fact.evidence.filter((item) => value.some((one) => one.resource === item.resource))
    return value.length === 0 ? null : { ...fact, value, evidence }
  }
  return { fresh: only('yes'), unclear: only('cannot-tell') }
}
