import { postoperativeMri, ruleCatalogue } from '../citations.ts'
import type { Cause } from './cause.ts'
import { dynamicXray, mri } from './exams.ts'
import { besideFusion, isAdjacent } from './fused-levels.ts'
import { recorded, saidInReports } from './looks.ts'

/** Wear, instability or narrowing next to the fused levels. */
export const adjacentSegment: Cause = {
  id: 'adjacent-segment',
  title: 'Adjacent segment',
  about:
    'Wear, instability or narrowing of the segments next to the fused ones. Changes there are common without pain: a block or the match with symptoms decides.',
  cites: [postoperativeMri, ruleCatalogue],
  looks: {
    diagnosis: recorded(['adjacent-segment'], 'Adjacent segment disease is recorded as active'),
    levels: besideFusion,
    mri,
    motion: dynamicXray,
    reports: saidInReports({
      mentions: ['adjacent-segment'],
      also: ({ mentions, levels }, fusion) =>
        isAdjacent(levels, fusion) && mentions.some((one) => one === 'stenosis' || one === 'recurrent-disc'),
    }),
  },
  tests: [
    { look: 'mri', words: 'MRI of the fused and the adjacent levels', rule: 'mri-since-surgery' },
    {
      look: 'motion',
      words: 'Standing X-ray in flexion and extension',
      rule: 'standing-flexion-extension-xray',
    },
  ],
}
