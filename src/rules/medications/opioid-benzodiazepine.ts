import type { Context } from '../../domain/context.ts'
import { mmeFact } from '../../domain/mme.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { distinctDrugs, drugs } from '../../domain/select-drugs.ts'
import { ageToday } from '../../domain/select-patient.ts'
import { beers2023, cdc2022, fda2016 } from '../citations.ts'
import { isRaised, verdictOf, type Rule } from '../rule.ts'
import { finding, notApplicable } from '../verdict.ts'
import { names, notTogether, pair } from './combination.ts'
import { BENZODIAZEPINES, OPIOIDS, THIRD_SEDATIVES } from './drug-sets.ts'
import { opioidBenzodiazepineCarisoprodol } from './opioid-benzodiazepine-carisoprodol.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { breathingDisease, OLDER_ADULT_AGE, when } from './risk-inputs.ts'

/** MME per day from which the combination is critical. */
const HIGH_DOSE_FROM = 50
const OUD_TREATMENTS = ['buprenorphine', 'methadone']

const opioids = drugs(OPIOIDS)
const inputs = {
  opioids,
  benzodiazepines: drugs(BENZODIAZEPINES),
  third: drugs(THIRD_SEDATIVES),
  mme: (context: Context) => mmeFact(opioids(context)),
  age: ageToday,
  breathing: breathingDisease,
  useDisorder: conditions(['opioid-use-disorder']),
  allThree: verdictOf(opioidBenzodiazepineCarisoprodol),
}

/** Any opioid with any benzodiazepine. */
export const opioidBenzodiazepine: Rule<typeof inputs> = {
  id: 'opioid-benzodiazepine',
  section: 'medications',
  title: 'Opioid with benzodiazepine',
  why: 'Together they depress breathing more than either alone; the combination carries a boxed warning.',
  consider:
    'Is each still needed? Lowest doses, slow taper of one if agreed, naloxone at home. Do not stop abruptly: neither the opioid nor the benzodiazepine.',
  cites: [fda2016, cdc2022, beers2023],
  inputs,
  evaluate({ opioids, benzodiazepines, third, mme, age, breathing, useDisorder, allThree }) {
    if (isRaised(allThree)) return notApplicable(`See "${opioidBenzodiazepineCarisoprodol.title}".`, [])
    if (opioids.state !== 'known' || benzodiazepines.state !== 'known') {
      return notTogether(opioids, benzodiazepines, { first: 'opioid', second: 'benzodiazepine' })
    }
    const both = [opioids, benzodiazepines]
    const message = pair(names(opioids, OPIOIDS), names(benzodiazepines, BENZODIAZEPINES))
    const isTreatment = distinctDrugs(opioids.value, OPIOIDS).every((name) => OUD_TREATMENTS.includes(name))
    if (isTreatment && useDisorder.state === 'known') {
      return finding(
        'moderate',
        `${message}, the opioid as treatment of opioid use disorder.`,
        [...both, useDisorder],
        {
          consider:
            'Never withhold treatment of opioid use disorder; review the benzodiazepine. Do not stop abruptly: neither of them.',
        },
      )
    }
    const worse = [
      ...when(
        age,
        (years) => years >= OLDER_ADULT_AGE,
        (years) => `age ${years}`,
      ),
      ...when(
        breathing,
        () => true,
        (found) => found.map((one) => one.label).join(', '),
      ),
      ...when(
        mme,
        (total) => total.scheduled >= HIGH_DOSE_FROM,
        (total) => `${total.scheduled} MME a day`,
      ),
      ...when(
        third,
        () => true,
        (found) => `also ${distinctDrugs(found, THIRD_SEDATIVES).join(', ')}`,
      ),
    ]
    const treatment = isTreatment ? [useDisorder] : []
    const modifiers = [age, breathing, mme, third, ...treatment]
    const facts = [...both, ...worse.map((one) => one.fact), ...notLookedAt(modifiers)]
    if (worse.length === 0) return finding('high', `${message}.`, facts)
    return finding('critical', `${message}; ${worse.map((one) => one.words).join('; ')}.`, facts)
  },
}
