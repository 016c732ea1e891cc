import type { Gateway } from './gateway.ts'
import type { Ask, Plan, Query } from './plan.ts'
import type { Params, SearchResult } from './search.ts'

/**
 * Puts one question: each way in turn until the EHR accepts one, with `_count` first. `_count` is dropped when the EHR
 * names it in a refusal, or when every way was refused with it.
 */
export async function putQuestion(
  gateway: Gateway,
  plan: Plan,
  ask: Ask,
  signal: AbortSignal | undefined,
): Promise<SearchResult> {
  const put = async (query: Query, params: Params): Promise<SearchResult> => {
    const shared = query.keeps !== undefined
    return own(await gateway.search(plan.type, params, { signal, shared }), query)
  }
  const withoutCount: Query[] = []
  let last: SearchResult | null = null
  for (const query of ask.queries) {
    const params = [...query.params, ['_count', String(plan.count)] as const]
    const result = await put(query, params)
    if (result.outcome !== 'refused') return result
    last = result
    if (!result.refusedParams.includes('_count')) withoutCount.push(query)
    else {
      const bare = await put(query, query.params)
      if (bare.outcome !== 'refused') return bare
      last = bare
    }
  }
  for (const query of withoutCount) {
    const result = await put(query, query.params)
    if (result.outcome !== 'refused') return result
    last = result
  }
  return (
    last ?? {
      outcome: 'failed',
      reason: 'nothing was asked',
      notes: [],
      entries: [],
      refusedParams: [],
      sessionExpired: false,
    }
  )
}

/** What of an answer is for who asked, with what the reader should know of the way it was asked. */
function own(result: SearchResult, { note, keeps }: Query): SearchResult {
  const entries = keeps === undefined ? result.entries : result.entries.filter(keeps)
  return { ...result, entries, notes: note === undefined ? result.notes : [...result.notes, note] }
}
