import { unknown } from '../../domain/fact.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { ruleCatalogue, spirig2018 } from '../citations.ts'
import { blocked } from './blocks.ts'
import type { Cause, Look } from './cause.ts'
import { plainXray } from './exams.ts'
import { couldNotCheck, seen, speaksFor } from './lines.ts'
import { redFlag, saidInReports } from './looks.ts'

/** Percent relief from which a block of the hardware counts. Source: rule catalogue, section 2. */
const HARDWARE_RELIEF_FROM = 70

/** The red flag speaks of one diagnosis at a time: beside a mechanical failure the pain is told here. */
const painBesideFailure: Look = (context) => {
  if (conditions(['implant-mechanical'])(context).state !== 'known') return seen()
  const pain = conditions(['implant-pain'])(context)
  if (pain.state === 'absent') return seen()
  if (pain.state !== 'known') return seen(couldNotCheck('Diagnoses of implant pain', pain))
  return pain.value.some((one) => one.spinal)
    ? seen(speaksFor('Pain from a spinal implant is recorded as active', pain))
    : seen(couldNotCheck('Painful implant', unknown('the record does not say which implant', pain.evidence)))
}

/** Screws, rods or cages that hurt, loose, broken or only prominent. */
export const hardwareIrritation: Cause = {
  id: 'hardware-irritation',
  title: 'Hardware irritation',
  about:
    'Screws, rods or cages that hurt: loose, broken, or only prominent. An X-ray that looks right does not mean intact; relief from a block at the hardware tells most.',
  cites: [spirig2018, ruleCatalogue],
  looks: {
    pain: painBesideFailure,
    'red-flag': redFlag('implant-failure'),
    block: blocked({ kind: 'hardware-block', positiveFrom: HARDWARE_RELIEF_FROM, little: 'against' }),
    xray: plainXray,
    reports: saidInReports({ mentions: ['implant'] }),
  },
  tests: [
    { look: 'xray', words: 'X-ray of the implant', rule: 'standing-flexion-extension-xray' },
    { look: 'block', words: 'Diagnostic block at the hardware', rule: 'diagnostic-block' },
  ],
}
