import { formatDay, readWhen, type Day, type When } from '../domain/dates.ts'
import { calendarDay } from './calendar-day.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const SPAN = ' to '
const QUOTED_OR_DATE = /"[^"]*"|\b\d{4}-\d{2}(?:-\d{2})?\b(?![-/T])/g

/** "14 Mar 2025". */
export function dayWords(day: Day): string {
  return monthsNamed(formatDay(day))
}

/** A record's date for reading: "14 Mar 2025", "Mar 2025", "2025", "1 Mar 2025 to 4 Mar 2025". */
export function dateWords(when: When): string {
  const words = when.text
    .split(SPAN)
    .map((text) => (readWhen(text) ? monthsNamed(text.slice(0, 10)) : text))
    .join(SPAN)
  return when.reported === true ? `reported ${words}` : words
}

/** A sentence with its dates for reading; what is quoted stays as it was written. */
export function datesInWords(sentence: string): string {
  return sentence.replace(QUOTED_OR_DATE, (text) => (readWhen(text) ? monthsNamed(text) : text))
}

/** The date as the record writes it, when that says more than `dateWords` (a time, an offset); else null. */
export function writtenAs(when: When): string | null {
  return /T|^(?!\d{4}(-\d\d){0,2}$)/.test(when.text) && !when.text.includes(SPAN) ? when.text : null
}

/** Where a date lies from surgery: "day 214", "day 180 to 545", "12 days before surgery", "before or after surgery". */
export function surgeryDayWords(when: When, surgery: When): string {
  const least = when.first - surgery.last
  const most = when.last - surgery.first
  return most < 0 ? beforeWords(-most, -least) : dayCountWords({ least, most })
}

/** Days since surgery: "day 611", or "day 580 to 945" when a date leaves it open. */
export function dayCountWords({ least, most }: { least: number; most: number }): string {
  if (least < 0) return most < 0 ? beforeWords(-most, -least) : 'before or after surgery'
  return `day ${range(least, most)}`
}

/** "08:41", by the machine's own clock; "08:41 on 14 Mar 2025" on any other day. */
export function clockWords(ms: number, today: Day): string {
  const time = new Date(ms)
  const clock = [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
  const day = calendarDay(time)
  return day === today ? clock : `${clock} on ${dayWords(day)}`
}

function beforeWords(least: number, most: number): string {
  return `${range(least, most)} ${most === 1 ? 'day' : 'days'} before surgery`
}

function range(least: number, most: number): string {
  return least === most ? String(least) : `${least} to ${most}`
}

function monthsNamed(isoDate: string): string {
  const [year = '', month, day] = isoDate.split('-')
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
  return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ')
}
