import type { Section } from '../../domain/chart.ts'
import { isWhole, sourceWords } from '../../domain/sources.ts'
import { outcomeWords } from '../outcome-words.ts'

type Medications = Section<unknown, unknown>

/** Why the list may be incomplete, one line for each medication source and for records that could not be read. */
export function listProblems({ sources }: Medications): string[] {
  return sources
    .filter((source) => !isWhole(source))
    .map((source) => {
      const words = sourceWords(source.id)
      if (source.outcome === 'reading') return `${words}: still being read.`
      const reason = source.reason ?? outcomeWords(source.outcome)
      const partly = source.outcome === 'incomplete' || source.outcome === 'withheld'
      return `${words} could not be read${partly ? ' in full' : ''}: ${reason}; this list may be incomplete.`
    })
    .map((line) => `${line.charAt(0).toUpperCase()}${line.slice(1)}`)
}

/** Kinds of medication record that this EHR does not keep, in one line; null when it offers all. */
export function notOfferedWords({ sources }: Medications): string | null {
  const names = sources.filter((one) => one.outcome === 'not-offered').map((one) => sourceWords(one.id))
  return names.length === 0 ? null : `Not offered by this EHR: ${names.join(', ')}.`
}

/** What stands in place of an empty list. Says that none is recorded only when every medication source was read whole. */
export function emptyListWords({ sources, blanks }: Medications): string {
  if (sources.every((one) => one.outcome === 'not-offered'))
    return 'This EHR offers no medication records. What the patient takes cannot be told from here.'
  if (!sources.every(isWhole)) return 'No medicine in what could be read so far. This list may be incomplete.'
  if (blanks.length > 0) return 'No medicine in the records that could be read.'
  return 'No current medicine on record. This does not mean that the patient takes none.'
}
