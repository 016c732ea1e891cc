import { performance } from 'node:perf_hooks'
import { dayAt } from '../chart-builders.ts'
import { DEFAULT_THRESHOLDS } from '../../src/domain/thresholds.ts'
import { chartFromReads } from '../../src/fhir/chart-from-reads.ts'
import type { SourceRead } from '../../src/fhir/source-read.ts'
import { rules } from '../../src/rules/index.ts'
import { assess, type Rule } from '../../src/rules/rule.ts'
import { chartOf, medicationListOf } from './charts.ts'
import { median } from './median.ts'

/** How long reading a chart into records and asking every rule takes in Node; medians of several runs, in milliseconds. */
const SIZES = [1_000, 5_000, 20_000, 50_000]
const RUNS = 5
/** A list takes so little that one pause of a busy machine would be its median of five. */
const LIST_RUNS = 15
/** Runs before the clock counts: the first ones measure the compiler. */
const WARM_UP = 3
/** A list is so short that the compiler is done with it only after many runs; the first run is told, too. */
const LIST_WARM_UP = 60
const LIST = 60

const today = dayAt('2026-11-01')

type Chart = { reads: SourceRead[]; patientId: string }

type Times = { map: number; judge: number }

function measure(
  { reads, patientId }: Chart,
  asked: readonly Rule[],
  runs: number,
  warmUp = WARM_UP,
): Times & { first: Times } {
  const times = Array.from({ length: warmUp + runs }, (): Times => {
    // A record that was mapped before is not mapped again: each run gets records never seen.
    const unseen = structuredClone(reads)
    const start = performance.now()
    const { chart } = chartFromReads(unseen, patientId, today)
    const mapped = performance.now()
    assess(asked, { chart, today, thresholds: DEFAULT_THRESHOLDS })
    return { map: mapped - start, judge: performance.now() - mapped }
  })
  const counted = times.slice(warmUp)
  return {
    map: median(counted.map((time) => time.map)),
    judge: median(counted.map((time) => time.judge)),
    first: times[0] ?? { map: NaN, judge: NaN },
  }
}

// First, before the large charts have filled the memory that has to be cleared while measuring.
const medicationRules = rules.filter((rule) => rule.section === 'medications')
const list = measure(medicationListOf(LIST), medicationRules, LIST_RUNS, LIST_WARM_UP)

/** One row for each size; `growth` is time per record beside that of the smallest chart. */
export const rows = SIZES.map((size) => ({ records: size, ...measure(chartOf(size), rules, RUNS) })).map(
  ({ records, map, judge }, _, [least]) => {
    const each = (map + judge) / records
    return {
      records,
      'map ms': map.toFixed(1),
      'rules ms': judge.toFixed(1),
      'charts per second': (1_000 / (map + judge)).toFixed(1),
      'ms per 1,000': (each * 1_000).toFixed(2),
      growth: (each / (least ? (least.map + least.judge) / least.records : NaN)).toFixed(2),
    }
  },
)
console.table(rows)

console.table([
  {
    list: `${LIST} medication orders`,
    rules: medicationRules.length,
    'identify ms': list.map.toFixed(2),
    'rules ms': list.judge.toFixed(2),
    'together ms': (list.map + list.judge).toFixed(2),
    'very first run ms': (list.first.map + list.first.judge).toFixed(1),
  },
])
