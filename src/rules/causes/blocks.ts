import { known, unknown } from '../../domain/fact.ts'
import { INTERVENTION_KINDS, type InterventionKind } from '../../domain/intervention.ts'
import { actEvidence, acts, actWords, isAtRegion, type Act } from '../../domain/select-interventions.ts'
import type { DatedFusion, Line, Look } from './cause.ts'
import { couldNotCheck, notLookedAt, orMore, saysNeither, seen, speaksAgainst, speaksFor } from './lines.ts'

/** Percent relief from which a block is positive, and below which it is negative. Source: rule catalogue, section 2. */
const POSITIVE_FROM = 50
const NEGATIVE_BELOW = 50
const UNCONTROLLED = 'A single uncontrolled block can mislead either way.'

type BlockWish = {
  kind: InterventionKind
  /** Percent relief from which it points here; between this and 50 % it says neither. */
  positiveFrom?: number
  /** Does little relief speak against, or only not for? */
  little: 'against' | 'neither'
}

/** Blocks at the fused region since the fusion, each with every relief recorded: two that disagree are both shown. */
export function blocked({ kind, positiveFrom = POSITIVE_FROM, little }: BlockWish): Look {
  const name = INTERVENTION_KINDS[kind]
  const wish = { kind, positiveFrom, little }
  return (context, fusion) => {
    const { when, region } = fusion.value
    const fits = (act: Act) => (kind === 'si-block' ? 'yes' : isAtRegion(act, region))
    const all = acts({ kinds: [kind], after: { date: when, fromDay: 1 }, fits })(context)
    if (all.state === 'absent') return seen(notLookedAt(`No ${name.toLowerCase()}`, [all, fusion]))
    if (all.state !== 'known') return seen(couldNotCheck(name, all))
    const lines = all.value.flatMap((act) => linesOf(act, wish, fusion))
    return seen(...orMore(lines, `More of this: ${name.toLowerCase()}`, all))
  }
}

function linesOf(act: Act, wish: Required<BlockWish>, fusion: DatedFusion): Line[] {
  const what = actWords(act)
  const evidence = act.records.map(actEvidence)
  if (act.reliefs.length === 0) return [couldNotCheck(what, unknown('result not recorded', evidence))]
  const byName = act.records.every((one) => one.byName)
  const caveats = [...(byName ? [`${what}: matched by name, not code.`] : []), UNCONTROLLED]
  const fact = known(act, evidence, null, caveats)
  const percents = [...new Set(act.reliefs.map(({ percent }) => percent))]
  return percents.map((percent) => {
    if (percent === null) return couldNotCheck(what, unknown('relief not given as one figure', evidence))
    const words = `${what}: ${percent} % relief`
    if (percent >= wish.positiveFrom) return speaksFor(`${words} (${wish.positiveFrom} % or more)`, fact)
    if (percent < NEGATIVE_BELOW && wish.little === 'against')
      return speaksAgainst(`${words} (less than ${NEGATIVE_BELOW} %)`, [fact, fusion])
    return saysNeither(words, [fact, fusion])
  })
}
