// Hazards: H-22
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Chart } from '../src/domain/chart.ts'
import type { Mention } from '../src/domain/report.ts'
import { indexFusion } from '../src/domain/episode.ts'
import type { Column, DatedFusion } from '../src/rules/causes/cause.ts'
import { causes } from '../src/rules/causes/index.ts'
import {
  contextOf,
  withCondition,
  withIntervention,
  withReport,
  withResult,
  withTobacco,
  type Change,
} from './chart-builders.ts'
import { degradationsOf } from './degraded-charts.ts'
import { generatedChart } from './generated-charts.ts'

/** Knowing less must never speak against a cause, nor pass for "nobody looked". */
const CHARTS = 900
const FIXED_SEED = 20_261_125
const DEGRADATIONS_PER_CHART = 4

const age = fc.integer({ min: 0, max: 500 })
const MENTIONS: readonly Mention[] = ['non-union', 'implant', 'infection', 'stenosis', 'si-joint']
const more: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('si-block' as const, 'hardware-block' as const, 'root-block' as const),
      fc.option(age, { freq: 5 }),
      fc.option(fc.constantFrom(0, 30, 49, 50, 69, 70, 90), { freq: 5 }),
    )
    .map(([kind, days, percent]) =>
      withIntervention(kind, days, percent === null ? {} : { relief: { percent, words: `${percent}%` } }),
    ),
  fc
    .tuple(fc.constantFrom('current' as const, 'never' as const, 'not-known' as const), age)
    .map(([status, days]) => withTobacco(status, days)),
  fc
    .tuple(fc.constantFrom(...MENTIONS), age)
    .map(([mention, days]) => withReport([{ sentence: `${mention} ${days}`, mentions: [mention] }], days)),
  fc
    .tuple(fc.constantFrom('phq-9' as const, 'gad-7' as const, 'phq-2' as const), fc.nat(20), age)
    .map(([analyte, value, days]) => withResult(analyte, `${value}`, days)),
  fc.constantFrom('diabetes' as const, 'si-joint-disorder' as const).map((concept) => withCondition(concept)),
)
const chartOfBoard = fc
  .tuple(generatedChart, fc.array(more, { minLength: 2, maxLength: 6 }))
  .map(([chart, changes]) => changes.reduce((all, change) => change(all), chart))

type Seen = Map<string, Map<Column, string[]>>

/** Every question of every cause, by the columns it fills; null where there is no board. */
function seenOf(chart: Chart): Seen | null {
  const context = contextOf(chart)
  const fusion = indexFusion(context)
  if (fusion.state !== 'known' || fusion.value.when === null) return null
  const dated: DatedFusion = { ...fusion, value: { ...fusion.value, when: fusion.value.when } }
  return new Map(
    causes.flatMap((cause) =>
      Object.entries(cause.looks).map(([name, look]) => {
        const columns = new Map<Column, string[]>()
        for (const { column, words } of look(context, dated).lines)
          columns.set(column, [...(columns.get(column) ?? []), words])
        return [`${cause.id}/${name}`, columns] as const
      }),
    ),
  )
}

/** What may not happen to one question when the chart is known less well. */
function worsened(before: Map<Column, string[]>, after: Map<Column, string[]>): string | null {
  const isNew = (column: Column) =>
    (after.get(column) ?? []).some((words) => before.get(column)?.includes(words) !== true)
  if (isNew('against')) return 'against appeared'
  if (after.has('not-looked-at') && !before.has('not-looked-at')) return 'not looked at appeared'
  const wasOpen = before.has('unchecked')
  if (wasOpen && !after.has('unchecked') && !after.has('for')) return 'could not be checked was lost'
  return null
}

describe('the cause board', () => {
  it(`is monotone on ${CHARTS} charts`, { timeout: 180_000 }, () => {
    const filled: Record<Column, number> = {
      for: 0,
      against: 0,
      'not-looked-at': 0,
      unchecked: 0,
      neither: 0,
    }
    fc.assert(
      fc.property(
        chartOfBoard,
        fc.array(fc.tuple(fc.nat(), fc.nat()), {
          minLength: DEGRADATIONS_PER_CHART,
          maxLength: DEGRADATIONS_PER_CHART,
        }),
        (chart, picks) => {
          const before = seenOf(chart)
          if (before === null) return
          for (const columns of before.values()) for (const column of columns.keys()) filled[column] += 1
          const ways = degradationsOf(chart)
          for (const [kind, pick] of picks) {
            const ofKind = ways[kind % ways.length] ?? []
            const way = ofKind[pick % ofKind.length]
            const after = way === undefined ? null : seenOf(way.change(chart))
            if (way === undefined || after === null) continue
            for (const [name, columns] of before) {
              const problem = worsened(columns, after.get(name) ?? new Map<Column, string[]>())
              if (problem !== null) {
                const list = (one: Seen) => JSON.stringify([...(one.get(name) ?? [])])
                throw new Error(
                  `${way.words}\n${name}: ${problem}\nwas ${list(before)}\nbecame ${list(after)}`,
                )
              }
            }
          }
        },
      ),
      { seed: FIXED_SEED, numRuns: CHARTS },
    )
    expect(Math.min(...Object.values(filled))).toBeGreaterThan(20)
  })
})
