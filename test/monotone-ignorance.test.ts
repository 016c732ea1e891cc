// Hazards: H-01, H-03
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Chart } from '../src/domain/chart.ts'
import { rules } from '../src/rules/index.ts'
import { assess, type Assessment } from '../src/rules/rule.ts'
import { contextOf } from './chart-builders.ts'
import { degradationsOf } from './degraded-charts.ts'
import { generatedChart } from './generated-charts.ts'
import { freshSeed, sized } from './run-size.ts'

/** Knowing less must never make a chart look better. */
const CHARTS = sized(3200, 10_000)
const CHARTS_OF_FRESH_SEED = sized(300, 1000)
const DEGRADATIONS_PER_CHART = 3
/** Each rule must come to each verdict in more charts than this, or the run says nothing of it. */
const SEEN_IN = 8
const TIMEOUT_MS = 3_600_000
const FIXED_SEED = 20_261_101

const judged = (chart: Chart): Assessment[] => assess(rules, contextOf(chart))

/** "Does not apply" because another rule says more is fine as long as that rule does say it. */
function isCovered(after: Assessment, all: readonly Assessment[]): boolean {
  return all.some((other) => other.kind === 'finding' && after.message === `See "${other.title}".`)
}

/**
 * What ignorance may never do: turn a finding or a question into "nothing found", or into "does not apply". The second holds
 * too, since every "does not apply" rests on something known (an age, a date, a settled score, hospice care), and nothing
 * becomes known by losing something; the one exception is a rule that stands back for another which speaks.
 */
function isWorse(before: Assessment, after: Assessment, all: readonly Assessment[]): boolean {
  if (before.kind !== 'finding' && before.kind !== 'not-assessed') return false
  return after.kind === 'clear' || (after.kind === 'not-applicable' && !isCovered(after, all))
}

type Count = Record<Assessment['kind'], number>
const none = (): Count => ({ finding: 0, clear: 0, 'not-applicable': 0, 'not-assessed': 0 })

function run(seed: number, numRuns: number): Map<string, Count> {
  const counts = new Map(rules.map((rule) => [rule.id, none()]))
  fc.assert(
    fc.property(
      generatedChart,
      fc.array(fc.tuple(fc.nat(), fc.nat()), {
        minLength: DEGRADATIONS_PER_CHART,
        maxLength: DEGRADATIONS_PER_CHART,
      }),
      (chart, picks) => {
        const before = judged(chart)
        for (const { rule, kind } of before) {
          const count = counts.get(rule)
          if (count) count[kind] += 1
        }
        const ways = degradationsOf(chart)
        for (const [kind, pick] of picks) {
          const ofKind = ways[kind % ways.length] ?? []
          const way = ofKind[pick % ofKind.length]
          if (!way) continue
          const after = judged(way.change(chart))
          before.forEach((one, index) => {
            const then = after[index]
            if (then && isWorse(one, then, after)) {
              const was = `${one.kind}: ${one.message}`
              throw new Error(`${way.words}\n${one.rule} was ${was}\nbecame ${then.kind}: ${then.message}`)
            }
          })
        }
      },
    ),
    { seed, numRuns },
  )
  return counts
}

describe('monotone ignorance', () => {
  it(`holds on ${CHARTS} charts`, { timeout: TIMEOUT_MS }, () => {
    const counts = run(FIXED_SEED, CHARTS)
    const tooSeldom = [...counts].flatMap(([rule, { finding, clear, 'not-assessed': notAssessed }]) =>
      Math.min(finding, clear, notAssessed) > SEEN_IN ? [] : [{ rule, finding, clear, notAssessed }],
    )
    expect(tooSeldom).toEqual([])
  })

  it(`holds on ${CHARTS_OF_FRESH_SEED} charts of a seed never used before`, { timeout: TIMEOUT_MS }, () => {
    run(freshSeed('monotone ignorance'), CHARTS_OF_FRESH_SEED)
  })
})
