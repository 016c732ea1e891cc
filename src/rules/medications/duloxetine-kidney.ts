import { unknown } from '../../domain/fact.ts'
import { kidneyFunction } from '../../domain/kidney.ts'
import { below } from '../../domain/result.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { drugs } from '../../domain/select-drugs.ts'
import { beers2023Kidney, duloxetineLabel } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notAssessed } from '../verdict.ts'
import { notLookedAt } from '../not-looked-at.ts'

/** mL/min. */
const AVOID_BELOW = 30

const inputs = {
  duloxetine: drugs({ ingredients: ['duloxetine'] }),
  kidney: kidneyFunction,
  dialysis: conditions(['dialysis']),
}

/** Duloxetine with poor kidney function. */
export const duloxetineKidney: Rule<typeof inputs> = {
  id: 'duloxetine-kidney',
  section: 'medications',
  title: 'Duloxetine with poor kidney function',
  why: 'Duloxetine and its breakdown products build up: nausea, falls, high blood pressure.',
  consider: 'Another drug for nerve pain; taper over weeks. Do not stop abruptly.',
  cites: [duloxetineLabel, beers2023Kidney],
  inputs,
  evaluate({ duloxetine, kidney, dialysis }) {
    if (duloxetine.state === 'absent') return clear('No duloxetine on list.', [duloxetine])
    if (duloxetine.state !== 'known') return notAssessed(duloxetine)
    if (dialysis.state === 'known')
      return finding('moderate', 'Duloxetine on dialysis.', [duloxetine, dialysis])
    if (kidney.state !== 'known') return notAssessed(kidney)
    const { amount, words } = kidney.value
    switch (below(amount, AVOID_BELOW)) {
      case 'yes':
        return finding('moderate', `Duloxetine with ${words}, below ${AVOID_BELOW}.`, [
          duloxetine,
          kidney,
          ...notLookedAt([dialysis]),
        ])
      case 'cannot-tell':
        return notAssessed(unknown(`${words} cannot be compared with ${AVOID_BELOW}`, kidney.evidence))
      case 'no':
        return clear(`Duloxetine with ${words}, not below ${AVOID_BELOW}.`, [duloxetine, kidney, dialysis])
    }
  },
}
