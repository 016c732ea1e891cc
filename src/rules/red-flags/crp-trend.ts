import { compareWhen, dayText, daysAfter, type Answer, type When } from '../../domain/dates.ts'
import type { Amount, Result } from '../../domain/result.ts'

/** mg/L above an earlier value of the same course: a second rise. */
const SECOND_RISE_ABOVE = 5
/** CRP halves in about 2.6 days; this many days later more than half is left only if it does not fall. */
const HALVES_WITHIN_DAYS = 3
const HALF = 0.5

export type Trend =
  | { kind: 'second-rise' | 'not-falling'; words: string }
  | { kind: 'falling' | 'cannot-tell' | 'no-earlier-value' }

/** The earlier results of the same post-operative course, oldest first, and those that may or may not belong to it. */
export function courseBefore(
  latest: Result,
  results: readonly Result[],
  surgery: When,
): { earlier: Result[]; unplaced: Result[] } {
  const placed = results.map((one) => ({ one, answer: isEarlier(one, latest, surgery) }))
  const having = (answer: Answer): Result[] =>
    placed.filter((each) => each.answer === answer).map((each) => each.one)
  return { earlier: having('yes'), unplaced: having('cannot-tell') }
}

function isEarlier(one: Result, latest: Result, surgery: When): Answer {
  const order = compareWhen(one.when, latest.when)
  if (one === latest || one.when.last <= surgery.first || (order !== null && order >= 0)) return 'no'
  return order !== null && one.when.first > surgery.last ? 'yes' : 'cannot-tell'
}

/** How the latest value stands to the earlier ones of its course. Comparators are intervals: "<5" may be anything up to 5. */
export function trendOf(latest: Result, earlier: readonly Result[], unplaced: readonly Result[]): Trend {
  const lowest = [...earlier]
    .sort((a, b) => (a.amount.high ?? Infinity) - (b.amount.high ?? Infinity))
    .find((one) => risesAgain(latest.amount, one.amount) === 'yes')
  if (lowest) {
    return {
      kind: 'second-rise',
      words: `a second rise, by more than ${SECOND_RISE_ABOVE} mg/L, after ${asRead(lowest)}`,
    }
  }
  const slow = earlier.find((one) => staysUp(latest, one) === 'yes')
  if (slow)
    return {
      kind: 'not-falling',
      words: `not falling: more than half of ${asRead(slow)}, ${HALVES_WITHIN_DAYS} or more days before`,
    }
  if (earlier.length === 0 && unplaced.length === 0) return { kind: 'no-earlier-value' }
  const isOpen = earlier.some(
    (one) =>
      risesAgain(latest.amount, one.amount) === 'cannot-tell' || staysUp(latest, one) === 'cannot-tell',
  )
  return { kind: isOpen || unplaced.length > 0 ? 'cannot-tell' : 'falling' }
}

function asRead(one: Result): string {
  return `${one.used ?? one.recorded} on ${dayText(one.when)}`
}

function risesAgain(latest: Amount, earlier: Amount): Answer {
  const [least, most] = [latest.low ?? 0, latest.high ?? Infinity]
  if (least - (earlier.high ?? Infinity) > SECOND_RISE_ABOVE) return 'yes'
  return most - (earlier.low ?? 0) > SECOND_RISE_ABOVE ? 'cannot-tell' : 'no'
}

function staysUp(latest: Result, earlier: Result): Answer {
  const apart = daysAfter(latest.when, earlier.when, HALVES_WITHIN_DAYS)
  const [least, most] = [latest.amount.low ?? 0, latest.amount.high ?? Infinity]
  if (apart === 'no' || most <= (earlier.amount.low ?? 0) * HALF) return 'no'
  return apart === 'yes' && least > (earlier.amount.high ?? Infinity) * HALF ? 'yes' : 'cannot-tell'
}
