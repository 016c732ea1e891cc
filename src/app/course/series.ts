import type { Blank } from '../../domain/chart.ts'
import type { Context } from '../../domain/context.ts'
import type { Day } from '../../domain/dates.ts'
import type { Evidence } from '../../domain/fact.ts'
import { blankEvidence } from '../../domain/found.ts'
import { ANALYTES, exactValue, type Amount, type Analyte, type Result } from '../../domain/result.ts'
import { labHistory, labSources, resultEvidence, unreadableOf } from '../../domain/select-results.ts'
import type { SourceState } from '../../domain/sources.ts'
import { resultTitle } from './course-items.ts'

/** One value in time. A comparator leaves an end open: "<5" has no `low`. */
export type Reading = {
  id: string
  from: Day
  to: Day
  amount: Amount
  title: string
  result: Result
  evidence: Evidence
}

/** A result that is there and cannot be drawn: with a day it is marked on the axis, without one listed beside. */
export type Unread = { id: string; from: Day | null; to: Day | null; title: string; evidence: Evidence }

/** Everything recorded of one analyte, oldest first. */
export type Series = {
  analyte: Analyte
  name: string
  unit: string
  readings: readonly Reading[]
  unread: readonly Unread[]
  sources: readonly SourceState[]
}

/** The series of one analyte; hs-CRP is one of its own and never part of CRP. */
export function seriesOf(analyte: Analyte, context: Context): Series {
  const { name, unit } = ANALYTES[analyte]
  const fact = labHistory(analyte)(context)
  const results = fact.state === 'known' ? fact.value : []
  const late = results.filter(({ when }) => when.first > context.today)
  return {
    analyte,
    name,
    unit,
    readings: results.filter((one) => !late.includes(one)).map(readingOf),
    unread: [
      ...unreadableOf(analyte, context.chart).map((blank) => unreadOf(blank, context.today)),
      ...late.map((result) => ({
        id: `late ${result.resource}`,
        from: null,
        to: null,
        title: `${resultTitle(result)}: dated ${result.when.text}, after today`,
        evidence: resultEvidence(result),
      })),
    ],
    sources: labSources(analyte, context.chart),
  }
}

function readingOf(result: Result): Reading {
  const { resource, when, amount } = result
  return {
    id: `${result.analyte} ${resource}`,
    from: when.first,
    to: when.last,
    amount,
    title: resultTitle(result),
    result,
    evidence: resultEvidence(result),
  }
}

function unreadOf(blank: Blank<Analyte>, today: Day): Unread {
  const isPlaced = blank.when !== null && blank.when.first <= today
  return {
    id: `unread ${blank.about} ${blank.resource}`,
    from: isPlaced ? (blank.when?.first ?? null) : null,
    to: isPlaced ? (blank.when?.last ?? null) : null,
    title: `${blank.label}: cannot be read, ${blank.reason}`,
    evidence: blankEvidence(blank),
  }
}

/** Two values further apart than this are not joined: nothing is known of the time between. Local judgement. */
const JOINED_WITHIN_DAYS = 365

/**
 * The runs of readings that a line may join: single numbers of exact days, no operation and no unreadable result between
 * them, at most a year apart. A line never says more than that one value followed the other.
 */
export function joinedRuns({ readings, unread }: Series, operations: readonly Day[]): Reading[][] {
  const breaks = [...operations, ...unread.flatMap(({ from }) => from ?? [])]
  const runs: Reading[][] = []
  let run: Reading[] = []
  for (const reading of readings) {
    const last = run.at(-1)
    const isPoint = exactValue(reading.amount) !== null && reading.from === reading.to
    const isApart =
      last !== undefined &&
      (reading.from - last.to > JOINED_WITHIN_DAYS ||
        breaks.some((day) => day >= last.to && day <= reading.from))
    if (!isPoint || isApart) {
      runs.push(run)
      run = []
    }
    if (isPoint) run.push(reading)
  }
  return [...runs, run].filter(({ length }) => length > 1)
}
