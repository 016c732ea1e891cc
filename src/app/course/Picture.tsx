import { startTransition, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { datesInWords } from '../date-words.ts'
import { Mark as Sign } from '../Mark.tsx'
import { plain } from '../plain-text.ts'
import { BesideList } from './BesideList.tsx'
import { DetailPanel } from './DetailPanel.tsx'
import { DetailTable } from './DetailTable.tsx'
import { MarkLayer } from './MarkLayer.tsx'
import { markAfter, type Detail, type Mark, type Step } from './mark.ts'
import type { CourseTime } from './use-course-time.ts'
import { useGestures } from './use-gestures.ts'

type PictureProps = {
  title: string
  heading?: 'h3' | 'h4'
  /** What the axes show, for the ear. */
  about: string
  size: { width: number; height: number }
  /** Where the time axis lies. */
  along: { isVertical: boolean; start: number; length: number }
  time: CourseTime
  /** In the order of time. */
  marks: readonly Mark[]
  /** Why something may be missing. */
  problems: readonly string[]
  /** What else a reader of the picture has to know. */
  notes: readonly string[]
  /** What has no place on the time axis. */
  beside: readonly Detail[]
  /** What lies before and after the time in sight. */
  outside: { earlier: number; later: number }
  /** Stands in place of the drawing when there is nothing to draw. */
  empty: string | null
  goTo: (rule: string) => void
  /** Stands between the title and the drawing. */
  head?: ReactNode
  /** Axes, limits and lines, behind the marks. */
  children: ReactNode
}

/** One picture: what limits it, the drawing or its table, the line that says what is pointed at, and what is opened. */
export function Picture(props: PictureProps) {
  const {
    title,
    heading: Heading = 'h4',
    size,
    along,
    time,
    marks,
    problems,
    notes,
    beside,
    outside,
    empty,
    goTo,
  } = props
  const id = useId()
  const [svg, setSvg] = useState<SVGSVGElement | null>(null)
  const tableButton = useRef<HTMLButtonElement>(null)
  const [isTable, setIsTable] = useState(false)
  const [current, setCurrent] = useState<string | null>(null)
  const [looked, setLooked] = useState<string | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  useGestures(svg, along, time)
  const standing = marks.find((mark) => mark.id === looked)
  const stop = (marks.find((mark) => mark.id === current) ?? marks.at(-1))?.id ?? null
  const openedMark = marks.find((mark) => mark.id === opened)
  const details = useMemo(() => marks.flatMap((mark) => mark.details), [marks])

  // A long table is drawn in parts that keep the page answering.
  const showTable = (wanted: boolean) => startTransition(() => setIsTable(wanted))

  const focusOn = (mark: Mark | null) => {
    if (mark === null) return
    setCurrent(mark.id)
    svg?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(mark.id)}"]`)?.focus()
  }
  const open = (mark: string) => {
    setCurrent(mark)
    setOpened((was) => (was === mark ? null : mark))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const act = actionOf(event, along.isVertical)
    if (act === null) return
    event.preventDefault()
    switch (act.kind) {
      case 'move':
        focusOn(markAfter(marks, stop, act.step))
        break
      case 'open':
        if (stop !== null) open(stop)
        break
      case 'close':
        setOpened(null)
        break
      case 'zoom':
        time.zoom(act.factor)
        break
      case 'pan':
        time.pan(act.share)
        break
      case 'all':
        time.showAll()
        break
      case 'table':
        showTable(true)
        tableButton.current?.focus()
        break
    }
  }
  const around = outsideWords(outside)
  return (
    <figure className="picture" aria-labelledby={`${id}-title`} data-picture={title}>
      <figcaption className="picture-head">
        <Heading id={`${id}-title`}>{title}</Heading>
        {empty === null && (
          <button
            type="button"
            ref={tableButton}
            className="quiet-button"
            aria-pressed={isTable}
            aria-label={`Table: ${title}`}
            onClick={() => showTable(!isTable)}
            onKeyDown={(event) => {
              if (event.key.toLowerCase() !== 't') return
              event.preventDefault()
              showTable(!isTable)
            }}
          >
            Table
          </button>
        )}
      </figcaption>
      {problems.map((line) => (
        <p key={line} className="with-mark picture-problem">
          <Sign kind="unchecked" />
          <span>{datesInWords(plain(line))}</span>
        </p>
      ))}
      {props.head}
      {empty !== null && <p className="picture-empty">{empty}</p>}
      {empty === null && isTable && <DetailTable details={details} title={title} />}
      {empty === null && !isTable && (
        <>
          <svg
            ref={setSvg}
            className={along.isVertical ? 'drawing drawing-down' : 'drawing'}
            viewBox={`0 0 ${size.width} ${size.height}`}
            role="group"
            aria-label={`${title}. ${props.about}. ${marks.length} ${marks.length === 1 ? 'point' : 'points'} in sight.`}
            onKeyDown={onKeyDown}
          >
            {props.children}
            <MarkLayer
              marks={marks}
              current={stop}
              opened={openedMark?.id ?? null}
              onOpen={open}
              onFocus={setCurrent}
              onLook={setLooked}
            />
          </svg>
          <p className="look" aria-hidden="true">
            {standing === undefined ? ' ' : plain(standing.label)}
          </p>
        </>
      )}
      {around !== '' && empty === null && <p className="quiet">{around}</p>}
      {openedMark !== undefined && !isTable && (
        <DetailPanel
          key={openedMark.id}
          details={openedMark.details}
          goTo={goTo}
          close={() => {
            setOpened(null)
            focusOn(openedMark)
          }}
        />
      )}
      {notes.map((line) => (
        <p key={line} className="quiet">
          {datesInWords(plain(line))}
        </p>
      ))}
      {beside.length > 0 && (
        <div className="beside">
          <p className="beside-head">Not on the time axis ({beside.length})</p>
          <BesideList details={beside} goTo={goTo} />
        </div>
      )}
    </figure>
  )
}

