import { unknown } from '../../domain/fact.ts'
import type { MedicationUse } from '../../domain/medication-list.ts'
import { distinctDrugs, drugs } from '../../domain/select-drugs.ts'
import { beers2023Avoid } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, found, notAssessed, type Priority } from '../verdict.ts'
import { beersGate, beersInputs } from './beers-gate.ts'
import { names } from './combination.ts'
import { GASTROPROTECTION, NSAIDS, NSAIDS_TO_AVOID } from './nsaids.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { when } from './risk-inputs.ts'
import { sortedByTime } from './time-on-list.ts'

/** Days on the list from which use is long-term. */
const LONG_AFTER_DAYS = 30
/** Years from which the risk of bleeding is high whatever else is taken. */
const HIGH_RISK_AGE = 75
const STEROIDS = { classes: ['corticosteroid'] } as const
const ANTIPLATELETS = { classes: ['antiplatelet'] } as const

const inputs = {
  ...beersInputs,
  nsaids: drugs(NSAIDS),
  protection: drugs(GASTROPROTECTION),
  steroids: drugs(STEROIDS),
  antiplatelets: drugs(ANTIPLATELETS),
}

/** Long-term oral NSAIDs without protection of the stomach at 65 or over; indomethacin and ketorolac at any duration. */
export const nsaidOlderAdult: Rule<typeof inputs> = {
  id: 'nsaid-older-adult',
  section: 'medications',
  title: 'NSAID in an older adult',
  why: 'From 65 on NSAIDs cause more ulcers and bleeding; from 75, or with a steroid or antiplatelet, more still.',
  consider:
    'Can it go? Else lowest dose with a proton pump inhibitor. Indomethacin and ketorolac: choose another.',
  cites: [beers2023Avoid],
  inputs,
  evaluate({ age: ageFact, palliative, nsaids, protection, steroids, antiplatelets }, { today }) {
    const gate = beersGate(ageFact, palliative)
    if (!gate.applies) return gate.verdict
    const { age } = gate
    if (nsaids.state === 'absent') return clear('No NSAID on list.', [nsaids])
    if (nsaids.state !== 'known') return notAssessed(nsaids)
    const risks = [
      ...when(
        steroids,
        () => true,
        (uses) => `with ${distinctDrugs(uses, STEROIDS).join(', ')}`,
      ),
      ...when(
        antiplatelets,
        () => true,
        (uses) => `with ${distinctDrugs(uses, ANTIPLATELETS).join(', ')}`,
      ),
    ]
    const priority: Priority = age.value >= HIGH_RISK_AGE || risks.length > 0 ? 'high' : 'moderate'
    const words = [`age ${age.value}`, ...risks.map((one) => one.words)].join('; ')
    const facts = [
      nsaids,
      age,
      ...risks.map((one) => one.fact),
      ...notLookedAt([palliative, steroids, antiplatelets]),
    ]
    const toAvoid = distinctDrugs(nsaids.value, NSAIDS_TO_AVOID)
    if (toAvoid.length > 0)
      return finding(priority, `${toAvoid.join(', ')} at any duration; ${words}.`, facts)
    if (protection.state === 'known')
      return clear(`${names(protection, GASTROPROTECTION)} on list with ${names(nsaids, NSAIDS)}.`, [
        nsaids,
        found(protection),
      ])
    const oral = nsaids.value.filter(isOral)
    const time = sortedByTime(LONG_AFTER_DAYS, oral, NSAIDS, today, 'counts')
    if (time.yes.length > 0) {
      if (protection.state !== 'absent') return notAssessed(protection)
      const drug = `${time.yes.join('; ')}, more than ${LONG_AFTER_DAYS} days`
      return finding(priority, `${drug}, without stomach protection; ${words}.`, [...facts, protection])
    }
    if (time['cannot-tell'].length > 0)
      return notAssessed(
        unknown(
          `whether more than ${LONG_AFTER_DAYS} days on list cannot be told: ${time['cannot-tell'].join('; ')}`,
          nsaids.evidence,
        ),
      )
    const shorter = time.no.length > 0 ? time.no.join('; ') : `${names(nsaids, NSAIDS)}, not by mouth`
    return clear(`${shorter}: not more than ${LONG_AFTER_DAYS} days by mouth.`, [nsaids, age])
  },
}

function isOral({ route }: MedicationUse): boolean {
  return route === 'oral' || route === 'not-given'
}
