import type { Day, When } from './dates.ts'

/** Why a gap or a warning does not count for this patient now. */
export const SET_ASIDE_REASONS = {
  'not-indicated': 'Not indicated for this patient',
  'done-elsewhere': 'Done elsewhere, result seen',
  declined: 'Declined by the patient',
  planned: 'Already planned',
  accepted: 'Known, and the risk is accepted',
} as const
export type SetAsideReason = keyof typeof SET_ASIDE_REASONS

/** How long a finding may stay set aside; the first is the usual. Source: local choice. */
export const SET_ASIDE_DAYS = [90, 30, 180] as const

/** One decision about one rule's finding: set aside until a day, or brought back (`withdrawn`). */
export type SetAside = {
  /** `Type/id` of the record; of a decision made on this page, a name of its own. */
  resource: string
  rule: string
  reason: SetAsideReason
  /** The last day on which it counts. */
  until: Day
  /** The facts it rested on when it was set aside, one text each. */
  facts: readonly string[]
  withdrawn: boolean
  when: When
  /** Who decided, when the record says so. */
  by: string | null
}
