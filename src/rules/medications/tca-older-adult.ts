import { distinctDrugs, drugs } from '../../domain/select-drugs.ts'
import { beers2023Avoid } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notAssessed } from '../verdict.ts'
import { beersGate, beersInputs } from './beers-gate.ts'
import { capital } from '../capital.ts'
import { dailyTotal, exceeds, totalWords } from './daily-total.ts'
import { notLookedAt } from '../not-looked-at.ts'

const TCAS = { classes: ['tca'], ingredients: ['paroxetine'] } as const
/** mg a day: up to this doxepin is a sleep aid that Beers does not name. */
const DOXEPIN_UP_TO = 6

const inputs = { ...beersInputs, tcas: drugs(TCAS), doxepin: dailyTotal('doxepin') }

/** A tricyclic (doxepin above 6 mg) or paroxetine at 65 or over. */
export const tcaOlderAdult: Rule<typeof inputs> = {
  id: 'tca-older-adult',
  section: 'medications',
  title: 'Tricyclic or paroxetine in an older adult',
  why: 'Strongly anticholinergic and sedating; blood pressure falls on standing up.',
  consider:
    'Avoid if there is an alternative; for nerve pain a low dose of nortriptyline is often chosen knowingly. Do not stop abruptly.',
  cites: [beers2023Avoid],
  inputs,
  evaluate({ age, palliative, tcas, doxepin }) {
    const gate = beersGate(age, palliative)
    if (!gate.applies) return gate.verdict
    if (tcas.state === 'absent') return clear('No tricyclic or paroxetine on list.', [tcas])
    if (tcas.state !== 'known') return notAssessed(tcas)
    const all = distinctDrugs(tcas.value, TCAS)
    const isDoxepinHigh = doxepin.state === 'known' && exceeds(doxepin.value, DOXEPIN_UP_TO) !== 'no'
    const named = all.filter((name) => name !== 'doxepin' || isDoxepinHigh)
    if (named.length > 0) {
      const facts = [tcas, gate.age, ...notLookedAt([palliative, doxepin])]
      return finding('moderate', `${capital(named.join(', '))} at age ${gate.age.value}.`, facts)
    }
    if (doxepin.state !== 'known')
      return doxepin.state === 'absent'
        ? clear('No tricyclic or paroxetine on list.', [tcas])
        : notAssessed(doxepin)
    return clear(`Only ${totalWords(doxepin.value)} on list, not more than ${DOXEPIN_UP_TO} mg.`, [
      tcas,
      doxepin,
    ])
  },
}
