import { ignorance, type Fact, type Ignorance } from '../domain/fact.ts'

/** Of the circumstances asked for, what could not be looked at in full: named as caveats of the finding. */
export function notLookedAt(facts: readonly Fact<unknown>[]): Ignorance[] {
  return facts.map(ignorance).filter((why) => why !== null)
}
