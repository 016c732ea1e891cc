import { postoperativeMri, ruleCatalogue } from '../citations.ts'
import { blocked } from './blocks.ts'
import type { Cause } from './cause.ts'
import { contrastMri } from './exams.ts'
import { recorded, saidInReports } from './looks.ts'

/** A disc herniation left or come again. */
export const recurrentDisc: Cause = {
  id: 'recurrent-disc',
  title: 'Recurrent or residual disc',
  about:
    'A disc fragment left behind or come again, at a level not fused or beside the cage. Disc does not enhance early with contrast, scar does.',
  cites: [postoperativeMri, ruleCatalogue],
  looks: {
    diagnosis: recorded(['recurrent-disc'], 'Disc herniation is recorded as active'),
    radicular: recorded(['radicular-pain'], 'Radicular pain is recorded; it does not tell disc from scar'),
    mri: contrastMri,
    block: blocked({ kind: 'root-block', little: 'neither' }),
    reports: saidInReports({ mentions: ['recurrent-disc'] }),
  },
  tests: [
    { look: 'mri', words: 'MRI without and with contrast', rule: 'mri-since-surgery' },
    { look: 'block', words: 'Diagnostic root block', rule: 'diagnostic-block' },
  ],
}
