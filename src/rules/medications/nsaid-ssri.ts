import { drugs } from '../../domain/select-drugs.ts'
import { nsaidLabel } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, found, notAssessed } from '../verdict.ts'
import { names, pair } from './combination.ts'
import { NSAIDS, PPIS } from './nsaids.ts'

const SSRI_SNRI = { classes: ['ssri', 'snri'] } as const

const inputs = { nsaids: drugs(NSAIDS), antidepressants: drugs(SSRI_SNRI), ppis: drugs(PPIS) }

/** A systemic NSAID with an SSRI or SNRI and no proton pump inhibitor. */
export const nsaidSsri: Rule<typeof inputs> = {
  id: 'nsaid-ssri',
  section: 'medications',
  title: 'NSAID with SSRI or SNRI',
  why: 'Both hinder platelets; with the NSAID’s injury to the stomach, bleeding becomes more frequent.',
  consider: 'Proton pump inhibitor, or another analgesic. The SSRI or SNRI: do not stop abruptly.',
  cites: [nsaidLabel],
  inputs,
  evaluate({ nsaids, antidepressants, ppis }) {
    if (nsaids.state === 'absent') return clear('No NSAID on list.', [nsaids])
    if (antidepressants.state === 'absent') return clear('No SSRI or SNRI on list.', [antidepressants])
    if (ppis.state === 'known')
      return clear(`Proton pump inhibitor on list: ${names(ppis, PPIS)}.`, [found(ppis)])
    if (nsaids.state !== 'known') return notAssessed(nsaids)
    if (antidepressants.state !== 'known') return notAssessed(antidepressants)
    if (ppis.state !== 'absent') return notAssessed(ppis)
    const message = pair(names(nsaids, NSAIDS), names(antidepressants, SSRI_SNRI))
    return finding('info', `${message}, no proton pump inhibitor on list.`, [nsaids, antidepressants, ppis])
  },
}
