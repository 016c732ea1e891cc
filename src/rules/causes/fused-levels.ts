import { unknown } from '../../domain/fact.ts'
import { adjacentLevels, regionOfLevels } from '../../domain/levels.ts'
import type { Level, Region } from '../../domain/surgery.ts'
import type { DatedFusion, Look } from './cause.ts'
import { couldNotCheck, saysNeither, seen, speaksFor } from './lines.ts'

const AWAY_FROM_PELVIS: readonly Region[] = ['cervical', 'cervicothoracic', 'thoracic']

/** The segments next to the fused ones: where adjacent disease would be. */
export const besideFusion: Look = (_context, fusion) => {
  const adjacent = adjacentLevels(fusion.value.levels)
  if (adjacent.length === 0)
    return seen(
      couldNotCheck('Adjacent levels', unknown('the fused levels are not recorded', fusion.evidence)),
    )
  return seen(saysNeither(`Next to the fused levels: ${adjacent.join(' and ')}`, [fusion]))
}

/** Does the fusion end on the sacrum, so that the sacroiliac joints take the load? */
export const endsOnSacrum: Look = (_context, fusion) => {
  const { levels, region } = fusion.value
  if (levels.some((level) => level.endsWith('/S1')))
    return seen(speaksFor('The fusion reaches S1: the sacroiliac joints take more load', fusion))
  const place = regionOfLevels(levels) ?? region
  if (place !== null && AWAY_FROM_PELVIS.includes(place))
    return seen(saysNeither(`The fusion is ${place}, away from the pelvis`, [fusion]))
  if (levels.length === 0)
    return seen(
      couldNotCheck(
        'Whether the fusion reaches S1',
        unknown('the fused levels are not recorded', fusion.evidence),
      ),
    )
  return seen(saysNeither(`The fusion does not reach S1 (${levels.join(', ')})`, [fusion]))
}

/** Is one of these levels next to the fused ones? */
export function isAdjacent(levels: readonly Level[], fusion: DatedFusion): boolean {
  const adjacent = adjacentLevels(fusion.value.levels)
  return levels.some((level) => adjacent.includes(level))
}
