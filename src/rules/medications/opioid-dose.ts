import type { Context } from '../../domain/context.ts'
import { isCurrent } from '../../domain/medication-list.ts'
import { MME_TABLE, mmeFact } from '../../domain/mme.ts'
import { whenAtMost } from '../../domain/mme-words.ts'
import { drugs } from '../../domain/select-drugs.ts'
import { cdc2022 } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notAssessed, type Priority } from '../verdict.ts'
import { OPIOIDS } from './drug-sets.ts'
import { findingInScope, outOfOpioidScope } from './opioid-scope-exit.ts'
import { notLookedAt } from '../not-looked-at.ts'

/** What each line of MME means, in the words of the rule. */
export const MME_BANDS = {
  high: (from: number) => `${from} or more is a legacy marker, not a limit`,
  moderate: (from: number) => `${from} or more`,
}

const opioids = drugs(OPIOIDS)
const inputs = {
  opioids,
  mme: (context: Context) => mmeFact(opioids(context)),
  exit: outOfOpioidScope,
}

/** Daily opioid dose in morphine milligram equivalents. */
export const opioidDose: Rule<typeof inputs> = {
  id: 'opioid-dose',
  section: 'medications',
  title: 'Opioid dose',
  why: `Above about 50 MME a day benefit grows little and overdose risk grows. The older line of 90 is a legacy marker, not a limit. Factors: ${MME_TABLE}. MME is a measure of risk, not for converting one opioid into another.`,
  consider: 'Weigh benefit and risk again, offer naloxone. No abrupt taper; do not stop abruptly.',
  cites: [cdc2022],
  inputs,
  evaluate({ opioids, mme, exit }, { thresholds, today }) {
    if (opioids.state === 'absent') return clear('No opioid on list.', [opioids])
    if (opioids.state !== 'known') return notAssessed(opioids)
    if (mme.state !== 'known')
      return mme.state === 'absent' ? clear('No opioid on list.', [mme]) : notAssessed(mme)
    const { scheduled, maximum, atLeast, notCounted } = mme.value
    const { mmeModerateFrom, mmeHighFrom } = thresholds
    const least = atLeast || mme.doubt ? 'At least ' : ''
    const current = opioids.value.flatMap((use) => use.entries.filter((entry) => isCurrent(entry, today)))
    const atMost = whenAtMost(current)
    const range = maximum > scheduled ? `, up to ${maximum} ${atMost}` : ''
    const left = notCounted.map((one) => `${one.name} (${one.reason})`).join('; ')
    const dose = (band: string) =>
      `${least}${scheduled} MME a day scheduled${range}; ${band}.${left === '' ? '' : ` Not counted: ${left}.`}`
    const raised = (priority: Priority, band: string) => findingInScope(exit, priority, dose(band), [mme])
    if (scheduled >= mmeHighFrom) return raised('high', MME_BANDS.high(mmeHighFrom))
    if (scheduled >= mmeModerateFrom) return raised('moderate', MME_BANDS.moderate(mmeModerateFrom))
    if (maximum >= mmeModerateFrom)
      return finding('info', dose(`${mmeModerateFrom} or more only ${atMost}`), [mme, ...notLookedAt([exit])])
    if (mme.doubt) {
      const words = dose(`whether ${mmeModerateFrom} or more cannot be told`)
      return { ...notAssessed(mme.doubt, words), evidence: mme.evidence }
    }
    return clear(dose(`below ${mmeModerateFrom}`), [mme])
  },
}
