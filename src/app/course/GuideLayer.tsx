import type { Area } from './Axes.tsx'
import type { Guides } from './guides.ts'
import type { TimeWindow } from './time-window.ts'
import type { Range } from './trend-layout.ts'

type GuideProps = {
  guides: Guides
  area: Area
  range: Range
  window: TimeWindow
  place: (day: number) => number
  level: (value: number) => number
}

/** Between the names of two lines, in pixels. */
const NAME_PX = 11

/** The limits, bands and windows of the checks, each with its name. */
export function GuideLayer({ guides, area, range, window, place, level }: GuideProps) {
  const { left, top, width, height } = area
  const right = left + width
  const isSeen = (value: number) => value >= range.low && value <= range.high
  const limits = guides.limits.filter(({ value }) => isSeen(value))
  const bands = guides.bands.filter(
    ({ low, high }) => (low ?? range.low) < range.high && (high ?? range.high) > range.low,
  )
  const names = apart(
    [
      ...limits.map(({ value, words }) => ({ y: level(value) - 3, words })),
      ...bands.map(({ low, high, words }) => ({
        y:
          (level(Math.max(low ?? range.low, range.low)) + level(Math.min(high ?? range.high, range.high))) /
            2 +
          4,
        words,
      })),
    ],
    top + NAME_PX,
  )
  return (
    <g className="guides" aria-hidden="true">
      {guides.spans
        .filter(({ from, to }) => to >= window.from && from <= window.to)
        .map(({ from, to, words }, number) => {
          const x = Math.max(left, place(from))
          const end = Math.min(right, place(to + 1))
          return (
            <g key={words}>
              <rect
                className={`span span-${number % 2}`}
                x={x}
                y={top}
                width={Math.max(end - x, 1)}
                height={height}
              />
              <line className="span-edge" x1={end} x2={end} y1={top} y2={top + height} />
              <line className="span-edge" x1={x} x2={x} y1={top} y2={top + height} />
            </g>
          )
        })}
      {bands.map(({ low, high, words }, number) => {
        const upper = level(Math.min(high ?? range.high, range.high))
        const lower = level(Math.max(low ?? range.low, range.low))
        return (
          <g key={words}>
            <rect
              className={`band band-${number % 2}`}
              x={left}
              y={upper}
              width={width}
              height={lower - upper}
            />
            {high !== null && <line className="limit" x1={left} x2={right} y1={upper} y2={upper} />}
            {low !== null && <line className="limit" x1={left} x2={right} y1={lower} y2={lower} />}
          </g>
        )
      })}
      {limits.map(({ value, words, from }) => {
        const start = from === null ? left : Math.max(left, place(from))
        return start >= right ? null : (
          <line key={words} className="limit" x1={start} x2={right} y1={level(value)} y2={level(value)} />
        )
      })}
      {names.map(({ y, words }) => (
        <text key={words} className="guide-name" x={left + 4} y={y}>
          {words}
        </text>
      ))}
    </g>
  )
}

/** The names from the bottom up, none on another. */
function apart(names: readonly { y: number; words: string }[], least: number) {
  let last = Infinity
  return names
    .toSorted((a, b) => b.y - a.y)
    .map(({ y, words }) => {
      const placed = Math.max(Math.min(y, last - NAME_PX), least)
      last = placed
      return { y: placed, words }
    })
}
