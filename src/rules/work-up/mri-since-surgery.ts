import { daysBetween } from '../../domain/dates.ts'
import type { ImagingExam } from '../../domain/imaging.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { postoperativeMri, ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, found, notAssessed } from '../verdict.ts'
import { examOrder, examsOf, matchWords, newestExam } from './exam-inputs.ts'
import { filled, gap } from './gap.ts'
import { workUpGate } from './gate.ts'

/** Earlier images look diseased in patients without symptoms. */
const READABLE_FROM_DAY = 42
/** Contrast tells scar from recurrent disc best within 18 months of surgery: 1.5 * 365 days. */
const CONTRAST_HELPS_DAYS = 548
const CONTRAST_SEPARATES = 'Contrast separates scar from recurrent disc.'

const inputs = {
  gate: workUpGate,
  mri: examsOf({ modality: 'mri', fromDay: READABLE_FROM_DAY, maxAgeDays: null }),
  any: examsOf({ modality: 'mri', fromDay: 1, maxAgeDays: null }),
  order: examOrder('mri'),
  radicular: conditions(['radicular-pain']),
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
  evaluate({ gate, mri, any, order, radicular }, { today }) {
    if (!gate.applies) return gate.verdict
    if (mri.state === 'known') {
      const { day, records } = newestExam(mri.value)
      const marks = `${contrastWords(records)}, ${metalWords(records)}${matchWords(records)}`
      const message = `MRI of the fused region on ${day} (${marks}).`
      if (mri.value.some((exam) => exam.contrast !== 'without')) return filled(message, [mri], gate.fusion)
      if (daysBetween(gate.fusion.value.when, today).least < CONTRAST_HELPS_DAYS)
        return finding('info', `${message} ${CONTRAST_SEPARATES}`, [mri, gate.fusion])
      if (radicular.state === 'known')
        return finding('info', `${message} Radicular pain is recorded. ${CONTRAST_SEPARATES}`, [
          mri,
          gate.fusion,
          radicular,
        ])
      return clear(`${message} No radicular pain on the problem list.`, [gate.fusion, found(mri), radicular])
    }
    if (mri.state !== 'absent') return notAssessed(mri)
    const earlier = any.state === 'known' ? [found(any)] : []
    const early =
      any.state === 'known'
        ? ` The MRI of ${newestExam(any.value).day} came before day ${READABLE_FROM_DAY}, too early to read.`
        : ''
    return gap(
      'moderate',
      `No MRI of the fused region since day ${READABLE_FROM_DAY}.${early}`,
      [gate.fusion, mri, ...earlier],
      [order],
    )
  },
}

function contrastWords(records: readonly ImagingExam[]): string {
  if (records.some((exam) => exam.contrast === 'with')) return 'with contrast'
  return records.some((exam) => exam.contrast === 'without') ? 'without contrast' : 'contrast unknown'
}

function metalWords(records: readonly ImagingExam[]): string {
  return records.some((exam) => exam.metalReduction)
    ? 'metal-artefact reduction'
    : 'metal-artefact reduction unknown'
}
