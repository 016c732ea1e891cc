import { dayText } from '../../domain/dates.ts'
import { isDayOrLater } from '../../domain/episode.ts'
import { larsen1996, ruleCatalogue, spirig2018 } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { notAssessed, satisfied } from '../verdict.ts'
import { examOrder, examsOf, lastDay } from './exam-inputs.ts'
import { gap } from './gap.ts'
import { workUpGate } from './gate.ts'

/** Before this day after fusion CT cannot tell whether bone has bridged. */
const JUDGED_FROM_DAY = 180

const inputs = {
  gate: workUpGate,
  late: examsOf({ modality: 'ct', fromDay: JUDGED_FROM_DAY, maxAgeDays: null }),
  any: examsOf({ modality: 'ct', fromDay: 1, maxAgeDays: null }),
  order: examOrder('ct'),
}

/** CT of the fused region late enough to judge the fusion. */
export const ctFusionAssessment: Rule<typeof inputs> = {
  id: 'ct-fusion-assessment',
  section: 'work-up',
  title: 'CT for fusion',
  why: 'CT shows loosening and missing bone bridges better than X-ray or MRI, and still disagrees with findings at surgery often enough to need care.',
  consider: 'Order a thin-slice CT with reconstructions of the fused levels.',
  cites: [spirig2018, larsen1996, ruleCatalogue],
  inputs,
  evaluate({ gate, late, any, order }) {
    if (!gate.applies) return gate.verdict
    if (late.state === 'known') {
      const exam = late.value.at(-1)
      const slices = exam?.thinSlice === true ? 'thin slices' : 'slice thickness not in the data'
      return satisfied(`CT of the fused region on ${exam ? dayText(exam.when) : ''} (${slices}).`, [late])
    }
    if (late.state !== 'absent') return notAssessed(late)
    if (isDayOrLater(gate.daysSince, JUDGED_FROM_DAY) !== 'yes') {
      return gap(
        'info',
        `No CT yet; before day ${JUDGED_FROM_DAY} it is too early to judge fusion.`,
        [gate.fusion, late],
        order,
      )
    }
    const early =
      any.state === 'known' ? ` The CT of ${lastDay(any.value)} came before day ${JUDGED_FROM_DAY}.` : ''
    const facts =
      any.state === 'known'
        ? ([gate.fusion, late, { ...any, doubt: null }] as const)
        : ([gate.fusion, late] as const)
    return gap('moderate', `No CT of the fused region since day ${JUDGED_FROM_DAY}.${early}`, facts, order)
  },
}
