import { unknown } from '../../domain/fact.ts'
import { filtrationRate } from '../../domain/kidney.ts'
import { below } from '../../domain/result.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { drugs } from '../../domain/select-drugs.ts'
import { beers2023Kidney, ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, found, notApplicable, notAssessed } from '../verdict.ts'
import { beersInputs } from './beers-gate.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { EGFR_REDUCED_BELOW, OLDER_ADULT_AGE } from './risk-inputs.ts'

/** mL/min/1.73 m², at any age. */
const CRITICAL_BELOW = 15
const HIGH_BELOW = 30

const inputs = {
  ...beersInputs,
  baclofen: drugs({ ingredients: ['baclofen'] }),
  kidney: filtrationRate,
  dialysis: conditions(['dialysis']),
}

/** Baclofen with reduced kidney function. */
export const baclofenKidney: Rule<typeof inputs> = {
  id: 'baclofen-kidney',
  section: 'medications',
  title: 'Baclofen with reduced kidney function',
  why: 'The kidney clears baclofen; when it builds up it causes confusion, sedation and coma.',
  consider:
    'Another drug, or the smallest dose with close watch; lower in steps. Do not stop abruptly: withdrawal of baclofen can kill.',
  cites: [beers2023Kidney, ruleCatalogue],
  inputs,
  evaluate({ baclofen, kidney, dialysis, age, palliative }) {
    if (baclofen.state === 'absent') return clear('No baclofen on list.', [baclofen])
    if (baclofen.state !== 'known') return notAssessed(baclofen)
    if (dialysis.state === 'known') return finding('critical', 'Baclofen on dialysis.', [baclofen, dialysis])
    if (kidney.state !== 'known') return notAssessed(kidney)
    const { amount, words } = kidney.value
    const facts = [baclofen, kidney, ...notLookedAt([dialysis])]
    if (below(amount, CRITICAL_BELOW) === 'yes')
      return finding('critical', `Baclofen with ${words}, below ${CRITICAL_BELOW}.`, facts)
    if (below(amount, HIGH_BELOW) === 'yes')
      return finding('high', `Baclofen with ${words}, below ${HIGH_BELOW}.`, facts)
    const isReduced = below(amount, EGFR_REDUCED_BELOW)
    if (isReduced === 'no')
      return clear(`Baclofen with ${words}, not below ${EGFR_REDUCED_BELOW}.`, [baclofen, kidney, dialysis])
    const isOlder = age.state === 'known' && age.value >= OLDER_ADULT_AGE
    if (isReduced === 'yes' && isOlder) {
      if (palliative.state === 'known')
        return notApplicable(
          `${words}: the limit of ${EGFR_REDUCED_BELOW} is not for palliative or hospice care.`,
          [kidney, found(palliative), baclofen, dialysis],
        )
      const message = `Baclofen at age ${age.value} with ${words}, below ${EGFR_REDUCED_BELOW}.`
      return finding('high', message, [...facts, age, ...notLookedAt([palliative])])
    }
    if (below(amount, HIGH_BELOW) === 'cannot-tell')
      return notAssessed(unknown(`${words} cannot be compared with ${HIGH_BELOW}`, kidney.evidence))
    if (age.state !== 'known')
      return notAssessed(age.state === 'absent' ? unknown('age is not recorded') : age)
    if (isOlder)
      return notAssessed(unknown(`${words} cannot be compared with ${EGFR_REDUCED_BELOW}`, kidney.evidence))
    const message = `Baclofen with ${words} at age ${age.value}: not below ${HIGH_BELOW}, and under ${OLDER_ADULT_AGE}.`
    return clear(message, [baclofen, kidney, dialysis, age])
  },
}
