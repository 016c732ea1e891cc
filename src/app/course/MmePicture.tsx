import { memo, useMemo } from 'react'
import { scaleLinear } from '@visx/scale'
import type { Context } from '../../domain/context.ts'
import type { When } from '../../domain/dates.ts'
import { mmeFact, MME_TABLE } from '../../domain/mme.ts'
import { mmeCourse } from '../../domain/mme-course.ts'
import { drugs } from '../../domain/select-drugs.ts'
import { OPIOIDS } from '../../rules/medications/drug-sets.ts'
import { MME_BANDS } from '../../rules/medications/opioid-dose.ts'
import { mmeWords } from '../../domain/mme-words.ts'
import { DayLine, TimeAxis, ValueAxis, type Area } from './Axes.tsx'
import { GuideLayer } from './GuideLayer.tsx'
import type { Guides } from './guides.ts'
import { besideMme, mmeMarks, mmeRuns, type MmeRun } from './mme-layout.ts'
import { emptyWords, notReadLines } from './not-read.ts'
import { Picture } from './Picture.tsx'
import { timeTicks } from './time-ticks.ts'
import { axisTitle } from './time-words.ts'
import type { CourseTime } from './use-course-time.ts'

type MmeProps = {
  context: Context
  time: CourseTime
  surgery: When | null
  width: number
  goTo: (rule: string) => void
}

const LEFT_PX = 42
const RIGHT_PX = 8
/** Room for the title and, below it, the name of the operation's line. */
const TOP_PX = 32
const HEIGHT_PX = 150
const AXIS_PX = 38
const PX_PER_TICK = 64
const VALUE_TICKS = 4
/** Room above the highest figure. */
const ROOM = 1.15

/** The opioid dose over time, from orders alone, with the lines that the dose check draws. */
export const MmePicture = memo(function MmePicture({ context, time, surgery, width, goTo }: MmeProps) {
  const course = useMemo(() => mmeCourse(context), [context])
  const runs = useMemo(() => mmeRuns(course), [course])
  const { window, scale, today } = time
  const { mmeModerateFrom, mmeHighFrom } = context.thresholds
  const area: Area = { left: LEFT_PX, top: TOP_PX, width: width - LEFT_PX - RIGHT_PX, height: HEIGHT_PX }
  const high = Math.max(mmeHighFrom, ...runs.map(({ step }) => step.total.maximum)) * ROOM
  const bottom = TOP_PX + HEIGHT_PX
  const place = scaleLinear<number>({
    domain: [window.from, window.to],
    range: [LEFT_PX, LEFT_PX + area.width],
  })
  const level = scaleLinear<number>({ domain: [0, high], range: [bottom, TOP_PX] })
  const guides: Guides = {
    limits: [
      { value: mmeModerateFrom, words: MME_BANDS.moderate(mmeModerateFrom), from: null },
      { value: mmeHighFrom, words: MME_BANDS.high(mmeHighFrom), from: null },
    ],
    bands: [],
    spans: [],
    notDrawn: [],
  }
  const marks = useMemo(() => {
    const x = scaleLinear<number>({ domain: [window.from, window.to], range: [LEFT_PX, width - RIGHT_PX] })
    const y = scaleLinear<number>({ domain: [0, high], range: [bottom, TOP_PX] })
    return mmeMarks({ runs, window, place: (day) => x(day), level: (value) => y(value), bottom, surgery })
  }, [runs, window, width, high, bottom, surgery])
  const beside = besideMme(course)
  const sources = context.chart.medications.sources.filter(({ id }) => id === 'MedicationRequest')
  const unread = unreadOpioids(context)
  const ticks = timeTicks(window, scale, Math.max(2, Math.floor(area.width / PX_PER_TICK)))
  const title = 'Opioid dose, MME a day'
  return (
    <Picture
      title="Opioid dose over time"
      about={`${title}; ${axisTitle(scale)}. Lines: ${guides.limits.map(({ words }) => words).join('; ')}`}
      size={{ width, height: bottom + AXIS_PX }}
      along={{ isVertical: false, start: LEFT_PX, length: area.width }}
      time={time}
      marks={marks}
      problems={[...notReadLines(sources), ...unread]}
      notes={notesOf(context, runs)}
      beside={beside}
      outside={{
        earlier: runs.filter(({ to }) => to < window.from).length,
        later: runs.filter(({ from }) => from > window.to).length,
      }}
      empty={
        runs.length === 0 ? emptyWords('opioid orders to draw', sources, unread.length + beside.length) : null
      }
      goTo={goTo}
    >
      <TimeAxis
        area={area}
        ticks={ticks.map((tick) => ({ ...tick, px: place(tick.at) }))}
        title={axisTitle(scale)}
      />
      <ValueAxis
        area={area}
        ticks={level.ticks(VALUE_TICKS).map((value) => ({ px: level(value), words: String(value) }))}
        title={title}
      />
      <GuideLayer
        guides={guides}
        area={area}
        range={{ low: 0, high }}
        window={window}
        place={place}
        level={level}
      />
      {surgery !== null &&
        surgery.first === surgery.last &&
        surgery.first >= window.from &&
        surgery.first <= window.to && <DayLine area={area} px={place(surgery.first)} words="operation" />}
      {today >= window.from && today <= window.to && <DayLine area={area} px={place(today)} words="" />}
      <AtLeast runs={runs} window={window} place={place} level={level} />
    </Picture>
  )
})

