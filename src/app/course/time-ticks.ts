import { dayOf, formatDay, type Day } from '../../domain/dates.ts'
import { dayWords } from '../date-words.ts'
import type { TimeWindow } from './time-window.ts'

/** How time is counted: by the calendar, or in days from the index fusion. */
export type TimeScale = { by: 'date' } | { by: 'day'; zero: Day }

/** A place on the time axis and what it is called there. */
export type Tick = { at: number; words: string }

const DAY_STEPS = [1, 7, 14, 30, 60, 90, 180, 360, 720, 1800]
const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120]
const DAYS_PER_MONTH = 30.44

/** At most so many ticks over the window, at round days or at first days of months. */
export function timeTicks(window: TimeWindow, scale: TimeScale, most: number): Tick[] {
  return scale.by === 'day' ? dayTicks(window, scale.zero, most) : dateTicks(window, most)
}

function stepFor(steps: readonly number[], length: number, most: number): number {
  return steps.find((step) => length / step <= most) ?? Math.ceil(length / most)
}

function dayTicks({ from, to }: TimeWindow, zero: Day, most: number): Tick[] {
  const step = stepFor(DAY_STEPS, to - from, most)
  const first = Math.ceil((from - zero) / step)
  const last = Math.floor((to - zero) / step)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => {
    const day = (first + place) * step
    return { at: zero + day, words: day < 0 ? `−${-day}` : String(day) }
  })
}

function dateTicks({ from, to }: TimeWindow, most: number): Tick[] {
  const months = (to - from) / DAYS_PER_MONTH
  if (months < most / 2) return weekTicks({ from, to }, most)
  const step = stepFor(MONTH_STEPS, months, most)
  const [year = 1970, month = 1] = formatDay(Math.floor(from) as Day)
    .split('-')
    .map(Number)
  const ticks: Tick[] = []
  for (let count = Math.floor((year * 12 + month - 1) / step) * step; ; count += step) {
    const [tickYear, tickMonth] = [Math.floor(count / 12), (count % 12) + 1]
    const day = dayOf(tickYear, tickMonth, 1)
    if (day === null || day > to) return ticks
    const words = step >= 12 ? String(tickYear) : dayWords(day).slice(2)
    if (day >= from) ticks.push({ at: day, words })
  }
}

function weekTicks({ from, to }: TimeWindow, most: number): Tick[] {
  const step = stepFor(DAY_STEPS, to - from, most)
  const first = Math.ceil(from / step) * step
  const count = Math.max(0, Math.floor((to - first) / step) + 1)
  return Array.from({ length: count }, (_, place) => {
    const at = (first + place * step) as Day
    return { at, words: dayWords(at).replace(/ \d{4}$/, '') }
  })
}
