import type { Day } from '../domain/dates.ts'
import { isWhole, typeWords } from '../domain/sources.ts'
import { clockWords } from './date-words.ts'
import { outcomeWords } from './outcome-words.ts'
import { sourceRows, type SourceStatus } from './source-rows.ts'

/** Kinds of record named on the line; beyond that only their number. */
const NAMED_AT_MOST = 3

/** The quiet line under the headline once reading has ended: since when, from where, and what was not read in full. */
export function readingWords(sources: readonly SourceStatus[], from: string, today: Day): string {
  const rows = sourceRows(sources)
  const times = sources.flatMap((source) => source.readAt ?? [])
  const at = times.length === 0 ? '' : `${clockWords(Math.min(...times), today)} `
  const notWhole = rows.filter((row) => !row.parts.every(isWhole))
  if (notWhole.length === rows.length && rows.every((row) => row.received === 0))
    return `Asked ${at}at ${from}. No kind of record could be read.`
  const old = rows.filter((row) => row.parts.some((part) => part.stale)).map((row) => typeWords(row.type))
  const again = old.length === 0 ? '' : ` Could not be read again: ${old.join(', ')}.`
  const read = `Read ${at}from ${from}.${again}`
  if (notWhole.length === 0) return `${read} Every kind of record was read in full.`
  if (notWhole.length > NAMED_AT_MOST)
    return `${read} ${notWhole.length} of ${rows.length} kinds of record were not read in full: see “What was read”.`
  const names = notWhole.map((row) => `${typeWords(row.type)} (${outcomeWords(row.outcome)})`)
  return `${read} Not read in full: ${names.join(', ')}.`
}
