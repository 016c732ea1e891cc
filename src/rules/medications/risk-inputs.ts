import type { Context } from '../../domain/context.ts'
import { agoText, withinDays } from '../../domain/dates.ts'
import { unknown, type Fact, type Known } from '../../domain/fact.ts'
import { below, exactValue } from '../../domain/result.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { latestLab } from '../../domain/select-results.ts'
import type { ConditionConcept } from '../../domain/condition.ts'
import { found } from '../verdict.ts'

/** Age from which Beers criteria apply. */
export const OLDER_ADULT_AGE = 65

const BREATHING: readonly ConditionConcept[] = ['sleep-apnoea', 'respiratory-disease', 'hypoventilation']

/** Sleep apnoea, COPD, respiratory failure or hypoventilation on the problem list. */
export const breathingDisease = conditions(BREATHING)

/** mL/min/1.73 m²: below this gabapentinoids and many opioids build up. */
export const EGFR_REDUCED_BELOW = 60
const EGFR_CURRENT_FOR_DAYS = 365

/** A current eGFR and whether it is below 60; unknown when there is none or the last is too old. */
export function reducedKidneyFunction(context: Context): Fact<{ isReduced: boolean; words: string }> {
  const egfr = latestLab('egfr')(context)
  if (egfr.state === 'absent') return unknown('no eGFR in the chart', [], egfr.caveats)
  if (egfr.state !== 'known') return egfr
  const { when: taken, amount, recorded } = egfr.value
  if (withinDays(taken, EGFR_CURRENT_FOR_DAYS, context.today) !== 'yes') {
    const why = `last eGFR ${agoText(taken, context.today)}, wanted within ${EGFR_CURRENT_FOR_DAYS} days`
    return unknown(why, egfr.evidence, egfr.caveats)
  }
  const answer = below(amount, EGFR_REDUCED_BELOW)
  const number = exactValue(amount)
  const words = number === null ? `eGFR ${recorded}` : `eGFR ${number}`
  return answer === 'cannot-tell'
    ? unknown(`${words} cannot be compared with ${EGFR_REDUCED_BELOW}`, egfr.evidence, egfr.caveats)
    : { ...egfr, value: { isReduced: answer === 'yes', words } }
}

/** A circumstance that makes a combination more dangerous: its words when it holds, with the fact it rests on. */
export type Aggravation = { words: string; fact: Known<unknown> }

export function when<T>(
  fact: Fact<T>,
  holds: (value: T) => boolean,
  words: (value: T) => string,
): Aggravation[] {
  return fact.state === 'known' && holds(fact.value) ? [{ words: words(fact.value), fact: found(fact) }] : []
}
