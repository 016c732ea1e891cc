import type { When } from './dates.ts'

/** One record a statement rests on: what it is, its value as recorded and (when converted) as used, and its date. */
export type Evidence = {
  /** `Type/id` of the record in the EHR. */
  resource: string
  label: string
  /** As recorded, with its unit and comparator. */
  value: string
  /** As used by the rule, when that differs from `value` (unit conversion, reading of a text). */
  used?: string
  when: When | null
}

/**
 * What we know about one thing in the chart:
 *   known    we looked, and here it is
 *   absent   we looked everywhere we meant to look, whole, and nothing is recorded
 *   unknown  something is recorded, but we cannot read it (unit, date, value, status)
 *   failed   we never got to look, or only in part
 * `absent` means "not recorded", never "the patient does not have it".
 */
export type Fact<T> = Known<T> | Absent | Unknown | Failed

export type Known<T> = {
  state: 'known'
  value: T
  evidence: readonly Evidence[]
  /** Why there may be more, or something newer, than `value`. What was found stands; what was not found does not. */
  doubt: Unknown | Failed | null
  caveats: readonly string[]
}
export type Absent = { state: 'absent'; caveats: readonly string[] }
export type Unknown = {
  state: 'unknown'
  reason: string
  evidence: readonly Evidence[]
  caveats: readonly string[]
}
export type Failed = { state: 'failed'; reason: string; caveats: readonly string[] }

/** Why something could not be answered. */
export type Ignorance = Unknown | Failed

export function known<T>(
  value: T,
  evidence: readonly Evidence[],
  doubt: Ignorance | null = null,
  caveats: readonly string[] = [],
): Known<T> {
  return { state: 'known', value, evidence, doubt, caveats }
}
export function absent(caveats: readonly string[] = []): Absent {
  return { state: 'absent', caveats }
}
export function unknown(
  reason: string,
  evidence: readonly Evidence[] = [],
  caveats: readonly string[] = [],
): Unknown {
  return { state: 'unknown', reason, evidence, caveats }
}
export function failed(reason: string, caveats: readonly string[] = []): Failed {
  return { state: 'failed', reason, caveats }
}

/** What stops a statement about everything recorded: null when the fact is whole. */
export function ignorance(fact: Fact<unknown>): Ignorance | null {
  switch (fact.state) {
    case 'absent':
      return null
    case 'known':
      return fact.doubt
    case 'unknown':
    case 'failed':
      return fact
  }
}
