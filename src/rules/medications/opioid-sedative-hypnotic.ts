import { drugs } from '../../domain/select-drugs.ts'
import { beers2023, fda2016, ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { finding } from '../verdict.ts'
import { drugNames, names, notTogether, pair } from './combination.ts'
import { OPIOIDS, SEDATIVE_HYPNOTICS, STRONG_HYPNOTICS } from './drug-sets.ts'

const inputs = { opioids: drugs(OPIOIDS), sedatives: drugs(SEDATIVE_HYPNOTICS) }

/** Any opioid with a sleeping medicine, barbiturate, meprobamate or sedating antihistamine. */
export const opioidSedativeHypnotic: Rule<typeof inputs> = {
  id: 'opioid-sedative-hypnotic',
  section: 'medications',
  title: 'Opioid with sedative or sleeping medicine',
  why: 'Sedatives add to the breathing depression of opioids, at night most of all; the boxed warning of opioids names them.',
  consider:
    'Look for the cause of poor sleep and treat without drugs where possible; lowest doses, naloxone at home. Do not stop abruptly: neither the opioid nor a Z-drug, barbiturate or meprobamate.',
  cites: [fda2016, beers2023, ruleCatalogue],
  inputs,
  evaluate({ opioids, sedatives }) {
    if (opioids.state !== 'known' || sedatives.state !== 'known') {
      return notTogether(opioids, sedatives, { first: 'opioid', second: 'sedative or sleeping medicine' })
    }
    const message = `${pair(names(opioids, OPIOIDS), names(sedatives, SEDATIVE_HYPNOTICS))}.`
    const isStrong = drugNames(sedatives, STRONG_HYPNOTICS).length > 0
    return finding(isStrong ? 'high' : 'moderate', message, [opioids, sedatives])
  },
}
