import { drugs, type DrugSet } from '../../domain/select-drugs.ts'
import { maoiLabels } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { finding } from '../verdict.ts'
import { names, notTogether, pair } from './combination.ts'

/** Linezolid and methylene blue, which inhibit monoamine oxidase too, are members. */
const MAOIS: DrugSet = { classes: ['maoi'] }
const NOT_WITH_MAOI: DrugSet = {
  roles: ['serotonergic'],
  ingredients: [
    ...['meperidine', 'tramadol', 'tapentadol', 'methadone'],
    ...['dextromethorphan', 'tryptophan', 'nefazodone'],
  ],
}

const inputs = { maois: drugs(MAOIS), others: drugs(NOT_WITH_MAOI) }

/** A monoamine oxidase inhibitor with what its label forbids. */
export const maoiCombination: Rule<typeof inputs> = {
  id: 'maoi-combination',
  section: 'medications',
  title: 'MAO inhibitor with serotonergic medicine',
  why: 'Monoamine oxidase inhibitors with serotonergic medicines can cause fatal serotonin syndrome; labels forbid most of these pairs, for most within 14 days of each other.',
  consider:
    'Check today what is taken and call the prescribers; the pair should not be given together. Plan which goes, and how: do not stop abruptly an opioid, an SNRI or another antidepressant without a plan.',
  cites: [maoiLabels],
  inputs,
  evaluate({ maois, others }) {
    if (maois.state !== 'known' || others.state !== 'known') {
      return notTogether(maois, others, {
        first: 'MAO inhibitor',
        second: 'medicine that labels forbid with it',
      })
    }
    return finding('critical', `${pair(names(maois, MAOIS), names(others, NOT_WITH_MAOI))}.`, [maois, others])
  },
}
