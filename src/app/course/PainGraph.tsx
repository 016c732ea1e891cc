import { useMemo, type ReactNode } from 'react'
import type { Context } from '../../domain/context.ts'
import type { Day, When } from '../../domain/dates.ts'
import type { Analyte } from '../../domain/result.ts'
import { KindGlyph } from './MarkShape.tsx'
import { emptyWords, notReadLines } from './not-read.ts'
import { seriesOf } from './series.ts'
import { Trend } from './Trend.tsx'
import type { Happening, Range } from './trend-layout.ts'
import type { CourseTime } from './use-course-time.ts'

type PainGraphProps = {
  context: Context
  time: CourseTime
  surgery: When | null
  happenings: readonly Happening[]
  operations: readonly Day[]
  width: number
  goTo: (rule: string) => void
  /** More pictures beside the scores. */
  children: ReactNode
}

type Scale = { analyte: Analyte; range: Range; direction: string }

/** The scales of pain and function, each with its own range and which way is worse. */
const SCALES: readonly Scale[] = [
  { analyte: 'pain-score', range: { low: 0, high: 10 }, direction: 'higher is worse' },
  { analyte: 'peg', range: { low: 0, high: 10 }, direction: 'higher is worse' },
  { analyte: 'odi', range: { low: 0, high: 100 }, direction: 'higher is worse' },
  { analyte: 'ndi', range: { low: 0, high: 100 }, direction: 'higher is worse' },
  { analyte: 'promis-interference', range: { low: 20, high: 80 }, direction: 'higher is worse' },
  { analyte: 'promis-function', range: { low: 20, high: 80 }, direction: 'higher is better' },
]
export const PAIN_SCALES: readonly Analyte[] = SCALES.map(({ analyte }) => analyte)

/** Each scale of pain and function on its own axis, with what may have changed it. */
export function PainGraph({ children, ...props }: PainGraphProps) {
  const { context, happenings } = props
  const all = useMemo(
    () => SCALES.map((scale) => ({ ...scale, series: seriesOf(scale.analyte, context) })),
    [context],
  )
  const some = all.filter(({ series }) => series.readings.length + series.unread.length > 0)
  const none = all.filter(({ series }) => series.readings.length + series.unread.length === 0)
  const sources = all[0]?.series.sources ?? []
  return (
    <section aria-label="Pain and opioid dose">
      <h3>Pain and opioid dose</h3>
      {some.length > 0 && (
        <p className="quiet">
          Lines join scores that follow each other; none crosses an operation, an unreadable score or a year
          without one.
        </p>
      )}
      {happenings.length > 0 && some.length > 0 && (
        <ul className="happening-key" aria-label="Marks above the scores">
          <li>
            <KindGlyph glyph="operation" /> operation
          </li>
          <li>
            <KindGlyph glyph="block" /> block or injection
          </li>
          <li>
            <KindGlyph glyph="medicine" /> medicine begun, changed or ended
          </li>
        </ul>
      )}
      <div className="pictures">
        {some.map(({ analyte, range, direction, series }) => (
          <Trend key={analyte} {...props} series={series} fixed={range} direction={direction} />
        ))}
        {children}
      </div>
      {some.length === 0 && notReadLines(sources).map((line) => <p key={line}>{line}</p>)}
      {none.length > 0 && (
        <p className="quiet">{emptyWords(listWords(none.map(({ series }) => series.name)), sources, 0)}</p>
      )}
    </section>
  )
}

/** "pain score, PEG score or ODI". */
export function listWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`
}
