import { dayText } from '../../domain/dates.ts'
import { known, type Fact } from '../../domain/fact.ts'
import type { Order } from '../../domain/order.ts'
import { orderEvidence } from '../../domain/select-imaging.ts'
import { missing, type Priority, type Verdict } from '../verdict.ts'

/** A gap in the work-up; an open order for it is shown and makes it context. */
export function gap(
  priority: Priority,
  message: string,
  facts: readonly [Fact<unknown>, ...Fact<unknown>[]],
  order: Order | null,
): Verdict {
  if (!order) return missing(priority, message, facts)
  const ordered = known(order, [orderEvidence(order)])
  return missing('info', `${message} Ordered on ${dayText(order.when)}.`, [...facts, ordered])
}
