import { createContext } from 'react'
import type { SetAside, SetAsideReason } from '../../domain/set-aside.ts'
import type { CreateResult } from '../../fhir/create.ts'
import type { Assessment } from '../../rules/rule.ts'

/** A decision made here that the EHR did not store, as far as is known. */
export type Unsaved = { decision: SetAside; id: string; result: Exclude<CreateResult, { outcome: 'saved' }> }

/** What is set aside, and how to change that. */
export type SetAsides = {
  /** Findings set aside today, by rule. */
  standing: ReadonlyMap<string, SetAside>
  /** The last decision about a rule that is not, or not certainly, in the EHR. */
  unsaved: ReadonlyMap<string, Unsaved>
  setAside: (assessment: Assessment, reason: SetAsideReason, days: number) => void
  bringBack: (rule: string) => void
  /** Sends the unsaved decision about this rule once more, as the same save. */
  sendAgain: (rule: string) => void
  /** Where decisions made here are kept, in words. */
  kept: string
}

/** As long as nothing is or can be. */
export const NOTHING_SET_ASIDE: SetAsides = {
  standing: new Map(),
  unsaved: new Map(),
  setAside: () => undefined,
  bringBack: () => undefined,
  sendAgain: () => undefined,
  kept: '',
}

/** The set-aside findings of the page. */
export const SetAsideContext = createContext(NOTHING_SET_ASIDE)
