import type { Context } from '../../domain/context.ts'
import { dayText } from '../../domain/dates.ts'
import { daysSinceFusion, isDayOrLater } from '../../domain/episode.ts'
import { unknown, type Evidence, type Fact } from '../../domain/fact.ts'
import { found, sectionCaveats } from '../../domain/found.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { distinctDrugs, drugs } from '../../domain/select-drugs.ts'
import type { TobaccoStatus } from '../../domain/tobacco.ts'
import { li2011, ruleCatalogue } from '../citations.ts'
import { fusionDiagnosis, withoutFusion } from '../no-fusion.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notApplicable, notAssessed } from '../verdict.ts'
import { names } from './combination.ts'
import { NSAIDS } from './nsaids.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { when } from './risk-inputs.ts'
import { sortedByTime } from './time-on-list.ts'

/** Last day after fusion on which an NSAID may matter for the bone. */
const LAST_DAY = 90
/** Days on the list above which it is more than a short course. */
const SHORT_UP_TO_DAYS = 14
const KETOROLAC = { ingredients: ['ketorolac'] } as const
const NO_SMOKING_STATUS = unknown(
  'no smoking status could be read from the chart; a current smoker heals bone less well',
)

const inputs = {
  nsaids: drugs(NSAIDS),
  days: daysSinceFusion,
  diagnosis: fusionDiagnosis,
  nicotine: conditions(['nicotine']),
  tobacco: latestTobacco,
}

/** A systemic NSAID in the first 90 days after fusion. */
export const nsaidEarlyFusion: Rule<typeof inputs> = {
  id: 'nsaid-early-fusion',
  section: 'medications',
  title: 'NSAID early after fusion',
  why: 'High doses and longer courses of NSAIDs may go with non-union; the evidence is contested and a short, low-dose course is thought reasonable.',
  consider: 'Ask what the surgeon wants. Shortest course, lowest dose; help to stop smoking.',
  cites: [li2011, ruleCatalogue],
  inputs,
  evaluate({ nsaids, days, diagnosis, nicotine, tobacco }, { today }) {
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
    const smoking = [
      ...when(
        nicotine,
        () => true,
        (list) => list.map((one) => one.label).join(', '),
      ),
      ...when(tobacco, isSmoker, (list) => `current smoker by the record of ${list.map(dated).join(', ')}`),
    ]
    const worse = [
      ...(isKetorolac ? ['ketorolac'] : []),
      ...time.yes.map((words) => `${words}, more than ${SHORT_UP_TO_DAYS} days`),
      ...smoking.map((one) => one.words),
    ]
    const isStatusKnown = smoking.length > 0 || (tobacco.state === 'known' && tobacco.value.every(isStated))
    const facts = [
      nsaids,
      days,
      ...smoking.map((one) => one.fact),
      ...notLookedAt([nicotine, tobacco]),
      ...(isStatusKnown ? [] : [NO_SMOKING_STATUS]),
    ]
    if (worse.length > 0) return finding('moderate', `${message}; ${worse.join('; ')}.`, facts)
    const cannotTell = time['cannot-tell'].map((words) =>
      unknown(`whether more than ${SHORT_UP_TO_DAYS} days cannot be told: ${words}`),
    )
    return finding('info', `${message}.`, [...facts, ...cannotTell])
  },
}

/** The latest record of tobacco use; several of one day all count. */
function latestTobacco({ chart }: Context): Fact<readonly TobaccoStatus[]> {
  const { records, blanks, sources } = chart.tobacco
  const newest = Math.max(...records.map((one) => one.when.last))
  const latest = records.filter((one) => one.when.last === newest)
  return found(latest, evidenceOf, blanks, sources, sectionCaveats(chart.tobacco))
}

function evidenceOf({ resource, label, recorded, when }: TobaccoStatus): Evidence {
  return { resource, label, value: recorded, when }
}

function isSmoker(list: readonly TobaccoStatus[]): boolean {
  return list.some((one) => one.status === 'current')
}

function isStated({ status }: TobaccoStatus): boolean {
  return status !== 'not-known'
}

function dated({ when }: TobaccoStatus): string {
  return dayText(when)
}
