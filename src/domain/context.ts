import type { Chart } from './chart.ts'
import type { Day } from './dates.ts'
import type { Thresholds } from './thresholds.ts'

/** What every question to the chart needs: the chart, the day it is asked for, and the site's limits. */
export type Context = { chart: Chart; today: Day; thresholds: Thresholds }

/** A chart and the day it is asked for, for what the site's limits do not touch. */
export type ChartOnDay = Pick<Context, 'chart' | 'today'>
