import type { Chart } from './chart.ts'
import type { Context } from './context.ts'
import { compareWhen, daysBetween, type When } from './dates.ts'
import { absent, ignorance, known, unknown, type Evidence, type Fact } from './fact.ts'
import { found, sectionCaveats } from './found.ts'
import { isNear, regionOfLevels, sortLevels } from './levels.ts'
import type { Level, Region, Surgery, SurgeryByHand } from './surgery.ts'

/** The operation everything is counted from: the most recent completed spinal fusion. */
export type Fusion = {
  /** Null when no fusion recorded has a readable date. */
  when: When | null
  levels: readonly Level[]
  region: Region | null
  sources: readonly string[]
  /** What its records contradict each other in. */
  conflicts: readonly string[]
  priorOperations: number
  byHand: boolean
}

/** Same-day codes are one operation; so are those of one region dated by the same month or year. */
type Operation = { when: When | null; surgeries: Surgery[] }

function operations(surgeries: readonly Surgery[]): Operation[] {
  const byDay = new Map<string, Surgery[]>()
  for (const surgery of surgeries) {
    const key = operationKey(surgery)
    byDay.set(key, [...(byDay.get(key) ?? []), surgery])
  }
  const all = [...byDay.values()].map((group): Operation => ({
    when: group[0]?.when ?? null,
    surgeries: group,
  }))
  return all.sort((a, b) => (a.when?.last ?? -Infinity) - (b.when?.last ?? -Infinity))
}

function operationKey(surgery: Surgery): string {
  if (surgery.when === null) return `undated ${surgery.resource}`
  const { first, last } = surgery.when
  return first === last
    ? `${first}`
    : `${first}-${last} ${describe({ when: null, surgeries: [surgery] }, 0).region ?? ''}`
}

function evidence(surgery: Surgery): Evidence {
  return { resource: surgery.resource, label: 'Spinal fusion', value: surgery.label, when: surgery.when }
}

/** The index fusion. Doubt when a later one may exist: an undated, unreadable or unordered record, a source not whole. */
export function indexFusion({ chart }: Context): Fact<Fusion> {
  const before = FOUND.get(chart)
  if (before) return before
  const fusion = findFusion(chart)
  FOUND.set(chart, fusion)
  return fusion
}

/** Charts never change, so what is found once is kept for the many rules that count from it. */
const FOUND = new WeakMap<Chart, Fact<Fusion>>()

function findFusion(chart: Chart): Fact<Fusion> {
  if (chart.surgeryByHand) return enteredFusion(chart, chart.surgeryByHand)
  const section = chart.surgeries
  const fusions = section.records.filter((surgery) => surgery.kind === 'fusion')
  const blanks = section.blanks.filter((blank) => blank.about === 'fusion')
  const all = found(fusions, evidence, blanks, section.sources, sectionCaveats(section))
  if (all.state !== 'known') return all
  const grouped = operations(fusions)
  const dated = grouped.filter((operation) => operation.when !== null)
  const index = dated.at(-1) ?? grouped[0]
  if (!index) return absent(all.caveats)
  const spinal = section.records.filter((surgery) => surgery.kind !== 'si-fusion')
  const before = operations(spinal).filter((other) => isBefore(other, index))
  const doubts = [
    ...(dated.length > 0 && dated.length < grouped.length
      ? ['a fusion without a readable date is also recorded']
      : []),
    ...(dated.some((other) => other !== index && isUnordered(other, index))
      ? ['the order of two fusions cannot be told']
      : []),
  ]
  const doubt = doubts.length > 0 ? unknown(doubts.join('; '), all.evidence) : all.doubt
  const fusion = describe(index, before.length)
  const byName = index.surgeries.every((surgery) => surgery.byName)
  const notes = [...(byName ? ['The fusion was matched by name, not code.'] : []), ...fusion.conflicts]
  return known(fusion, index.surgeries.map(evidence), doubt, [...all.caveats, ...notes])
}

function isBefore(other: Operation, index: Operation): boolean {
  return other.when !== null && index.when !== null && (compareWhen(other.when, index.when) ?? 0) < 0
}

/** Spine operations before the index fusion. Doubt when another may have been: undated, unreadable, of unknown order. */
export function priorOperations(context: Context): Fact<number> {
  const fusion = indexFusion(context)
  if (fusion.state !== 'known') return fusion
  const { surgeries } = context.chart
  const { when } = fusion.value
  const index: Operation = { when, surgeries: [] }
  const spinal = surgeries.records.filter((one) => one.kind !== 'si-fusion')
  const others = operations(spinal.filter((one) => !fusion.value.sources.includes(one.resource)))
  const before = others.filter((other) => isBefore(other, index))
  const unsure = others.filter((other) => other.when === null || isUnordered(other, index))
  const blanks = surgeries.blanks.filter(
    (blank) => when === null || (blank.when?.first ?? -Infinity) <= when.last,
  )
  const shown = before.flatMap((other) => other.surgeries)
  const fact = found(shown, evidence, blanks, surgeries.sources, fusion.caveats)
  const doubts = [
    ...(unsure.length > 0
      ? [
          unknown(
            'the order of an operation cannot be told',
            unsure.flatMap((one) => one.surgeries.map(evidence)),
          ),
        ]
      : []),
    ...[ignorance(fact)].filter((why) => why !== null),
    ...(fusion.doubt ? [fusion.doubt] : []),
  ]
  const records =
    fact.state === 'known' ? fact.evidence.map((one) => ({ ...one, label: 'Spine operation' })) : []
  return known(
    fusion.value.priorOperations,
    [...records, ...fusion.evidence],
    doubts[0] ?? null,
    fact.caveats,
  )
}