type AtLeastProps = {
  runs: readonly MmeRun[]
  window: CourseTime['window']
  place: (day: number) => number
  level: (value: number) => number
}

/** Some opioid of the run could not be computed: the true figure is higher. */
function AtLeast({ runs, window, place, level }: AtLeastProps) {
  return (
    <g aria-hidden="true">
      {runs
        .filter(
          ({ step, from, to }) =>
            step.total.atLeast && step.total.maximum > 0 && to >= window.from && from <= window.to,
        )
        .map(({ from, step }) => (
          <text
            key={from}
            className="at-least"
            x={place(Math.max(from, window.from)) + 2}
            y={level(step.total.maximum) - 3}
          >
            ≥ at least
          </text>
        ))}
    </g>
  )
}

/** Medication records that cannot be read and may be opioid orders. */
function unreadOpioids({ chart }: Context): string[] {
  const blanks = chart.medications.blanks.filter(
    ({ about, resource }) =>
      resource.startsWith('MedicationRequest/') && (about === 'anything' || about.classes.includes('opioid')),
  )
  const unique = [...new Map(blanks.map((blank) => [blank.resource, blank])).values()]
  return unique.map(
    ({ label, reason }) =>
      `${label} cannot be read (${reason}): it may be an opioid, and is not in the figures.`,
  )
}

function notesOf(context: Context, runs: readonly MmeRun[]): string[] {
  const opioids = drugs(OPIOIDS)(context)
  const today = mmeWords(mmeFact(opioids))
  const listed =
    opioids.state === 'known'
      ? opioids.value
          .filter((use) => use.entries.every(({ kind }) => kind !== 'order'))
          .map((use) => use.name)
      : []
  return [
    ...(runs.length > 0
      ? [
          'From orders alone: what was ordered, not what was taken. A gap is a time without an order in the chart.',
        ]
      : []),
    ...(runs.some(({ step }) => step.total.maximum > step.total.scheduled)
      ? ['Filled: scheduled. Outlined: at most, with all as-needed doses and the high end of ranges.']
      : []),
    ...(runs.some(({ step }) => step.total.maximum === 0)
      ? ['Dashed with a question mark: no figure, the dose cannot be read or does not count in MME.']
      : []),
    ...(listed.length > 0
      ? [`On the medication list without an order, not drawn: ${listed.join(', ')}.`]
      : []),
    ...(today === null ? [] : [`On the list today: ${today.figure}.`]),
    `${MME_TABLE}.`,
  ]
}
