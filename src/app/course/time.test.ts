import { describe, expect, it } from 'vitest'
import { dayAt } from '../../../test/chart-builders.ts'
import { panned, windowOver, zoomed } from './time-window.ts'
import { timeTicks, type TimeScale } from './time-ticks.ts'

const WHOLE = { from: 0, to: 1000 }

describe('zoomed', () => {
  it.each<[why: string, factor: number, at: number, from: number, to: number]>([
    ['nearer, its middle stays', 0.5, 500, 450, 550],
    ['nearer, a side stays', 0.5, 400, 400, 500],
    ['farther', 2, 500, 300, 700],
    ['not beyond everything', 100, 500, 0, 1000],
    ['not nearer than two weeks', 0.001, 500, 493, 507],
    ['farther at an edge stays inside', 4, 600, 0, 800],
  ])('%s', (_why, factor, at, from, to) => {
    const shown = zoomed({ from: 400, to: 600 }, WHOLE, factor, at)
    expect(shown.from).toBeCloseTo(from)
    expect(shown.to).toBeCloseTo(to)
  })
})

describe('panned', () => {
  it.each<[why: string, days: number, from: number]>([
    ['later', 50, 450],
    ['earlier', -50, 350],
    ['up to the end', 900, 800],
    ['down to the begin', -900, 0],
  ])('%s', (_why, days, from) => {
    expect(panned({ from: 400, to: 600 }, WHOLE, days)).toEqual({ from, to: from + 200 })
  })
})

describe('windowOver', () => {
  it('has room on both sides, and a month at least', () => {
    expect(windowOver(0, 1000)).toEqual({ from: -30, to: 1030 })
    expect(windowOver(100, 100)).toEqual({ from: 99.1, to: 130.9 })
  })
})

describe('timeTicks', () => {
  const zero = dayAt('2025-03-14')
  const byDay: TimeScale = { by: 'day', zero }
  const byDate: TimeScale = { by: 'date' }
  const window = (from: string, to: string) => ({ from: dayAt(from), to: dayAt(to) })

  it.each<[why: string, scale: TimeScale, from: string, to: string, words: string[]]>([
    ['days, both sides of 0', byDay, '2024-12-01', '2025-09-01', ['−60', '0', '60', '120']],
    ['years of days', byDay, '2024-03-14', '2027-03-14', ['−360', '0', '360', '720']],
    ['single days', byDay, '2025-03-13', '2025-03-16', ['−1', '0', '1', '2']],
    ['months', byDate, '2025-01-15', '2025-05-15', ['Feb 2025', 'Mar 2025', 'Apr 2025', 'May 2025']],
    ['quarters', byDate, '2025-01-15', '2025-12-15', ['Apr 2025', 'Jul 2025', 'Oct 2025']],
    ['years', byDate, '2021-06-01', '2025-02-01', ['2022', '2023', '2024', '2025']],
    ['many years', byDate, '2005-06-01', '2025-02-01', ['2010', '2015', '2020', '2025']],
    ['days of a month', byDate, '2025-03-01', '2025-03-20', ['6 Mar', '13 Mar', '20 Mar']],
  ])('%s', (_why, scale, from, to, words) => {
    expect(timeTicks(window(from, to), scale, 5).map((tick) => tick.words)).toEqual(words)
  })

  it('puts day 0 on the day of the fusion', () => {
    const ticks = timeTicks(window('2024-12-01', '2025-09-01'), byDay, 5)
    expect(ticks.find(({ words }) => words === '0')?.at).toBe(zero)
  })
})
