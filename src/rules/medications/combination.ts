import { ignorance, unknown, type Fact } from '../../domain/fact.ts'
import { distinctDrugs, type DrugSet } from '../../domain/select-drugs.ts'
import type { MedicationUse } from '../../domain/medication-list.ts'
import { capital } from '../capital.ts'
import { clear, notAssessed, type Verdict } from '../verdict.ts'

type Uses = Fact<readonly MedicationUse[]>

/** The drugs of the set that were found, each once, by ingredient. */
export function drugNames(uses: Uses, set: DrugSet): string[] {
  return uses.state === 'known' ? distinctDrugs(uses.value, set) : []
}

/** The same for a message. */
export function names(uses: Uses, set: DrugSet): string {
  return drugNames(uses, set).join(', ')
}

/** When the two are not both on the list: clear if either is whole and absent, else not assessed. */
export function notTogether(first: Uses, second: Uses, words: { first: string; second: string }): Verdict {
  return notAllTogether([first, words.first], [second, words.second])
}

/** When the drugs are not all on the list: clear if any of them is whole and absent, else not assessed. */
export function notAllTogether(...drugs: readonly [uses: Uses, word: string][]): Verdict {
  for (const [uses, word] of drugs) if (uses.state === 'absent') return clear(`No ${word} on list.`, [uses])
  const why = drugs.map(([uses]) => ignorance(uses)).find((reason) => reason !== null)
  return notAssessed(why ?? unknown('the medicines on the list cannot be told'))
}

/** "Oxycodone with lorazepam". */
export function pair(first: string, second: string): string {
  return `${capital(first)} with ${second}`
}
