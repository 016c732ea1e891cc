import { dayOf, type Day } from '../domain/dates.ts'

/** The calendar day on the wall where the machine stands. */
export function calendarDay(date: Date): Day {
  const day = dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate())
  if (day === null) throw new Error('The clock gives no calendar day.')
  return day
}
