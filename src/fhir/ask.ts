import type { Gateway } from './gateway.ts'
import type { Ask, Plan, Query } from './plan.ts'
import type { SearchResult } from './search.ts'

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
  const withoutCount: Query[] = []
  let last: SearchResult | null = null
  for (const query of ask.queries) {
    const params = [...query.params, ['_count', String(plan.count)] as const]
    const result = noted(await gateway.search(plan.type, params, { signal }), query)
    if (result.outcome !== 'refused') return result
    last = result
    if (!result.refusedParams.includes('_count')) withoutCount.push(query)
    else {
      const bare = noted(await gateway.search(plan.type, query.params, { signal }), query)
      if (bare.outcome !== 'refused') return bare
      last = bare
    }
  }
  for (const query of withoutCount) {
    const result = noted(await gateway.search(plan.type, query.params, { signal }), query)
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

function noted(result: SearchResult, { note }: Query): SearchResult {
  return note === undefined ? result : { ...result, notes: [...result.notes, note] }
}
