// Hazards: H-10
import { expect, it } from 'vitest'
import { readWhen } from '../domain/dates.ts'
import { calendarDay } from './calendar-day.ts'
import { localInstant } from './today.ts'

it.each([
  ['morning', new Date(2026, 10, 1, 9, 41, 7)],
  ['just before midnight', new Date(2026, 0, 31, 23, 59, 59)],
  ['just after midnight', new Date(2026, 6, 1, 0, 0, 0)],
])('an instant says the day on the wall and the same moment: %s', (_why, date) => {
  const when = readWhen(localInstant(date))
  expect(when?.first).toBe(calendarDay(date))
  expect(when?.instant).toBe(date.getTime())
})
