import { drugs, type DrugSet } from '../../domain/select-drugs.ts'
import { fdaSerotonin2016, ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { finding } from '../verdict.ts'
import { drugNames, names, notTogether, pair } from './combination.ts'
import { SSRI_SNRI_TCA } from './drug-sets.ts'

const SEROTONERGIC_OPIOIDS: DrugSet = { roles: ['serotonergic-opioid'] }
const SEROTONERGIC: DrugSet = { roles: ['serotonergic'] }
/** The two that hold back serotonin most. */
const STRONGEST = ['tramadol', 'meperidine']

const inputs = { opioids: drugs(SEROTONERGIC_OPIOIDS), others: drugs(SEROTONERGIC) }

/** A serotonergic opioid with another serotonergic drug; oxycodone, hydrocodone and morphine are none. */
export const serotonergicOpioid: Rule<typeof inputs> = {
  id: 'serotonergic-opioid',
  section: 'medications',
  title: 'Serotonergic opioid with serotonergic medicine',
  why: 'Some opioids raise serotonin; with other serotonergic medicines they can cause serotonin syndrome: agitation, tremor, sweating, fever.',
  consider:
    'Ask about such signs, above all after a new drug or a higher dose. An opioid that does not act on serotonin may serve instead. Do not stop abruptly: neither the opioid nor the antidepressant.',
  cites: [fdaSerotonin2016, ruleCatalogue],
  inputs,
  evaluate({ opioids, others }) {
    if (opioids.state !== 'known' || others.state !== 'known') {
      return notTogether(opioids, others, { first: 'serotonergic opioid', second: 'serotonergic medicine' })
    }
    const message = `${pair(names(opioids, SEROTONERGIC_OPIOIDS), names(others, SEROTONERGIC))}.`
    const isStrong =
      drugNames(opioids, SEROTONERGIC_OPIOIDS).some((name) => STRONGEST.includes(name)) &&
      drugNames(others, SSRI_SNRI_TCA).length > 0
    return finding(isStrong ? 'high' : 'moderate', message, [opioids, others])
  },
}
