import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { build } from 'vite'

/** Times of the engine in milliseconds: a list of medication orders with its rules, and whole charts with all rules. */
export type EngineTimes = {
  list: {
    orders: number
    rules: number
    identify: number
    judge: number
    together: number
    /** One run in twenty took at least this long. */
    slowestTwentieth: number
    veryFirst: number
  }
  charts: { records: number; map: number; judge: number }[]
}

/** Builds the engine as the app is built and lets a fresh Node measure it. */
export async function engineTimes(root: string): Promise<EngineTimes> {
  const outDir = path.join(root, '.cache/bench')
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    build: { ssr: path.join(import.meta.dirname, 'engine.ts'), outDir, target: 'es2022' },
  })
  return JSON.parse(
    execFileSync(process.execPath, [path.join(outDir, 'engine.js')], { encoding: 'utf8' }),
  ) as EngineTimes
}

/** A row for each size of chart; `growth` is time per record beside that of the smallest chart. */
export function chartRows({ charts }: EngineTimes) {
  const each = ({ records, map, judge }: EngineTimes['charts'][number]): number => (map + judge) / records
  return charts.map((chart, _, [least = chart]) => ({
    records: chart.records,
    'map ms': chart.map.toFixed(1),
    'rules ms': chart.judge.toFixed(1),
    'charts per second': (1_000 / (chart.map + chart.judge)).toFixed(1),
    'ms per 1,000': (each(chart) * 1_000).toFixed(2),
    growth: (each(chart) / each(least)).toFixed(2),
  }))
}

export function listRow({ list }: EngineTimes) {
  return {
    list: `${list.orders} medication orders`,
    rules: list.rules,
    'identify ms': list.identify.toFixed(2),
    'rules ms': list.judge.toFixed(2),
    'together ms': list.together.toFixed(2),
    'slowest 5 % ms': list.slowestTwentieth.toFixed(2),
    'very first run ms': list.veryFirst.toFixed(1),
  }
}
