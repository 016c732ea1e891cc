import { conditions } from '../../domain/select-conditions.ts'
import { unknown } from '../../domain/fact.ts'
import { distinctDrugs, drugs } from '../../domain/select-drugs.ts'
import { ageToday } from '../../domain/select-patient.ts'
import { beers2023 } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, found, notApplicable, notAssessed } from '../verdict.ts'
import { BEERS_CNS } from './drug-sets.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { OLDER_ADULT_AGE } from './risk-inputs.ts'

const TOO_MANY_FROM = 3
const ANTIEPILEPTICS = { classes: ['antiepileptic', 'gabapentinoid'] } as const

const inputs = {
  age: ageToday,
  cns: drugs(BEERS_CNS),
  palliative: conditions(['palliative-care']),
  epilepsy: conditions(['epilepsy']),
}

/** Three or more CNS-active drugs at age 65 or over: falls and fractures. */
export const threeCnsActiveDrugs: Rule<typeof inputs> = {
  id: 'three-cns-active-drugs',
  section: 'medications',
  title: 'Three or more CNS-active drugs',
  why: 'From three CNS-active drugs on, falls and fractures become clearly more frequent in older adults.',
  consider: 'Review each drug with the patient and a pharmacist; taper one at a time. Do not stop abruptly.',
  cites: [beers2023],
  inputs,
  evaluate({ age, cns, palliative, epilepsy }) {
    if (age.state === 'absent') return notAssessed(unknown('age is not recorded'))
    if (age.state !== 'known') return notAssessed(age)
    if (age.value < OLDER_ADULT_AGE)
      return notApplicable(`Age ${age.value}: the criterion is for ${OLDER_ADULT_AGE} and over.`, [age])
    if (palliative.state === 'known')
      return notApplicable('Does not apply in palliative or hospice care.', [found(palliative)])
    if (cns.state === 'absent') return clear('No CNS-active drug on list.', [cns])
    if (cns.state !== 'known') return notAssessed(cns)
    const names = distinctDrugs(cns.value, BEERS_CNS)
    const drugWord = names.length === 1 ? 'drug' : 'drugs'
    if (names.length < TOO_MANY_FROM) {
      const count = `${names.length} CNS-active ${drugWord} on list (${names.join(', ')})`
      return clear(`${count}, fewer than ${TOO_MANY_FROM}.`, [cns])
    }
    const message = `${names.length} CNS-active drugs at age ${age.value}: ${names.join(', ')}.`
    const facts = [cns, age, ...notLookedAt([palliative, epilepsy])]
    const isForEpilepsy =
      epilepsy.state === 'known' &&
      distinctDrugs(cns.value, ANTIEPILEPTICS).length === 1 &&
      names.length === TOO_MANY_FROM
    if (isForEpilepsy) {
      const words = `${message} One is an antiepileptic, with epilepsy recorded.`
      return finding('moderate', words, [...facts, found(epilepsy)])
    }
    return finding('high', message, facts)
  },
}
