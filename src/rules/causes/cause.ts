import type { Context } from '../../domain/context.ts'
import type { When } from '../../domain/dates.ts'
import type { Fusion } from '../../domain/episode.ts'
import type { Evidence, Known } from '../../domain/fact.ts'
import type { Quote } from '../../domain/report.ts'
import type { Citation } from '../citations.ts'

/** The fusion the board speaks of: dated, so that what was done since can be told. */
export type DatedFusion = Known<Fusion & { when: When }>

/**
 * Which way a line points.
 *   for            found, and it fits this cause
 *   against        found, and it truly speaks against it
 *   not-looked-at  every source was read whole, and this was not done
 *   unchecked      a source, a value or a date could not be read
 *   neither        done, and it says neither by itself
 */
export type Column = 'for' | 'against' | 'not-looked-at' | 'unchecked' | 'neither'

/** One thing the chart says of a cause. */
export type Line = {
  column: Column
  words: string
  evidence: readonly Evidence[]
  caveats: readonly string[]
}

/** A sentence of a report; it points nowhere by itself. */
export type Said = { resource: string; label: string; when: When | null; quote: Quote; caveat: string | null }

export type Seen = { lines: readonly Line[]; said: readonly Said[] }

/** One question to the chart about a cause. */
export type Look = (context: Context, fusion: DatedFusion) => Seen

/** A test that tells much of a cause: the look it belongs to, and the rule that says when it is wanting. */
type Test = { look: string; words: string; rule: string }

/** A cause of pain after fusion, and what in the chart speaks of it. */
export type Cause = {
  id: string
  title: string
  /** What it is and what the tests can tell, in one or two sentences. */
  about: string
  cites: readonly [Citation, ...Citation[]]
  looks: Readonly<Record<string, Look>>
  /** The most telling first. */
  tests: readonly Test[]
}

/** What the chart says of one cause. No probability: the reader weighs. */
export type CauseView = {
  id: string
  title: string
  about: string
  cites: readonly Citation[]
  for: readonly Line[]
  against: readonly Line[]
  notLookedAt: readonly Line[]
  unchecked: readonly Line[]
  neither: readonly Line[]
  said: readonly Said[]
  /** The most telling test that was not looked at or could not be checked; null when there is none. */
  next: Test | null
}

/** Puts every question of a cause to the chart. */
export function judgeCause(cause: Cause, context: Context, fusion: DatedFusion): CauseView {
  const seen = Object.entries(cause.looks).map(([name, look]) => ({ name, ...look(context, fusion) }))
  const lines = seen.flatMap((one) => one.lines)
  const inColumn = (column: Column): Line[] => lines.filter((line) => line.column === column)
  const isOpen = (name: string): boolean =>
    seen.some(
      (one) =>
        one.name === name &&
        one.lines.some(({ column }) => column === 'not-looked-at' || column === 'unchecked'),
    )
  const { id, title, about, cites, tests } = cause
  return {
    id,
    title,
    about,
    cites,
    for: inColumn('for'),
    against: inColumn('against'),
    notLookedAt: inColumn('not-looked-at'),
    unchecked: inColumn('unchecked'),
    neither: inColumn('neither'),
    said: seen.flatMap((one) => one.said),
    next: tests.find((test) => isOpen(test.look)) ?? null,
  }
}
