import { performance } from 'node:perf_hooks'
import { dayAt } from '../chart-builders.ts'
import { DEFAULT_THRESHOLDS } from '../../src/domain/thresholds.ts'
import { chartFromReads } from '../../src/fhir/chart-from-reads.ts'
import type { SourceRead } from '../../src/fhir/source-read.ts'
import { rules } from '../../src/rules/index.ts'
import { assess, type Rule } from '../../src/rules/rule.ts'
import { chartOf, medicationListOf } from './charts.ts'

/** How long reading a chart into records and asking every rule takes in Node; medians of several runs, in milliseconds. */
const SIZES = [1_000, 5_000, 20_000, 50_000]
const RUNS = 15
/** Runs before the clock counts: the first ones measure the compiler. */
const WARM_UP = 5
const LIST = 60

const today = dayAt('2026-11-01')

type Chart = { reads: SourceRead[]; patientId: string }

function measure({ reads, patientId }: Chart, asked: readonly Rule[]): { map: number; judge: number } {
  const times = Array.from({ length: WARM_UP + RUNS }, () => {
    const start = performance.now()
    const { chart } = chartFromReads(reads, patientId, today)
    const mapped = performance.now()
    assess(asked, { chart, today, thresholds: DEFAULT_THRESHOLDS })
    return { map: mapped - start, judge: performance.now() - mapped }
  })
  const counted = times.slice(WARM_UP)
  return { map: median(counted.map((time) => time.map)), judge: median(counted.map((time) => time.judge)) }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

const rows = SIZES.map((size) => {
  const { map, judge } = measure(chartOf(size), rules)
  const perThousand = ((map + judge) / size) * 1_000
  return {
    records: size,
    'map ms': map.toFixed(1),
    'rules ms': judge.toFixed(1),
    'ms per 1,000': perThousand.toFixed(2),
  }
})
console.table(rows)

const medicationRules = rules.filter((rule) => rule.section === 'medications')
const list = measure(medicationListOf(LIST), medicationRules)
console.table([
  {
    list: `${LIST} medication orders`,
    rules: medicationRules.length,
    'identify ms': list.map.toFixed(2),
    'rules ms': list.judge.toFixed(2),
    'together ms': (list.map + list.judge).toFixed(2),
  },
])
