import type { Day, When } from '../../domain/dates.ts'
import { placeOf, type CourseItem } from './course-items.ts'
import type { MedicineBar } from './medicine-bars.ts'
import { windowOver, type TimeWindow } from './time-window.ts'

/** The pictures open from this long before the fusion, so that before and after can be compared. */
const BEFORE_SURGERY_DAYS = 365

/** From the first thing in the chart to today. */
export function wholeWindow(
  items: readonly CourseItem[],
  bars: readonly MedicineBar[],
  today: Day,
): TimeWindow {
  const drawn = items.filter((item) => placeOf(item, today) === 'drawn')
  const starts = [
    ...drawn.flatMap(({ when }) => when?.first ?? []),
    ...bars.flatMap(({ steps }) => steps[0]?.from ?? []),
  ]
  return windowOver(Math.min(today, ...starts), today)
}

/** From a year before the fusion to today; everything when no fusion has a date. */
export function startWindow(surgery: When | null, whole: TimeWindow, today: Day): TimeWindow {
  if (surgery === null) return whole
  const from = surgery.first - BEFORE_SURGERY_DAYS
  return from <= whole.from || from >= today ? whole : windowOver(from, today)
}
