import type { Blank, LedgerItem, LedgerPlace, Section } from '../domain/chart.ts'
import { addDays, type Day, type When } from '../domain/dates.ts'
import type { SourceState } from '../domain/sources.ts'
import type { Json } from './json.ts'
import type { Mapped } from './mapped.ts'
import type { Received } from './receive.ts'

/** How one type of resource becomes domain records. */
export type Reader<T, About> = {
  map(json: Json, resource: string): Mapped<T, About>
  /** Which statements the record would stop if it could not be read. */
  about(record: T): readonly About[]
  when(record: T): When | null
}

export type Gathered<T, About> = Omit<Section<T, About>, 'sources'> & { items: readonly LedgerItem[] }

/** The days a record of this patient can carry. A day of grace covers clocks ahead of ours. */
export type Lifetime = { birth: Day | null; today: Day }

/** Maps resources one at a time; each ends in exactly one place of the ledger. */
export function gather<T, About>(
  received: readonly Received[],
  reader: Reader<T, About>,
  life: Lifetime,
): Gathered<T, About> {
  const records: T[] = []
  const blanks: Blank<About>[] = []
  const items: LedgerItem[] = []
  let unrecognised = 0
  for (const one of received) {
    const mapped = checked(reader.map(one.json, one.resource), one, reader, life)
    const { label } = mapped
    const { resource } = one
    switch (mapped.place) {
      case 'used':
        records.push(...mapped.records)
        items.push({ resource, place: 'used', reason: '', label })
        break
      case 'shown':
        unrecognised += mapped.unrecognised === true ? 1 : 0
        items.push({ resource, place: 'shown', reason: mapped.reason, label })
        break
      case 'excluded':
        items.push({ resource, place: 'excluded', reason: mapped.reason, label })
        break
      case 'unreadable':
        blanks.push(
          ...mapped.about.map((about) => ({
            resource,
            label,
            about,
            reason: mapped.reason,
            when: mapped.when,
          })),
        )
        items.push({ resource, place: 'unreadable', reason: mapped.reason, label })
        break
    }
  }
  return { records, blanks, unrecognised, items }
}

/** What weighs more when several readers looked at one record: what stops a statement, then what feeds one. */
const WEIGHT: Record<LedgerPlace, number> = { unreadable: 3, used: 2, excluded: 1, shown: 0 }

/** One line of the ledger for each record, whatever number of readers looked at it. */
export function oneLineEach(parts: readonly Gathered<unknown, unknown>[]): LedgerItem[] {
  const lines = new Map<string, LedgerItem>()
  parts.forEach(({ items }) => {
    const seen = new Map<string, number>()
    items.forEach((item) => {
      const copy = seen.get(item.resource) ?? 0
      seen.set(item.resource, copy + 1)
      const key = copy === 0 ? item.resource : `${item.resource} ${copy}`
      const before = lines.get(key)
      if (before === undefined || WEIGHT[item.place] > WEIGHT[before.place]) lines.set(key, item)
    })
  })
  return [...lines.values()]
}

/** A record that does not say whose it is, or carries a date outside the patient's life so far, cannot be relied on. */
function checked<T, About>(
  mapped: Mapped<T, About>,
  one: Received,
  reader: Reader<T, About>,
  life: Lifetime,
): Mapped<T, About> {
  if (mapped.place !== 'used' && mapped.place !== 'unreadable') return mapped
  const unreadable = (reason: string): Mapped<T, About> => {
    const about =
      mapped.place === 'used'
        ? [...new Set(mapped.records.flatMap((record) => reader.about(record)))]
        : mapped.about
    return { label: mapped.label, place: 'unreadable', reason, about, when: null }
  }
  if (one.subject === 'not-said') return unreadable('does not say whose record it is')
  const dates = mapped.place === 'used' ? mapped.records.map((record) => reader.when(record)) : [mapped.when]
  const impossible = dates.map((when) => impossibleDate(when, life)).find((reason) => reason !== null)
  return impossible === undefined ? mapped : unreadable(impossible)
}

function impossibleDate(when: When | null, { birth, today }: Lifetime): string | null {
  if (when === null) return null
  if (when.first > addDays(today, 1)) return `dated in the future (${when.text})`
  return birth !== null && when.last < birth ? `dated before birth (${when.text})` : null
}

/** A section of the chart from what several types of resource brought. */
export function sectionOf<T, About>(
  parts: readonly Omit<Gathered<T, About>, 'items'>[],
  sources: readonly SourceState[],
): Section<T, About> {
  return {
    records: parts.flatMap((part) => part.records),
    blanks: parts.flatMap((part) => part.blanks),
    unrecognised: parts.reduce((sum, part) => sum + part.unrecognised, 0),
    sources,
  }
}
