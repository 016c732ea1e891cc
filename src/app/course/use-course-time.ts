import { useCallback, useMemo, useState } from 'react'
import type { Day } from '../../domain/dates.ts'
import { panned, zoomed, type TimeWindow } from './time-window.ts'
import type { TimeScale } from './time-ticks.ts'

/** The stretch of time all pictures show together, and how to move it. */
export type CourseTime = {
  window: TimeWindow
  scale: TimeScale
  today: Day
  /** `share`: where in the window stays put, 0.5 for its middle. */
  zoom: (factor: number, share?: number) => void
  /** By a share of the window. */
  pan: (share: number) => void
  showAll: () => void
  showStart: () => void
}

/** Opens on `start`; what the reader chose stays while later records widen the `whole`. */
export function useCourseTime(
  start: TimeWindow,
  whole: TimeWindow,
  scale: TimeScale,
  today: Day,
): CourseTime {
  const [chosen, setChosen] = useState<TimeWindow | null>(null)
  const window = chosen ?? start
  const zoom = useCallback(
    (factor: number, share = 0.5) =>
      setChosen((was) => {
        const now = was ?? start
        return zoomed(now, whole, factor, now.from + (now.to - now.from) * share)
      }),
    [start, whole],
  )
  const pan = useCallback(
    (share: number) =>
      setChosen((was) => {
        const now = was ?? start
        return panned(now, whole, (now.to - now.from) * share)
      }),
    [start, whole],
  )
  const showAll = useCallback(() => setChosen(whole), [whole])
  const showStart = useCallback(() => setChosen(null), [])
  return useMemo(
    () => ({ window, scale, today, zoom, pan, showAll, showStart }),
    [window, scale, today, zoom, pan, showAll, showStart],
  )
}
