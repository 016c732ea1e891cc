import type { SourceState } from '../domain/sources.ts'
import { SOURCE_IDS } from '../domain/sources.ts'
import type { Assessment } from '../rules/rule.ts'

/** An assessment for tests: an answered red flag unless told otherwise. */
export function assessment(change: Partial<Assessment> = {}): Assessment {
  const base: Assessment = {
    kind: 'clear',
    message: '',
    evidence: [],
    caveats: [],
    rule: 'rule',
    section: 'red-flags',
    title: 'Rule',
    because: '',
    consider: '',
    cites: [],
  }
  return { ...base, ...change } as Assessment
}

/** Every source loaded, but for those changed. */
export function sourceStates(changes: Partial<Record<string, SourceState['outcome']>> = {}): SourceState[] {
  return SOURCE_IDS.map((id) => ({ id, outcome: changes[id] ?? 'loaded', received: 1 }))
}
