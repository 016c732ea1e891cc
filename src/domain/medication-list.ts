import type { Chart } from './chart.ts'
import type { ChartOnDay } from './context.ts'
import { addDays, compareWhen, dayText, withinDays, type Day, type When } from './dates.ts'
import { conflictsOf } from './medication-conflicts.ts'
import type { DoseReading } from './dose.ts'
import { absent, known, unknown, type Evidence, type Fact, type Ignorance } from './fact.ts'
import { blankIgnorance, sectionCaveats, sourceIgnorance } from './found.ts'
import type { DrugClass, Ingredient, MedicationEntry, ProductIngredient } from './medication.ts'
import { onceForDay } from './once-for-day.ts'
import { endOf, startAfter } from './order-course.ts'
import { compareText } from './sorting.ts'
import { dosesOf } from './use-doses.ts'

/** A medicine not ordered, stated or dispensed for this long may no longer be taken. Source: rule catalogue, section 0. */
const STALE_AFTER_DAYS = 365
/** A clock ahead of ours, or a date by universal time, may write tomorrow for now. */
const CLOCK_AHEAD_DAYS = 1

/** One medicine on the list, with every record that speaks of it. "On list", never "taking". */
export type MedicationUse = {
  /** The same for every record of this ingredient set and route, whatever else changes. */
  key: string
  name: string
  ingredients: readonly Ingredient[]
  /** The same, with what the drug table says of each; alike in every record of the use. */
  drugs: readonly ProductIngredient[]
  classes: readonly DrugClass[]
  systemic: boolean
  route: MedicationEntry['route']
  extendedRelease: boolean
  /** Only as needed. */
  prn: boolean
  status: 'active' | 'on-hold'
  /** Newest date it was ordered, stated or dispensed. */
  last: When | null
  stale: boolean
  byName: boolean
  /** Where a later record says that what is on the list has ended; each in words, with both dates. */
  conflicts: readonly string[]
  entries: readonly MedicationEntry[]
  /** The orders and statements that have not ended, as what an answer about this medicine rests on. */
  evidence: readonly Evidence[]
  /** Milligrams per day (or per hour, of a patch) of each ingredient. */
  doses: ReadonlyMap<Ingredient, readonly DoseReading[]>
}

export type MedicationList = {
  uses: readonly MedicationUse[]
  /** In whole, or in part: then `parts` are the words of what is not known, and the rest of it is a use as well. */
  unidentified: readonly { name: string; parts: readonly string[]; sources: readonly string[] }[]
  /** Dispensed in the last year, without any order or statement or later than the end that each of them gives. */
  dispensedOnly: readonly { name: string; sources: readonly string[] }[]
  /** Orders and statements that begin on a later day: not on the list yet, whatever else is. */
  later: readonly Later[]
  /** What goes with every answer from the list. */
  caveats: readonly string[]
}

type Later = { name: string; from: When; entry: MedicationEntry; sources: readonly string[] }

/** The current medicines, one use per ingredient set and route. */
export const medicationList: (on: ChartOnDay) => MedicationList = onceForDay(makeList)

