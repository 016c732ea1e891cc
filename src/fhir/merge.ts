import type { Outcome, SourceState } from '../domain/sources.ts'
import type { Entry } from './bundle.ts'
import { asObject, stringAt } from './json.ts'
import type { SearchResult } from './search.ts'

/** The answer to one of a source's questions, with what the question was about. */
export type Part = { what: string; result: SearchResult }
export type Merged = Pick<SourceState, 'reason' | 'notes'> & { outcome: Outcome; entries: Entry[] }

/** One source from the answers to all its questions: whole only when each of them is. */
export function mergeParts(parts: readonly Part[]): Merged {
  const isSame = new Set(parts.map(({ result }) => result.reason)).size === 1
  const reasons = [...new Set(parts.flatMap((part) => reasonOf(part, !isSame)))]
  const notes = [...new Set(parts.flatMap(({ result }) => result.notes))]
  return {
    outcome: mergeOutcomes(parts.map(({ result }) => result.outcome)),
    entries: withoutRepeats(parts.map(({ result }) => result.entries)),
    ...(reasons.length > 0 ? { reason: reasons.join('; ') } : {}),
    ...(notes.length > 0 ? { notes } : {}),
  }
}

function reasonOf({ what, result }: Part, named: boolean): string[] {
  if (result.reason === null) return []
  return [named ? `${what}: ${result.reason}` : result.reason]
}

function mergeOutcomes(outcomes: readonly SearchResult['outcome'][]): Outcome {
  const [first = 'failed', ...others] = outcomes.map((outcome) =>
    outcome === 'refused' ? 'failed' : outcome,
  )
  if (others.every((outcome) => outcome === first)) return first
  const all = [first, ...others]
  if (all.every((outcome) => outcome === 'loaded' || outcome === 'withheld')) return 'withheld'
  const nothingRead = all.every((outcome) => ['failed', 'denied', 'not-offered'].includes(outcome))
  return nothingRead ? 'failed' : 'incomplete'
}

/** All entries, less those that a later answer repeats word for word. What one answer itself repeats is left as it is. */
function withoutRepeats(lists: readonly (readonly Entry[])[]): Entry[] {
  const [first = [], ...others] = lists
  const kept = [...first]
  const known = new Map<string, Entry[]>()
  const remember = (entry: Entry) => {
    const id = idOf(entry)
    if (id !== null) known.set(id, [...(known.get(id) ?? []), entry])
  }
  first.forEach(remember)
  for (const list of others) {
    const fresh = list.filter((entry) => !known.get(idOf(entry) ?? '')?.some((other) => isSame(entry, other)))
    kept.push(...fresh)
    fresh.forEach(remember)
  }
  return kept
}

function idOf({ resource }: Entry): string | null {
  return stringAt(asObject(resource) ?? {}, 'id')
}

function isSame(a: Entry, b: Entry): boolean {
  return JSON.stringify(a.resource) === JSON.stringify(b.resource)
}
