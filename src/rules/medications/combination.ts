import { ignorance, type Fact } from '../../domain/fact.ts'
import { distinctDrugs, type DrugSet } from '../../domain/select-drugs.ts'
import type { MedicationUse } from '../../domain/medication-list.ts'
import { clear, notAssessed, type Verdict } from '../verdict.ts'

type Uses = Fact<readonly MedicationUse[]>

/** The drugs of the set that were found, for a message: each once, by ingredient. */
export function names(uses: Uses, set: DrugSet): string {
  return uses.state === 'known' ? distinctDrugs(uses.value, set).join(', ') : ''
}

/** When the two are not both on the list: clear if either is whole and absent, else not assessed. */
export function notTogether(first: Uses, second: Uses, words: { first: string; second: string }): Verdict {
  if (first.state === 'absent') return clear(`No ${words.first} on list.`, [first])
  if (second.state === 'absent') return clear(`No ${words.second} on list.`, [second])
  const why = [first, second].map(ignorance).find((reason) => reason !== null)
  return why ? notAssessed(why) : clear(`No ${words.first} with ${words.second} on list.`, [first, second])
}

/** "Oxycodone with lorazepam". */
export function pair(first: string, second: string): string {
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} with ${second}`
}
