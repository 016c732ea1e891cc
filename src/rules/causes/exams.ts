import { unknown } from '../../domain/fact.ts'
import type { ImagingExam } from '../../domain/imaging.ts'
import { examsSince, type ExamWish } from '../../domain/select-imaging.ts'
import type { Look } from './cause.ts'
import { couldNotCheck, seen } from './lines.ts'
import { examined } from './looks.ts'

/** Days after fusion from which MRI can tell, and CT can judge the fusion. Source: rule catalogue, section 2. */
const MRI_FROM_DAY = 42
const CT_FROM_DAY = 180
const SINCE_FUSION = 1

export const mri = examined('MRI of the fused part from day 42', {
  modality: 'mri',
  fromDay: MRI_FROM_DAY,
  maxAgeDays: null,
})
/** Contrast separates scar from disc, and shows infection. An MRI that does not say whether contrast was given may be one. */
export const contrastMri: Look = (context, fusion) => {
  const withContrast = mriWith(['with'])(context, fusion)
  if (withContrast.lines.every(({ column }) => column !== 'not-looked-at')) return withContrast
  const maybe = examsSince(fusion.value, mriWish(['unknown']))(context)
  if (maybe.state === 'absent') return withContrast
  const why =
    maybe.state === 'known' ? unknown('whether contrast was given is not recorded', maybe.evidence) : maybe
  return seen(couldNotCheck(`MRI since day ${MRI_FROM_DAY}`, why))
}
function mriWish(contrast: readonly ImagingExam['contrast'][]): ExamWish {
  return {
    modality: 'mri',
    fromDay: MRI_FROM_DAY,
    maxAgeDays: null,
    wants: (exam) => contrast.includes(exam.contrast),
  }
}
function mriWith(contrast: readonly ImagingExam['contrast'][]): Look {
  return examined('MRI with contrast from day 42', mriWish(contrast))
}
export const lateCt = examined('CT of the fused part from day 180', {
  modality: 'ct',
  fromDay: CT_FROM_DAY,
  maxAgeDays: null,
})
export const dynamicXray = examined('Flexion-extension X-ray since the fusion', {
  modality: 'x-ray',
  fromDay: SINCE_FUSION,
  maxAgeDays: null,
  wants: (exam) => exam.dynamic,
})
export const plainXray = examined('X-ray of the fused part since the fusion', {
  modality: 'x-ray',
  fromDay: SINCE_FUSION,
  maxAgeDays: null,
})
