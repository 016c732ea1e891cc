import { daysSinceFusion, isDayOrLater } from '../../domain/episode.ts'
import { drugs } from '../../domain/select-drugs.ts'
import { unknown } from '../../domain/fact.ts'
import { cdc2022, ruleCatalogue } from '../citations.ts'
import { fusionDiagnosis, withoutFusion } from '../no-fusion.ts'
import type { Rule } from '../rule.ts'
import { clear, notApplicable, notAssessed } from '../verdict.ts'
import { capital } from '../capital.ts'
import { names } from './combination.ts'
import { OPIOIDS } from './drug-sets.ts'
import { findingInScope, outOfOpioidScope } from './opioid-scope-exit.ts'

/** Days after fusion from which an opioid still on the list is persistent use. */
const PERSISTENT_FROM_DAY = 90

const inputs = {
  opioids: drugs(OPIOIDS),
  days: daysSinceFusion,
  diagnosis: fusionDiagnosis,
  exit: outOfOpioidScope,
}

/** An opioid still on the list three months after fusion. */
export const persistentPostsurgicalOpioid: Rule<typeof inputs> = {
  id: 'persistent-postsurgical-opioid',
  section: 'medications',
  title: 'Opioid still on list after surgery',
  why: 'Pain of the operation itself has passed by three months; an opioid that goes on beyond is long-term treatment and needs a decision of its own.',
  consider:
    'Agree on aim, benefit and risk; if it goes on, plan reviews; if not, taper slowly together. Do not stop abruptly.',
  cites: [cdc2022, ruleCatalogue],
  inputs,
  evaluate({ opioids, days, diagnosis, exit }) {
    if (opioids.state === 'absent') return clear('No opioid on list.', [opioids])
    if (days.state === 'absent') return withoutFusion(days, diagnosis)
    if (opioids.state !== 'known') return notAssessed(opioids)
    if (days.state !== 'known') return notAssessed(days)
    const { least, most } = days.value
    const day = least === most ? `day ${least}` : `between day ${least} and day ${most}`
    switch (isDayOrLater(days.value, PERSISTENT_FROM_DAY)) {
      case 'no':
        return notApplicable(
          `It is ${day} after fusion: the question arises from day ${PERSISTENT_FROM_DAY}.`,
          [days],
        )
      case 'cannot-tell': {
        const why = `whether day ${PERSISTENT_FROM_DAY} after fusion has come cannot be told (${day})`
        return notAssessed(unknown(why, days.evidence, days.caveats))
      }
      case 'yes': {
        const message = `${capital(names(opioids, OPIOIDS))} still on list, ${day} after fusion.`
        return findingInScope(exit, 'moderate', message, [opioids, days])
      }
    }
  },
}
