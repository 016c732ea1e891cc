import type { Day, When } from '../../domain/dates.ts'
import { ANALYTES, exactValue } from '../../domain/result.ts'
import type { Guides } from './guides.ts'
import type { Box, Detail, Glyph, Mark, Shape } from './mark.ts'
import type { Reading, Series, Unread } from './series.ts'
import { stacked } from './stacks.ts'
import { isInSight, type TimeWindow } from './time-window.ts'
import { spanWords, whenWords } from './when-words.ts'

/** Something that happened beside the values: an operation, an injection, a change of medicine. */
export type Happening = { id: string; glyph: Glyph; from: Day; to: Day; title: string; detail: Detail }

/** The least and the most that must be on the value axis. */
export type Range = { low: number; high: number }

/** Room above the highest value, as a share of the range. */
const ROOM = 0.12

/**
 * The range of the values and of every limit they are held against. Amounts in blood start at 0; what is never near 0
 * (a weight, a temperature) starts below its least value.
 */
export function rangeOf(
  { analyte, readings }: Series,
  { limits, bands }: Guides,
  fixed: Range | null,
): Range {
  if (fixed !== null) return fixed
  const ends = readings.flatMap(({ amount }) => [amount.low, amount.high].filter((end) => end !== null))
  const wanted = [...limits.map(({ value }) => value), ...bands.flatMap(({ high }) => high ?? [])]
  const all = [...ends, ...wanted]
  if (all.length === 0) return { low: 0, high: 1 }
  const [least, most] = [Math.min(...all), Math.max(...all)]
  if (least >= 0 && ANALYTES[analyte].part !== 'vital-signs') return { low: 0, high: most * (1 + ROOM) || 1 }
  const room = (most - least || Math.abs(most) || 1) * ROOM
  return { low: least - room, high: most + room }
}

type Ground = {
  series: Series
  happenings: readonly Happening[]
  window: TimeWindow
  place: (day: number) => number
  /** From a value to pixels. */
  level: (value: number) => number
  top: number
  bottom: number
  surgery: When | null
}

const MARK_PX = 15
/** Where happenings stand, above the values. */
export const HAPPENINGS_PX = 20

/** The marks of one analyte in sight: happenings on top, values at their level, unreadable results on the axis. */
export function trendMarks(ground: Ground): Mark[] {
  const { series, window } = ground
  const values = series.readings
    .filter(({ from, to }) => isInSight(window, from, to))
    .map((reading) => valueMark(reading, ground))
  const unread = series.unread.flatMap((one) =>
    one.from === null || one.to === null || !isInSight(window, one.from, one.to)
      ? []
      : [unreadMark(one, one.from, one.to, ground)],
  )
  return [...happeningMarks(ground), ...values, ...unread].sort((a, b) => a.x - b.x || a.y - b.y)
}

function happeningMarks({ happenings, window, place, top }: Ground): Mark[] {
  const seen = happenings.filter(({ from, to }) => isInSight(window, from, to))
  const stacks = stacked(
    seen.map((item) => ({ item, at: place((item.from + item.to) / 2) })),
    MARK_PX,
    1,
  )
  return stacks.flatMap(({ items, at }) => {
    const [first] = items
    if (first === undefined) return []
    const details = items.map(({ detail }) => detail)
    const words = details.map((one) => `${one.when}: ${one.title}`).join('; ')
    const most =
      items.find(({ glyph }) => glyph === 'operation') ??
      items.find(({ glyph }) => glyph === 'block') ??
      first
    const mark: Mark = {
      id: first.id,
      x: at,
      y: top - HAPPENINGS_PX / 2,
      row: 0,
      shape: { kind: 'glyph', glyph: most.glyph, count: items.length, span: null },
      label: items.length === 1 ? words : `${items.length} close together: ${words}`,
      details,
    }
    return [mark]
  })
}

function valueMark(reading: Reading, { place, level, top, bottom, surgery }: Ground): Mark {
  const { id, from, to, amount, title, result, evidence } = reading
  const exact = exactValue(amount)
  const x = place((from + to) / 2)
  const low = amount.low === null ? bottom : level(amount.low)
  const high = amount.high === null ? top : level(amount.high)
  const y = exact === null ? (low + high) / 2 : level(exact)
  const span: Box | null =
    from === to ? null : { x: place(from), y: y - 2, width: place(to) - place(from), height: 4 }
  const shape: Shape =
    exact === null
      ? { kind: 'interval', low, high, openLow: amount.low === null, openHigh: amount.high === null, span }
      : { kind: 'glyph', glyph: 'lab', count: 1, span }
  const when = whenWords(result.when, surgery)
  const words = [title, ...result.notes].join(', ')
  return {
    id,
    x,
    y,
    row: 1,
    shape,
    label: `${when}: ${words}`,
    details: [{ id, when, title: words, evidence: [evidence], rule: null }],
  }
}

function unreadMark(one: Unread, from: Day, to: Day, { place, bottom, surgery }: Ground): Mark {
  const when = spanWords(from, to, surgery)
  return {
    id: one.id,
    x: place((from + to) / 2),
    y: bottom - 9,
    row: 2,
    shape: { kind: 'glyph', glyph: 'unread', count: 1, span: null },
    label: `${when}: ${one.title}`,
    details: [{ id: one.id, when, title: one.title, evidence: [one.evidence], rule: null }],
  }
}

/** What of a series has no place on the time axis. */
export function besideSeries({ unread }: Series): Detail[] {
  return unread
    .filter(({ from }) => from === null)
    .map(({ id, title, evidence }) => ({
      id,
      when: '',
      title,
      evidence: [evidence],
      rule: null,
    }))
}

/** How many values lie before and after the time in sight. */
export function outsideSeries({ readings, unread }: Series, window: TimeWindow) {
  const dated = [
    ...readings,
    ...unread.flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }])),
  ]
  return {
    earlier: dated.filter(({ to }) => to < window.from).length,
    later: dated.filter(({ from }) => from > window.to).length,
  }
}
