import { known, unknown, type Fact } from '../../domain/fact.ts'
import { checklistAnswer } from '../../domain/select-checklist.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { downie2013, ruleCatalogue } from '../red-flag-citations.ts'
import { notLookedAt } from '../not-looked-at.ts'
import { verdictOf, type Input, type Rule } from '../rule.ts'
import { askOrExamine, clear, finding, found, type Verdict } from '../verdict.ts'
import { saidYes } from './answered.ts'
import { fevers, recentTemperatures } from './fever.ts'
import { raisedCrp } from './raised-crp.ts'

const inputs = {
  nightPain: checklistAnswer('night-pain'),
  weightLoss: checklistAnswer('weight-loss'),
  fever: checklistAnswer('fever'),
  temperatures: recentTemperatures,
  cancer: conditions(['cancer', 'past-cancer'], {}),
  suppressed: conditions(['immunosuppression']),
  injection: conditions(['injection-drug-use']),
  crp: verdictOf(raisedCrp),
}

type Steroid = Input<Verdict>

/**
 * Night pain: unspecific alone, a reason for imaging together with a sign or risk of infection or tumour. `steroid` says
 * whether a corticosteroid is taken for long.
 */
export const nightPain = (steroid: Steroid): Rule<typeof inputs & { steroid: Steroid }> => ({
  id: 'night-pain',
  section: 'red-flags',
  title: 'Night pain',
  why: 'Night pain not relieved by position is common and unspecific. Together with a history of cancer, weight loss, fever, a raised CRP, immunosuppression or injection drug use it can mean infection or tumour.',
  consider:
    'Ask for cancer, weight loss, fever and injection drug use; CRP and ESR. With one of them contrast MRI within days.',
  cites: [downie2013, ruleCatalogue],
  inputs: { ...inputs, steroid },
  evaluate(values) {
    const { nightPain: answer, weightLoss, fever, temperatures, cancer, suppressed, injection } = values
    const yes = saidYes([answer])
    if (yes.length === 0) {
      return answer.state === 'known'
        ? clear('Asked: no night pain.', [answer])
        : askOrExamine('Ask for night pain that no position relieves.', [answer])
    }
    const hot = fevers(temperatures)
    const modifiers: { words: string; facts: readonly Fact<unknown>[] }[] = [
      { words: 'cancer recorded', facts: ifKnown(cancer) },
      { words: 'weight loss', facts: saidYes([weightLoss]) },
      { words: 'fever', facts: [...saidYes([fever]), ...(hot === null ? [] : [found(hot)])] },
      { words: 'CRP raised', facts: ifRaised(values.crp) },
      { words: 'immunosuppression', facts: [...ifKnown(suppressed), ...ifRaised(values.steroid)] },
      { words: 'injection drug use', facts: ifKnown(injection) },
    ]
    const present = modifiers.filter((one) => one.facts.length > 0)
    const facts = [...yes, ...present.flatMap((one) => one.facts)]
    if (present.length > 0)
      return finding(
        'high',
        `Night pain on the checklist, with ${present.map((one) => one.words).join(', ')}.`,
        facts,
      )
    const notAsked = [
      ...(weightLoss.state === 'absent' ? ['weight loss'] : []),
      ...(fever.state === 'absent' ? ['fever'] : []),
    ]
    const question = notAsked.length > 0 ? ` Not asked: ${notAsked.join(', ')}.` : ''
    return finding('moderate', `Night pain on the checklist; no risk found that goes with it.${question}`, [
      ...facts,
      ...notLookedAt([weightLoss, fever, temperatures, cancer, suppressed, injection]),
      ...ifUnclear(values.steroid, 'whether a corticosteroid is taken for long'),
      ...ifUnclear(values.crp, 'whether CRP is raised'),
    ])
  },
})

function ifKnown<T>(fact: Fact<T>): Fact<unknown>[] {
  return fact.state === 'known' ? [found(fact)] : []
}

/** A corticosteroid that replaces what the body lacks is context only, no immunosuppression. */
function ifRaised(verdict: Verdict): Fact<unknown>[] {
  const counts = verdict.kind === 'finding' && verdict.priority !== 'info'
  return counts ? [known(verdict, verdict.evidence)] : []
}

function ifUnclear(verdict: Verdict, what: string): Fact<unknown>[] {
  return verdict.kind === 'not-assessed' ? [unknown(`${what}: ${verdict.message}`)] : []
}
