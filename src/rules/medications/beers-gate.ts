import { unknown, type Fact, type Known } from '../../domain/fact.ts'
import type { Condition } from '../../domain/condition.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { ageToday } from '../../domain/select-patient.ts'
import { found, notApplicable, notAssessed, type Verdict } from '../verdict.ts'
import { OLDER_ADULT_AGE } from './risk-inputs.ts'

/** What a criterion for older adults asks of the patient. */
export const beersInputs = { age: ageToday, palliative: conditions(['palliative-care']) }

/** Does a Beers criterion apply? If so, at which age; if not, the verdict that says why. */
export type BeersGate = { applies: true; age: Known<number> } | { applies: false; verdict: Verdict }

/** Beers criteria are for 65 and over, and not for palliative or hospice care. */
export function beersGate(age: Fact<number>, palliative: Fact<readonly Condition[]>): BeersGate {
  const stop = (verdict: Verdict): BeersGate => ({ applies: false, verdict })
  if (age.state === 'absent') return stop(notAssessed(unknown('age is not recorded')))
  if (age.state !== 'known') return stop(notAssessed(age))
  if (age.value < OLDER_ADULT_AGE)
    return stop(notApplicable(`Age ${age.value}: the criterion is for ${OLDER_ADULT_AGE} and over.`, [age]))
  if (palliative.state === 'known')
    return stop(notApplicable('Does not apply in palliative or hospice care.', [found(palliative)]))
  return { applies: true, age }
}
