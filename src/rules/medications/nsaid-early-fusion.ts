import { daysSinceFusion, isDayOrLater } from '../../domain/episode.ts'
import { unknown } from '../../domain/fact.ts'
import { distinctDrugs, drugs } from '../../domain/select-drugs.ts'
import { li2011, ruleCatalogue } from '../citations.ts'
import { fusionDiagnosis, withoutFusion } from '../no-fusion.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notApplicable, notAssessed } from '../verdict.ts'
import { names } from './combination.ts'
import { NSAIDS } from './nsaids.ts'
import { sortedByTime } from './time-on-list.ts'

/** Last day after fusion on which an NSAID may matter for the bone. */
const LAST_DAY = 90
/** Days on the list above which it is more than a short course. */
const SHORT_UP_TO_DAYS = 14
const KETOROLAC = { ingredients: ['ketorolac'] } as const
const SMOKING = unknown('smoking is not read from the chart; a current smoker heals bone less well')

const inputs = { nsaids: drugs(NSAIDS), days: daysSinceFusion, diagnosis: fusionDiagnosis }

/** A systemic NSAID in the first 90 days after fusion. */
export const nsaidEarlyFusion: Rule<typeof inputs> = {
  id: 'nsaid-early-fusion',
  section: 'medications',
  title: 'NSAID early after fusion',
  why: 'High doses and longer courses of NSAIDs may go with non-union; the evidence is contested and a short, low-dose course is thought reasonable.',
  consider: 'Ask what the surgeon wants. Shortest course, lowest dose; help to stop smoking.',
  cites: [li2011, ruleCatalogue],
  inputs,
  evaluate({ nsaids, days, diagnosis }, { today }) {
    if (nsaids.state === 'absent') return clear('No NSAID on list.', [nsaids])
    if (nsaids.state !== 'known') return notAssessed(nsaids)
    if (days.state === 'absent') return withoutFusion(days, diagnosis)
    if (days.state !== 'known') return notAssessed(days)
    const { least, most } = days.value
    if (least < 0) return notAssessed(unknown('the fusion is dated after today', days.evidence))
    switch (isDayOrLater(days.value, LAST_DAY + 1)) {
      case 'yes':
        return notApplicable(`After day ${LAST_DAY} from fusion.`, [days])
      case 'cannot-tell':
        return notAssessed(
          unknown(`whether ${LAST_DAY} days have passed since fusion cannot be told`, days.evidence),
        )
      case 'no':
        break
    }
    const day = least === most ? `day ${least}` : `days ${least} to ${most}`
    const message = `${names(nsaids, NSAIDS)} on ${day} after fusion`
    const isKetorolac = distinctDrugs(nsaids.value, KETOROLAC).length > 0
    const time = sortedByTime(SHORT_UP_TO_DAYS, nsaids.value, NSAIDS, today)
    const worse = [
      ...(isKetorolac ? ['ketorolac'] : []),
      ...time.yes.map((words) => `${words}, more than ${SHORT_UP_TO_DAYS} days`),
    ]
    const facts = [nsaids, days, SMOKING]
    if (worse.length > 0) return finding('moderate', `${message}; ${worse.join('; ')}.`, facts)
    const cannotTell = time['cannot-tell'].map((words) =>
      unknown(`whether more than ${SHORT_UP_TO_DAYS} days cannot be told: ${words}`),
    )
    return finding('info', `${message}.`, [...facts, ...cannotTell])
  },
}
