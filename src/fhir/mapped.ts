import type { When } from '../domain/dates.ts'

/**
 * What a mapper makes of one resource. `label` is what the record calls itself.
 *   used        domain records that rules read
 *   shown       understood, and no rule reads it
 *   excluded    says itself that it does not count (entered in error, cancelled, not done)
 *   unreadable  may matter, cannot be read; `about` says which statements it stops
 */
export type Mapped<T, About> = { label: string } & (
  | { place: 'used'; records: readonly T[] }
  | { place: 'shown'; reason: string; unrecognised?: boolean }
  | { place: 'excluded'; reason: string }
  | { place: 'unreadable'; reason: string; about: readonly About[]; when: When | null }
)
