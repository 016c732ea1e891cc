import type { Context } from './context.ts'
import type { Day } from './dates.ts'
import type { MedicationEntry } from './medication.ts'
import { mmeOfOrders, opioidOrders, type MmeTotal } from './mme.ts'
import { stretchesOf, type Stretches } from './order-course.ts'

/** Days, both ends included, with the MME of the orders in force on them. Days without an order are in no step. */
export type MmeStep = { from: Day; to: Day; total: MmeTotal; orders: readonly MedicationEntry[] }

export type MmeCourse = { steps: readonly MmeStep[]; notPlaced: Stretches['notPlaced'] }

/** The daily MME over time, from orders alone: what was ordered, not what was taken. */
export function mmeCourse(context: Context): MmeCourse {
  const { stretches, notPlaced } = stretchesOf(opioidOrders(context), context.today)
  const steps = stretches.map(({ from, to, entries }) => ({
    from,
    to,
    total: mmeOfOrders(context, entries, from),
    orders: entries,
  }))
  return { steps, notPlaced }
}
