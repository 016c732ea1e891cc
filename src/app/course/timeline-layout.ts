import type { When } from '../../domain/dates.ts'
import type { CourseItem } from './course-items.ts'
import { KINDS, type CourseKind } from './kinds.ts'
import type { Box, Detail, Glyph, Mark, Shape } from './mark.ts'
import type { DoseStep, MedicineBar } from './medicine-bars.ts'
import { rowsFor, stacked } from './stacks.ts'
import { isInSight, type TimeWindow } from './time-window.ts'
import { spanWords, whenWords } from './when-words.ts'

/** A lane of the timeline, in pixels across the time axis. */
type Lane = { id: string; name: string; glyph: Glyph | null; from: number; size: number }
/** The name of a medicine beside its bar. */
type BarName = {
  key: string
  words: string
  along: number
  across: number
  room: number
  /** Does it end there, rather than begin? */
  isAtEnd: boolean
}
export type TimelineLayout = {
  lanes: readonly Lane[]
  marks: readonly Mark[]
  names: readonly BarName[]
  across: number
  outside: { earlier: number; later: number }
}

type Ground = {
  items: readonly CourseItem[]
  bars: readonly MedicineBar[]
  window: TimeWindow
  /** Pixels along the time axis of a day, from the edge of the picture. */
  place: (day: number) => number
  isVertical: boolean
  /** Where the lanes begin, across the time axis. */
  start: number
  surgery: When | null
}

const MARK_PX = 17
const MOST_ROWS = 4
const LANE_GAP_PX = 5
const BAR_ROW_PX = 25
const BAR_PX = 10
const BAR_NAME_PX = 12
const LEAST_BAR_SHARE = 0.4
const SHORTEST_BAR_PX = 2

/** Lays out events and medicine bars in lanes across a window of time; overlapping ones stack. */
export function timelineLayout(ground: Ground): TimelineLayout {
  const { items, bars, window, start, isVertical } = ground
  const lanes: Lane[] = []
  const marks: Mark[] = []
  const names: BarName[] = []
  let at = start
  const kinds = (Object.keys(KINDS) as CourseKind[]).filter((kind) =>
    items.some((item) => item.kind === kind),
  )
  for (const kind of kinds) {
    const own = items.filter((item) => item.kind === kind)
    const seen = own.filter(
      (item) => item.when !== null && isInSight(window, item.when.first, item.when.last),
    )
    const stacks = stacked(
      seen.map((item) => ({ item, at: ground.place(middleOf(item)) })),
      MARK_PX,
      MOST_ROWS,
    )
    const rows = Math.max(1, ...stacks.map(({ row }) => row + 1))
    const size = rows * MARK_PX + LANE_GAP_PX
    const lane = { id: kind, name: KINDS[kind].name, glyph: glyphOf(kind), from: at, size }
    for (const { items: together, at: along, row } of stacks) {
      const across = at + LANE_GAP_PX / 2 + (row + 0.5) * MARK_PX
      marks.push(eventMark(together, along, across, lanes.length, ground))
    }
    lanes.push(lane)
    at += size
  }
  for (const group of new Set(bars.map((bar) => bar.group))) {
    const own = bars.filter((bar) => bar.group === group).map((bar) => ({ bar, ...reachOf(bar) }))
    const rows = rowsFor(own)
    const size = Math.max(1, ...[...rows.values()].map((row) => row + 1)) * BAR_ROW_PX + LANE_GAP_PX
    for (const [{ bar, from, to }, row] of rows) {
      const across = at + LANE_GAP_PX / 2 + row * BAR_ROW_PX
      marks.push(...barMarks(bar, across, lanes.length, ground))
      if (isInSight(window, from, to)) names.push(nameOf(bar, across, ground))
    }
    lanes.push({ id: group, name: group, glyph: null, from: at, size })
    at += size
  }
  const inOrder = marks.sort((a, b) => (isVertical ? a.y - b.y || a.x - b.x : a.x - b.x || a.y - b.y))
  return { lanes, marks: inOrder, names, across: at, outside: outsideOf(items, bars, window) }
}

function middleOf({ when }: CourseItem): number {
  return when === null ? 0 : (when.first + when.last) / 2
}

function reachOf({ steps }: MedicineBar): { from: number; to: number } {
  return { from: steps[0]?.from ?? 0, to: steps.at(-1)?.to ?? 0 }
}

