import type { Fact, Known } from '../../domain/fact.ts'
import { dayText } from '../../domain/dates.ts'
import { below, type Result } from '../../domain/result.ts'
import { labsWithin } from '../../domain/select-results.ts'

/** °C: from here on a temperature is fever. */
export const FEVER_FROM = 38
/** °C: from here on fever alone is a high priority. */
export const HIGH_FEVER_FROM = 38.5
/** A temperature counts for this long. */
export const TEMPERATURE_DAYS = 7

/** Temperatures of the last 7 days. */
export const recentTemperatures = labsWithin('temperature', TEMPERATURE_DAYS)

/** The temperatures at or above the limit in °C, highest last; null when there is none. */
export function fevers(
  temperatures: Fact<readonly Result[]>,
  from: number = FEVER_FROM,
): Known<readonly Result[]> | null {
  if (temperatures.state !== 'known') return null
  const value = temperatures.value
    .filter(({ amount }) => below(amount, from) === 'no')
    .sort((a, b) => (a.amount.low ?? 0) - (b.amount.low ?? 0))
  const evidence = temperatures.evidence.filter((item) => value.some((one) => one.resource === item.resource))
  return value.length === 0 ? null : { ...temperatures, value, evidence }
}

/** The temperature in words, with how or where it was taken as the record names it. */
export function temperatureWords({ label, recorded, used, when }: Result): string {
  return `${label} ${used ?? recorded} (${dayText(when)})`
}
