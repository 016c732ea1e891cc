import { memo, useMemo } from 'react'
import type { Context } from '../../domain/context.ts'
import type { Day, When } from '../../domain/dates.ts'
import { ANALYTES, type Analyte } from '../../domain/result.ts'
import { Fold } from '../Fold.tsx'
import { emptyWords } from './not-read.ts'
import { listWords, PAIN_SCALES } from './PainGraph.tsx'
import { seriesOf, type Series } from './series.ts'
import { Trend } from './Trend.tsx'
import type { CourseTime } from './use-course-time.ts'

type TrendsProps = {
  context: Context
  time: CourseTime
  surgery: When | null
  operations: readonly Day[]
  width: number
  goTo: (rule: string) => void
}

/** Always there, so that none of them reads as looked at when it was not. */
const FIRST: readonly Analyte[] = ['crp', 'esr', 'vitamin-d', 'egfr', 'hba1c']
const OTHERS = (Object.keys(ANALYTES) as Analyte[]).filter(
  (analyte) => !FIRST.includes(analyte) && !PAIN_SCALES.includes(analyte),
)

/** Results over time with the limits of the checks; the less asked for one tap away. */
export const Trends = memo(function Trends({ context, ...rest }: TrendsProps) {
  const first = useMemo(() => FIRST.map((analyte) => seriesOf(analyte, context)), [context])
  const others = useMemo(() => OTHERS.map((analyte) => seriesOf(analyte, context)), [context])
  const some = others.filter(hasAny)
  const none = others.filter((series) => !hasAny(series))
  const draw = (series: Series) => (
    <Trend
      key={series.analyte}
      {...rest}
      context={context}
      series={series}
      happenings={NOTHING}
      fixed={null}
      direction=""
    />
  )
  return (
    <section aria-label="Trends">
      <h3>Trends</h3>
      <div className="pictures">{first.map(draw)}</div>
      {some.length > 0 && (
        <Fold className="other-trends" label={`Other results (${some.length})`}>
          <div className="pictures">{some.map(draw)}</div>
        </Fold>
      )}
      {bySources(none).map(({ names, sources }) => (
        <p key={names[0]} className="quiet">
          {emptyWords(listWords(names), sources, 0)}
        </p>
      ))}
    </section>
  )
})

const NOTHING = [] as const

function hasAny({ readings, unread }: Series): boolean {
  return readings.length + unread.length > 0
}

function bySources(all: readonly Series[]) {
  const groups = new Map<string, { names: string[]; sources: Series['sources'] }>()
  for (const { name, sources } of all) {
    const key = sources.map(({ id }) => id).join(' ')
    const group = groups.get(key)
    if (group) group.names.push(name)
    else groups.set(key, { names: [name], sources })
  }
  return [...groups.values()]
}
