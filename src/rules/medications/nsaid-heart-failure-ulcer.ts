import { conditions } from '../../domain/select-conditions.ts'
import { drugs } from '../../domain/select-drugs.ts'
import { beers2023Disease, nsaidLabel } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notAssessed } from '../verdict.ts'
import { names, pair } from './combination.ts'
import { NSAIDS } from './nsaids.ts'

const inputs = {
  nsaids: drugs(NSAIDS),
  heart: conditions(['heart-failure']),
  /** A history counts: resolved ulcers and bleeds too. */
  ulcer: conditions(['gi-ulcer-or-bleed'], {}),
}

/** A systemic NSAID with heart failure, or after a gastrointestinal ulcer or bleed. */
export const nsaidHeartFailureUlcer: Rule<typeof inputs> = {
  id: 'nsaid-heart-failure-ulcer',
  section: 'medications',
  title: 'NSAID with heart failure or ulcer history',
  why: 'NSAIDs hold back salt and water and make heart failure worse; an ulcer that bled once bleeds again.',
  consider: 'Avoid the NSAID; acetaminophen or a topical NSAID instead?',
  cites: [nsaidLabel, beers2023Disease],
  inputs,
  evaluate({ nsaids, heart, ulcer }) {
    if (nsaids.state === 'absent') return clear('No NSAID on list.', [nsaids])
    if (nsaids.state !== 'known') return notAssessed(nsaids)
    const nsaid = names(nsaids, NSAIDS)
    const seen = [heart, ulcer].flatMap((fact) => (fact.state === 'known' ? fact.value : []))
    if (seen.length === 0) {
      const words = `No heart failure, ulcer or gastrointestinal bleed on the problem list with ${nsaid}.`
      return clear(words, [heart, ulcer, nsaids])
    }
    const labels = [...new Set(seen.map((one) => one.label))].join(', ')
    return finding('high', `${pair(nsaid, labels)}.`, [nsaids, heart, ulcer])
  },
}
