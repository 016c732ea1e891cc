import { unknown } from '../../domain/fact.ts'
import { checklistAnswer } from '../../domain/select-checklist.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { icd10cm, ruleCatalogue, spirig2018 } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { finding, notAssessed } from '../verdict.ts'
import { clearOrAsk, saidYes } from './answered.ts'

const inputs = {
  mechanical: conditions(['implant-mechanical']),
  pain: conditions(['implant-pain']),
  crack: checklistAnswer('crack'),
  bulge: checklistAnswer('grinding-bulge'),
}

/** A broken, displaced or painful spinal implant, recorded or suspected from a crack, grinding or a bulge. */
export const implantFailure: Rule<typeof inputs> = {
  id: 'implant-failure',
  section: 'red-flags',
  title: 'Implant failure',
  why: 'A sudden crack, grinding or a bulge over the implant can mean a broken rod, a loose screw or migration.',
  consider:
    'Plain X-ray of the implant now; CT when it does not explain the symptoms. New weakness makes it an emergency.',
  cites: [icd10cm, spirig2018, ruleCatalogue],
  inputs,
  evaluate({ mechanical, pain, crack, bulge }) {
    if (mechanical.state === 'known')
      return finding('high', 'Mechanical failure of a spinal implant is recorded as active.', [mechanical])
    const yes = saidYes([crack, bulge])
    if (yes.length > 0) return finding('high', 'Crack, grinding or bulge on the checklist.', yes)
    if (pain.state === 'known') {
      if (pain.value.some((one) => one.spinal))
        return finding('high', 'Pain from a spinal implant is recorded as active.', [pain])
      const why = unknown('the record does not say which implant', pain.evidence)
      return notAssessed(
        why,
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
