import { postoperativeMri, ruleCatalogue } from '../citations.ts'
import { blocked } from './blocks.ts'
import type { Cause } from './cause.ts'
import { contrastMri } from './exams.ts'
import { recorded, saidInReports } from './looks.ts'

/** Scar around the nerve roots. */
export const epiduralFibrosis: Cause = {
  id: 'epidural-fibrosis',
  title: 'Epidural fibrosis',
  about:
    'Scar around the dura and the nerve roots. Some scar is found after every operation; contrast separates it from disc, and does not say that it hurts.',
  cites: [postoperativeMri, ruleCatalogue],
  looks: {
    diagnosis: recorded(['epidural-fibrosis'], 'Epidural fibrosis or arachnoiditis is recorded as active'),
    radicular: recorded(['radicular-pain'], 'Radicular pain is recorded; it does not tell scar from disc'),
    mri: contrastMri,
    block: blocked({ kind: 'root-block', little: 'neither' }),
    reports: saidInReports({ mentions: ['epidural-fibrosis'] }),
  },
  tests: [
    { look: 'mri', words: 'MRI without and with contrast', rule: 'mri-since-surgery' },
    { look: 'block', words: 'Diagnostic root block', rule: 'diagnostic-block' },
  ],
}
