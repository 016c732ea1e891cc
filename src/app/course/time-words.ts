import { dayWords } from '../date-words.ts'
import type { TimeScale } from './time-ticks.ts'

/** "Days since the fusion of 14 Mar 2025 (day 0)", or "Date". */
export function axisTitle(scale: TimeScale): string {
  return scale.by === 'day' ? `Days since the fusion of ${dayWords(scale.zero)} (day 0)` : 'Date'
}
