import { daysAfter, dayText } from '../../domain/dates.ts'
import { known, unknown, type Evidence } from '../../domain/fact.ts'
import { found, sectionCaveats } from '../../domain/found.ts'
import { INTERVENTION_KINDS, type Intervention, type InterventionKind } from '../../domain/intervention.ts'
import type { DatedFusion, Line, Look } from './cause.ts'
import { couldNotCheck, notLookedAt, orMore, saysNeither, seen, speaksAgainst, speaksFor } from './lines.ts'

/** Percent relief from which a block is positive, and below which it is negative. Source: rule catalogue, section 2. */
const POSITIVE_FROM = 50
const NEGATIVE_BELOW = 50

type BlockWish = {
  kind: InterventionKind
  /** Percent relief from which it points here; between this and 50 % it says neither. */
  positiveFrom?: number
  /** Does little relief speak against, or only not for? */
  little: 'against' | 'neither'
}

/** Blocks since the fusion, each with the relief recorded. */
export function blocked({ kind, positiveFrom = POSITIVE_FROM, little }: BlockWish): Look {
  const name = INTERVENTION_KINDS[kind]
  return ({ chart }, fusion) => {
    const section = chart.interventions
    const acts = section.records
      .filter((one) => one.kind === kind && sinceFusion(one, fusion) !== 'no')
      .sort((a, b) => (a.when?.last ?? 0) - (b.when?.last ?? 0) || a.resource.localeCompare(b.resource))
    const blanks = section.blanks.filter(
      (blank) =>
        blank.about === kind && (blank.when === null || daysAfter(blank.when, fusion.value.when, 1) !== 'no'),
    )
    const all = found(acts, actEvidence, blanks, section.sources, sectionCaveats(section))
    if (all.state === 'absent') return seen(notLookedAt(`No ${name.toLowerCase()}`, [all, fusion]))
    if (all.state !== 'known') return seen(couldNotCheck(name, all))
    const lines = acts.map((act) => lineOf(act, { kind, positiveFrom, little }, fusion))
    return seen(...orMore(lines, `More of this: ${name.toLowerCase()}`, all))
  }
}

function lineOf(act: Intervention, wish: Required<BlockWish>, fusion: DatedFusion): Line {
  const name = INTERVENTION_KINDS[act.kind]
  const { relief, when } = act
  const evidence = [actEvidence(act)]
  const caveats = [
    ...(act.byName ? [`${name}: matched by name, not code.`] : []),
    'A single uncontrolled block can mislead either way.',
  ]
  if (when === null || sinceFusion(act, fusion) !== 'yes')
    return couldNotCheck(name, unknown('whether it came after the fusion cannot be told', evidence))
  if (relief === null)
    return couldNotCheck(`${name} on ${dayText(when)}`, unknown('result not recorded', evidence))
  const { percent } = relief
  if (percent === null)
    return couldNotCheck(`${name} on ${dayText(when)}`, unknown('relief not given as one figure', evidence))
  const fact = known(act, evidence, null, caveats)
  const words = `${name} on ${dayText(when)}: ${percent} % relief`
  if (percent >= wish.positiveFrom) return speaksFor(`${words} (${wish.positiveFrom} % or more)`, fact)
  if (percent < NEGATIVE_BELOW && wish.little === 'against')
    return speaksAgainst(`${words} (less than ${NEGATIVE_BELOW} %)`, [fact, fusion])
  return saysNeither(words, [fact, fusion])
}

function sinceFusion({ when }: Intervention, fusion: DatedFusion) {
  return when === null ? 'cannot-tell' : daysAfter(when, fusion.value.when, 1)
}

function actEvidence(act: Intervention): Evidence {
  const value = act.relief === null ? 'relief not recorded' : act.relief.words
  return { resource: act.resource, label: act.label, value, when: act.when }
}