function makeList(chart: Chart, today: Day): MedicationList {
  const groups = new Map<string, MedicationEntry[]>()
  for (const entry of chart.medications.records) {
    const key = useKey(entry)
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  const all = [...groups.values()]
  const current = all.filter((entries) => entries.some((entry) => isCurrent(entry, today)))
  const named = (entries: readonly MedicationEntry[]) => ({
    name: entries[0]?.name ?? '',
    sources: entries.map((entry) => entry.resource).sort(),
  })
  const isKnown = (entries: readonly MedicationEntry[]): boolean =>
    entries.some((entry) => entry.ingredients.length > 0)
  const isDispensedNow = (entries: readonly MedicationEntry[]): boolean => {
    const others = entries.filter((entry) => entry.kind !== 'dispense')
    return entries.some(
      ({ kind, when }) =>
        kind === 'dispense' &&
        when !== null &&
        withinDays(when, STALE_AFTER_DAYS, today) === 'yes' &&
        others.every((other) => isAfterEnd(when, other)),
    )
  }
  const unidentified = current
    .filter((entries) => !isKnown(entries) || partsOf(entries).length > 0)
    .map((entries) => ({ ...named(entries), parts: partsOf(entries) }))
  const dispensedOnly = all.filter((entries) => isKnown(entries) && isDispensedNow(entries)).map(named)
  const later = chart.medications.records.flatMap((entry): Later[] => {
    const from = entry.kind === 'dispense' || entry.state === 'ended' ? null : notBegun(entry, today)
    return from ? [{ name: entry.name, from, entry, sources: [entry.resource] }] : []
  })
  return {
    uses: current
      .filter(isKnown)
      .map((entries) => useOf(entries, today))
      .sort((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase())),
    unidentified,
    dispensedOnly,
    later,
    caveats: listCaveats(chart.medications, { unidentified, dispensedOnly, later }),
  }
}

/** Is this certainly later than the end that the record gives? */
function isAfterEnd(when: When, entry: MedicationEntry): boolean {
  const end = endOf(entry)
  return end !== null && (compareWhen(when, end) ?? 0) > 0
}

function partsOf(entries: readonly MedicationEntry[]): string[] {
  return [...new Set(entries.flatMap((entry) => entry.unknownParts))].sort()
}

/** Records with the same key speak of one use: the same ingredients by the same route, or the same unidentified name. */
export function useKey(entry: MedicationEntry): string {
  const parts = entry.unknownParts.map((part) => `? ${part}`)
  const names = [...entry.ingredients.map((one) => one.name), ...parts].sort()
  return names.length === 0
    ? `name ${entry.name.trim().toLowerCase()}`
    : `${names.join('+')} ${routeGroup(entry)}`
}

/** A record that gives no route is taken for the usual one of swallowed medicines, not for a use of its own. */
function routeGroup({ route }: MedicationEntry): string {
  return route === 'not-given' ? 'oral' : route
}

/** Active or on hold, begun, and not ended before today. A fill alone is no evidence of use. */
export function isCurrent(entry: MedicationEntry, today: Day): boolean {
  return (
    entry.kind !== 'dispense' &&
    entry.state !== 'ended' &&
    notBegun(entry, today) === null &&
    !hasEnded(entry, today)
  )
}

/** The later day on which the record begins to hold; null when it has begun. */
export function notBegun(entry: MedicationEntry, today: Day): When | null {
  return startAfter(entry, addDays(today, CLOCK_AHEAD_DAYS))
}

function hasEnded(entry: MedicationEntry, today: Day): boolean {
  if (entry.end !== null && entry.end.last < today) return true
  const ends = entry.instructions.map((one) => one.end)
  return ends.length > 0 && ends.every((end) => end !== null && end.last < today)
}

function useOf(entries: readonly MedicationEntry[], today: Day): MedicationUse {
  const current = entries.filter((entry) => isCurrent(entry, today)).sort(newestFirst)
  const [newest] = current
  if (!newest) throw new Error('a use has at least one current record')
  const lead = current.find((entry) => entry.kind === 'order') ?? newest
  const begun = entries.filter((entry) => notBegun(entry, today) === null)
  const dates = begun.flatMap((entry) => entry.when ?? []).sort((a, b) => b.last - a.last)
  const last = dates[0] ?? null
  const prn = current.every(
    (entry) => entry.instructions.length > 0 && entry.instructions.every((one) => one.prn),
  )
  const status = current.some((entry) => entry.state === 'active') ? 'active' : 'on-hold'
  const stale = last === null || withinDays(last, STALE_AFTER_DAYS, today) !== 'yes'
  return {
    key: useKey(lead),
    name: lead.name,
    ingredients: lead.ingredients.map((one) => one.name),
    drugs: lead.ingredients,
    classes: [...new Set(lead.ingredients.flatMap((one) => one.classes))],
    systemic: isSystemic(lead),
    route: lead.route,
    extendedRelease: current.some((entry) => entry.extendedRelease),
    prn,
    status,
    last,
    stale,
    byName: current.every((entry) => entry.byName),
    conflicts: conflictsOf(newest, entries),
    entries,
    evidence: evidenceOf(begun, { prn, status, stale }),
    doses: dosesOf(current, today),
  }
}

/** Sprays into the nose act there, except the few drugs given that way for the whole body. */
const LOCAL_IN_THE_NOSE: readonly DrugClass[] = [
  'corticosteroid',
  'antihistamine-1g',
  'opioid-antagonist',
  'nicotine-cessation',
]

function isSystemic(entry: MedicationEntry): boolean {
  if (entry.route === 'local') return false
  const classes = entry.ingredients.flatMap((one) => one.classes)
  return entry.route !== 'nasal' || !classes.every((one) => LOCAL_IN_THE_NOSE.includes(one))
}

function newestFirst(a: MedicationEntry, b: MedicationEntry): number {
  return (b.when?.last ?? -Infinity) - (a.when?.last ?? -Infinity) || compareText(a.resource, b.resource)
}

type Marks = Pick<MedicationUse, 'status' | 'prn' | 'stale'>

function evidenceOf(entries: readonly MedicationEntry[], { status, prn, stale }: Marks): Evidence[] {
  const marks = [
    status === 'on-hold' ? 'on hold' : 'on list',
    ...(prn ? ['as needed'] : []),
    ...(stale ? ['may be stale'] : []),
  ]
  const value = marks.join(', ')
  return entries
    .filter((entry) => entry.kind !== 'dispense' && entry.state !== 'ended')
    .map(({ resource, name, when }) => ({ resource, label: name, value, when }))
}

/** Systemic medicines on the list for which `counts` holds. */
export function onList(
  counts: (use: MedicationUse) => boolean,
  concerns: (ingredient: ProductIngredient | 'anything') => boolean,
): (on: ChartOnDay) => Fact<readonly MedicationUse[]> {
  return onceForDay((chart, today) => {
    const list = medicationList({ chart, today })
    const { medications } = chart
    const uses = list.uses.filter((use) => use.systemic && counts(use))
    const blanks = medications.blanks.filter((blank) => concerns(blank.about))
    const caveats = [...list.caveats, ...useCaveats(uses)]
    const doubt: Ignorance | null = blankIgnorance(blanks) ?? sourceIgnorance(medications.sources)
    if (uses.length > 0)
      return known(
        uses,
        uses.flatMap((use) => use.evidence),
        doubt,
        caveats,
      )
    const orLater =
      doubt ??
      laterDoubt(list.later.filter(({ entry }) => isSystemic(entry) && entry.ingredients.some(concerns)))
    if (orLater) return { ...orLater, caveats: [...orLater.caveats, ...caveats] }
    return absent(caveats)
  })
}

/** What begins on a later day is not on the list, and yet "none on list" is no answer: why it cannot be given. */
function laterDoubt(later: readonly Later[]): Ignorance | null {
  if (later.length === 0) return null
  const evidence = later.map(({ entry, from }): Evidence => {
    const { resource, name, when } = entry
    return { resource, label: name, value: `from ${dayText(from)}`, when }
  })
  return unknown(laterWords(later), evidence)
}

function laterWords(later: readonly Later[]): string {
  const each = later.map(({ name, from }) => `${name} (from ${dayText(from)})`)
  return `not begun yet: ${[...new Set(each)].sort().join(', ')}`
}

/** "Tilidin/Naloxon 50/4 (in part: tilidin)". */
export function unidentifiedWords({ name, parts }: MedicationList['unidentified'][number]): string {
  return parts.length === 0 ? name : `${name} (in part: ${parts.join(', ')})`
}

/** Kinds of record not offered, medicines not identified, those only dispensed, and those that begin later. */
function listCaveats(
  section: Chart['medications'],
  { unidentified, dispensedOnly, later }: Omit<MedicationList, 'uses' | 'caveats'>,
): string[] {
  const count = unidentified.length
  const unknown = unidentified.map(unidentifiedWords).join(', ')
  const dispensed = dispensedOnly.map((one) => one.name).join(', ')
  return [
    ...sectionCaveats({ ...section, unrecognised: 0 }),
    ...(count > 0 ? [`${count} ${count === 1 ? 'medicine' : 'medicines'} not identified: ${unknown}.`] : []),
    ...(dispensedOnly.length > 0 ? [`Dispensed in the last year but not on the list: ${dispensed}.`] : []),
    ...(later.length > 0 ? [`Not counted, ${laterWords(later)}.`] : []),
  ]
}

function useCaveats(uses: readonly MedicationUse[]): string[] {
  return [
    ...uses
      .filter((use) => use.stale)
      .map((use) => `${use.name} may be stale: last dated ${use.last?.text ?? 'never'}.`),
    ...uses.flatMap((use) => use.conflicts.map((conflict) => `${use.name}: ${conflict}.`)),
    ...uses.filter((use) => use.byName).map((use) => `${use.name} was matched by name, not code.`),
  ]
}
