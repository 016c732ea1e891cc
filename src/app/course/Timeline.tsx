import { memo, useDeferredValue, useMemo, useState } from 'react'
import { Group } from '@visx/group'
import { scaleLinear } from '@visx/scale'
import type { Context } from '../../domain/context.ts'
import type { When } from '../../domain/dates.ts'
import { DayLine, TimeAxis, type Area } from './Axes.tsx'
import { placeOf, type CourseItem } from './course-items.ts'
import { KindFilter } from './KindFilter.tsx'
import { KIND_ORDER, KINDS, SHOWN_AT_FIRST, type CourseKind } from './kinds.ts'
import type { Detail } from './mark.ts'
import type { MedicineCourse } from './medicine-bars.ts'
import { emptyWords, notReadLines } from './not-read.ts'
import { Picture } from './Picture.tsx'
import { detailOf, timelineLayout, type TimelineLayout } from './timeline-layout.ts'
import { timeTicks } from './time-ticks.ts'
import { axisTitle } from './time-words.ts'
import type { CourseTime } from './use-course-time.ts'

type TimelineProps = {
  context: Context
  items: readonly CourseItem[]
  medicines: MedicineCourse
  /** Red-flag checks that could not be made. */
  unchecked: number
  time: CourseTime
  surgery: When | null
  width: number
  goTo: (rule: string) => void
}

/** Below this width time runs down. */
const WIDE_FROM_PX = 620
const LANE_NAMES_PX = 172
const TOP_PX = 16
const AXIS_PX = 40
const DOWN_HEIGHT_PX = 560
const DOWN_HEAD_PX = 128
const DOWN_AXIS_PX = 66
const PX_PER_TICK = 84

/** Everything that happened, in lanes by kind, over time. */
export const Timeline = memo(function Timeline(props: TimelineProps) {
  const { context, items, medicines, unchecked, time, surgery, width, goTo } = props
  const [chosen, setChosen] = useState<ReadonlySet<CourseKind>>(SHOWN_AT_FIRST)
  const shown = useDeferredValue(chosen)
  const isVertical = width < WIDE_FROM_PX
  const { window, scale, today } = time
  const start = isVertical ? DOWN_HEAD_PX : LANE_NAMES_PX
  const length = isVertical ? DOWN_HEIGHT_PX : width - LANE_NAMES_PX - 8
  const place = useMemo(
    () => scaleLinear<number>({ domain: [window.from, window.to], range: [start, start + length] }),
    [window, start, length],
  )
  const wanted = useMemo(() => items.filter((item) => shown.has(item.kind)), [items, shown])
  const layout = useMemo(
    () =>
      timelineLayout({
        items: wanted.filter((item) => placeOf(item, today) === 'drawn'),
        bars: shown.has('medicine') ? medicines.bars : [],
        window,
        place: (day) => place(day),
        isVertical,
        start: isVertical ? DOWN_AXIS_PX : TOP_PX,
        surgery,
      }),
    [wanted, medicines, shown, window, place, isVertical, surgery, today],
  )
  const beside = useMemo(
    () => besideOf(wanted, shown.has('medicine') ? medicines : null, today, surgery),
    [wanted, medicines, shown, today, surgery],
  )
  const kinds = [...shown]
  const sources = [
    ...new Map(
      kinds.flatMap((kind) => KINDS[kind].fedBy(context.chart)).map((one) => [one.id, one]),
    ).values(),
  ]
  const area: Area = isVertical
    ? { left: DOWN_AXIS_PX, top: start, width: layout.across - DOWN_AXIS_PX, height: length }
    : { left: start, top: TOP_PX, width: length, height: layout.across - TOP_PX }
  const size = isVertical
    ? { width: Math.max(width, layout.across + 4), height: start + length + 8 }
    : { width, height: layout.across + AXIS_PX }
  const most = Math.max(2, Math.floor(length / PX_PER_TICK))
  const ticks = timeTicks(window, scale, most).map((tick) => ({ ...tick, px: place(tick.at) }))
  const title = axisTitle(scale)
  const nothing = items.length === 0 && medicines.bars.length === 0
  const unread = items.filter((item) => item.unread).length
  return (
    <Picture
      title="Timeline"
      heading="h3"
      about={`${title}; one lane for each kind`}
      size={size}
      along={{ isVertical, start, length }}
      time={time}
      marks={layout.marks}
      problems={notReadLines(sources)}
      notes={notesOf(context, shown)}
      beside={beside}
      outside={layout.outside}
      empty={nothing ? emptyWords('events', sources, unread + beside.length) : null}
      goTo={goTo}
      head={
        <KindFilter
          counts={countsOf(items, medicines)}
          unchecked={unchecked}
          shown={chosen}
          setShown={setChosen}
          chart={context.chart}
        />
      }
    >
      <Lanes layout={layout} area={area} isVertical={isVertical} />
      <TimeAxis area={area} ticks={ticks} title={title} isVertical={isVertical} />
      {surgery !== null &&
        surgery.first === surgery.last &&
        surgery.first >= window.from &&
        surgery.first <= window.to && (
          <DayLine area={area} px={place(surgery.first)} words="day 0" isVertical={isVertical} />
        )}
      {today >= window.from && today <= window.to && (
        <DayLine area={area} px={place(today)} words="today" isVertical={isVertical} />
      )}
      <BarNames layout={layout} isVertical={isVertical} />
    </Picture>
  )
})

