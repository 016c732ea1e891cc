import { akgun2019, mok2008, ruleCatalogue } from '../citations.ts'
import type { Cause } from './cause.ts'
import { contrastMri } from './exams.ts'
import { redFlag, saidInReports } from './looks.ts'

/** Infection of the wound, the disc space or the implant. */
export const infection: Cause = {
  id: 'infection',
  title: 'Infection',
  about:
    'Infection of the wound, the disc space, the bone or the implant. Normal markers do not exclude a low-grade implant infection.',
  cites: [mok2008, akgun2019, ruleCatalogue],
  looks: {
    recorded: redFlag('spine-infection-recorded'),
    signs: redFlag('surgical-site-infection-signs'),
    crp: redFlag('raised-crp'),
    esr: redFlag('raised-esr'),
    culture: redFlag('positive-culture'),
    mri: contrastMri,
    reports: saidInReports({ mentions: ['infection'] }),
  },
  tests: [
    { look: 'crp', words: 'CRP and ESR', rule: 'inflammatory-markers-current' },
    { look: 'esr', words: 'CRP and ESR', rule: 'inflammatory-markers-current' },
    { look: 'mri', words: 'MRI without and with contrast', rule: 'mri-since-surgery' },
  ],
}
