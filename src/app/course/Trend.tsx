import { memo, useMemo } from 'react'
import { scaleLinear } from '@visx/scale'
import { LinePath } from '@visx/shape'
import type { Context } from '../../domain/context.ts'
import type { Day, When } from '../../domain/dates.ts'
import { exactValue } from '../../domain/result.ts'
import { DayLine, TimeAxis, ValueAxis, type Area } from './Axes.tsx'
import { GuideLayer } from './GuideLayer.tsx'
import { guidesOf, type Guides } from './guides.ts'
import { emptyWords, notReadLines } from './not-read.ts'
import { Picture } from './Picture.tsx'
import { joinedRuns, type Reading, type Series } from './series.ts'
import { timeTicks } from './time-ticks.ts'
import { axisTitle } from './time-words.ts'
import {
  besideSeries,
  HAPPENINGS_PX,
  outsideSeries,
  rangeOf,
  trendMarks,
  type Happening,
  type Range,
} from './trend-layout.ts'
import type { CourseTime } from './use-course-time.ts'

type TrendProps = {
  series: Series
  context: Context
  time: CourseTime
  surgery: When | null
  /** Days no line may cross. */
  operations: readonly Day[]
  happenings: readonly Happening[]
  /** Of a scale with a known range. */
  fixed: Range | null
  /** Which way is worse; empty when that goes without saying. */
  direction: string
  width: number
  goTo: (rule: string) => void
}

const LEFT_PX = 42
const RIGHT_PX = 8
/** Room for the title and, below it, the name of an operation's line. */
const TITLE_PX = 32
const HEIGHT_PX = 132
const AXIS_PX = 38
const PX_PER_TICK = 64
const VALUE_TICKS = 4

/** One analyte over time, with the limits and windows the checks use. */
export const Trend = memo(function Trend(props: TrendProps) {
  const { series, context, time, surgery, operations, happenings, fixed, direction, width, goTo } = props
  const { window, scale, today } = time
  const { name, unit, readings, unread, sources } = series
  const guides = useMemo(() => guidesOf(series.analyte, context), [series.analyte, context])
  const top = TITLE_PX + (happenings.length > 0 ? HAPPENINGS_PX : 0)
  const area: Area = { left: LEFT_PX, top, width: width - LEFT_PX - RIGHT_PX, height: HEIGHT_PX }
  const range = useMemo(() => rangeOf(series, guides, fixed), [series, guides, fixed])
  const place = scaleLinear<number>({
    domain: [window.from, window.to],
    range: [area.left, area.left + area.width],
  })
  const level = scaleLinear<number>({ domain: [range.low, range.high], range: [top + HEIGHT_PX, top] })
  const marks = useMemo(() => {
    const [x, y] = [
      scaleLinear<number>({ domain: [window.from, window.to], range: [LEFT_PX, width - RIGHT_PX] }),
      scaleLinear<number>({ domain: [range.low, range.high], range: [top + HEIGHT_PX, top] }),
    ]
    return trendMarks({
      series,
      happenings,
      window,
      place: (day) => x(day),
      level: (value) => y(value),
      top,
      bottom: top + HEIGHT_PX,
      surgery,
    })
  }, [series, happenings, window, width, range, top, surgery])
  const runs = useMemo(() => joinedRuns(series, operations), [series, operations])
  const ticks = timeTicks(window, scale, Math.max(2, Math.floor(area.width / PX_PER_TICK)))
  const valueTitle = `${name}, ${unit}${direction === '' ? '' : ` (${direction})`}`
  const isSeen = (day: Day) => day >= window.from && day <= window.to
  const beside = besideSeries(series)
  const clip = `clip-${series.analyte}`
  return (
    <Picture
      title={name}
      about={[`${valueTitle}; ${axisTitle(scale)}`, ...limitWords(guides)].join('. ')}
      size={{ width, height: top + HEIGHT_PX + AXIS_PX }}
      along={{ isVertical: false, start: area.left, length: area.width }}
      time={time}
      marks={marks}
      problems={notReadLines(sources)}
      notes={[...guides.notDrawn, ...spanNotes(guides), ...openWords(readings)]}
      beside={beside}
      outside={outsideSeries(series, window)}
      empty={
        readings.length === 0 && unread.length === beside.length
          ? emptyWords(name, sources, unread.length)
          : null
      }
      goTo={goTo}
    >
      <clipPath id={clip}>
        <rect
          x={area.left}
          y={area.top - HAPPENINGS_PX}
          width={area.width}
          height={area.height + HAPPENINGS_PX}
        />
      </clipPath>
      <TimeAxis
        area={area}
        ticks={ticks.map((tick) => ({ ...tick, px: place(tick.at) }))}
        title={axisTitle(scale)}
      />
      <ValueAxis
        area={area}
        ticks={level.ticks(VALUE_TICKS).map((value) => ({ px: level(value), words: String(value) }))}
        title={valueTitle}
      />
      <GuideLayer guides={guides} area={area} range={range} window={window} place={place} level={level} />
      {operations.filter(isSeen).map((day) => (
        <DayLine key={day} area={area} px={place(day)} words={happenings.length > 0 ? '' : 'operation'} />
      ))}
      {isSeen(today) && <DayLine area={area} px={place(today)} words="" />}
      {happenings
        .filter(({ glyph, from, to }) => glyph === 'block' && from === to && isSeen(from))
        .map(({ id, from }) => (
          <line
            key={id}
            className="block-line"
            x1={place(from)}
            x2={place(from)}
            y1={area.top}
            y2={area.top + area.height}
            aria-hidden="true"
          />
        ))}
      <g clipPath={`url(#${clip})`} aria-hidden="true">
        {runs.map((run) => (
          <LinePath<Reading>
            key={run[0]?.id}
            className="run"
            data={run}
            x={({ from }) => place(from)}
            y={({ amount }) => level(exactValue(amount) ?? 0)}
          />
        ))}
      </g>
    </Picture>
  )
})

/** How to read values with an open end, when there are any. */
function openWords(readings: readonly Reading[]): string[] {
  return readings.some(({ amount }) => exactValue(amount) === null)
    ? ['A value with a comparator is drawn over all it may be; the arrow is its open end.']
    : []
}

function limitWords({ limits, bands }: Guides): string[] {
  const words = [...limits, ...bands].map((one) => one.words)
  return words.length === 0 ? [] : [`Lines: ${words.join('; ')}`]
}

/** The windows of the checks in words: their names do not fit into the drawing. */
function spanNotes({ spans }: Guides): string[] {
  return spans.length === 0 ? [] : [`Shaded: ${spans.map(({ words }) => words).join('; ')}.`]
}
