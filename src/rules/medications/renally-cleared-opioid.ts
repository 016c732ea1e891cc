import { unknown } from '../../domain/fact.ts'
import { filtrationRate } from '../../domain/kidney.ts'
import { below } from '../../domain/result.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { distinctDrugs, drugs } from '../../domain/select-drugs.ts'
import { beers2023Avoid, opioidKidneyLabel } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notAssessed } from '../verdict.ts'
import { capital } from '../capital.ts'
import { beersGate, beersInputs } from './beers-gate.ts'
import { names, pair } from './combination.ts'
import { notLookedAt } from '../not-looked-at.ts'

const RENALLY_CLEARED = { ingredients: ['morphine', 'codeine', 'meperidine'] } as const
/** mL/min/1.73 m². */
const AVOID_BELOW = 30

const inputs = {
  ...beersInputs,
  opioids: drugs(RENALLY_CLEARED),
  kidney: filtrationRate,
  dialysis: conditions(['dialysis']),
}

/** Morphine, codeine or meperidine with poor kidney function; meperidine at 65 or over. */
export const renallyClearedOpioid: Rule<typeof inputs> = {
  id: 'renally-cleared-opioid',
  section: 'medications',
  title: 'Opioid cleared by the kidney',
  why: 'Active breakdown products build up: sedation, slow breathing, and with meperidine seizures.',
  consider: 'Another opioid if one is still needed, at a lower dose. Do not stop abruptly.',
  cites: [opioidKidneyLabel, beers2023Avoid],
  inputs,
  evaluate({ opioids, kidney, dialysis, age, palliative }) {
    if (opioids.state === 'absent') return clear('No morphine, codeine or meperidine on list.', [opioids])
    if (opioids.state !== 'known') return notAssessed(opioids)
    const drug = names(opioids, RENALLY_CLEARED)
    if (dialysis.state === 'known')
      return finding('high', `${capital(drug)} on dialysis.`, [opioids, dialysis])
    const isPoor = kidney.state === 'known' ? below(kidney.value.amount, AVOID_BELOW) : 'cannot-tell'
    if (kidney.state === 'known' && isPoor === 'yes')
      return finding('high', `${pair(drug, kidney.value.words)}, below ${AVOID_BELOW}.`, [
        opioids,
        kidney,
        ...notLookedAt([dialysis]),
      ])
    const isMeperidine = distinctDrugs(opioids.value, RENALLY_CLEARED).includes('meperidine')
    const gate = beersGate(age, palliative)
    if (isMeperidine && gate.applies) {
      const facts = [opioids, gate.age, ...notLookedAt([palliative, kidney, dialysis])]
      return finding('moderate', `Meperidine at age ${gate.age.value}.`, facts)
    }
    if (kidney.state !== 'known') return notAssessed(kidney)
    if (isPoor === 'cannot-tell')
      return notAssessed(
        unknown(`${kidney.value.words} cannot be compared with ${AVOID_BELOW}`, kidney.evidence),
      )
    if (isMeperidine && !gate.applies && gate.verdict.kind === 'not-assessed') return gate.verdict
    return clear(`${pair(drug, kidney.value.words)}, not below ${AVOID_BELOW}.`, [opioids, kidney, dialysis])
  },
}
