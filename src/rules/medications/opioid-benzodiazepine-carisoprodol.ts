import { drugs } from '../../domain/select-drugs.ts'
import { beers2023, cdc2022, fda2016, ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { finding } from '../verdict.ts'
import { names, notAllTogether, pair } from './combination.ts'
import { BENZODIAZEPINES, OPIOIDS } from './drug-sets.ts'

const inputs = {
  opioids: drugs(OPIOIDS),
  benzodiazepines: drugs(BENZODIAZEPINES),
  carisoprodol: drugs({ ingredients: ['carisoprodol'] }),
}

/** Opioid, benzodiazepine and carisoprodol together. */
export const opioidBenzodiazepineCarisoprodol: Rule<typeof inputs> = {
  id: 'opioid-benzodiazepine-carisoprodol',
  section: 'medications',
  title: 'Opioid with benzodiazepine and carisoprodol',
  why: 'Each of the three depresses breathing; carisoprodol turns into meprobamate, itself a sedative of the barbiturate kind.',
  consider:
    'Speak with the patient and the other prescribers now; carisoprodol is the first candidate to taper. Naloxone at home. Do not stop abruptly: none of the three. Never withhold treatment of opioid use disorder.',
  cites: [fda2016, cdc2022, beers2023, ruleCatalogue],
  inputs,
  evaluate({ opioids, benzodiazepines, carisoprodol }) {
    if (opioids.state !== 'known' || benzodiazepines.state !== 'known' || carisoprodol.state !== 'known') {
      return notAllTogether(
        [opioids, 'opioid'],
        [benzodiazepines, 'benzodiazepine'],
        [carisoprodol, 'carisoprodol'],
      )
    }
    const message = pair(names(opioids, OPIOIDS), names(benzodiazepines, BENZODIAZEPINES))
    return finding('critical', `${message} and carisoprodol.`, [opioids, benzodiazepines, carisoprodol])
  },
}
