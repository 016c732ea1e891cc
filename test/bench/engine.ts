import { performance } from 'node:perf_hooks'
import { dayAt } from '../chart-builders.ts'
import { DEFAULT_THRESHOLDS } from '../../src/domain/thresholds.ts'
import { chartFromReads } from '../../src/fhir/chart-from-reads.ts'
import type { SourceRead } from '../../src/fhir/source-read.ts'
import { rules } from '../../src/rules/index.ts'
import { assess, type Rule } from '../../src/rules/rule.ts'
import { chartOf, medicationListOf } from './charts.ts'
import type { EngineTimes } from './engine-in-node.ts'
import { median, quantile } from './median.ts'

/**
 * How long reading a chart into records and asking every rule takes in Node; medians of several runs, in milliseconds, as JSON
 * on the standard output. Run as a built file (`engine-in-node.ts`): what turns TypeScript into JavaScript on the way makes
 * every function dearer than in the app.
 */
const SIZES = [1_000, 5_000, 20_000, 50_000]
const RUNS = 5
/** Runs before the clock counts: the first ones measure the compiler. */
const WARM_UP = 3
/** As many records are read before the charts are measured, or the smallest would be the dearest by the record. */
const COMPILED_AFTER = 50_000
/** A list is so short that the compiler works beside it for some hundred runs; the first run is told, too. */
const LIST_WARM_UP = 300
const LIST_RUNS = 300
const LIST = 60

const today = dayAt('2026-11-01')

type Chart = { reads: SourceRead[]; patientId: string }

type Times = { map: number; judge: number }

function measure({ reads, patientId }: Chart, asked: readonly Rule[], runs: number): Times[] {
  return Array.from({ length: runs }, (): Times => {
    // A record that was mapped before is not mapped again: each run gets records never seen.
    const unseen = structuredClone(reads)
    const start = performance.now()
    const { chart } = chartFromReads(unseen, patientId, today)
    const mapped = performance.now()
    assess(asked, { chart, today, thresholds: DEFAULT_THRESHOLDS })
    return { map: mapped - start, judge: performance.now() - mapped }
  })
}

const together = ({ map, judge }: Times): number => map + judge

function engine(size: number) {
  const times = measure(chartOf(size), rules, WARM_UP + RUNS).slice(WARM_UP)
  return {
    records: size,
    map: median(times.map(({ map }) => map)),
    judge: median(times.map(({ judge }) => judge)),
  }
}

function medicationList() {
  const asked = rules.filter((rule) => rule.section === 'medications')
  const [first, ...rest] = measure(medicationListOf(LIST), asked, LIST_WARM_UP + LIST_RUNS)
  const times = rest.slice(-LIST_RUNS)
  return {
    orders: LIST,
    rules: asked.length,
    identify: median(times.map(({ map }) => map)),
    judge: median(times.map(({ judge }) => judge)),
    together: median(times.map(together)),
    slowestTwentieth: quantile(times.map(together), 0.95),
    veryFirst: first ? together(first) : NaN,
  }
}

// The list first, before the large charts have filled the memory that has to be cleared while measuring.
const list = medicationList()
for (let read = 0; read < COMPILED_AFTER; read += 1_000) measure(chartOf(1_000), rules, 1)
console.log(JSON.stringify({ list, charts: SIZES.map(engine) } satisfies EngineTimes))
