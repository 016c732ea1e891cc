import type { Analyte } from '../../domain/result.ts'
import { ANALYTES, above } from '../../domain/result.ts'
import type { Context } from '../../domain/context.ts'
import { dayText, withinDays } from '../../domain/dates.ts'
import { unknown, type Fact } from '../../domain/fact.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { drugs } from '../../domain/select-drugs.ts'
import { latestLab } from '../../domain/select-results.ts'
import { cdc2022, ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, found, notAssessed } from '../verdict.ts'
import { capital } from '../capital.ts'
import { names } from './combination.ts'
import { OPIOIDS } from './drug-sets.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { breathingDisease, when } from './risk-inputs.ts'

/** % */
const SPO2_LOW_TO = 90
/** Breaths a minute. */
const RESPIRATORY_RATE_LOW_TO = 10
const VITALS_CURRENT_FOR_DAYS = 30

const inputs = {
  opioids: drugs(OPIOIDS),
  breathing: breathingDisease,
  cpap: conditions(['cpap']),
  spo2: lowVital('spo2', SPO2_LOW_TO),
  rate: lowVital('respiratory-rate', RESPIRATORY_RATE_LOW_TO),
}

/** Any opioid where breathing is already at risk. */
export const opioidRespiratoryRisk: Rule<typeof inputs> = {
  id: 'opioid-respiratory-risk',
  section: 'medications',
  title: 'Opioid with breathing at risk',
  why: 'Opioids depress breathing, most in sleep; sleep apnoea, COPD and hypoventilation leave little reserve.',
  consider:
    'Lowest dose that helps, no other sedatives, naloxone at home. Is sleep apnoea treated, and CPAP used every night? CPAP is read from the wording of the problem list only. Do not stop abruptly.',
  cites: [cdc2022, ruleCatalogue],
  inputs,
  evaluate({ opioids, breathing, cpap, spo2, rate }) {
    if (opioids.state === 'absent') return clear('No opioid on list.', [opioids])
    if (opioids.state !== 'known') return notAssessed(opioids)
    const risks = [
      ...when(
        breathing,
        () => true,
        (list) => list.map((one) => one.label).join(', '),
      ),
      ...when(
        spo2,
        (vital) => vital.isLow,
        (vital) => vital.words,
      ),
      ...when(
        rate,
        (vital) => vital.isLow,
        (vital) => vital.words,
      ),
    ]
    const opioidNames = capital(names(opioids, OPIOIDS))
    if (risks.length === 0) {
      const words = `${opioidNames} on list; no sleep apnoea, COPD or hypoventilation on the problem list, and no low oxygen saturation or respiratory rate as the latest of ${VITALS_CURRENT_FOR_DAYS} days.`
      return clear(words, [found(opioids), breathing, spo2, rate])
    }
    const facts = [opioids, ...risks.map((one) => one.fact), ...notLookedAt([breathing, spo2, rate])]
    const message = `${opioidNames} with ${risks.map((one) => one.words).join('; ')}`
    const isLowNow = [spo2, rate].some((vital) => vital.state === 'known' && vital.value.isLow)
    if (cpap.state === 'known' && !isLowNow)
      return finding('moderate', `${message}; CPAP in use by the problem list.`, [...facts, found(cpap)])
    return finding('high', `${message}.`, [...facts, ...(isLowNow ? [] : notLookedAt([cpap]))])
  },
}

/** Whether the latest reading is low and recent; an older one is not low now. */
function lowVital(
  analyte: Analyte,
  lowTo: number,
): (context: Context) => Fact<{ isLow: boolean; words: string }> {
  return (context) => {
    const latest = latestLab(analyte)(context)
    if (latest.state !== 'known') return latest
    const { amount, recorded, when: taken } = latest.value
    const words = `${ANALYTES[analyte].name} ${recorded} on ${dayText(taken)}`
    const isRecent = withinDays(taken, VITALS_CURRENT_FOR_DAYS, context.today)
    const isAbove = above(amount, lowTo)
    if (isRecent === 'no' || isAbove === 'yes') return { ...latest, value: { isLow: false, words } }
    if (isRecent === 'yes' && isAbove === 'no') return { ...latest, value: { isLow: true, words } }
    return unknown(`whether ${words} is low and recent cannot be told`, latest.evidence, latest.caveats)
  }
}
