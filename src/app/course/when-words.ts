import type { Day, When } from '../../domain/dates.ts'
import { dateWords, dayCountWords, dayWords, surgeryDayWords } from '../date-words.ts'

/** "14 Mar 2026, day 365"; "no date" when there is none. */
export function whenWords(when: When | null, surgery: When | null): string {
  if (when === null) return 'no date'
  return surgery === null ? dateWords(when) : `${dateWords(when)}, ${surgeryDayWords(when, surgery)}`
}

/** "14 Mar 2026 to 2 Apr 2026, day 365 to 384". */
export function spanWords(from: Day, to: Day, surgery: When | null): string {
  const dates = from === to ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`
  const isExact = surgery !== null && surgery.first === surgery.last
  return isExact && from >= surgery.first
    ? `${dates}, ${dayCountWords({ least: from - surgery.first, most: to - surgery.first })}`
    : dates
}
