import { ignorance } from '../../domain/fact.ts'
import { distinctDrugs, drugs, type DrugSet } from '../../domain/select-drugs.ts'
import { labHistory } from '../../domain/select-results.ts'
import { ruleCatalogue } from '../citations.ts'
import { isRaised, verdictOf, type Rule } from '../rule.ts'
import { found, notApplicable, notAssessed } from '../verdict.ts'
import { filled, gap } from './gap.ts'
import { workUpGate } from './gate.ts'
import { anyOf, eitherOrder, lookAt, resultWords } from './lab-inputs.ts'
import { mriSinceSurgery } from './mri-since-surgery.ts'

const CURRENT_FOR_DAYS = 365
/** Medicines whose dose or safety hangs on the kidney. Source: rule catalogue, section 2. */
const KIDNEY_DRUGS = {
  classes: ['gabapentinoid', 'nsaid'],
  ingredients: ['duloxetine', 'baclofen', 'tramadol', 'morphine'],
} satisfies DrugSet

const inputs = {
  gate: workUpGate,
  drugs: drugs(KIDNEY_DRUGS),
  mri: verdictOf(mriSinceSurgery),
  kidney: anyOf(labHistory('egfr'), labHistory('creatinine')),
  order: eitherOrder('egfr', 'creatinine'),
}

/** Creatinine or eGFR, current, when a medicine or gadolinium depends on it. */
export const renalFunctionKnown: Rule<typeof inputs> = {
  id: 'renal-function-known',
  section: 'work-up',
  title: 'Kidney function',
  why: 'Doses of gabapentinoids, baclofen, tramadol, morphine and duloxetine, the safety of NSAIDs and of gadolinium all hang on it.',
  consider: 'Order creatinine with eGFR.',
  cites: [ruleCatalogue],
  inputs,
  evaluate({ gate, drugs: onList, mri, kidney, order }, { today }) {
    if (!gate.applies) return gate.verdict
    const { fusion } = gate
    const reasons = [
      ...(onList.state === 'known'
        ? [`${distinctDrugs(onList.value, KIDNEY_DRUGS).join(', ')} on list`]
        : []),
      ...(isRaised(mri) ? ['an MRI, perhaps with contrast, is due'] : []),
    ]
    if (reasons.length === 0) {
      const why = ignorance(onList)
      if (why) return notAssessed(why)
      if (mri.kind === 'not-assessed') return mri
      return notApplicable('No medicine on list depends on it, and no MRI is due.', [onList, fusion])
    }
    const because = `Matters because: ${reasons.join('; ')}.`
    const shown = onList.state === 'known' ? [found(onList)] : []
    const window = { surgery: fusion.value.when, days: CURRENT_FOR_DAYS, today }
    const look = lookAt('creatinine or eGFR', kidney, window)
    switch (look.kind) {
      case 'not-read':
        return notAssessed(look.why)
      case 'wanting':
        return gap(
          'moderate',
          `${look.words} (wanted within ${CURRENT_FOR_DAYS} days). ${because}`,
          [look.fact, fusion, ...shown],
          [order],
        )
      case 'current':
        return filled(`${resultWords(look.fact.value)}. ${because}`, [look.fact, ...shown], fusion)
    }
  },
}
