import { SOURCE_IDS, type SourceId } from '../domain/sources.ts'
import { DEFAULT_LIMITS } from '../fhir/limits.ts'
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
  /** Asks for every source again; what was read stands until it is answered. */
  readAgain: () => void
  /** Tells what has been answered as soon as no question waits for its turn. */
  tellSoon: () => void
  /** Ends when there is time for more than asking: the first answers are being drawn, or the EHR takes long. */
  timeToSpare: Promise<void>
}

type ReadingOptions = {
  load: (id: SourceId) => Promise<SourceRead>
  /** Every source, what is wanted first at the head. */
  order: readonly SourceId[]
  /** Milliseconds since the epoch. */
  now: () => number
  /** Puts work off, so that answers that arrive together are told together. */
  soon?: (work: () => void, inMs: number) => void
}

/** Answers wait this long after the last telling, but not the last of all. */
const BETWEEN_MS = 120
/** Drawing takes time that the next questions need: so long as any may be waiting for their turn, answers wait longer. */
const WHILE_ASKING_MS = 400
/** An EHR that has not answered by then is slow, in milliseconds: what the page still lacks is wanted meanwhile. */
const SLOW_MS = 1000
/** Answers to the first questions come within this time of each other: told together, they leave the next questions free to go out. */
const FIRST_MS = 16
/** From a telling until the page has begun to draw it. */
const DRAWING_MS = 10
/** With no more sources than this unanswered, every question is out. */
const FEW = DEFAULT_LIMITS.concurrency

/** Asks every source at once, before anything shows the answers. */
export function openReading({ load, order, now, soon = frameIn }: ReadingOptions): Reading {
  const answered = new Map<SourceId, Answered>()
  const asking = new Map<SourceId, symbol>()
  const listeners = new Set<() => void>()
  let due: symbol | null = null
  let toldAt: number | null = null
  let last: SoFar
  let spare: () => void
  const timeToSpare = new Promise<void>((resolve) => (spare = resolve))
  setTimeout(() => spare(), SLOW_MS)

  const tell = () => {
    due = null
    toldAt = now()
    last = together(answered, asking)
    for (const listener of listeners) listener()
    setTimeout(() => spare(), DRAWING_MS)
  }
  const tellSoon = () => {
    const isLast = asking.size === 0
    const pause = asking.size > FEW ? WHILE_ASKING_MS : BETWEEN_MS
    const left = toldAt === null ? FIRST_MS : toldAt + pause - now()
    if (due !== null && !isLast && asking.size !== FEW) return
    const turn = Symbol('telling')
    due = turn
    soon(() => due === turn && tell(), isLast ? 0 : Math.max(Math.min(left, pause), 0))
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
  const askAll = () => {
    for (const id of order) void ask(id)
  }
  askAll()
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
    readAgain: () => {
      askAll()
      tell()
    },
    tellSoon,
    timeToSpare,
  }
}

function together(answered: ReadonlyMap<SourceId, Answered>, asking: ReadonlyMap<SourceId, symbol>): SoFar {
  const reads = SOURCE_IDS.map((id) => answered.get(id)?.read ?? idleRead(id))
  const sources = reads.map(({ state }): SourceStatus => {
    const { readAt = null, stale = false } = answered.get(state.id) ?? {}
    return { ...state, readAt, stale, asking: readAt !== null && asking.has(state.id) }
  })
  return { reads, sources }
}

function notReadable(id: SourceId): SourceRead {
  const reason = 'the app could not read the answer'
  return { state: { id, outcome: 'failed', received: 0, reason }, entries: [] }
}

function frameIn(work: () => void, inMs: number): void {
  if (inMs === 0) nextFrame(work)
  else setTimeout(() => nextFrame(work), inMs)
}
