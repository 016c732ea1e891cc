import type { Blank, Chart } from './chart.ts'
import type { Context } from './context.ts'
import { compareWhen, withinDays, type When } from './dates.ts'
import { absent, known, unknown, type Evidence, type Fact } from './fact.ts'
import { blankEvidence, blankIgnorance, found, sectionCaveats, sourceIgnorance } from './found.ts'
import { PEG_ITEMS, pegFromItems } from './peg.ts'
import { ANALYTES, type Analyte, type Result } from './result.ts'
import { compareText } from './sorting.ts'
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
    const records = recordsOf(analyte, results).sort(byDate)
    const blanks = unreadableOf(analyte, chart)
    const sources = labSources(analyte, { results })
    const notes = [...new Set(records.flatMap((result) => result.notes))]
    return found(records, resultEvidence, blanks, sources, [...sectionCaveats(results, sources), ...notes])
  }
}

/** A PEG score may be recorded as such or as its three items. */
function recordsOf(analyte: Analyte, results: Chart['results']): Result[] {
  const own = measured(analyte, results).filter((result) => !isPart(result, results))
  if (analyte !== 'peg') return own
  const recorded = own.map((result) => result.when.first)
  return [
    ...own,
    ...pegFromItems(results.records).means.filter((mean) => !recorded.includes(mean.when.first)),
  ]
}

/** Without those that only stand in for what was itself measured on that day. */
function measured(analyte: Analyte, { records }: Chart['results']): Result[] {
  const own = records.filter((result) => result.analyte === analyte)
  const itself = own.filter((result) => !result.standsIn).map(({ when }) => when)
  return own.filter(
    ({ standsIn, when }) =>
      !standsIn || !itself.some(({ first, last }) => first === when.last && last === when.first),
  )
}

/** 25-OH vitamin D3 of a sample in which D2 may have been measured, too, is not the total. */
function isPart({ analyte, standsIn, when }: Result, { records, blanks }: Chart['results']): boolean {
  if (analyte !== 'vitamin-d' || !standsIn) return false
  const d2 = [
    ...records.filter((one) => one.analyte === 'vitamin-d2'),
    ...blanks.filter((one) => one.about === 'vitamin-d2'),
  ]
  return d2.some((one) => one.when === null || (one.when.first <= when.last && when.first <= one.when.last))
}

/** The results of an analyte that are there and cannot be read. */
export function unreadableOf(analyte: Analyte, { results }: Chart): Blank<Analyte>[] {
  const parts = measured(analyte, results).filter((result) => isPart(result, results))
  const own = [
    ...results.blanks.filter((blank) => blank.about === analyte),
    ...parts.map((one) => ({
      ...one,
      about: analyte,
      reason: `D3 alone (${one.recorded}), D2 apart, no total`,
    })),
  ]
  if (analyte !== 'peg') return own
  const ofItems = results.blanks.filter((blank) => PEG_ITEMS.some((item) => item === blank.about))
  const totals = results.records.filter((result) => result.analyte === 'peg')
  const unclear = pegFromItems(results.records).unclear.filter(
    ({ when }) => !totals.some((total) => total.when.first === when?.first),
  )
  return [...own, ...ofItems, ...unclear]
}

/** The readable results of an analyte of the last `days` days, oldest first; those that may be of these days stand as doubt. */
export function labsWithin(analyte: Analyte, days: number): (context: Context) => Fact<readonly Result[]> {
  return ({ chart: { results }, today }) => {
    const inTime = (when: When | null) => (when === null ? 'cannot-tell' : withinDays(when, days, today))
    const all = results.records.filter((result) => result.analyte === analyte)
    const recent = all.filter((one) => inTime(one.when) === 'yes').sort(byDate)
    const maybe = all.filter((one) => inTime(one.when) === 'cannot-tell')
    const blanks = results.blanks.filter((blank) => blank.about === analyte && inTime(blank.when) !== 'no')
    const sources = labSources(analyte, { results })
    const fact = found(recent, resultEvidence, blanks, sources, sectionCaveats(results, sources))
    const [first] = maybe
    if (!first) return fact
    const why = `whether ${ANALYTES[analyte].name} ${first.recorded} (${first.when.text}) is of the last ${days} days cannot be told`
    const doubt = unknown(why, maybe.map(resultEvidence))
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
}

/** The sources that results of this analyte come from. */
export function labSources(analyte: Analyte, { results }: Pick<Chart, 'results'>): SourceState[] {
  const { part } = ANALYTES[analyte]
  return results.sources.filter(
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
    const blanks = unreadableOf(analyte, context.chart)
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
    const rivals = all.value.filter((other) => isRival(other, latest))
    const rivalry =
      rivals.length > 0
        ? unknown(
            `which of ${rivals.length + 1} results is the latest cannot be told`,
            rivals.map(resultEvidence),
          )
        : null
    const doubt = blankIgnorance(notOlder) ?? rivalry ?? sourceIgnorance(labSources(analyte, context.chart))
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
    a.when.last - b.when.last || (compareWhen(a.when, b.when) ?? 0) || compareText(a.resource, b.resource)
  )
}