type Action =
  | { kind: 'move'; step: Step }
  | { kind: 'zoom'; factor: number }
  | { kind: 'pan'; share: number }
  | { kind: 'open' | 'close' | 'all' | 'table' }

const ZOOM_IN = 0.7
const PAN_SHARE = 0.2

function actionOf(event: KeyboardEvent, isVertical: boolean): Action | null {
  const [back, forth] = isVertical ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight']
  const [before, after] = isVertical ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
  switch (event.key) {
    case back:
      return event.shiftKey ? { kind: 'pan', share: -PAN_SHARE } : { kind: 'move', step: 'previous' }
    case forth:
      return event.shiftKey ? { kind: 'pan', share: PAN_SHARE } : { kind: 'move', step: 'next' }
    case before:
      return { kind: 'move', step: 'row-before' }
    case after:
      return { kind: 'move', step: 'row-after' }
    case 'Home':
      return { kind: 'move', step: 'first' }
    case 'End':
      return { kind: 'move', step: 'last' }
    case 'Enter':
    case ' ':
      return { kind: 'open' }
    case 'Escape':
      return { kind: 'close' }
    case '+':
    case '=':
      return { kind: 'zoom', factor: ZOOM_IN }
    case '-':
      return { kind: 'zoom', factor: 1 / ZOOM_IN }
    case '0':
      return { kind: 'all' }
    case 't':
    case 'T':
      return { kind: 'table' }
    default:
      return null
  }
}

function outsideWords({ earlier, later }: PictureProps['outside']): string {
  const parts = [...(earlier > 0 ? [`${earlier} earlier`] : []), ...(later > 0 ? [`${later} later`] : [])]
  return parts.length === 0 ? '' : `Outside the time shown: ${parts.join(', ')}.`
}
