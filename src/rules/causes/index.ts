import type { Context } from '../../domain/context.ts'
import { indexFusion } from '../../domain/episode.ts'
import { adjacentSegment } from './adjacent-segment.ts'
import { judgeCause, type Cause, type CauseView } from './cause.ts'
import { centralSensitisation } from './central-sensitisation.ts'
import { epiduralFibrosis } from './epidural-fibrosis.ts'
import { hardwareIrritation } from './hardware-irritation.ts'
import { infection } from './infection.ts'
import { nonUnion } from './non-union.ts'
import { recurrentDisc } from './recurrent-disc.ts'
import { siJoint } from './si-joint.ts'

/** Every cause, in the order of the catalogue; the order says nothing of how likely one is. */
export const causes: readonly Cause[] = [
  adjacentSegment,
  nonUnion,
  epiduralFibrosis,
  hardwareIrritation,
  siJoint,
  recurrentDisc,
  infection,
  centralSensitisation,
]

/** The board, or why there is none: it needs a fusion with a date, to tell what was done since. */
export type Board =
  { state: 'ready'; causes: readonly CauseView[]; doubt: string | null } | { state: 'missing'; words: string }

/** What the chart says of every cause. */
export function causeBoard(context: Context): Board {
  const fusion = indexFusion(context)
  switch (fusion.state) {
    case 'absent':
      return { state: 'missing', words: 'No spinal fusion is recognised in the chart.' }
    case 'unknown':
      return { state: 'missing', words: `The spinal fusion cannot be read: ${fusion.reason}.` }
    case 'failed':
      return { state: 'missing', words: `The spinal fusion could not be checked: ${fusion.reason}.` }
    case 'known':
      break
  }
  const { when } = fusion.value
  if (when === null)
    return { state: 'missing', words: 'A spinal fusion is recorded, but without a readable date.' }
  const dated = { ...fusion, value: { ...fusion.value, when } }
  return {
    state: 'ready',
    causes: causes.map((cause) => judgeCause(cause, context, dated)),
    doubt: fusion.doubt?.reason ?? null,
  }
}
