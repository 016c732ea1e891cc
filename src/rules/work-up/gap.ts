import { dayText } from '../../domain/dates.ts'
import { ignorance, type Fact, type Known } from '../../domain/fact.ts'
import type { Order } from '../../domain/order.ts'
import { clear, found, missing, type Priority, type Verdict } from '../verdict.ts'

/** A gap in the work-up. Once everything wanted is on order it is context; an order for a part is only shown. */
export function gap(
  priority: Priority,
  message: string,
  facts: readonly [Fact<unknown>, ...Fact<unknown>[]],
  orders: readonly Fact<Order>[],
): Verdict {
  const placed = orders.filter((order) => order.state === 'known')
  const isAllOrdered = placed.length === orders.length
  const words = placed.map(({ value }) =>
    isAllOrdered
      ? ` Ordered on ${dayText(value.when)}.`
      : ` ${value.label}: ordered on ${dayText(value.when)}.`,
  )
  const shown = orders.flatMap((order): Fact<Order>[] =>
    order.state === 'known' ? [found(order)] : order.state === 'absent' ? [order] : [],
  )
  const text = `${message}${[...new Set(words)].join('')}`
  const verdict = missing(isAllOrdered ? 'info' : priority, text, [...facts, ...shown])
  const unread = orders.filter((order) => order.state !== 'known').map(ignorance)
  const caveats = unread.flatMap((why) => (why ? [`Whether it is ordered is not known: ${why.reason}`] : []))
  return { ...verdict, caveats: [...new Set([...verdict.caveats, ...caveats])] }
}

/** What the gap wanted is there: holds on partial data about it, but not when a later fusion may be recorded. */
export function filled(
  message: string,
  wanted: readonly [Known<unknown>, ...Known<unknown>[]],
  fusion: Known<unknown>,
): Verdict {
  return clear(message, [fusion, ...wanted.map(found)])
}
