import { useQueries, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { SOURCE_IDS, type SourceId } from '../domain/sources.ts'
import { idleRead } from '../fhir/load.ts'
import type { SourceRead } from '../fhir/source-read.ts'
import { keepBetter, type Answered } from './keep-read.ts'
import type { SourceStatus } from './source-rows.ts'

/** Whose chart is read, and how one source of it is read to its end. */
export type Reading = {
  fhirBase: string
  patientId: string
  load: (id: SourceId) => Promise<SourceRead>
  /** Milliseconds since the epoch. */
  now: () => number
}

/** Every source as far as it has been read, each on its own; `retry` asks one again. */
export function useReads({ fhirBase, patientId, load, now }: Reading): {
  reads: readonly SourceRead[]
  sources: readonly SourceStatus[]
  retry: (id: SourceId) => void
} {
  const client = useQueryClient()
  const keyOf = (id: SourceId) => ['source', fhirBase, patientId, id] as const
  const state = useQueries({
    queries: SOURCE_IDS.map((id) => ({
      queryKey: keyOf(id),
      queryFn: async (): Promise<Answered> => {
        const before = client.getQueryData<Answered>(keyOf(id))
        return keepBetter(before, { read: await load(id), readAt: now() })
      },
      retry: false,
      staleTime: Infinity,
      gcTime: Infinity,
      structuralSharing: false,
      // A machine that thinks it is offline must end in an outcome too, not wait for ever.
      networkMode: 'always' as const,
    })),
    combine,
  })
  return { ...state, retry: (id) => void client.refetchQueries({ queryKey: keyOf(id) }) }
}

function combine(results: UseQueryResult<Answered>[]): {
  reads: SourceRead[]
  sources: SourceStatus[]
} {
  const reads = SOURCE_IDS.map((id, place) => readOf(id, results[place]))
  const sources = reads.map((read, place): SourceStatus => {
    const result = results[place]
    const readAt = result?.data?.readAt ?? null
    return { ...read.state, readAt, asking: readAt !== null && result?.isFetching === true }
  })
  return { reads, sources }
}

function readOf(id: SourceId, result: UseQueryResult<Answered> | undefined): SourceRead {
  if (result?.data) return result.data.read
  if (!result?.isError || result.isFetching) return idleRead(id)
  const reason = 'the app could not read the answer'
  return { state: { id, outcome: 'failed', received: 0, reason }, entries: [] }
}
