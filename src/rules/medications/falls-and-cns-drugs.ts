import { conditions } from '../../domain/select-conditions.ts'
import { distinctDrugs, drugs } from '../../domain/select-drugs.ts'
import { beers2023Disease } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, found, notApplicable, notAssessed } from '../verdict.ts'
import { beersGate, beersInputs } from './beers-gate.ts'
import { capital } from '../capital.ts'
import { notLookedAt } from '../not-looked-at.ts'

const ANTIEPILEPTICS = { classes: ['antiepileptic', 'gabapentinoid'] } as const
/** Drugs that Beers 2023, table 3, advises against after falls or fractures. */
const FALL_RISK_DRUGS = {
  classes: [
    ...ANTIEPILEPTICS.classes,
    'antipsychotic',
    'benzodiazepine',
    'z-drug',
    'tca',
    'ssri',
    'snri',
    'opioid',
  ],
} as const

const inputs = {
  ...beersInputs,
  cns: drugs(FALL_RISK_DRUGS),
  /** A history counts: resolved entries too. */
  falls: conditions(['falls', 'fragility-fracture'], {}),
  epilepsy: conditions(['epilepsy']),
}

/** A history of falls or fragility fracture with a drug that makes falls more likely, at 65 or over. */
export const fallsAndCnsDrugs: Rule<typeof inputs> = {
  id: 'falls-and-cns-drugs',
  section: 'medications',
  title: 'Falls or fragility fracture with CNS-active drugs',
  why: 'After one fall or fragility fracture each of these drugs makes the next one more likely.',
  consider:
    'Review each with the patient and a pharmacist; fewest drugs, lowest doses, one change at a time. Do not stop abruptly.',
  cites: [beers2023Disease],
  inputs,
  evaluate({ age, palliative, cns, falls, epilepsy }) {
    const gate = beersGate(age, palliative)
    if (!gate.applies) return gate.verdict
    if (cns.state === 'absent') return clear('No drug on list that Beers names after falls.', [cns])
    if (cns.state !== 'known') return notAssessed(cns)
    if (falls.state === 'absent')
      return clear('No fall or fragility fracture on the problem list.', [falls, cns])
    if (falls.state !== 'known') return notAssessed(falls)
    const drugNames = distinctDrugs(cns.value, FALL_RISK_DRUGS)
    const antiepileptics = distinctDrugs(cns.value, ANTIEPILEPTICS)
    if (epilepsy.state === 'known' && drugNames.every((name) => antiepileptics.includes(name)))
      return notApplicable(`${drugNames.join(', ')} with epilepsy recorded: the criterion excepts it.`, [
        cns,
        found(epilepsy),
      ])
    const history = [...new Set(falls.value.map((one) => one.label))].join(', ')
    const message = `${capital(drugNames.join(', '))} at age ${gate.age.value} with ${history}.`
    return finding('high', message, [cns, falls, gate.age, ...notLookedAt([palliative, epilepsy])])
  },
}
