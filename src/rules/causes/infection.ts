import { akgun2019, mok2008, ruleCatalogue } from '../citations.ts'
import type { Analyte } from '../../domain/result.ts'
import { latestLab } from '../../domain/select-results.ts'
import type { Cause, Look } from './cause.ts'
import { contrastMri } from './exams.ts'
import { notLookedAt, seen } from './lines.ts'
import { redFlag, saidInReports } from './looks.ts'

/** A marker never measured was not looked at; a measured one is for the red flag to judge. */
function marker(analyte: Analyte, name: string, rule: string): Look {
  return (context, fusion) => {
    const latest = latestLab(analyte)(context)
    return latest.state === 'absent'
      ? seen(notLookedAt(`${name} not recorded`, [latest]))
      : redFlag(rule)(context, fusion)
  }
}

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
    crp: marker('crp', 'CRP', 'raised-crp'),
    esr: marker('esr', 'ESR', 'raised-esr'),
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
