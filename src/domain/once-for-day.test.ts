import { describe, expect, it } from 'vitest'
import { chartWith, TODAY } from '../../test/chart-builders.ts'
import { addDays, type Day } from './dates.ts'
import type { Chart } from './chart.ts'
import { onceForDay } from './once-for-day.ts'

const CHART = chartWith()
const COPY = { ...CHART }
const TOMORROW = addDays(TODAY, 1)

/** Says each time what it was asked, and how often it had been asked before. */
function counted() {
  const asked: { chart: Chart; today: Day }[] = []
  const ask = onceForDay((chart, today) => {
    asked.push({ chart, today })
    return today === TODAY ? undefined : { chart, today }
  })
  return { ask, asked }
}

describe('onceForDay', () => {
  it.each([
    ['the same chart and day: one answer', CHART, TODAY, 1],
    ['another day has an answer of its own', CHART, TOMORROW, 2],
    ['another chart, though alike in everything, has one of its own', COPY, TODAY, 2],
    ['another chart on another day too', COPY, TOMORROW, 2],
  ])('%s', (_, chart, today, times) => {
    const { ask, asked } = counted()
    ask({ chart: CHART, today: TODAY })
    ask({ chart, today })
    ask({ chart, today })
    expect(asked).toHaveLength(times)
    expect(asked.at(-1)).toStrictEqual({ chart, today })
    expect(asked.at(-1)?.chart).toBe(chart)
  })

  it('gives each chart and day its answer back, in whatever order they are asked', () => {
    const { ask } = counted()
    for (const chart of [CHART, COPY, CHART, COPY]) {
      expect(ask({ chart, today: TODAY })).toBeUndefined()
      const answer = ask({ chart, today: TOMORROW })
      expect(answer?.chart).toBe(chart)
      expect(answer?.today).toBe(TOMORROW)
    }
  })

  it('two questions do not share their answers', () => {
    const [first, second] = [onceForDay(() => 'first'), onceForDay(() => 'second')]
    expect([first, second].map((ask) => ask({ chart: CHART, today: TODAY }))).toStrictEqual([
      'first',
      'second',
    ])
  })
})
