import { isDayOrLater } from '../../domain/episode.ts'
import { larsen1996, ruleCatalogue, spirig2018 } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { found, notAssessed } from '../verdict.ts'
import { examOrder, examsOf, matchWords, newestExam } from './exam-inputs.ts'
import { filled, gap } from './gap.ts'
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
      const { day, records } = newestExam(late.value)
      const isThin = records.some((exam) => exam.thinSlice)
      const slices = isThin ? 'thin slices' : 'slice thickness not in the data'
      return filled(
        `CT of the fused region on ${day} (${slices}${matchWords(records)}).`,
        [late],
        gate.fusion,
      )
    }
    if (late.state !== 'absent') return notAssessed(late)
    const earlier = any.state === 'known' ? [found(any)] : []
    const facts = [gate.fusion, late, ...earlier] as const
    const early =
      any.state === 'known'
        ? ` The CT of ${newestExam(any.value).day} came before day ${JUDGED_FROM_DAY}.`
        : ''
    switch (isDayOrLater(gate.daysSince, JUDGED_FROM_DAY)) {
      case 'no':
        return gap(
          'info',
          `Before day ${JUDGED_FROM_DAY} it is too early to judge fusion by CT.${early}`,
          facts,
          [order],
        )
      case 'cannot-tell':
        return gap(
          'info',
          `No CT of the fused region since day ${JUDGED_FROM_DAY}; whether that day has come cannot be told.${early}`,
          facts,
          [order],
        )
      case 'yes':
        return gap('moderate', `No CT of the fused region since day ${JUDGED_FROM_DAY}.${early}`, facts, [
          order,
        ])
    }
  },
}
