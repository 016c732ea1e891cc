import { unknown } from '../../domain/fact.ts'
import { drugs } from '../../domain/select-drugs.ts'
import { ageToday } from '../../domain/select-patient.ts'
import { muscleRelaxantLabel, ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notAssessed } from '../verdict.ts'
import { capital } from '../capital.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { OLDER_ADULT_AGE } from './risk-inputs.ts'
import { SHORT_TERM_RELAXANTS } from './short-term-relaxants.ts'
import { sortedByTime } from './time-on-list.ts'

/** Days: labels speak of two or three weeks. */
const SHORT_UP_TO_DAYS = 21

const inputs = { relaxants: drugs(SHORT_TERM_RELAXANTS), age: ageToday }

/** A muscle relaxant meant for a short course that has stayed on the list. */
export const muscleRelaxantDuration: Rule<typeof inputs> = {
  id: 'muscle-relaxant-duration',
  section: 'medications',
  title: 'Muscle relaxant beyond a short course',
  why: 'After two or three weeks no benefit is shown; sedation and falls stay, with carisoprodol dependence too.',
  consider: 'Is it still needed? Agree an end date; taper carisoprodol. Do not stop abruptly.',
  cites: [muscleRelaxantLabel, ruleCatalogue],
  inputs,
  evaluate({ relaxants, age }, { today }) {
    if (relaxants.state === 'absent') return clear('No short-term muscle relaxant on list.', [relaxants])
    if (relaxants.state !== 'known') return notAssessed(relaxants)
    const time = sortedByTime(SHORT_UP_TO_DAYS, relaxants.value, SHORT_TERM_RELAXANTS, today)
    if (time.yes.length > 0) {
      const message = `${capital(time.yes.join('; '))}: more than ${SHORT_UP_TO_DAYS} days`
      if (age.state === 'known' && age.value >= OLDER_ADULT_AGE)
        return finding('moderate', `${message}; age ${age.value}.`, [relaxants, age])
      return finding('info', `${message}.`, [relaxants, ...notLookedAt([age])])
    }
    if (time['cannot-tell'].length > 0) {
      const words = time['cannot-tell'].join('; ')
      return notAssessed(
        unknown(
          `whether more than ${SHORT_UP_TO_DAYS} days on list cannot be told: ${words}`,
          relaxants.evidence,
        ),
      )
    }
    return clear(`${capital(time.no.join('; '))}: not more than ${SHORT_UP_TO_DAYS} days.`, [relaxants])
  },
}
