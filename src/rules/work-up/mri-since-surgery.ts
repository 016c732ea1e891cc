import { dayText, daysBetween } from '../../domain/dates.ts'
import { postoperativeMri, ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { finding, notAssessed, satisfied } from '../verdict.ts'
import { examOrder, examsOf, lastDay } from './exam-inputs.ts'
import { gap } from './gap.ts'
import { workUpGate } from './gate.ts'

/** Earlier images look diseased in patients without symptoms. */
const READABLE_FROM_DAY = 42
/** Contrast tells scar from recurrent disc best within 18 months of surgery. */
const CONTRAST_HELPS_DAYS = 548

const inputs = {
  gate: workUpGate,
  mri: examsOf({ modality: 'mri', fromDay: READABLE_FROM_DAY, maxAgeDays: null }),
  any: examsOf({ modality: 'mri', fromDay: 1, maxAgeDays: null }),
  order: examOrder('mri'),
}

/** MRI of the fused region since surgery, with what is known of contrast and metal-artefact reduction. */
export const mriSinceSurgery: Rule<typeof inputs> = {
  id: 'mri-since-surgery',
  section: 'work-up',
  title: 'MRI since surgery',
  why: 'MRI shows nerve compression, adjacent-level disease, scar and recurrent disc; metal-artefact reduction makes the levels beside the screws readable.',
  consider:
    'Order MRI of the fused region with metal-artefact reduction; contrast separates scar from recurrent disc.',
  cites: [postoperativeMri, ruleCatalogue],
  inputs,
  evaluate({ gate, mri, any, order }, { today }) {
    if (!gate.applies) return gate.verdict
    if (mri.state === 'known') {
      const exam = mri.value.at(-1)
      const contrast = mri.value.some((one) => one.contrast === 'with')
        ? 'with contrast'
        : `contrast ${exam?.contrast === 'without' ? 'not given' : 'unknown'}`
      const metal = mri.value.some((one) => one.metalReduction)
        ? 'metal-artefact reduction'
        : 'metal-artefact reduction unknown'
      const message = `MRI of the fused region on ${exam ? dayText(exam.when) : ''} (${contrast}, ${metal}).`
      const withoutContrast = mri.value.every((one) => one.contrast === 'without')
      const isRecent = daysBetween(gate.fusion.value.when, today).most < CONTRAST_HELPS_DAYS
      if (withoutContrast && isRecent)
        return finding('info', `${message} Contrast separates scar from recurrent disc.`, [mri])
      return satisfied(message, [mri])
    }
    if (mri.state !== 'absent') return notAssessed(mri)
    const early = any.state === 'known' ? ` The MRI of ${lastDay(any.value)} came too early to read.` : ''
    const facts =
      any.state === 'known'
        ? ([gate.fusion, mri, { ...any, doubt: null }] as const)
        : ([gate.fusion, mri] as const)
    return gap('moderate', `No MRI of the fused region since day ${READABLE_FROM_DAY}.${early}`, facts, order)
  },
}
