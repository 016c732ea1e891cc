import { ruleCatalogue, spectUptake2019 } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { found, notApplicable, notAssessed } from '../verdict.ts'
import { examOrder, examsOf, matchWords, newestExam } from './exam-inputs.ts'
import { filled, gap } from './gap.ts'
import { workUpGate } from './gate.ts'

const inputs = {
  gate: workUpGate,
  spect: examsOf({ modality: 'nuclear', fromDay: 1, maxAgeDays: null, wants: (exam) => exam.tomographic }),
  ct: examsOf({ modality: 'ct', fromDay: 1, maxAgeDays: null }),
  order: examOrder('nuclear'),
}

/** SPECT or SPECT-CT as an option once CT has been done and pain persists. */
export const spectCtThirdLine: Rule<typeof inputs> = {
  id: 'spect-ct-third-line',
  section: 'work-up',
  title: 'SPECT-CT, third line',
  why: 'SPECT-CT can point to bone activity when CT and MRI leave the question open. Uptake at the fused segment is common for one to two years after surgery and does not show non-union.',
  consider: 'An option, not a gap: only when the answer would change what is done.',
  cites: [spectUptake2019, ruleCatalogue],
  inputs,
  evaluate({ gate, spect, ct, order }) {
    if (!gate.applies) return gate.verdict
    if (spect.state === 'known') {
      const { day, records } = newestExam(spect.value)
      return filled(`SPECT of the fused region on ${day}${matchWords(records)}.`, [spect], gate.fusion)
    }
    if (spect.state !== 'absent') return notAssessed(spect)
    if (ct.state === 'absent') return notApplicable('CT comes first; none since fusion.', [gate.fusion, ct])
    if (ct.state !== 'known') return notAssessed(ct)
    return gap(
      'info',
      `CT since fusion (${newestExam(ct.value).day}), no SPECT: an option while pain persists.`,
      [gate.fusion, spect, found(ct)],
      [order],
    )
  },
}
