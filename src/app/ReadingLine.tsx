import { use } from 'react'
import type { Day } from '../domain/dates.ts'
import { PartsContext } from './parts-context.ts'
import { isSettled, type SourceStatus } from './source-rows.ts'

type ReadingLineProps = {
  sources: readonly SourceStatus[]
  /** The EHR's name. */
  from: string
  today: Day
  /** Asks for everything again; null when that is of no use, the session having ended. */
  readAgain: (() => void) | null
}

/** Progress while reading; then one quiet line. The way to read everything again keeps its place, and the focus, meanwhile. */
export function ReadingLine({ sources, from, today, readAgain }: ReadingLineProps) {
  const parts = use(PartsContext)
  const settled = isSettled(sources)
  const ended = sources.filter((source) => source.outcome !== 'reading' && !source.asking).length
  return (
    <p className="reading">
      {parts && settled ? (
        <parts.ReadSummary {...{ sources, from, today }} />
      ) : (
        <>
          <progress max={sources.length} value={ended} aria-label="Reading the chart" />
          <span>
            Reading {ended} of {sources.length}
          </span>
        </>
      )}
      {readAgain !== null && (settled || sources.some((source) => source.asking)) && (
        <button
          type="button"
          className="quiet-button"
          aria-disabled={!settled}
          onClick={() => settled && readAgain()}
        >
          Read again
        </button>
      )}
    </p>
  )
}
