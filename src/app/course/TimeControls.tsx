import { Fold } from '../Fold.tsx'
import type { CourseTime } from './use-course-time.ts'

type ControlsProps = {
  time: CourseTime
  canCountDays: boolean
  isByDay: boolean
  setByDay: (byDay: boolean) => void
}

const ZOOM_IN = 0.5
const PAN_SHARE = 0.25

/** How time is counted, and which stretch of it all pictures show. */
export function TimeControls({ time, canCountDays, isByDay, setByDay }: ControlsProps) {
  return (
    <>
      <div className="time-controls">
        <fieldset className="scale-choice">
          <legend className="heard-only">Time counted</legend>
          <label>
            <input
              type="radio"
              name="course-scale"
              checked={isByDay}
              disabled={!canCountDays}
              onChange={() => setByDay(true)}
            />
            Days from surgery
          </label>
          <label>
            <input type="radio" name="course-scale" checked={!isByDay} onChange={() => setByDay(false)} />
            Calendar
          </label>
        </fieldset>
        <div className="time-buttons" role="group" aria-label="Time shown">
          <button type="button" aria-label="Zoom in" onClick={() => time.zoom(ZOOM_IN)}>
            +
          </button>
          <button type="button" aria-label="Zoom out" onClick={() => time.zoom(1 / ZOOM_IN)}>
            −
          </button>
          <button type="button" aria-label="Earlier" onClick={() => time.pan(-PAN_SHARE)}>
            ‹
          </button>
          <button type="button" aria-label="Later" onClick={() => time.pan(PAN_SHARE)}>
            ›
          </button>
          <button type="button" onClick={time.showStart}>
            Around surgery
          </button>
          <button type="button" onClick={time.showAll}>
            All
          </button>
        </div>
      </div>
      <Fold className="keys" label="Keys and gestures">
        <ul>
          <li>Tab to a picture, then arrows to move between points; Home and End to the first and last.</li>
          <li>Enter opens a point with its records, Esc closes it.</li>
          <li>+ and − zoom, Shift with an arrow moves in time, 0 shows all, T shows the table.</li>
          <li>
            Drag to move in time. The wheel zooms in a picture that was clicked, or with Ctrl; two fingers
            zoom.
          </li>
        </ul>
      </Fold>
    </>
  )
}
