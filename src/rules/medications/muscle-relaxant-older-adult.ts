import { drugs } from '../../domain/select-drugs.ts'
import { beers2023Avoid } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notAssessed } from '../verdict.ts'
import { beersGate, beersInputs } from './beers-gate.ts'
import { capital } from '../capital.ts'
import { names } from './combination.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { SHORT_TERM_RELAXANTS } from './short-term-relaxants.ts'

const inputs = { ...beersInputs, relaxants: drugs(SHORT_TERM_RELAXANTS) }

/** A muscle relaxant named by Beers at 65 or over; baclofen and tizanidine are not in this row. */
export const muscleRelaxantOlderAdult: Rule<typeof inputs> = {
  id: 'muscle-relaxant-older-adult',
  section: 'medications',
  title: 'Muscle relaxant in an older adult',
  why: 'Anticholinergic effects, sedation and fractures; at doses older adults tolerate the benefit is doubtful.',
  consider: 'Avoid if there is an alternative; taper carisoprodol. Do not stop abruptly.',
  cites: [beers2023Avoid],
  inputs,
  evaluate({ age, palliative, relaxants }) {
    const gate = beersGate(age, palliative)
    if (!gate.applies) return gate.verdict
    if (relaxants.state === 'absent')
      return clear('No muscle relaxant of the Beers list on list.', [relaxants])
    if (relaxants.state !== 'known') return notAssessed(relaxants)
    const message = `${capital(names(relaxants, SHORT_TERM_RELAXANTS))} at age ${gate.age.value}.`
    return finding('moderate', message, [relaxants, gate.age, ...notLookedAt([palliative])])
  },
}