type Drawn = { layout: TimelineLayout; isVertical: boolean }

function Lanes({ layout, area, isVertical }: Drawn & { area: Area }) {
  return (
    <g className="lanes" aria-hidden="true">
      {layout.lanes.map(({ id, name, from, size }, place) =>
        isVertical ? (
          <g key={id}>
            <rect
              className={`lane lane-${place % 2}`}
              x={from}
              y={area.top}
              width={size}
              height={area.height}
            />
            <Group top={area.top - 6} left={from + size / 2 + 4}>
              <text className="lane-name" transform="rotate(-68)">
                {shortened(name, 20)}
              </text>
            </Group>
          </g>
        ) : (
          <g key={id}>
            <rect
              className={`lane lane-${place % 2}`}
              x={0}
              y={from}
              width={area.left + area.width}
              height={size}
            />
            <text className="lane-name" x={4} y={from + Math.min(size / 2, 18) + 4}>
              {shortened(name, 30)}
            </text>
          </g>
        ),
      )}
    </g>
  )
}

const PX_PER_LETTER = 6

function BarNames({ layout, isVertical }: Drawn) {
  return (
    <g className="bar-names" aria-hidden="true">
      {layout.names.map(({ key, words, along, across, room, isAtEnd }) => (
        <text
          key={key}
          className="bar-name"
          textAnchor={isAtEnd ? 'end' : 'start'}
          transform={
            isVertical ? `translate(${across} ${along}) rotate(90)` : `translate(${along} ${across})`
          }
          dy={isVertical ? 8 : 0}
        >
          {shortened(words, Math.floor(room / PX_PER_LETTER))}
        </text>
      ))}
    </g>
  )
}

function shortened(words: string, letters: number): string {
  if (letters < 2) return ''
  return words.length <= letters ? words : `${words.slice(0, letters - 1).trimEnd()}…`
}

function countsOf(
  items: readonly CourseItem[],
  { bars, notPlaced }: MedicineCourse,
): Map<CourseKind, number> {
  return new Map(
    KIND_ORDER.map((kind) => [
      kind,
      kind === 'medicine'
        ? bars.length + notPlaced.length
        : items.filter((item) => item.kind === kind).length,
    ]),
  )
}

function besideOf(
  items: readonly CourseItem[],
  medicines: MedicineCourse | null,
  today: CourseTime['today'],
  surgery: When | null,
): Detail[] {
  const events = items
    .filter((item) => placeOf(item, today) !== 'drawn')
    .map((item) => {
      const detail = detailOf(item, surgery)
      // Of a record that cannot be read, its words say what is wrong with its date.
      if (item.unread) return { ...detail, when: '' }
      return placeOf(item, today) === 'undated' ? detail : { ...detail, when: `${detail.when}, after today` }
    })
  const records = (medicines?.notPlaced ?? []).map(({ words, evidence }) => ({
    id: `medicine ${words} ${evidence.map((one) => one.resource).join(' ')}`,
    when: '',
    title: words,
    evidence,
    rule: null,
  }))
  return [...events, ...records]
}

/** What a reader must know of the kinds shown. */
function notesOf({ chart }: Context, shown: ReadonlySet<CourseKind>): string[] {
  const sections = [chart.surgeries, chart.interventions, chart.imaging, chart.results, chart.orders]
  const nameless = sections.reduce((sum, section) => sum + section.unrecognised, 0)
  return [
    ...(shown.has('medicine')
      ? [
          'Bars show what was ordered or listed, not what was taken; the taller, the higher the dose of that medicine.',
        ]
      : []),
    ...(nameless > 0
      ? [`${nameless} records have no code or name this app knows and are not on the picture.`]
      : []),
  ]
}
