import { drugs } from '../../domain/select-drugs.ts'
import { lapi2013 } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { unknown } from '../../domain/fact.ts'
import { clear, finding, notAssessed } from '../verdict.ts'
import { names, pair } from './combination.ts'
import { NSAIDS } from './nsaids.ts'
import { sortedByTime } from './time-on-list.ts'

const RENIN_BLOCKERS = { classes: ['acei', 'arb'] } as const
const DIURETICS = { classes: ['diuretic'] } as const
/** Days after the NSAID is added in which the kidney is most at risk. */
const NEW_FOR_DAYS = 30

const inputs = { nsaids: drugs(NSAIDS), blockers: drugs(RENIN_BLOCKERS), diuretics: drugs(DIURETICS) }

/** A systemic NSAID with an ACE inhibitor, ARB or ARNI and a diuretic. */
export const nsaidTriple: Rule<typeof inputs> = {
  id: 'nsaid-triple',
  section: 'medications',
  title: 'NSAID with ACE inhibitor or ARB and diuretic',
  why: 'Together they can starve the kidney of blood flow; acute kidney injury is most frequent in the first 30 days.',
  consider: 'Can the NSAID go? Else creatinine and potassium within days, and sick-day advice.',
  cites: [lapi2013],
  inputs,
  evaluate({ nsaids, blockers, diuretics }, { today }) {
    if (nsaids.state === 'absent') return clear('No NSAID on list.', [nsaids])
    if (blockers.state === 'absent') return clear('No ACE inhibitor or ARB on list.', [blockers])
    if (diuretics.state === 'absent') return clear('No diuretic on list.', [diuretics])
    if (nsaids.state !== 'known') return notAssessed(nsaids)
    if (blockers.state !== 'known') return notAssessed(blockers)
    if (diuretics.state !== 'known') return notAssessed(diuretics)
    const all = [nsaids, blockers, diuretics]
    const others = `${names(blockers, RENIN_BLOCKERS)} and ${names(diuretics, DIURETICS)}`
    const message = pair(names(nsaids, NSAIDS), others)
    const time = sortedByTime(NEW_FOR_DAYS, nsaids.value, NSAIDS, today)
    if (time.no.length > 0)
      return finding('high', `${message}; ${time.no.join('; ')}, within ${NEW_FOR_DAYS} days.`, all)
    const cannotTell = time['cannot-tell'].join('; ')
    const doubts = cannotTell === '' ? [] : [unknown(`when the NSAID started cannot be told: ${cannotTell}`)]
    return finding('moderate', `${message}.`, [...all, ...doubts])
  },
}
