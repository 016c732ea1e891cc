import { filtrationRate } from '../../domain/kidney.ts'
import { below } from '../../domain/result.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { drugs } from '../../domain/select-drugs.ts'
import { unknown } from '../../domain/fact.ts'
import { beers2023Kidney, ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notAssessed } from '../verdict.ts'
import { capital } from '../capital.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { names, pair } from './combination.ts'
import { NSAIDS } from './nsaids.ts'
import { EGFR_REDUCED_BELOW } from './risk-inputs.ts'

/** mL/min/1.73 m²: below this NSAIDs are to be avoided. */
export const NSAID_AVOID_BELOW = 30

const inputs = { nsaids: drugs(NSAIDS), kidney: filtrationRate, dialysis: conditions(['dialysis']) }

/** A systemic NSAID with reduced kidney function. */
export const nsaidKidney: Rule<typeof inputs> = {
  id: 'nsaid-kidney',
  section: 'medications',
  title: 'NSAID with reduced kidney function',
  why: 'NSAIDs lower the blood flow to the kidney; what is left of its function can be lost.',
  consider: `Below ${NSAID_AVOID_BELOW} avoid; below ${EGFR_REDUCED_BELOW} only briefly, with creatinine checked. Acetaminophen or a topical NSAID instead?`,
  cites: [beers2023Kidney, ruleCatalogue],
  inputs,
  evaluate({ nsaids, kidney, dialysis }) {
    if (nsaids.state === 'absent') return clear('No NSAID on list.', [nsaids])
    if (nsaids.state !== 'known') return notAssessed(nsaids)
    if (dialysis.state === 'known')
      return finding('high', `${capital(names(nsaids, NSAIDS))} on dialysis.`, [nsaids, dialysis])
    if (kidney.state !== 'known') return notAssessed(kidney)
    const { amount, words } = kidney.value
    const message = pair(names(nsaids, NSAIDS), words)
    const facts = [nsaids, kidney, ...notLookedAt([dialysis])]
    if (below(amount, NSAID_AVOID_BELOW) === 'yes')
      return finding('high', `${message}, below ${NSAID_AVOID_BELOW}.`, facts)
    switch (below(amount, EGFR_REDUCED_BELOW)) {
      case 'yes':
        return finding('moderate', `${message}, below ${EGFR_REDUCED_BELOW}.`, facts)
      case 'cannot-tell':
        return notAssessed(unknown(`${words} cannot be compared with ${EGFR_REDUCED_BELOW}`, kidney.evidence))
      case 'no':
        return clear(`${message}, not below ${EGFR_REDUCED_BELOW}.`, [nsaids, kidney, dialysis])
    }
  },
}
