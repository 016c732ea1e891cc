import {
  SOURCE_TYPES,
  typeOfSource,
  type Outcome,
  type SourceState,
  type SourceType,
} from '../domain/sources.ts'

/** Where one source stands on this page: when it was last answered, and whether it is being asked now. */
export type SourceStatus = SourceState & {
  readAt: number | null
  asking: boolean
  /** Asked again since, without a better answer. */
  stale?: boolean
}

/** One kind of record; Observations are asked for in parts, and the worst part speaks for them. */
export type SourceRow = {
  type: SourceType
  outcome: Outcome | 'reading'
  received: number
  parts: readonly SourceStatus[]
}

const WORST_FIRST = [
  'failed',
  'denied',
  'withheld',
  'incomplete',
  'reading',
  'not-offered',
  'loaded',
] as const satisfies readonly (Outcome | 'reading')[]

/** One row per kind of record, in the order they are asked for. */
export function sourceRows(sources: readonly SourceStatus[]): SourceRow[] {
  return SOURCE_TYPES.flatMap((type) => {
    const parts = sources.filter((source) => typeOfSource(source.id) === type)
    if (parts.length === 0) return []
    const outcome = WORST_FIRST.find((name) => parts.some((part) => part.outcome === name)) ?? 'reading'
    return [{ type, outcome, received: parts.reduce((sum, part) => sum + part.received, 0), parts }]
  })
}

/** Has every source ended, with none being asked again? */
export function isSettled(sources: readonly SourceStatus[]): boolean {
  return sources.every((source) => source.outcome !== 'reading' && !source.asking)
}
