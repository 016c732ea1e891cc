import type { Blank, Section } from './chart.ts'
import { absent, failed, known, unknown, type Evidence, type Fact, type Ignorance } from './fact.ts'
import { isWhole, sourceWords, type SourceState } from './sources.ts'

/** Why the sources do not allow to say "not recorded": null when all were read whole. */
export function sourceIgnorance(sources: readonly SourceState[]): Ignorance | null {
  const problems = sources.filter((source) => !isWhole(source))
  if (problems.length === 0) return null
  return failed(problems.map(problemOf).join('; '))
}

function problemOf(source: SourceState): string {
  const words = sourceWords(source.id)
  if (source.outcome === 'reading') return `${words}: still reading`
  return `${words}: ${source.reason ?? source.outcome}`
}

/** What travels with an answer although the sources were read: kinds of record this EHR does not offer, records without a known name. */
export function sectionCaveats(section: Section<unknown, unknown>, sources = section.sources): string[] {
  const notOffered = sources
    .filter((source) => source.outcome === 'not-offered')
    .map((source) => sourceWords(source.id))
  const notes = sources.flatMap((source) => source.notes ?? [])
  return [
    ...(notOffered.length > 0 ? [`This EHR does not offer: ${notOffered.join(', ')}.`] : []),
    ...(section.unrecognised > 0
      ? [`${section.unrecognised} records here have no code or name this app knows.`]
      : []),
    ...new Set(notes),
  ]
}

/** What unreadable records stop: null when there are none. */
export function blankIgnorance(blanks: readonly Blank<unknown>[]): Ignorance | null {
  if (blanks.length === 0) return null
  const reason = blanks.map((blank) => `${blank.label}: ${blank.reason}`).join('; ')
  return unknown(reason, blanks.map(blankEvidence))
}

/** An unreadable record as evidence that something is there. */
export function blankEvidence(blank: Blank<unknown>): Evidence {
  return {
    resource: blank.resource,
    label: blank.label,
    value: `not readable: ${blank.reason}`,
    when: blank.when,
  }
}

/** Something found among these records, or why not: the pattern of every question to the chart. */
export function found<T>(
  records: readonly T[],
  evidence: (record: T) => Evidence,
  blanks: readonly Blank<unknown>[],
  sources: readonly SourceState[],
  caveats: readonly string[],
): Fact<readonly T[]> {
  const ignorance = blankIgnorance(blanks) ?? sourceIgnorance(sources)
  if (records.length > 0) return known(records, records.map(evidence), ignorance, caveats)
  if (ignorance) return { ...ignorance, caveats: [...ignorance.caveats, ...caveats] }
  return absent(caveats)
}

/** The fact with one more reason why there may be more. */
export function withDoubt<T>(fact: Fact<T>, doubt: Ignorance): Fact<T> {
  switch (fact.state) {
    case 'known':
      return { ...fact, doubt: fact.doubt ?? doubt }
    case 'absent':
      return { ...doubt, caveats: fact.caveats }
    case 'unknown':
    case 'failed':
      return fact
  }
}
