import { createContext } from 'react'
import type { SetAside, SetAsideReason } from '../../domain/set-aside.ts'
import type { Assessment } from '../../rules/rule.ts'

/** What is set aside, and how to change that. */
export type SetAsides = {
  /** Findings set aside today, by rule. */
  standing: ReadonlyMap<string, SetAside>
  /** Why a decision made here is not in the EHR, by its name. */
  notSaved: ReadonlyMap<string, string>
  setAside: (assessment: Assessment, reason: SetAsideReason, days: number) => void
  bringBack: (rule: string) => void
  /** Where decisions made here are kept, in words. */
  kept: string
}

/** The set-aside findings of the page. */
export const SetAsideContext = createContext<SetAsides>({
  standing: new Map(),
  notSaved: new Map(),
  setAside: () => undefined,
  bringBack: () => undefined,
  kept: '',
})
