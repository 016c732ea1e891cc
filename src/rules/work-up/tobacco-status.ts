import { agoText, dayText, type Day } from '../../domain/dates.ts'
import { unknown, type Known } from '../../domain/fact.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { latestTobacco } from '../../domain/select-tobacco.ts'
import type { TobaccoStatus } from '../../domain/tobacco.ts'
import { ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, found, missing, notAssessed } from '../verdict.ts'
import { workUpGate } from './gate.ts'
import { isCurrentSince } from './lab-inputs.ts'

const CURRENT_FOR_DAYS = 365

const inputs = { gate: workUpGate, tobacco: latestTobacco, nicotine: conditions(['nicotine']) }

/** Tobacco use, known and current: smokers fuse less often. */
export const tobaccoStatus: Rule<typeof inputs> = {
  id: 'tobacco-status',
  section: 'work-up',
  title: 'Tobacco',
  why: 'Smoking is associated with non-union, infection and poorer results of surgery; stopping helps bone, wound and pain.',
  consider:
    'Ask. Offer help to stop: counselling, nicotine replacement, varenicline. Before further surgery in any case.',
  cites: [ruleCatalogue],
  inputs,
  evaluate({ gate, tobacco, nicotine }, { today }) {
    if (!gate.applies) return gate.verdict
    const { fusion } = gate
    const inTime =
      tobacco.state === 'known'
        ? isCurrentSince(tobacco.value, fusion.value.when, CURRENT_FOR_DAYS, today)
        : 'no'
    if (tobacco.state === 'known' && inTime === 'yes' && tobacco.value.status === 'current')
      return finding('moderate', `${wordsOf(tobacco)}: current use.`, [tobacco, fusion])
    if (nicotine.state === 'known') {
      const also = tobacco.state === 'known' ? ` Last status: ${wordsOf(tobacco)}.` : ''
      const shown = tobacco.state === 'known' ? [found(tobacco)] : []
      return finding('moderate', `Tobacco use or nicotine dependence is on the problem list.${also}`, [
        found(nicotine),
        fusion,
        ...shown,
      ])
    }
    if (tobacco.state === 'absent')
      return missing('info', 'No tobacco status in the chart.', [tobacco, nicotine, fusion])
    if (tobacco.state !== 'known') return notAssessed(tobacco)
    if (inTime === 'cannot-tell') {
      const why = `Whether the tobacco status (${wordsOf(tobacco)}) is current cannot be told`
      return notAssessed(unknown(why, tobacco.evidence, tobacco.caveats))
    }
    if (inTime === 'no')
      return missing(
        'info',
        `Last tobacco status ${ageWords(tobacco, today)}; wanted after surgery and within ${CURRENT_FOR_DAYS} days.`,
        [tobacco, nicotine, fusion],
      )
    if (tobacco.value.status === 'not-known')
      return missing('info', `${wordsOf(tobacco)}: not known.`, [tobacco, nicotine, fusion])
    return clear(`${wordsOf(tobacco)}; none on the problem list.`, [tobacco, nicotine, fusion])
  },
}

function wordsOf({ value }: Known<TobaccoStatus>): string {
  return `${value.recorded} on ${dayText(value.when)}${value.byName ? ', matched by name' : ''}`
}

function ageWords({ value }: Known<TobaccoStatus>, today: Day): string {
  return `${agoText(value.when, today)} (${value.recorded})`
}
