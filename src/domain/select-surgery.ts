import type { Context } from './context.ts'
import type { When } from './dates.ts'
import { BY_HAND } from './episode.ts'
import { absent, known, unknown, type Evidence, type Fact } from './fact.ts'
import { found, sectionCaveats } from './found.ts'
import { regionOfLevels } from './levels.ts'
import type { Region, Surgery, SurgeryByHand } from './surgery.ts'

/** An operation on the spine and when it was; null without a readable date. */
export type Operated = { when: When | null }

type Candidate = Operated & { regions: readonly Region[]; evidence: Evidence }

function candidate(surgery: Surgery): Candidate {
  const { when, resource, label } = surgery
  const byLevels = surgery.levels.flatMap((one) => regionOfLevels(one.levels) ?? [])
  const evidence = { resource, label: 'Spine operation', value: label, when }
  return { when, regions: [...surgery.regions, ...byLevels], evidence }
}

function entered({ when, region, levels }: SurgeryByHand): Candidate {
  const byLevels = regionOfLevels(levels)
  const evidence = {
    resource: '',
    label: 'Spinal fusion, entered by hand',
    value: [...levels, region].join(', '),
    when,
  }
  return { when, regions: byLevels === null ? [region] : [region, byLevels], evidence }
}

/** Every operation on the spine but those on the SI joint, and a fusion entered by hand; oldest first, the undated before. */
function operationsOf({ chart: { surgeries, surgeryByHand } }: Context): Candidate[] {
  const recorded = surgeries.records.filter((one) => one.kind !== 'si-fusion').map(candidate)
  return [...recorded, ...(surgeryByHand ? [entered(surgeryByHand)] : [])].sort(
    (a, b) => (a.when?.last ?? -Infinity) - (b.when?.last ?? -Infinity),
  )
}

function caveatsOf({ chart: { surgeries, surgeryByHand } }: Context): string[] {
  return [...sectionCaveats(surgeries), ...(surgeryByHand ? [BY_HAND] : [])]
}

/** The operations on the spine, whatever their region; oldest first, the undated before. */
export function spineOperations(context: Context): Fact<readonly Candidate[]> {
  const { blanks, sources } = context.chart.surgeries
  return found(operationsOf(context), (one) => one.evidence, blanks, sources, caveatsOf(context))
}

/** The newest operation of any kind on these regions; doubt when another may be newer, or its region is not recorded. */
export function latestOperation(regions: readonly Region[]): (context: Context) => Fact<Operated> {
  return (context) => {
    const { surgeries } = context.chart
    const all = operationsOf(context)
    const here = all.filter((one) => one.regions.some((region) => regions.includes(region)))
    const caveats = caveatsOf(context)
    const fact = found(here, (one) => one.evidence, surgeries.blanks, surgeries.sources, caveats)
    const vague = all.filter((one) => one.regions.length === 0)
    const undated = here.filter((one) => one.when === null)
    const doubt =
      vague.length > 0
        ? unknown(
            'the region of an operation is not recorded',
            vague.map((one) => one.evidence),
            caveats,
          )
        : null
    if (fact.state === 'unknown' || fact.state === 'failed') return fact
    const newest = here.at(-1)
    if (fact.state === 'absent' || !newest) return doubt ?? absent(caveats)
    const order =
      undated.length > 0 && newest.when !== null ? unknown('an operation there has no date') : null
    return known({ when: newest.when }, [newest.evidence], fact.doubt ?? doubt ?? order, fact.caveats)
  }
}
