import { daysBetween, withinDays } from '../../domain/dates.ts'
import { unknown } from '../../domain/fact.ts'
import { onList } from '../../domain/medication-list.ts'
import { above, below } from '../../domain/result.ts'
import { latestLab } from '../../domain/select-results.ts'
import { openOrder } from '../../domain/select-imaging.ts'
import { robison2023, ruleCatalogue, stoker2013 } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notAssessed } from '../verdict.ts'
import { gap } from './gap.ts'
import { workUpGate } from './gate.ts'

const CURRENT_FOR_DAYS = 365
/** ng/mL; above this supplements may have gone too far. */
const TOXICITY_CONTEXT_ABOVE = 100

const inputs = {
  gate: workUpGate,
  vitaminD: latestLab('vitamin-d'),
  supplement: onList(
    (use) => use.classes.includes('vitamin-d'),
    () => false,
  ),
  order: (context: Parameters<typeof openOrder>[0]) =>
    openOrder(context, (wants) => wants.kind === 'lab' && wants.analyte === 'vitamin-d'),
}

/** Low 25-hydroxyvitamin D goes with non-union; a fused patient in pain needs a current level. */
export const vitaminDStatus: Rule<typeof inputs> = {
  id: 'vitamin-d-status',
  section: 'work-up',
  title: 'Vitamin D',
  why: 'A low level is associated with non-union and implant failure in some studies and not in others; it is common and easily treated.',
  consider:
    'Measure total 25-OH vitamin D; supplement when low. D2 alone and 1,25-dihydroxy vitamin D are not this test.',
  cites: [stoker2013, robison2023, ruleCatalogue],
  inputs,
  evaluate({ gate, vitaminD, supplement, order }, { today, thresholds }) {
    if (!gate.applies) return gate.verdict
    const { vitaminDDeficientBelow: deficient, vitaminDInsufficientBelow: insufficient } = thresholds
    if (vitaminD.state === 'absent')
      return gap('moderate', 'No total 25-OH vitamin D in the chart.', [gate.fusion, vitaminD], order)
    if (vitaminD.state !== 'known') return notAssessed(vitaminD)
    const { when, amount, recorded, used } = vitaminD.value
    if (withinDays(when, CURRENT_FOR_DAYS, today) !== 'yes') {
      return gap(
        'moderate',
        `Last 25-OH vitamin D ${daysBetween(when, today).least} days ago (${recorded}).`,
        [gate.fusion, vitaminD],
        order,
      )
    }
    const value = `25-OH vitamin D ${used ?? recorded}`
    const taken = supplement.state === 'known' ? ' A supplement is on the list.' : ''
    const facts = supplement.state === 'known' ? [vitaminD, supplement] : [vitaminD]
    if (below(amount, deficient) === 'yes')
      return finding('moderate', `${value}, deficient (below ${deficient} ng/mL).${taken}`, facts)
    if (below(amount, insufficient) === 'yes')
      return finding('moderate', `${value}, insufficient (below ${insufficient} ng/mL).${taken}`, facts)
    if (above(amount, TOXICITY_CONTEXT_ABOVE) === 'yes') {
      return finding(
        'moderate',
        `${value}, above ${TOXICITY_CONTEXT_ABOVE} ng/mL: look for too much supplement.${taken}`,
        facts,
      )
    }
    if (below(amount, insufficient) === 'no' && above(amount, TOXICITY_CONTEXT_ABOVE) === 'no')
      return clear(`${value}.${taken}`, [vitaminD])
    return notAssessed(unknown(`${value} cannot be compared with ${insufficient} ng/mL`, vitaminD.evidence))
  },
}
