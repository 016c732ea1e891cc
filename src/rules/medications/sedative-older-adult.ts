import { drugs } from '../../domain/select-drugs.ts'
import { beers2023Avoid } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notAssessed } from '../verdict.ts'
import { beersGate, beersInputs } from './beers-gate.ts'
import { capital } from '../capital.ts'
import { names } from './combination.ts'
import { notLookedAt } from '../not-looked-at.ts'

const SEDATIVES = {
  classes: ['antihistamine-1g', 'barbiturate', 'benzodiazepine', 'z-drug'],
  ingredients: ['meprobamate'],
} as const

const inputs = { ...beersInputs, sedatives: drugs(SEDATIVES) }

/** A first-generation antihistamine, barbiturate, benzodiazepine, Z-drug or meprobamate at 65 or over. */
export const sedativeOlderAdult: Rule<typeof inputs> = {
  id: 'sedative-older-adult',
  section: 'medications',
  title: 'Sedative in an older adult',
  why: 'Older adults are more sensitive: confusion, falls, fractures, car crashes.',
  consider: 'Avoid if there is an alternative; taper over weeks. Do not stop abruptly.',
  cites: [beers2023Avoid],
  inputs,
  evaluate({ age, palliative, sedatives }) {
    const gate = beersGate(age, palliative)
    if (!gate.applies) return gate.verdict
    if (sedatives.state === 'absent') return clear('No sedative of the Beers list on list.', [sedatives])
    if (sedatives.state !== 'known') return notAssessed(sedatives)
    const message = `${capital(names(sedatives, SEDATIVES))} at age ${gate.age.value}.`
    return finding('moderate', message, [sedatives, gate.age, ...notLookedAt([palliative])])
  },
}
