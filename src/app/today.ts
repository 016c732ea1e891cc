import { useSyncExternalStore } from 'react'
import type { Day } from '../domain/dates.ts'
import { calendarDay } from './calendar-day.ts'

/** How often a page left open looks whether midnight has passed, in milliseconds. */
const LOOK_EVERY = 30_000

/** Today by this clock; changes at midnight, and when a page comes back from sleep. */
export function useToday(clock: () => Date): Day {
  return useSyncExternalStore(subscribe, () => calendarDay(clock()))
}

function subscribe(changed: () => void): () => void {
  const timer = setInterval(changed, LOOK_EVERY)
  document.addEventListener('visibilitychange', changed)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', changed)
  }
}

/** This moment as a FHIR instant with the offset of the place, so that its calendar day is the day on the wall. */
export function localInstant(date: Date): string {
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0')
  const offset = -date.getTimezoneOffset() // minutes east of Greenwich
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')
  return `${day}T${time}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`
}
