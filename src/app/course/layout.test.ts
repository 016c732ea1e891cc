import { describe, expect, it } from 'vitest'
import {
  chartWith,
  contextOf,
  TODAY,
  withBlank,
  withFusion,
  withMedication,
  withResult,
  type Change,
} from '../../../test/chart-builders.ts'
import type { Analyte } from '../../domain/result.ts'
import { courseItems } from './course-items.ts'
import { startWindow, wholeWindow } from './course-window.ts'
import { guidesOf } from './guides.ts'
import { medicineCourse } from './medicine-bars.ts'
import { seriesOf } from './series.ts'
import { timelineLayout } from './timeline-layout.ts'
import { windowOver } from './time-window.ts'
import { besideSeries, outsideSeries, rangeOf, trendMarks } from './trend-layout.ts'

const WINDOW = { from: TODAY - 100, to: TODAY }

function trend(analyte: Analyte, ...changes: readonly Change[]) {
  const series = seriesOf(analyte, contextOf(chartWith(...changes)))
  const marks = trendMarks({
    series,
    happenings: [],
    window: WINDOW,
    place: (day) => day - WINDOW.from,
    level: (value) => 100 - value,
    top: 0,
    bottom: 100,
    surgery: null,
  })
  return {
    marks,
    outside: outsideSeries(series, WINDOW),
    beside: besideSeries(series).map(({ title }) => title),
  }
}

describe('trendMarks', () => {
  it.each<[why: string, change: Change, shape: object]>([
    ['a number is a point', withResult('crp', '12', 10), { kind: 'glyph', glyph: 'lab' }],
    [
      '"<5" is anything down to the bottom',
      withResult('crp', '<5', 10),
      { kind: 'interval', low: 100, high: 95, openLow: true, openHigh: false },
    ],
    [
      '">60" is anything up to the top',
      withResult('crp', '>60', 10),
      { kind: 'interval', low: 40, high: 0, openLow: false, openHigh: true },
    ],
    [
      'one that cannot be read has its own mark',
      withBlank('results', 'crp', 10),
      { kind: 'glyph', glyph: 'unread' },
    ],
    [
      'a date known by month lies along it',
      withResult('crp', '12', '2026-10'),
      { kind: 'glyph', span: { x: 69, y: 86, width: 30, height: 4 } },
    ],
  ])('%s', (_why, change, shape) => {
    expect(trend('crp', change).marks.map((mark) => mark.shape)).toMatchObject([shape])
  })

  it('counts what is not in sight, and keeps what has no date beside it', () => {
    const { marks, outside, beside } = trend(
      'crp',
      withResult('crp', '1', 101),
      withResult('crp', '2', 100),
      withBlank('results', 'crp', null),
    )
    expect(marks).toHaveLength(1)
    expect(outside).toEqual({ earlier: 1, later: 0 })
    expect(beside).toEqual(['crp: cannot be read, no unit'])
  })

  it('says date, value and unit', () => {
    expect(trend('crp', withResult('crp', '12', '2026-10-20')).marks[0]?.label).toBe(
      '20 Oct 2026: CRP 12 mg/L',
    )
  })
})

describe('rangeOf', () => {
  it.each<[why: string, analyte: Analyte, values: string[], low: number, high: number]>([
    ['holds every limit', 'crp', ['2'], 0, 33.6],
    ['and every value', 'crp', ['100'], 0, 112],
    ['without values', 'crp', [], 0, 33.6],
    ['without values or limits', 'creatinine', [], 0, 1],
    ['of a comparator', 'crp', ['<50'], 0, 56],
    ['of what is never near 0', 'weight', ['80', '90'], 78.8, 91.2],
    ['below 0', 'hip-t-score', ['-3', '-1'], -3.24, -0.76],
  ])('%s', (_why, analyte, values, low, high) => {
    const context = contextOf(
      chartWith(withFusion(600), ...values.map((value, place) => withResult(analyte, value, place))),
    )
    const range = rangeOf(seriesOf(analyte, context), guidesOf(analyte, context), null)
    expect(range.low).toBeCloseTo(low)
    expect(range.high).toBeCloseTo(high)
  })
})

describe('timelineLayout', () => {
  function layout(isVertical: boolean, ...changes: readonly Change[]) {
    const context = contextOf(chartWith(...changes))
    return timelineLayout({
      items: courseItems(context, []).filter(({ when }) => when !== null),
      bars: medicineCourse(context).bars,
      window: WINDOW,
      place: (day) => day - WINDOW.from,
      isVertical,
      start: 10,
      surgery: null,
    })
  }
  const busy = [
    withFusion(50),
    withResult('crp', '5', 20),
    withResult('esr', '5', 21),
    withMedication('oxycodone'),
  ]

  it('has a lane for each kind and class, one after the other', () => {
    const { lanes } = layout(false, ...busy)
    expect(lanes.map(({ name }) => name)).toEqual(['Operations', 'Laboratory', 'Opioids'])
    for (const [place, lane] of lanes.entries()) {
      const next = lanes[place + 1]
      if (next) expect(lane.from + lane.size).toBe(next.from)
    }
  })

  it('stacks what overlaps', () => {
    const ys = layout(false, ...busy)
      .marks.filter(({ row }) => row === 1)
      .map(({ y }) => y)
    expect(new Set(ys).size).toBe(2)
  })

  it('runs down when there is no room', () => {
    const across = layout(false, ...busy).marks
    const down = layout(true, ...busy).marks
    expect(down.map(({ id }) => id)).toEqual(across.map(({ id }) => id))
    expect(down[0]?.y).toBe(across[0]?.x)
  })

  it('draws a dose that cannot be read as an outline', () => {
    const { marks } = layout(false, withMedication('oxycodone', { instructions: [] }))
    expect(marks[0]?.shape).toMatchObject({ kind: 'bar', filled: null, isUnread: true })
  })

  it('counts what is not in sight', () => {
    expect(layout(false, withFusion(300), withFusion(50)).outside).toEqual({ earlier: 1, later: 0 })
  })
})

describe('the window at first', () => {
  it('is from a year before the fusion, and everything is one key away', () => {
    const context = contextOf(chartWith(withFusion(600), withResult('crp', '5', 4000)))
    const items = courseItems(context, [])
    const whole = wholeWindow(items, [], TODAY)
    const surgery = items.at(-1)?.when ?? null
    expect(whole.from).toBeLessThan(TODAY - 4000)
    expect(startWindow(surgery, whole, TODAY)).toEqual(windowOver(TODAY - 965, TODAY))
    expect(startWindow(null, whole, TODAY)).toEqual(whole)
  })
})
