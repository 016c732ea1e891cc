import { daysAfter, withinDays, type Answer, type Day, type When } from '../../domain/dates.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Order } from '../../domain/order.ts'
import type { Analyte, Result } from '../../domain/result.ts'
import { openOrder } from '../../domain/select-imaging.ts'
import type { Input } from '../rule.ts'

/** An open order for this laboratory test. */
export function labOrder(analyte: Analyte): Input<Fact<Order>> {
  return (context) => openOrder(context, (wants) => wants.kind === 'lab' && wants.analyte === analyte)
}

/** Was it taken after the operation, and at most so many days ago? Only then it fills a gap. */
export function isCurrentSince(result: Result, surgery: When, days: number, today: Day): Answer {
  const answers = [withinDays(result.when, days, today), daysAfter(result.when, surgery, 1)]
  if (answers.includes('no')) return 'no'
  return answers.includes('cannot-tell') ? 'cannot-tell' : 'yes'
}
