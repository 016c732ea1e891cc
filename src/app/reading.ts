import { SOURCE_IDS, type SourceId } from '../domain/sources.ts'
import { idleRead } from '../fhir/load.ts'
import type { SourceRead } from '../fhir/source-read.ts'
import { keepBetter, type Answered } from './keep-read.ts'
import { nextFrame } from './next-frame.ts'
import type { SourceStatus } from './source-rows.ts'

/** Every source as far as it has been read. */
export type SoFar = { reads: readonly SourceRead[]; sources: readonly SourceStatus[] }

/** One chart as it is being read, whoever looks on; the answers live here and nowhere else. */
export type Reading = {
  /** The same object until something has changed. */
  soFar: () => SoFar
  subscribe: (listener: () => void) => () => void
  /** Asks one source again; the latest question counts. */
  retry: (id: SourceId) => void
}

type ReadingOptions = {
  load: (id: SourceId) => Promise<SourceRead>
  /** Every source, what is wanted first at the head. */
  order: readonly SourceId[]
  /** Milliseconds since the epoch. */
  now: () => number
  /** Puts work off a little, so that answers that arrive together are told together. */
  soon?: (work: () => void) => void
}

/** Asks every source at once, before anything shows the answers. */
export function openReading({ load, order, now, soon = nextFrame }: ReadingOptions): Reading {
  const answered = new Map<SourceId, Answered>()
  const asking = new Map<SourceId, symbol>()
  const listeners = new Set<() => void>()
  let due = false
  let last: SoFar

  const tell = () => {
    due = false
    last = together(answered, asking)
    for (const listener of listeners) listener()
  }
  const tellSoon = () => {
    if (due) return
    due = true
    soon(tell)
  }
  const ask = async (id: SourceId): Promise<void> => {
    const turn = Symbol(id)
    asking.set(id, turn)
    const read = await load(id).catch(() => notReadable(id))
    if (asking.get(id) !== turn) return
    asking.delete(id)
    answered.set(id, keepBetter(answered.get(id), { read, readAt: now() }))
    tellSoon()
  }
  for (const id of order) void ask(id)
  last = together(answered, asking)

  return {
    soFar: () => last,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    retry: (id) => {
      void ask(id)
      tell()
    },
  }
}

function together(answered: ReadonlyMap<SourceId, Answered>, asking: ReadonlyMap<SourceId, symbol>): SoFar {
  const reads = SOURCE_IDS.map((id) => answered.get(id)?.read ?? idleRead(id))
  const sources = reads.map(({ state }): SourceStatus => {
    const readAt = answered.get(state.id)?.readAt ?? null
    return { ...state, readAt, asking: readAt !== null && asking.has(state.id) }
  })
  return { reads, sources }
}

function notReadable(id: SourceId): SourceRead {
  const reason = 'the app could not read the answer'
  return { state: { id, outcome: 'failed', received: 0, reason }, entries: [] }
}
