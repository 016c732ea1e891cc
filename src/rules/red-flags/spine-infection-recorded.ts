import { unknown } from '../../domain/fact.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { icd10cm, ruleCatalogue } from '../red-flag-citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notAssessed } from '../verdict.ts'

const inputs = {
  infection: conditions(['spine-infection', 'spinal-implant-infection']),
  implant: conditions(['implant-infection']),
}

/** An active infection of the spine or of a spinal implant on the problem list. */
export const spineInfectionRecorded: Rule<typeof inputs> = {
  id: 'spine-infection-recorded',
  section: 'red-flags',
  title: 'Spinal infection recorded',
  why: 'Discitis, vertebral osteomyelitis, epidural abscess and implant infection can destroy bone and cord function within days.',
  consider:
    'Urgent surgical and infectious-disease review, cultures before antibiotics where possible, contrast MRI.',
  cites: [icd10cm, ruleCatalogue],
  inputs,
  evaluate({ infection, implant }) {
    if (infection.state === 'known')
      return finding('critical', 'An infection of the spine or a spinal implant is recorded as active.', [
        infection,
      ])
    if (implant.state === 'known') {
      if (implant.value.some((one) => one.spinal)) {
        return finding('critical', 'An implant infection with mention of the spine is recorded as active.', [
          implant,
        ])
      }
      const why = unknown('the record does not say which implant', implant.evidence)
      return notAssessed(
        why,
        'An implant infection is recorded; whether it is the spinal implant cannot be told.',
      )
    }
    if (infection.state !== 'absent') return notAssessed(infection)
    if (implant.state !== 'absent') return notAssessed(implant)
    return clear('No spinal infection on the problem list; this does not exclude one.', [infection, implant])
  },
}
