import type { SourceState } from '../domain/sources.ts'

/** What asking one source brought: how it ended, and every Bundle entry's resource untouched (null where an entry had none). */
export type SourceRead = {
  state: SourceState
  entries: readonly { resource: unknown; fullUrl?: string }[]
}
