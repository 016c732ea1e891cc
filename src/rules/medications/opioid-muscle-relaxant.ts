import { conditions } from '../../domain/select-conditions.ts'
import { drugs } from '../../domain/select-drugs.ts'
import { beers2023, fda2016, ruleCatalogue } from '../citations.ts'
import { isRaised, verdictOf, type Rule } from '../rule.ts'
import { finding, found, notApplicable } from '../verdict.ts'
import { drugNames, names, notTogether, pair } from './combination.ts'
import { MUSCLE_RELAXANTS, OPIOIDS } from './drug-sets.ts'
import { opioidBenzodiazepineCarisoprodol } from './opioid-benzodiazepine-carisoprodol.ts'
import { notLookedAt } from '../not-looked-at.ts'

/** Muscle relaxants given for spasticity, not only for muscle pain. */
const FOR_SPASTICITY = ['baclofen', 'tizanidine', 'dantrolene']

const inputs = {
  opioids: drugs(OPIOIDS),
  relaxants: drugs(MUSCLE_RELAXANTS),
  spasticity: conditions(['spasticity']),
  allThree: verdictOf(opioidBenzodiazepineCarisoprodol),
}

/** Any opioid with a skeletal muscle relaxant. */
export const opioidMuscleRelaxant: Rule<typeof inputs> = {
  id: 'opioid-muscle-relaxant',
  section: 'medications',
  title: 'Opioid with muscle relaxant',
  why: 'Muscle relaxants sedate and add to the breathing depression of opioids; most are meant for two to three weeks only.',
  consider:
    'Is the muscle relaxant still needed? Warn about drowsiness, driving and alcohol. Do not stop abruptly: neither the opioid nor baclofen, tizanidine or carisoprodol.',
  cites: [fda2016, beers2023, ruleCatalogue],
  inputs,
  evaluate({ opioids, relaxants, spasticity, allThree }) {
    if (isRaised(allThree)) return notApplicable(`See "${opioidBenzodiazepineCarisoprodol.title}".`, [])
    if (opioids.state !== 'known' || relaxants.state !== 'known') {
      return notTogether(opioids, relaxants, { first: 'opioid', second: 'muscle relaxant' })
    }
    const both = [opioids, relaxants]
    const message = pair(names(opioids, OPIOIDS), names(relaxants, MUSCLE_RELAXANTS))
    const mayBeForSpasticity = drugNames(relaxants, MUSCLE_RELAXANTS).every((name) =>
      FOR_SPASTICITY.includes(name),
    )
    if (!mayBeForSpasticity) return finding('moderate', `${message}.`, both)
    if (spasticity.state === 'known')
      return finding('info', `${message}, with spasticity recorded.`, [...both, found(spasticity)])
    return finding('moderate', `${message}.`, [...both, ...notLookedAt([spasticity])])
  },
}
