import { conditions } from '../../domain/select-conditions.ts'
import type { Context } from '../../domain/context.ts'
import { distinctDrugs, drugs } from '../../domain/select-drugs.ts'
import { beers2023, fda2016, ruleCatalogue } from '../citations.ts'
import { isRaised, verdictOf, type Rule } from '../rule.ts'
import { clear, finding, notApplicable, notAssessed } from '../verdict.ts'
import { SEDATING } from './drug-sets.ts'
import { opioidBenzodiazepine } from './opioid-benzodiazepine.ts'
import { opioidBenzodiazepineCarisoprodol } from './opioid-benzodiazepine-carisoprodol.ts'
import { opioidGabapentinoid } from './opioid-gabapentinoid.ts'
import { opioidMuscleRelaxant } from './opioid-muscle-relaxant.ts'
import { opioidSedativeHypnotic } from './opioid-sedative-hypnotic.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { breathingDisease, when } from './risk-inputs.ts'
import { threeCnsActiveDrugs } from './three-cns-active-drugs.ts'

const TOO_MANY_FROM = 2

/** The rules that say more of the same drugs, the gravest first. */
const SHARPER_RULES: readonly Rule[] = [
  threeCnsActiveDrugs,
  opioidBenzodiazepineCarisoprodol,
  opioidBenzodiazepine,
  opioidGabapentinoid,
  opioidSedativeHypnotic,
  opioidMuscleRelaxant,
]

const inputs = {
  sedating: drugs(SEDATING),
  falls: conditions(['falls', 'fragility-fracture']),
  breathing: breathingDisease,
  sharper: firstRaised,
}

/** Two or more sedating drugs at any age, unless a sharper rule has already spoken. */
export const twoSedatingDrugs: Rule<typeof inputs> = {
  id: 'two-sedating-drugs',
  section: 'medications',
  title: 'Two or more sedating drugs',
  why: 'Sedating drugs add up: drowsiness, falls, slower breathing.',
  consider: 'Can one go, or move to the night? Warn about driving and alcohol. Do not stop abruptly.',
  cites: [beers2023, fda2016, ruleCatalogue],
  inputs,
  evaluate({ sedating, falls, breathing, sharper }) {
    if (sharper !== null) return notApplicable(`See "${sharper}".`, [])
    if (sedating.state === 'absent') return clear('No sedating drug on list.', [sedating])
    if (sedating.state !== 'known') return notAssessed(sedating)
    const names = distinctDrugs(sedating.value, SEDATING)
    if (names.length < TOO_MANY_FROM)
      return clear(`One sedating drug on list: ${names.join(', ')}.`, [sedating])
    const risks = [
      ...when(
        falls,
        () => true,
        (list) => list.map((one) => one.label).join(', '),
      ),
      ...when(
        breathing,
        () => true,
        (list) => list.map((one) => one.label).join(', '),
      ),
    ]
    const facts = [sedating, ...risks.map((one) => one.fact), ...notLookedAt([falls, breathing])]
    const message = `${names.length} sedating drugs on list: ${names.join(', ')}`
    if (risks.length === 0) return finding('info', `${message}.`, facts)
    return finding('moderate', `${message}; ${risks.map((one) => one.words).join('; ')}.`, facts)
  },
}

/** The title of the first of the sharper rules that is raised. */
function firstRaised(context: Context): string | null {
  return SHARPER_RULES.find((rule) => isRaised(verdictOf(rule)(context)))?.title ?? null
}