function glyphOf(kind: CourseKind): Glyph {
  return kind
}

function eventMark(
  items: readonly CourseItem[],
  along: number,
  across: number,
  row: number,
  { place, isVertical, surgery }: Ground,
): Mark {
  const [first] = items
  const when = items.length === 1 ? (first?.when ?? null) : null
  const span =
    when === null || when.first === when.last
      ? null
      : boxOf(place(when.first), place(when.last), across, isVertical)
  const isUnread = items.every((item) => item.unread)
  const shape: Shape = {
    kind: 'glyph',
    glyph: isUnread ? 'unread' : glyphOf(first?.kind ?? 'lab'),
    count: items.length,
    span,
  }
  const details = items.map((item) => detailOf(item, surgery))
  const label =
    items.length === 1
      ? `${details[0]?.when ?? ''}: ${details[0]?.title ?? ''}`
      : `${items.length} of ${KINDS[first?.kind ?? 'lab'].name} close together: ${details.map((one) => `${one.when}: ${one.title}`).join('; ')}`
  const [x, y] = isVertical ? [across, along] : [along, across]
  return { id: first?.id ?? '', x, y, row, shape, label, details }
}

/** An item as a mark opens to it. */
export function detailOf({ id, title, when, evidence, rule }: CourseItem, surgery: When | null): Detail {
  return { id, when: whenWords(when, surgery), title, evidence, rule }
}

/** Where a date that is less exact than a day may lie. */
function boxOf(from: number, to: number, across: number, isVertical: boolean): Box {
  return isVertical
    ? { x: across - 2, y: from, width: 4, height: to - from }
    : { x: from, y: across - 2, width: to - from, height: 4 }
}

function barMarks(bar: MedicineBar, across: number, row: number, ground: Ground): Mark[] {
  const { window, place, isVertical, surgery } = ground
  const highest = Math.max(...bar.steps.map((step) => step.most ?? 0))
  return bar.steps
    .filter((step) => isInSight(window, step.from, step.to))
    .map((step): Mark => {
      const from = place(Math.max(step.from, window.from))
      const to = Math.max(place(Math.min(step.to + 1, window.to)), from + SHORTEST_BAR_PX)
      const share =
        step.most === null || highest === 0
          ? 1
          : LEAST_BAR_SHARE + (1 - LEAST_BAR_SHARE) * (step.most / highest)
      const thick = BAR_PX * share
      const edge = across + BAR_NAME_PX + BAR_PX - thick
      const box = isVertical
        ? { x: edge, y: from, width: thick, height: to - from }
        : { x: from, y: edge, width: to - from, height: thick }
      const isUnread = step.most === null
      const when = spanWords(step.from, step.to, surgery)
      const title = stepTitle(bar, step)
      return {
        id: `${bar.key} ${step.from}`,
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
        row,
        shape: { kind: 'bar', filled: isUnread ? null : box, outlined: isUnread ? box : null, isUnread },
        label: `${when}: ${title}`,
        details: [{ id: `${bar.key} ${step.from}`, when, title, evidence: step.evidence, rule: null }],
      }
    })
}

function stepTitle({ name, group }: MedicineBar, { words }: DoseStep): string {
  return `${name}, ${words} (${group})`
}

/** At the begin of the bar, or up to its end where there is more room. */
function nameOf(bar: MedicineBar, across: number, { place, window }: Ground): BarName {
  const { from, to } = reachOf(bar)
  const [begin, end] = [place(Math.max(from, window.from)), place(Math.min(to + 1, window.to))]
  const [least, most] = [place(window.from), place(window.to)]
  const isAtEnd = end - least > most - begin
  return {
    key: bar.key,
    words: bar.name,
    along: isAtEnd ? end : begin,
    across: across + BAR_NAME_PX - 3,
    room: isAtEnd ? end - least : most - begin,
    isAtEnd,
  }
}

function outsideOf(
  items: readonly CourseItem[],
  bars: readonly MedicineBar[],
  window: TimeWindow,
): TimelineLayout['outside'] {
  const dated = [
    ...items.flatMap(({ when }) => (when === null ? [] : [{ from: when.first, to: when.last }])),
    ...bars.flatMap(({ steps }) => steps),
  ]
  return {
    earlier: dated.filter(({ to }) => to < window.from).length,
    later: dated.filter(({ from }) => from > window.to).length,
  }
}
