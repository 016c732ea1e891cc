import { conditions } from '../../domain/select-conditions.ts'
import { icd10cm, larsen1996, ruleCatalogue } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notAssessed } from '../verdict.ts'

const inputs = { nonUnion: conditions(['pseudarthrosis']) }

/** Non-union on the problem list. It stands whether the rest of the work-up applies or not. */
export const pseudarthrosisRecorded: Rule<typeof inputs> = {
  id: 'pseudarthrosis-recorded',
  section: 'work-up',
  title: 'Non-union recorded',
  why: 'A fusion that has not healed can be the cause of pain, and can also be painless; what keeps bone from healing can be treated.',
  consider:
    'CT of the fused region, bone density and bone-turnover labs, tobacco, vitamin D; low-grade infection.',
  cites: [icd10cm, larsen1996, ruleCatalogue],
  inputs,
  evaluate({ nonUnion }) {
    if (nonUnion.state === 'absent')
      return clear('No non-union on the problem list; this does not exclude one.', [nonUnion])
    if (nonUnion.state !== 'known') return notAssessed(nonUnion)
    const isSpinal = nonUnion.value.some((one) => one.spinal)
    const which = isSpinal ? '' : ' The record does not say of which joint: confirm that it is the spine.'
    return finding('moderate', `Non-union after fusion is recorded as active.${which}`, [nonUnion])
  },
}
