import type { Context } from './context.ts'
import { dayText, daysAfter, onOrAfter, addDays, type Answer, type When } from './dates.ts'
import { unknown, type Evidence, type Fact } from './fact.ts'
import { found, sectionCaveats, withDoubt } from './found.ts'
import { INTERVENTION_KINDS, type Intervention, type InterventionKind, type Relief } from './intervention.ts'
import { isNear, sortLevels } from './levels.ts'
import { compareText } from './sorting.ts'
import type { Region } from './surgery.ts'

/** One act: what several records of one kind say of one day (add-on levels, both sides, the procedure and its report). */
export type Act = {
  kind: InterventionKind
  when: When | null
  steroid: Intervention['steroid']
  regions: readonly Region[]
  reliefs: readonly Relief[]
  records: readonly Intervention[]
}

/** When and where an act must have taken place to be meant; everything when left out. */
export type ActWish = {
  kinds: readonly InterventionKind[]
  /** From and up to these days after the date. */
  after?: { date: When; fromDay: number; upToDay?: number }
  /** Days before today. */
  maxAgeDays?: number
  fits?: (act: Act) => Answer
}

/** The acts that fit the wish, oldest first; those of which it cannot be told stand as doubt. */
export function acts(wish: ActWish): (context: Context) => Fact<readonly Act[]> {
  return ({ chart, today }) => {
    const section = chart.interventions
    const { kinds } = wish
    const judge = (when: When | null): Answer => inTime(when, wish, today)
    const judged = grouped(section.records.filter((one) => kinds.includes(one.kind))).map((act) => ({
      act,
      answer: worst([judge(act.when), wish.fits?.(act) ?? 'yes']),
    }))
    const fits = judged.filter((one) => one.answer === 'yes').map((one) => one.act)
    const maybe = judged.filter((one) => one.answer === 'cannot-tell').map((one) => one.act)
    const blanks = section.blanks.filter((blank) => kinds.includes(blank.about) && judge(blank.when) !== 'no')
    const byName = fits.filter((act) => act.records.every((one) => one.byName))
    const notes = byName.map((act) => `${INTERVENTION_KINDS[act.kind]}: matched by name, not code.`)
    const caveats = [...new Set([...sectionCaveats(section), ...notes])]
    const records = found(
      fits.flatMap((act) => act.records),
      actEvidence,
      blanks,
      section.sources,
      caveats,
    )
    const fact: Fact<readonly Act[]> = records.state === 'known' ? { ...records, value: fits } : records
    return maybe.length === 0 ? fact : withDoubt(fact, unknown(undecided(maybe), evidenceOf(maybe)))
  }
}

function grouped(records: readonly Intervention[]): Act[] {
  const byDay = new Map<string, Intervention[]>()
  for (const record of records) {
    const { when } = record
    const day = when !== null && when.first === when.last ? when.first : record.resource
    const key = `${record.kind} ${day}`
    byDay.set(key, [...(byDay.get(key) ?? []), record])
  }
  return [...byDay.values()].flatMap(actOf).sort(byDate)
}

function actOf(records: readonly Intervention[]): Act[] {
  const [first] = records
  if (!first) return []
  const steroids = records.map((one) => one.steroid)
  const steroid = steroids.includes('yes') ? 'yes' : steroids.every((one) => one === 'no') ? 'no' : 'unknown'
  const regions = [...new Set(records.flatMap((one) => one.regions))]
  const reliefs = records.flatMap((one) => one.relief ?? [])
  const unique = [...new Map(reliefs.map((one) => [one.words, one])).values()]
  return [{ kind: first.kind, when: first.when, steroid, regions, reliefs: unique, records }]
}

function byDate(a: Act, b: Act): number {
  const name = (act: Act): string => act.records[0]?.resource ?? ''
  return (a.when?.last ?? -Infinity) - (b.when?.last ?? -Infinity) || compareText(name(a), name(b))
}

function inTime(when: When | null, { after, maxAgeDays }: ActWish, today: Context['today']): Answer {
  if (!after && maxAgeDays === undefined) return 'yes'
  if (when === null) return 'cannot-tell'
  const answers: Answer[] = []
  if (after) answers.push(daysAfter(when, after.date, after.fromDay))
  if (after?.upToDay !== undefined) answers.push(opposite(daysAfter(when, after.date, after.upToDay + 1)))
  if (maxAgeDays !== undefined) answers.push(onOrAfter(when, addDays(today, -maxAgeDays)))
  return worst(answers)
}

const OPPOSITE = { yes: 'no', no: 'yes', 'cannot-tell': 'cannot-tell' } as const
function opposite(answer: Answer): Answer {
  return OPPOSITE[answer]
}

function worst(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no'
  return answers.includes('cannot-tell') ? 'cannot-tell' : 'yes'
}

function undecided(list: readonly Act[]): string {
  const names = list.map(
    (act) => `${actWords(act)}: whether it falls in the time and region wanted cannot be told`,
  )
  return [...new Set(names)].join('; ')
}

/** "Facet or medial branch block of 2026-03-01". */
export function actWords(act: Act): string {
  return act.when === null
    ? `${INTERVENTION_KINDS[act.kind]}, undated`
    : `${INTERVENTION_KINDS[act.kind]} of ${dayText(act.when)}`
}

function evidenceOf(list: readonly Act[]): Evidence[] {
  return list.flatMap((act) => act.records.map(actEvidence))
}

/** One record of an act: relief in its words, steroid, side, levels. */
export function actEvidence(one: Intervention): Evidence {
  const marks = [
    ...(one.relief === null ? [] : [`"${one.relief.words}"`]),
    ...(one.steroid === 'unknown' ? [] : [one.steroid === 'yes' ? 'with steroid' : 'without steroid']),
    ...(one.side === null ? [] : [one.side === 'both' ? 'both sides' : one.side]),
    ...sortLevels(one.levels),
    ...(one.byName ? ['matched by name'] : []),
  ]
  return { resource: one.resource, label: one.label, value: marks.join(', ') || 'done', when: one.when }
}

/** Was the act done at the fused region? A hardware block is where the hardware is. */
export function isAtRegion(act: Act, region: Region | null): Answer {
  if (act.kind === 'hardware-block' && act.regions.length === 0) return 'yes'
  if (region === null || act.regions.length === 0) return 'cannot-tell'
  return act.regions.some((one) => isNear(region, one)) ? 'yes' : 'no'
}
