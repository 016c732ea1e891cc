import type { Context } from '../../domain/context.ts'
import { mmeFact } from '../../domain/mme.ts'
import { below } from '../../domain/result.ts'
import { known, unknown, type Fact } from '../../domain/fact.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { drugs } from '../../domain/select-drugs.ts'
import { ageToday } from '../../domain/select-patient.ts'
import { latestLab } from '../../domain/select-results.ts'
import { cdc2022, ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, found, notAssessed } from '../verdict.ts'
import { drugNames, names } from './combination.ts'
import { BENZODIAZEPINES, OPIOIDS, SEDATIVES_WITH_OPIOID } from './drug-sets.ts'
import { findingInScope, outOfOpioidScope } from './opioid-scope-exit.ts'
import { rescueNaloxone } from './rescue-naloxone.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { breathingDisease, OLDER_ADULT_AGE, when } from './risk-inputs.ts'

/** MME a day from which naloxone is offered, and from which its absence weighs more. */
const OFFER_FROM_MME = 50
const HIGH_FROM_MME = 90
/** mL/min/1.73 m² */
const KIDNEY_FAILURE_BELOW = 30

const opioids = drugs(OPIOIDS)
const inputs = {
  opioids,
  rescue: rescueNaloxone,
  mme: (context: Context) => mmeFact(opioids(context)),
  sedatives: drugs(SEDATIVES_WITH_OPIOID),
  breathing: breathingDisease,
  age: ageToday,
  egfr: kidneyFailure,
  organs: conditions(['dialysis', 'liver-disease']),
  history: conditions(
    [
      'opioid-overdose',
      'opioid-use-disorder',
      'opioid-use-disorder-in-remission',
      'substance-use-disorder',
      'alcohol-use-disorder',
    ],
    {},
  ),
  exit: outOfOpioidScope,
}

/** An opioid and a reason to have naloxone at home, and none recorded. */
export const naloxoneNotOnList: Rule<typeof inputs> = {
  id: 'naloxone-not-on-list',
  section: 'medications',
  title: 'Naloxone not on list',
  why: 'Naloxone at home reverses an opioid overdose. Offering it is advised from 50 MME a day, with other sedatives, and wherever breathing, age, kidneys, liver or history add risk. Naloxone inside buprenorphine tablets does not serve for rescue.',
  consider:
    'Offer nasal naloxone and show household members how to use it. It is no reason to change the opioid: do not stop abruptly.',
  cites: [cdc2022, ruleCatalogue],
  inputs,
  evaluate({ opioids, rescue, exit, ...risk }) {
    if (opioids.state === 'absent') return clear('No opioid on list.', [opioids])
    if (opioids.state !== 'known') return notAssessed(opioids)
    if (rescue.state === 'known') {
      const products = [...new Set(rescue.value.map((entry) => entry.name))].join(', ')
      return clear(`Rescue naloxone recorded within 24 months: ${products}.`, [found(rescue)])
    }
    if (rescue.state !== 'absent') return notAssessed(rescue)
    const { mme, sedatives, breathing, age, egfr, organs, history } = risk
    const labels = (list: readonly { label: string }[]) => list.map((one) => one.label).join(', ')
    const risks = [
      ...when(
        mme,
        ({ scheduled }) => scheduled >= OFFER_FROM_MME,
        ({ scheduled }) => `${scheduled} MME a day`,
      ),
      ...when(
        sedatives,
        () => true,
        () => `also ${names(sedatives, SEDATIVES_WITH_OPIOID)}`,
      ),
      ...when(breathing, () => true, labels),
      ...when(
        age,
        (years) => years >= OLDER_ADULT_AGE,
        (years) => `age ${years}`,
      ),
      ...when(
        egfr,
        (kidney) => kidney.isFailing,
        (kidney) => `${kidney.words}, below ${KIDNEY_FAILURE_BELOW}`,
      ),
      ...when(organs, () => true, labels),
      ...when(history, () => true, labels),
    ]
    const all = [mme, sedatives, breathing, age, egfr, organs, history]
    if (risks.length === 0) {
      const words = `No rescue naloxone recorded with ${names(opioids, OPIOIDS)}, on list; none of the reasons to offer it recorded in doses, other medicines, problem list, age or eGFR.`
      return clear(words, [found(opioids), rescue, ...all])
    }
    const message = `No rescue naloxone recorded in 24 months with ${names(opioids, OPIOIDS)}: ${risks.map((one) => one.words).join('; ')}.`
    const isHigh =
      drugNames(sedatives, BENZODIAZEPINES).length > 0 ||
      (mme.state === 'known' && mme.value.scheduled >= HIGH_FROM_MME)
    const facts = [opioids, rescue, ...risks.map((one) => one.fact), ...notLookedAt(all)]
    return findingInScope(exit, isHigh ? 'high' : 'moderate', message, facts)
  },
}

/** Whether the latest eGFR is below 30, whatever its age: no eGFR is no reason. */
function kidneyFailure(context: Context): Fact<{ isFailing: boolean; words: string }> {
  const egfr = latestLab('egfr')(context)
  if (egfr.state !== 'known') return egfr
  const words = `eGFR ${egfr.value.recorded}`
  const answer = below(egfr.value.amount, KIDNEY_FAILURE_BELOW)
  if (answer === 'cannot-tell')
    return unknown(`${words} cannot be compared with ${KIDNEY_FAILURE_BELOW}`, egfr.evidence, egfr.caveats)
  return known({ isFailing: answer === 'yes', words }, egfr.evidence, egfr.doubt, egfr.caveats)
}
