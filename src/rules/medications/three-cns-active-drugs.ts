import { conditions } from '../../domain/select-conditions.ts'
import { distinctDrugs, drugs } from '../../domain/select-drugs.ts'
import { beers2023 } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, found, notAssessed } from '../verdict.ts'
import { beersGate, beersInputs } from './beers-gate.ts'
import { BEERS_CNS } from './drug-sets.ts'
import { notLookedAt } from '../not-looked-at.ts'

const TOO_MANY_FROM = 3
const ANTIEPILEPTICS = { classes: ['antiepileptic', 'gabapentinoid'] } as const

const inputs = {
  ...beersInputs,
  cns: drugs(BEERS_CNS),
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
    const gate = beersGate(age, palliative)
    if (!gate.applies) return gate.verdict
    if (cns.state === 'absent') return clear('No CNS-active drug on list.', [cns])
    if (cns.state !== 'known') return notAssessed(cns)
    const names = distinctDrugs(cns.value, BEERS_CNS)
    const drugWord = names.length === 1 ? 'drug' : 'drugs'
    if (names.length < TOO_MANY_FROM) {
      const count = `${names.length} CNS-active ${drugWord} on list (${names.join(', ')})`
      return clear(`${count}, fewer than ${TOO_MANY_FROM}.`, [cns])
    }
    const message = `${names.length} CNS-active drugs at age ${gate.age.value}: ${names.join(', ')}.`
    const facts = [cns, gate.age, ...notLookedAt([palliative, epilepsy])]
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
