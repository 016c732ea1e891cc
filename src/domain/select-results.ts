import type { Context } from './context.ts'
import { compareWhen } from './dates.ts'
import { absent, known, unknown, type Evidence, type Fact } from './fact.ts'
import { blankEvidence, blankIgnorance, found, sectionCaveats, sourceIgnorance } from './found.ts'
import { ANALYTES, type Analyte, type Result } from './result.ts'
import type { SourceState } from './sources.ts'

/** A result as recorded and, when converted, as used. */
export function resultEvidence(result: Result): Evidence {
  const label = ANALYTES[result.analyte].name
  const recorded = result.preliminary ? `${result.recorded} (preliminary)` : result.recorded
  return {
    resource: result.resource,
    label,
    value: recorded,
    ...(result.used !== null && { used: result.used }),
    when: result.when,
  }
}

/** All readable results of an analyte, oldest first. Doubt when any is unreadable or a source is not whole. */
export function labHistory(analyte: Analyte): (context: Context) => Fact<readonly Result[]> {
  return ({ chart }) => {
    const { results } = chart
    const records = results.records.filter((result) => result.analyte === analyte).sort(byDate)
    const blanks = results.blanks.filter((blank) => blank.about === analyte)
    const sources = sourcesOf(analyte, results.sources)
    const notes = [...new Set(records.flatMap((result) => result.notes))]
    return found(records, resultEvidence, blanks, sources, [...sectionCaveats(results, sources), ...notes])
  }
}

function sourcesOf(analyte: Analyte, sources: readonly SourceState[]): SourceState[] {
  const { part } = ANALYTES[analyte]
  return sources.filter(
    ({ id }) => id === `Observation/${part}` || (part === 'survey' && id === 'QuestionnaireResponse'),
  )
}

/**
 * The newest result of an analyte. Unknown when a newer one is there and cannot be read; known with doubt when an
 * undated one, or one whose order cannot be told, may be newer.
 */
export function latestLab(analyte: Analyte): (context: Context) => Fact<Result> {
  const history = labHistory(analyte)
  return (context) => {
    const all = history(context)
    if (all.state !== 'known') return all
    const latest = all.value.at(-1)
    if (!latest) return absent(all.caveats)
    const blanks = context.chart.results.blanks.filter((blank) => blank.about === analyte)
    const notOlder = blanks.filter((blank) => blank.when === null || !isOlder(blank.when, latest))
    const newer = notOlder.filter((blank) => blank.when !== null)
    const evidence = [resultEvidence(latest)]
    const caveats = [...all.caveats.filter((text) => !isNoteOf(text, all.value)), ...latest.notes]
    if (newer.length > 0) {
      return unknown(
        `a newer ${ANALYTES[analyte].name} cannot be read (${newer.map((blank) => blank.reason).join('; ')})`,
        [...newer.map(blankEvidence), ...evidence],
        caveats,
      )
    }
    const rivals = all.value.filter((other) => other !== latest && isRival(other, latest))
    const rivalry =
      rivals.length > 0
        ? unknown(
            `which of ${rivals.length + 1} results is the latest cannot be told`,
            rivals.map(resultEvidence),
          )
        : null
    const doubt =
      blankIgnorance(notOlder) ??
      rivalry ??
      sourceIgnorance(sourcesOf(analyte, context.chart.results.sources))
    return known(latest, evidence, doubt, caveats)
  }
}

function isNoteOf(text: string, results: readonly Result[]): boolean {
  return results.some((result) => result.notes.includes(text))
}

function isOlder(when: Result['when'], latest: Result): boolean {
  return (compareWhen(when, latest.when) ?? 0) < 0
}

/** Could the other be the latest too, with another value? */
function isRival(other: Result, latest: Result): boolean {
  const order = compareWhen(other.when, latest.when)
  return (order === null || order === 0) && other.recorded !== latest.recorded
}

function byDate(a: Result, b: Result): number {
  return (
    a.when.last - b.when.last || (compareWhen(a.when, b.when) ?? 0) || a.resource.localeCompare(b.resource)
  )
}
