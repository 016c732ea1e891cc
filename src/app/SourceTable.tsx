import type { Day } from '../domain/dates.ts'
import { isWhole, sourceWords, typeWords, type SourceId } from '../domain/sources.ts'
import { clockWords } from './date-words.ts'
import { outcomeWords } from './outcome-words.ts'
import { plain } from './plain-text.ts'
import { sourceRows, type SourceRow, type SourceStatus } from './source-rows.ts'

/** Null when asking again is of no use, the session having ended. */
type Retry = ((id: SourceId) => void) | null

/** Every kind of record asked for: how asking ended, how many came, why not all, when, and a way to ask again. */
export function SourceTable({
  sources,
  retry,
  today,
}: {
  sources: readonly SourceStatus[]
  retry: Retry
  today: Day
}) {
  return (
    <ul className="sources">
      {sourceRows(sources).map((row) => (
        <SourceItem key={row.type} row={row} {...{ retry, today }} />
      ))}
    </ul>
  )
}

function SourceItem({ row, ...asked }: { row: SourceRow; retry: Retry; today: Day }) {
  const [only] = row.parts
  return (
    <li className="source" data-source={row.type} data-outcome={row.outcome}>
      {row.parts.length === 1 && only !== undefined ? (
        <SourceLine status={only} words={typeWords(row.type)} {...asked} />
      ) : (
        <>
          <p className="source-line">
            <span className="source-name">{typeWords(row.type)}</span>
            <span className="source-outcome">{outcomeWords(row.outcome)}</span>
            <span className="source-count">{row.received}</span>
          </p>
          <ul className="source-parts">
            {row.parts.map((part) => (
              <li
                key={part.id}
                className="source"
                data-part={part.id.split('/')[1]}
                data-outcome={part.outcome}
              >
                <SourceLine status={part} words={sourceWords(part.id)} {...asked} />
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  )
}

type SourceLineProps = { status: SourceStatus; words: string; retry: Retry; today: Day }

function SourceLine({ status, words, retry, today }: SourceLineProps) {
  const { outcome, reason, notes = [], readAt, asking } = status
  return (
    <>
      <p className="source-line">
        <span className="source-name">{words}</span>
        <span className="source-outcome">{asking ? 'asking again' : outcomeAt(outcome, readAt, today)}</span>
        <span className="source-count">{outcome === 'reading' ? '' : status.received}</span>
      </p>
      {reason !== undefined && <p className="source-note">{plain(reason)}</p>}
      {notes.map((note) => (
        <p key={note} className="source-note">
          {plain(note)}
        </p>
      ))}
      {retry !== null && outcome !== 'reading' && !isWhole(status) && (
        <p className="source-note">
          <button type="button" disabled={asking} onClick={() => retry(status.id)}>
            Ask again<span className="heard-only"> for {words}</span>
          </button>
        </p>
      )}
    </>
  )
}

function outcomeAt(outcome: SourceStatus['outcome'], readAt: number | null, today: Day): string {
  const words = outcomeWords(outcome)
  return readAt === null ? words : `${words}, ${clockWords(readAt, today)}`
}