function isUnordered(a: Operation, b: Operation): boolean {
  return a.when !== null && b.when !== null && compareWhen(a.when, b.when) === null
}

function describe(index: Operation, priorOperations: number): Fusion {
  const statements = index.surgeries.flatMap((surgery) => surgery.levels)
  const bySite = sortLevels(statements.filter((one) => one.from === 'body site').flatMap((one) => one.levels))
  const byText = sortLevels(statements.filter((one) => one.from === 'text').flatMap((one) => one.levels))
  const disagree = bySite.length > 0 && byText.length > 0 && bySite.join() !== byText.join()
  const levels = bySite.length > 0 ? bySite : byText
  const stated = [...new Set(index.surgeries.flatMap((surgery) => surgery.regions))]
  const conflicts = disagree
    ? [`Fused levels disagree: body site says ${bySite.join(', ')}, the text says ${byText.join(', ')}.`]
    : []
  const clashes = index.surgeries.flatMap(clashOf)
  return {
    when: index.when,
    levels,
    region: regionOfLevels(levels) ?? widest(stated),
    sources: index.surgeries.map((surgery) => surgery.resource),
    conflicts: [...conflicts, ...new Set(clashes)],
    priorOperations,
    byHand: false,
  }
}

/** One record that names regions too far apart for one operation, by code, name, site or levels. */
function clashOf({ regions, levels }: Surgery): string[] {
  const named = [...new Set([...regions, ...levels.flatMap((one) => regionOfLevels(one.levels) ?? [])])]
  const last = named.at(-1)
  const isClash = last !== undefined && named.some((one) => !isNear(last, one))
  return isClash ? [`The fused region disagrees: one record says ${named.join(', ')}.`] : []
}

export const BY_HAND = 'Surgery entered by hand.'

/** What the clinician entered stands in place of the records; operations recorded before it still count. */
function enteredFusion({ surgeries }: Chart, { when, region, levels }: SurgeryByHand): Fact<Fusion> {
  const spinal = surgeries.records.filter((surgery) => surgery.kind !== 'si-fusion')
  const before = operations(spinal).filter((other) => isBefore(other, { when, surgeries: [] }))
  const value = [...levels, region].join(', ')
  const evidence = { resource: '', label: 'Spinal fusion, entered by hand', value, when }
  const fusion: Fusion = {
    when,
    levels,
    region: regionOfLevels(levels) ?? region,
    sources: [],
    conflicts: [],
    priorOperations: before.length,
    byHand: true,
  }
  return known(fusion, [evidence], null, [BY_HAND])
}

/** Of several regions stated for one operation, the one that names a junction says most. */
function widest(regions: readonly Region[]): Region | null {
  const junctions: readonly Region[] = ['thoracolumbar', 'cervicothoracic', 'lumbosacral']
  return regions.find((region) => junctions.includes(region)) ?? regions[0] ?? null
}

export type DaysSince = { least: number; most: number }

/** Calendar days from the index fusion to today; a span when the date is a month or a year. */
export function daysSinceFusion(context: Context): Fact<DaysSince> {
  const fusion = indexFusion(context)
  if (fusion.state !== 'known') return fusion
  const { when } = fusion.value
  if (when === null)
    return unknown('a fusion is recorded, but without a readable date', fusion.evidence, fusion.caveats)
  return { ...fusion, value: daysBetween(when, context.today) }
}

export type Stage = 'early' | 'recovering' | 'subacute' | 'late' | 'unknown'

/** First days of the stages after fusion. Source: rule catalogue, section 0. */
export const RECOVERING_FROM_DAY = 42
export const SUBACUTE_FROM_DAY = 90
const LATE_FROM_DAY = 180

/** The stage when both ends of the interval agree on it. */
export function stageOf(days: DaysSince | null): Stage {
  if (!days || days.least < 0) return 'unknown'
  const [a, b] = [stageOn(days.least), stageOn(days.most)]
  return a === b ? a : 'unknown'
}

function stageOn(day: number): Stage {
  if (day < RECOVERING_FROM_DAY) return 'early'
  if (day < SUBACUTE_FROM_DAY) return 'recovering'
  return day < LATE_FROM_DAY ? 'subacute' : 'late'
}

/** Is the day since fusion at least this? Both ends of the interval must say so. */
export function isDayOrLater(days: DaysSince, day: number): 'yes' | 'no' | 'cannot-tell' {
  if (days.least >= day) return 'yes'
  return days.most >= day ? 'cannot-tell' : 'no'
}
