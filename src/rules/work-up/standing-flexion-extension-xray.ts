import { ruleCatalogue, spirig2018 } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { found, notAssessed } from '../verdict.ts'
import { examOrder, examsOf, matchWords, newestExam } from './exam-inputs.ts'
import { filled, gap } from './gap.ts'
import { workUpGate } from './gate.ts'

const CURRENT_FOR_DAYS = 365
const SINCE_FUSION = { modality: 'x-ray', fromDay: 1, maxAgeDays: CURRENT_FOR_DAYS } as const

const inputs = {
  gate: workUpGate,
  dynamic: examsOf({ ...SINCE_FUSION, wants: (exam) => exam.dynamic }),
  plain: examsOf({ ...SINCE_FUSION, wants: (exam) => !exam.dynamic }),
  order: examOrder('x-ray', { dynamic: true }),
}

/** X-ray in flexion and extension of the fused region: shows motion where there should be none. */
export const standingFlexionExtensionXray: Rule<typeof inputs> = {
  id: 'standing-flexion-extension-xray',
  section: 'work-up',
  title: 'Standing flexion-extension X-ray',
  why: 'Motion at a fused level, a broken rod or a widening halo around a screw shows on dynamic views. A negative X-ray does not prove a solid fusion.',
  consider: 'Order standing X-rays of the fused region in flexion and extension.',
  cites: [spirig2018, ruleCatalogue],
  inputs,
  evaluate({ gate, dynamic, plain, order }) {
    if (!gate.applies) return gate.verdict
    if (dynamic.state === 'known') {
      const { day, records } = newestExam(dynamic.value)
      const isStanding = records.some((exam) => exam.standing)
      const standing = isStanding ? 'standing' : 'whether standing is not stated'
      return filled(
        `Flexion-extension views on ${day} (${standing}${matchWords(records)}).`,
        [dynamic],
        gate.fusion,
      )
    }
    if (dynamic.state !== 'absent') return notAssessed(dynamic)
    const taken = plain.state === 'known' ? [found(plain)] : []
    const films =
      plain.state === 'known'
        ? ` Plain films without both positions were taken on ${newestExam(plain.value).day}.`
        : ''
    return gap(
      'moderate',
      `No flexion-extension views of the fused region in the last ${CURRENT_FOR_DAYS} days.${films}`,
      [gate.fusion, dynamic, ...taken],
      [order],
    )
  },
}
