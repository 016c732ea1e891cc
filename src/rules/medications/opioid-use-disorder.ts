import type { Context } from '../../domain/context.ts'
import { absent, type Fact } from '../../domain/fact.ts'
import type { MedicationUse } from '../../domain/medication-list.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { drugs, type DrugSet } from '../../domain/select-drugs.ts'
import { cdc2022 } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, found, notAssessed } from '../verdict.ts'
import { capital } from '../capital.ts'
import { names } from './combination.ts'
import { notLookedAt } from '../not-looked-at.ts'

const FULL_AGONISTS: DrugSet = { roles: ['full-agonist-opioid'] }
const TREATMENTS: DrugSet = { ingredients: ['buprenorphine', 'methadone'] }

const treatments = drugs(TREATMENTS)
const inputs = {
  agonists: drugs(FULL_AGONISTS),
  treatment: useDisorderTreatment,
  active: conditions(['opioid-use-disorder']),
  remission: conditions(['opioid-use-disorder-in-remission']),
}

/** A full-agonist opioid for a patient with opioid use disorder who has no treatment for it. */
export const opioidUseDisorder: Rule<typeof inputs> = {
  id: 'opioid-use-disorder',
  section: 'medications',
  title: 'Opioid use disorder without treatment',
  why: 'Buprenorphine and methadone lower the number of deaths in opioid use disorder; a full-agonist opioid without them leaves the disorder untreated. Treatment by a clinic elsewhere is often not in the record.',
  consider:
    'Ask whether the patient is treated elsewhere; offer or arrange buprenorphine or methadone, and naloxone. Do not stop abruptly: neither the opioid nor the care of the patient.',
  cites: [cdc2022],
  inputs,
  evaluate({ agonists, treatment, active, remission }) {
    if (agonists.state === 'absent') return clear('No full-agonist opioid on list.', [agonists])
    if (agonists.state !== 'known') return notAssessed(agonists)
    const recorded = active.state === 'known' ? active : remission
    if (recorded.state !== 'known') {
      const words = 'No opioid use disorder on the problem list, active or in remission.'
      return clear(words, [active, remission])
    }
    if (treatment.state === 'known') {
      const words = `${capital(names(treatment, TREATMENTS))} on list, taken for treatment of opioid use disorder.`
      return clear(words, [found(treatment)])
    }
    if (treatment.state !== 'absent') return notAssessed(treatment)
    const message = `${capital(names(agonists, FULL_AGONISTS))} with opioid use disorder`
    const none = 'and neither buprenorphine nor methadone for it on list.'
    if (active.state === 'known')
      return finding('high', `${message}, ${none}`, [agonists, treatment, found(recorded)])
    const facts = [agonists, treatment, found(recorded), ...notLookedAt([active])]
    return finding('moderate', `${message} in remission, ${none}`, facts)
  },
}

/** A buprenorphine patch, and the film of this name, are for pain. Source: the label of Belbuca, indications. */
function isForPain({ route, entries }: MedicationUse): boolean {
  return route === 'transdermal' || entries.every(({ name }) => /\bbelbuca\b/i.test(name))
}

/** Buprenorphine or methadone on the list, but not for pain alone. */
function useDisorderTreatment(context: Context): Fact<readonly MedicationUse[]> {
  const fact = treatments(context)
  if (fact.state !== 'known') return fact
  const value = fact.value.filter((use) => !isForPain(use))
  if (value.length > 0) return { ...fact, value }
  return fact.doubt ?? absent(fact.caveats)
}
