import { isWhole } from '../domain/sources.ts'
import type { SourceRead } from '../fhir/source-read.ts'

/** What one source brought, and when (milliseconds since the epoch). */
export type Answered = {
  read: SourceRead
  readAt: number
  /** Asked again since, without a better answer. */
  stale?: boolean
}

/** Asking again never takes records away: an answer that brings fewer, and not everything, leaves the earlier one. */
export function keepBetter(before: Answered | undefined, now: Answered): Answered {
  if (before === undefined || isWhole(now.read.state)) return now
  if (now.read.entries.length >= before.read.entries.length) return now
  const note = `Asked again without a better answer${now.read.state.reason === undefined ? '' : `: ${now.read.state.reason}`}`
  const { state } = before.read
  const notes = [...(state.notes ?? []).filter((line) => line !== note), note]
  return { ...before, stale: true, read: { ...before.read, state: { ...state, notes } } }
}
