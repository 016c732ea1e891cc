import type { Day } from '../domain/dates.ts'
import { atOnce } from '../domain/steps.ts'
import { buildChart, type ReadChart } from './build-chart.ts'
import { laterReaders } from './later-readers.ts'
import type { SourceRead } from './source-read.ts'

export type { ReadChart } from './build-chart.ts'

/** The chart with every reader at hand. */
export function chartFromReads(
  reads: readonly SourceRead[],
  patientId: string,
  today: Day,
  patientNames: readonly string[] = [],
): ReadChart {
  return atOnce(buildChart(reads, patientId, today, patientNames, laterReaders))
}
