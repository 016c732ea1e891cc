import type { Day } from '../domain/dates.ts'
import { readingWords } from './reading-words.ts'
import type { SourceStatus } from './source-rows.ts'

type ReadSummaryProps = { sources: readonly SourceStatus[]; from: string; today: Day }

/** What was read, when, and what was not. */
export function ReadSummary({ sources, from, today }: ReadSummaryProps) {
  return <span>{readingWords(sources, from, today)}</span>
}
