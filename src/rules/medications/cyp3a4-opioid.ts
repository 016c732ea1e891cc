import { drugs, type DrugSet } from '../../domain/select-drugs.ts'
import { opioidLabelsCyp3a4 } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { finding } from '../verdict.ts'
import { capital } from '../capital.ts'
import { drugNames, names, notTogether } from './combination.ts'

const CYP3A4_OPIOIDS: DrugSet = { roles: ['cyp3a4-opioid'] }
const STRONG: DrugSet = { roles: ['cyp3a4-strong-inhibitor'] }
const MODERATE: DrugSet = { roles: ['cyp3a4-moderate-inhibitor'] }
const INDUCERS: DrugSet = { roles: ['cyp3a4-inducer'] }
const PARTNERS: DrugSet = {
  roles: ['cyp3a4-strong-inhibitor', 'cyp3a4-moderate-inhibitor', 'cyp3a4-inducer'],
}

const inputs = { opioids: drugs(CYP3A4_OPIOIDS), partners: drugs(PARTNERS) }

/** An opioid broken down by CYP3A4 with a drug that holds up or speeds up that enzyme. */
export const cyp3a4Opioid: Rule<typeof inputs> = {
  id: 'cyp3a4-opioid',
  section: 'medications',
  title: 'Opioid with CYP3A4 inhibitor or inducer',
  why: 'CYP3A4 inhibitors raise the level of these opioids, up to breathing depression; inducers lower it, up to withdrawal, and the level rises again when the inducer is stopped.',
  consider:
    'Is there another antibiotic, antifungal or heart medicine? Otherwise adjust and watch closely at start and stop of the other drug. Do not stop abruptly: neither the opioid nor an inducer.',
  cites: [opioidLabelsCyp3a4],
  inputs,
  evaluate({ opioids, partners }) {
    if (opioids.state !== 'known' || partners.state !== 'known') {
      return notTogether(opioids, partners, {
        first: 'opioid broken down by CYP3A4',
        second: 'CYP3A4 inhibitor or inducer',
      })
    }
    const kinds = [
      { kind: 'strong inhibitor', found: drugNames(partners, STRONG) },
      { kind: 'moderate inhibitor', found: drugNames(partners, MODERATE) },
      { kind: 'inducer', found: drugNames(partners, INDUCERS) },
    ].filter(({ found }) => found.length > 0)
    const words = kinds.map(({ kind, found }) => `${found.join(', ')} (${kind} of CYP3A4)`).join('; ')
    const message = `${capital(names(opioids, CYP3A4_OPIOIDS))} with ${words}.`
    const isStrong = drugNames(partners, STRONG).length > 0
    return finding(isStrong ? 'high' : 'moderate', message, [opioids, partners])
  },
}
