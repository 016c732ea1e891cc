import { useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import type { Context } from '../../domain/context.ts'
import { indexFusion } from '../../domain/episode.ts'
import type { Assessment, RuleSection } from '../../rules/rule.ts'
import { datesInWords } from '../date-words.ts'
import { Mark } from '../Mark.tsx'
import { plain } from '../plain-text.ts'
import './course.css'
import { courseItems } from './course-items.ts'
import { dayZero } from './guides.ts'
import { happeningsOf, operationDays } from './happenings.ts'
import { medicineCourse } from './medicine-bars.ts'
import { MmePicture } from './MmePicture.tsx'
import { PainGraph } from './PainGraph.tsx'
import { startWindow, wholeWindow } from './course-window.ts'
import { TimeControls } from './TimeControls.tsx'
import { Timeline } from './Timeline.tsx'
import type { TimeScale } from './time-ticks.ts'
import { Trends } from './Trends.tsx'
import { useCourseTime } from './use-course-time.ts'
import { useWidth } from './use-width.ts'

export type CourseProps = {
  context: Context
  assessments: readonly Assessment[]
  /** What this site shows. */
  sections: readonly RuleSection[]
  /** Has all of the chart been read? */
  settled: boolean
  goTo: (rule: string) => void
}

/** Two pictures beside each other from this width on. */
const TWO_COLUMNS_FROM_PX = 840
const GAP_PX = 16
/** Border and padding of a picture. */
const FRAME_PX = 22

/** The whole course in pictures that share one stretch of time: timeline, pain, opioid dose, results. */
export default function Course({ context, assessments, sections, settled, goTo }: CourseProps) {
  const id = useId()
  const ground = useRef<HTMLDivElement>(null)
  const width = useWidth(ground)
  const zero = useMemo(() => dayZero(context), [context])
  const [wantsDates, setWantsDates] = useState(false)
  const isByDay = 'day' in zero && !wantsDates
  const scale = useMemo<TimeScale>(
    () => (isByDay && 'day' in zero ? { by: 'day', zero: zero.day } : { by: 'date' }),
    [zero, isByDay],
  )
  const fusion = useMemo(() => indexFusion(context), [context])
  const surgery = fusion.state === 'known' ? fusion.value.when : null
  const { today } = context
  const redFlags = useMemo(
    () => (sections.includes('red-flags') ? assessments.filter((one) => one.section === 'red-flags') : []),
    [assessments, sections],
  )
  const items = useMemo(() => courseItems(context, redFlags), [context, redFlags])
  const medicines = useMemo(() => medicineCourse(context), [context])
  const happenings = useMemo(
    () => happeningsOf(items, medicines.bars, today, surgery),
    [items, medicines, today, surgery],
  )
  const operations = useMemo(() => operationDays(happenings), [happenings])
  const whole = useMemo(() => wholeWindow(items, medicines.bars, today), [items, medicines, today])
  const start = useMemo(() => startWindow(surgery, whole, today), [surgery, whole, today])
  const time = useCourseTime(start, whole, scale, today)
  // The timeline follows the hand; the pictures below it follow when there is time.
  const later = useDeferredValue(time)
  const unchecked = redFlags.filter((one) => one.kind === 'not-assessed' && one.ask !== true).length
  const isTwo = width >= TWO_COLUMNS_FROM_PX
  const shared = { context, surgery, goTo, width: (isTwo ? (width - GAP_PX) / 2 : width) - FRAME_PX }
  return (
    <section className="course" aria-labelledby={id}>
      <header className="course-head">
        <h2 id={id}>Course</h2>
        {!settled && (
          <p className="with-mark">
            <Mark kind="unchecked" />
            <span>The chart is still being read; more may appear.</span>
          </p>
        )}
        {'reason' in zero && (
          <p className="with-mark">
            <Mark kind="unchecked" />
            <span>
              Days cannot be counted from surgery: {datesInWords(plain(zero.reason))}. The calendar is used.
            </span>
          </p>
        )}
        {fusion.state === 'known' && fusion.doubt !== null && (
          <p className="with-mark">
            <Mark kind="unchecked" />
            <span>
              There may be a later fusion: {datesInWords(plain(fusion.doubt.reason))}. Day 0 is the latest
              that was read.
            </span>
          </p>
        )}
      </header>
      <TimeControls
        time={time}
        canCountDays={'day' in zero}
        isByDay={isByDay}
        setByDay={(byDay) => setWantsDates(!byDay)}
      />
      <div ref={ground} className="course-ground" data-columns={isTwo ? 2 : 1}>
        <Timeline {...shared} {...{ items, medicines, unchecked, time }} width={width - FRAME_PX} />
        <PainGraph {...shared} {...{ happenings, operations }} time={later}>
          <MmePicture {...shared} time={later} />
        </PainGraph>
        <Trends {...shared} operations={operations} time={later} />
      </div>
    </section>
  )
}
