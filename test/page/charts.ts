import { CHECKLIST_ITEMS } from '../../src/domain/checklist.ts'
import {
  act,
  checklist,
  condition,
  crp,
  fusion,
  lisinopril,
  lorazepam,
  neverSmoked,
  other,
  oxycodone,
  pain,
  patient,
  result,
  study,
  type Json,
} from './records.ts'

const esr = result('esr', 'laboratory', '4537-7', '11 mm/h', '2026-10-13', 'ESR')
const vitaminD = result('vitamin-d', 'laboratory', '62292-8', '38 ng/mL', '2026-06-16', '25-OH vitamin D')
const imaging = [
  study('flexion', 'DX', 'XR LUMBAR SPINE STANDING FLEXION AND EXTENSION', '2026-07-20T08:15:00-05:00'),
  study('ct', 'CT', 'CT LUMBAR SPINE', '2025-11-10T08:15:00-05:00'),
  study('mri', 'MR', 'MRI LUMBAR SPINE WITH CONTRAST', '2026-02-17T08:15:00-05:00'),
]
const background = [
  patient(),
  fusion(),
  pain(7, '2025-02-10', 'pain-before'),
  pain(7, '2026-10-13', 'pain-now'),
  lisinopril(),
  other('AllergyIntolerance', 'Penicillin V'),
  other('Device', 'Pedicle screw system'),
]

/** Everything was done and asked, and nothing is wrong. */
export const QUIET: readonly Json[] = [
  ...background,
  crp(2.4),
  esr,
  vitaminD,
  ...imaging,
  checklist(false, ...Object.keys(CHECKLIST_ITEMS)),
  result('peg', 'survey', '91147-9', '5 {score}', '2026-10-13', 'PEG score'),
  result('phq-9', 'survey', '44261-6', '3 {score}', '2026-10-13', 'PHQ-9 total score'),
  neverSmoked(),
  act('block-1', '64493', 'Lumbar facet joint injection L4-L5', '2026-04-14', '85% relief for 4 hours'),
  act('block-2', '64493', 'Lumbar facet joint injection L4-L5', '2026-05-12', '80% relief for 4 hours'),
  act('trial', '63650', 'Spinal cord stimulator trial', '2026-08-04'),
  { ...study('si', 'MR', 'MRI SACROILIAC JOINTS', '2026-03-03T08:15:00-05:00'), series: [] },
  study('spect', 'NM', 'BONE SPECT LUMBAR SPINE', '2026-08-25T08:15:00-05:00'),
]

/** A finding in each part of the page: raised CRP and a coded implant failure, no work-up, two drugs together. */
export const BUSY: readonly Json[] = [
  ...background,
  crp(34, '2026-09-20', 'crp-before'),
  crp(52),
  condition('screw', 'T84.226A', 'Displacement of pedicle screw'),
  condition('fbss', 'M96.1', 'Failed back surgery syndrome'),
  oxycodone(),
  lorazepam(),
]
