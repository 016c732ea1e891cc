import type { Chart } from './chart.ts'
import type { ChartOnDay } from './context.ts'
import type { Day } from './dates.ts'

/**
 * The same question, worked out once for each chart and day however many rules ask it. Charts never change, and the
 * question sees nothing else: not the site's limits.
 */
export function onceForDay<T>(ask: (chart: Chart, today: Day) => T): (on: ChartOnDay) => T {
  const answers = new WeakMap<Chart, Map<Day, { is: T }>>()
  return ({ chart, today }) => {
    const days = answers.get(chart) ?? new Map<Day, { is: T }>()
    const before = days.get(today)
    if (before) return before.is
    const is = ask(chart, today)
    answers.set(chart, days.set(today, { is }))
    return is
  }
}
