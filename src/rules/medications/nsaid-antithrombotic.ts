import type { Context } from '../../domain/context.ts'
import { absent, type Fact } from '../../domain/fact.ts'
import type { MedicationUse } from '../../domain/medication-list.ts'
import { distinctDrugs, drugs } from '../../domain/select-drugs.ts'
import { nsaidLabel, ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notAssessed } from '../verdict.ts'
import { names, pair } from './combination.ts'
import { dailyTotal } from './daily-total.ts'
import { NSAIDS } from './nsaids.ts'
import { notLookedAt } from '../not-looked-at.ts'

const ANTICOAGULANTS = { classes: ['anticoagulant'] } as const
/** Keeps a catheter open; its few units do not reach the patient's clotting. */
const FLUSH = /\bflush|\block\b/i
const ANTIPLATELETS = { classes: ['antiplatelet'] } as const
/** So many antiplatelets together are dual treatment. */
const DUAL_FROM = 2
/** mg a day: up to this aspirin is for the heart. */
const LOW_DOSE_ASPIRIN_UP_TO = 100

const inputs = {
  nsaids: drugs(NSAIDS),
  anticoagulants: anticoagulation,
  antiplatelets: drugs(ANTIPLATELETS),
  aspirin: dailyTotal('aspirin'),
}

/** A systemic NSAID with an anticoagulant, or with two antiplatelets. */
export const nsaidAntithrombotic: Rule<typeof inputs> = {
  id: 'nsaid-antithrombotic',
  section: 'medications',
  title: 'NSAID with anticoagulant or antiplatelets',
  why: 'The NSAID injures the stomach lining and hinders platelets while the other drug hinders clotting: bleeding.',
  consider: 'Can the NSAID go? Else shortest course with a proton pump inhibitor. The anticoagulant stays.',
  cites: [nsaidLabel, ruleCatalogue],
  inputs,
  evaluate({ nsaids, anticoagulants, antiplatelets, aspirin }) {
    if (nsaids.state === 'absent') return clear('No NSAID on list.', [nsaids])
    if (nsaids.state !== 'known') return notAssessed(nsaids)
    const nsaid = names(nsaids, NSAIDS)
    const platelets = antiplatelets.state === 'known' ? distinctDrugs(antiplatelets.value, ANTIPLATELETS) : []
    const isDual = platelets.length >= DUAL_FROM
    if (anticoagulants.state === 'known' || isDual) {
      const others = [
        ...distinctDrugs(anticoagulants.state === 'known' ? anticoagulants.value : [], ANTICOAGULANTS),
        ...platelets,
      ]
      return finding('high', `${pair(nsaid, others.join(', '))}.`, [nsaids, anticoagulants, antiplatelets])
    }
    const [only] = platelets
    if (only === 'aspirin') {
      const isLow =
        aspirin.state === 'known' && aspirin.doubt === null && aspirin.value.maximum <= LOW_DOSE_ASPIRIN_UP_TO
      const dose = isLow
        ? `up to ${LOW_DOSE_ASPIRIN_UP_TO} mg a day`
        : `dose above ${LOW_DOSE_ASPIRIN_UP_TO} mg a day or not known`
      const facts = [nsaids, antiplatelets, ...notLookedAt([anticoagulants, aspirin])]
      return finding('info', `${pair(nsaid, 'aspirin')}, ${dose}.`, facts)
    }
    const alone = only === undefined ? '' : ` ${only} alone is below this criterion.`
    return clear(`No anticoagulant and no two antiplatelets on list with ${nsaid}.${alone}`, [
      nsaids,
      anticoagulants,
      antiplatelets,
    ])
  },
}

/** Anticoagulants on the list but a flush of a catheter. */
function anticoagulation(context: Context): Fact<readonly MedicationUse[]> {
  const fact = drugs(ANTICOAGULANTS)(context)
  if (fact.state !== 'known') return fact
  const value = fact.value.filter(({ entries }) => !entries.every((entry) => FLUSH.test(entry.name)))
  if (value.length > 0) return { ...fact, value }
  const caveats = [...fact.caveats, `Not counted, a flush: ${fact.value.map((use) => use.name).join(', ')}.`]
  return fact.doubt ? { ...fact.doubt, caveats: [...fact.doubt.caveats, ...caveats] } : absent(caveats)
}
