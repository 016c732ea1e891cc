import { drugs, type DrugSet } from '../../domain/select-drugs.ts'
import { tizanidineLabel } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { finding } from '../verdict.ts'
import { names, notTogether, pair } from './combination.ts'

const STRONG_INHIBITORS: DrugSet = { roles: ['cyp1a2-strong-inhibitor'] }

const inputs = { tizanidine: drugs({ ingredients: ['tizanidine'] }), inhibitors: drugs(STRONG_INHIBITORS) }

/** Tizanidine with fluvoxamine or ciprofloxacin, which its label forbids. */
export const tizanidineCyp1a2: Rule<typeof inputs> = {
  id: 'tizanidine-cyp1a2',
  section: 'medications',
  title: 'Tizanidine with fluvoxamine or ciprofloxacin',
  why: 'Both hold up the breakdown of tizanidine (CYP1A2) so far that its blood level rises many times over: low blood pressure, deep sedation. The label forbids the pair.',
  consider:
    'Check today what is taken; choose another antibiotic or antidepressant, or another muscle relaxant. Tizanidine taken for long or in high dose: do not stop abruptly, blood pressure may rebound.',
  cites: [tizanidineLabel],
  inputs,
  evaluate({ tizanidine, inhibitors }) {
    if (tizanidine.state !== 'known' || inhibitors.state !== 'known') {
      return notTogether(tizanidine, inhibitors, {
        first: 'tizanidine',
        second: 'fluvoxamine or ciprofloxacin',
      })
    }
    const message = `${pair('tizanidine', names(inhibitors, STRONG_INHIBITORS))}: contraindicated.`
    return finding('critical', message, [tizanidine, inhibitors])
  },
}
