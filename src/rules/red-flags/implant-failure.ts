import { known, unknown, type Fact } from '../../domain/fact.ts'
import { checklistAnswer } from '../../domain/select-checklist.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { icd10cm, ruleCatalogue, spirig2018 } from '../red-flag-citations.ts'
import { isRaised, verdictOf, type Rule } from '../rule.ts'
import { finding, notAssessed } from '../verdict.ts'
import { clearOrAsk, saidYes } from './answered.ts'
import { newMotorWeakness } from './new-motor-weakness.ts'

const inputs = {
  mechanical: conditions(['implant-mechanical']),
  pain: conditions(['implant-pain']),
  crack: checklistAnswer('crack'),
  bulge: checklistAnswer('grinding-bulge'),
  weakness: verdictOf(newMotorWeakness),
}

/** A broken, displaced or painful spinal implant, recorded or suspected from a crack, grinding or a bulge. */
export const implantFailure: Rule<typeof inputs> = {
  id: 'implant-failure',
  section: 'red-flags',
  title: 'Implant failure',
  why: 'A sudden crack, grinding or a bulge over the implant can mean a broken rod, a loose screw or migration.',
  consider:
    'Plain X-ray of the implant now; CT when it does not explain the symptoms. Look for weakness: with it this is an emergency.',
  cites: [icd10cm, spirig2018, ruleCatalogue],
  inputs,
  evaluate({ mechanical, pain, crack, bulge, weakness }) {
    const unsure =
      weakness.kind === 'not-assessed' ? [unknown(`whether there is new weakness: ${weakness.message}`)] : []
    const raised = (message: string, facts: readonly Fact<unknown>[]) =>
      isRaised(weakness)
        ? finding('critical', `${message} with new weakness.`, [...facts, known(weakness, weakness.evidence)])
        : finding('high', `${message}.`, [...facts, ...unsure])
    const yes = saidYes([crack, bulge])
    if (mechanical.state === 'known')
      return raised('Mechanical failure of a spinal implant is recorded as active', [mechanical, ...yes])
    if (yes.length > 0) return raised('Crack, grinding or bulge on the checklist', yes)
    if (pain.state === 'known') {
      if (pain.value.some((one) => one.spinal))
        return raised('Pain from a spinal implant is recorded as active', [pain])
      return notAssessed(
        unknown('the record does not say which implant', pain.evidence),
        'A painful implant is recorded; whether it is the spinal implant cannot be told.',
      )
    }
    return clearOrAsk(
      'Ask for a sudden crack, grinding, or a bulge over the implant.',
      'Asked: no crack, grinding or bulge; no implant failure recorded.',
      [crack, bulge],
      [mechanical, pain],
    )
  },
}
