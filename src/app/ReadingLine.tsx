import type { Day } from '../domain/dates.ts'
import { readingWords } from './reading-words.ts'
import { isSettled, type SourceStatus } from './source-rows.ts'

type ReadingLineProps = {
  sources: readonly SourceStatus[]
  /** The EHR's name. */
  from: string
  today: Day
  /** Asks for everything again; null when that is of no use, the session having ended. */
  readAgain: (() => void) | null
}

/** Progress while reading; then one quiet line, and a way to read everything again. */
export function ReadingLine({ sources, from, today, readAgain }: ReadingLineProps) {
  if (isSettled(sources))
    return (
      <p className="reading">
        <span>{readingWords(sources, from, today)}</span>
        {readAgain !== null && (
          <button type="button" className="quiet-button" onClick={readAgain}>
            Read again
          </button>
        )}
      </p>
    )
  const ended = sources.filter((source) => source.outcome !== 'reading' && !source.asking).length
  return (
    <p className="reading">
      <progress max={sources.length} value={ended} aria-label="Reading the chart" />
      <span>
        Reading {ended} of {sources.length}
      </span>
    </p>
  )
}
