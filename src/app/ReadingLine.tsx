import { readingWords } from './reading-words.ts'
import { isSettled, type SourceStatus } from './source-rows.ts'

/** Progress while reading; then one quiet line. */
export function ReadingLine({ sources, from }: { sources: readonly SourceStatus[]; from: string }) {
  if (isSettled(sources)) return <p className="reading">{readingWords(sources, from)}</p>
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
