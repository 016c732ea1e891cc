import { unknown } from '../../domain/fact.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { drugs } from '../../domain/select-drugs.ts'
import { ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, found, notAssessed } from '../verdict.ts'
import { capital } from '../capital.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { sortedByTime } from './time-on-list.ts'

const CORTICOSTEROIDS = { classes: ['corticosteroid'] } as const
/** Days on the list above which bone, infection and fusion suffer. */
const LONG_AFTER_DAYS = 90

const inputs = { steroids: drugs(CORTICOSTEROIDS), adrenal: conditions(['adrenal-insufficiency']) }

/** A systemic corticosteroid on the list for more than 90 days. */
export const longTermCorticosteroid: Rule<typeof inputs> = {
  id: 'long-term-corticosteroid',
  section: 'medications',
  title: 'Long-term corticosteroid',
  why: 'Long courses weaken bone, hinder fusion and hide infection; CRP and temperature may stay low.',
  consider:
    'Is it still needed, at which dose? Bone protection. Taper with the prescriber. Do not stop abruptly.',
  cites: [ruleCatalogue],
  inputs,
  evaluate({ steroids, adrenal }, { today }) {
    if (steroids.state === 'absent') return clear('No systemic corticosteroid on list.', [steroids])
    if (steroids.state !== 'known') return notAssessed(steroids)
    const time = sortedByTime(LONG_AFTER_DAYS, steroids.value, CORTICOSTEROIDS, today, 'counts')
    if (time.yes.length > 0) {
      const message = `${capital(time.yes.join('; '))}: more than ${LONG_AFTER_DAYS} days`
      if (adrenal.state !== 'known')
        return finding('moderate', `${message}.`, [steroids, ...notLookedAt([adrenal])])
      const label = adrenal.value.map((one) => one.label).join(', ')
      return finding('info', `${message}; replacement, ${label} recorded.`, [steroids, found(adrenal)])
    }
    if (time['cannot-tell'].length > 0) {
      const words = time['cannot-tell'].join('; ')
      return notAssessed(
        unknown(
          `whether more than ${LONG_AFTER_DAYS} days on list cannot be told: ${words}`,
          steroids.evidence,
        ),
      )
    }
    return clear(`${capital(time.no.join('; '))}: not more than ${LONG_AFTER_DAYS} days.`, [steroids])
  },
}
