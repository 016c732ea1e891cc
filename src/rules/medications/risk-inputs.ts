import type { Context } from '../../domain/context.ts'
import { withinDays } from '../../domain/dates.ts'
import { known, unknown, type Fact, type Known } from '../../domain/fact.ts'
import { below } from '../../domain/result.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { latestLab } from '../../domain/select-results.ts'
import type { ConditionConcept } from '../../domain/condition.ts'

/** Age from which Beers criteria apply. */
export const OLDER_ADULT_AGE = 65

const BREATHING: readonly ConditionConcept[] = ['sleep-apnoea', 'respiratory-disease', 'hypoventilation']

/** Sleep apnoea, COPD, respiratory failure or hypoventilation on the problem list. */
export const breathingDisease = conditions(BREATHING)

/** mL/min/1.73 m²: below this gabapentinoids and many opioids build up. */
const EGFR_REDUCED_BELOW = 60
const EGFR_CURRENT_FOR_DAYS = 365

/** A current eGFR below 60; unknown when the last is too old. */
export function reducedKidneyFunction(context: Context): Fact<boolean> {
  const egfr = latestLab('egfr')(context)
  if (egfr.state !== 'known') return egfr
  if (withinDays(egfr.value.when, EGFR_CURRENT_FOR_DAYS, context.today) !== 'yes') {
    return unknown(`last eGFR is older than ${EGFR_CURRENT_FOR_DAYS} days`, egfr.evidence)
  }
  const answer = below(egfr.value.amount, EGFR_REDUCED_BELOW)
  return answer === 'cannot-tell'
    ? unknown('eGFR cannot be compared with 60', egfr.evidence)
    : { ...egfr, value: answer === 'yes' }
}

/** A circumstance that makes a combination more dangerous: its words when it holds, with the fact it rests on. */
export type Aggravation = { words: string; fact: Known<unknown> }

export function when<T>(
  fact: Fact<T>,
  holds: (value: T) => boolean,
  words: (value: T) => string,
): Aggravation[] {
  return fact.state === 'known' && holds(fact.value)
    ? [{ words: words(fact.value), fact: known(fact.value, fact.evidence) }]
    : []
}

/** Of the circumstances asked for, those that could not be looked at: they are named as caveats of the finding. */
export function notLookedAt(facts: readonly Fact<unknown>[]): Fact<unknown>[] {
  return facts.filter((fact) => fact.state === 'unknown' || fact.state === 'failed')
}
