import { ignorance } from '../../domain/fact.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { drugs, type DrugSet } from '../../domain/select-drugs.ts'
import { beers2023, seizureLabels } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, found, notAssessed } from '../verdict.ts'
import { capital } from '../capital.ts'
import { names, notTogether, pair } from './combination.ts'
import { notLookedAt } from '../not-looked-at.ts'

const TRAMADOL: DrugSet = { ingredients: ['tramadol'] }
const NOT_WITH_EPILEPSY: DrugSet = { ingredients: ['tramadol', 'bupropion'] }
const LOWERS_THRESHOLD: DrugSet = { roles: ['lowers-seizure-threshold'] }

const inputs = {
  tramadol: drugs(TRAMADOL),
  notWithEpilepsy: drugs(NOT_WITH_EPILEPSY),
  others: drugs(LOWERS_THRESHOLD),
  epilepsy: conditions(['epilepsy']),
}

/** Tramadol or bupropion in a patient with seizures, or tramadol with drugs that lower the seizure threshold. */
export const seizureThreshold: Rule<typeof inputs> = {
  id: 'seizure-threshold',
  section: 'medications',
  title: 'Lower seizure threshold',
  why: 'Tramadol and bupropion can cause seizures; more so with a seizure disorder and, for tramadol, with antidepressants.',
  consider:
    'Ask about seizures; another analgesic or antidepressant may serve. Do not stop abruptly: neither the opioid nor the antidepressant.',
  cites: [seizureLabels, beers2023],
  inputs,
  evaluate({ tramadol, notWithEpilepsy, others, epilepsy }) {
    const hasPair = tramadol.state === 'known' && others.state === 'known'
    if (epilepsy.state === 'known' && notWithEpilepsy.state === 'known') {
      const disorder = epilepsy.value.map((one) => one.label).join(', ')
      const drugWords = capital(names(notWithEpilepsy, NOT_WITH_EPILEPSY))
      const also = hasPair ? `; tramadol with ${names(others, LOWERS_THRESHOLD)}` : ''
      const facts = [notWithEpilepsy, found(epilepsy), ...(hasPair ? [others] : notLookedAt([others]))]
      return finding('high', `${drugWords} with a seizure disorder recorded (${disorder})${also}.`, facts)
    }
    if (hasPair) {
      const message = `${pair('tramadol', names(others, LOWERS_THRESHOLD))}.`
      return finding('moderate', message, [tramadol, others, ...notLookedAt([epilepsy])])
    }
    if (notWithEpilepsy.state === 'absent')
      return clear('No tramadol or bupropion on list.', [notWithEpilepsy])
    const why = ignorance(notWithEpilepsy.state === 'known' ? epilepsy : notWithEpilepsy)
    if (why) return notAssessed(why)
    const verdict = notTogether(tramadol, others, {
      first: 'tramadol',
      second: 'medicine that lowers the seizure threshold with tramadol',
    })
    if (verdict.kind !== 'clear') return verdict
    return clear(`${verdict.message} No seizure disorder on the problem list.`, [
      tramadol.state === 'absent' ? tramadol : others,
      epilepsy,
    ])
  },
}
