import type { Tick } from './time-ticks.ts'

/** Where the drawing lies inside the picture, in pixels. */
export type Area = { left: number; top: number; width: number; height: number }

type TimeAxisProps = {
  area: Area
  ticks: readonly (Tick & { px: number })[]
  title: string
  isVertical?: boolean
}

/** The time axis with its title: below the drawing, or at its left when time runs down. */
export function TimeAxis({ area, ticks, title, isVertical = false }: TimeAxisProps) {
  const { left, top, width, height } = area
  const bottom = top + height
  return (
    <g className="axis" aria-hidden="true">
      {ticks.map(({ px, words }) => (
        <g key={`${px} ${words}`}>
          {isVertical ? (
            <>
              <line className="grid" x1={left} x2={left + width} y1={px} y2={px} />
              <text x={left - 4} y={px + 4} textAnchor="end">
                {words}
              </text>
            </>
          ) : (
            <>
              <line className="grid" x1={px} x2={px} y1={top} y2={bottom} />
              <text x={px} y={bottom + 14} textAnchor="middle">
                {words}
              </text>
            </>
          )}
        </g>
      ))}
      {isVertical ? (
        <line className="axis-line" x1={left} x2={left} y1={top} y2={bottom} />
      ) : (
        <line className="axis-line" x1={left} x2={left + width} y1={bottom} y2={bottom} />
      )}
      <text className="axis-title" x={isVertical ? 2 : left} y={isVertical ? 12 : bottom + 30}>
        {title}
      </text>
    </g>
  )
}

type ValueAxisProps = { area: Area; ticks: readonly { px: number; words: string }[]; title: string }

/** The value axis at the left, its title with the unit above it. */
export function ValueAxis({ area, ticks, title }: ValueAxisProps) {
  const { left, top, width, height } = area
  return (
    <g className="axis" aria-hidden="true">
      {ticks.map(({ px, words }) => (
        <g key={words}>
          <line className="grid" x1={left} x2={left + width} y1={px} y2={px} />
          <text x={left - 5} y={px + 4} textAnchor="end">
            {words}
          </text>
        </g>
      ))}
      <line className="axis-line" x1={left} x2={left} y1={top} y2={top + height} />
      <text className="axis-title" x="2" y="12">
        {title}
      </text>
    </g>
  )
}

type DayLineProps = { area: Area; px: number; words: string; isVertical?: boolean }

/** Half of the longest name of a day line, in pixels: nearer to an end of the drawing it does not fit over its line. */
const HALF_NAME_PX = 30

/** Below a line, in pixels: clear of the marks that stand on it. */
const BELOW_LINE_PX = 17

/** A line across the drawing at one day, with its name above the drawing, or below the line when time runs down. */
export function DayLine({ area, px, words, isVertical = false }: DayLineProps) {
  const { left, top, width, height } = area
  const anchor = px < left + HALF_NAME_PX ? 'start' : px > left + width - HALF_NAME_PX ? 'end' : 'middle'
  return (
    <g className="day-line" aria-hidden="true">
      {isVertical ? (
        <line x1={left} x2={left + width} y1={px} y2={px} />
      ) : (
        <line x1={px} x2={px} y1={top} y2={top + height} />
      )}
      <text
        x={isVertical ? left + 2 : px}
        y={isVertical ? px + BELOW_LINE_PX : top - 4}
        textAnchor={isVertical ? 'start' : anchor}
      >
        {words}
      </text>
    </g>
  )
}
