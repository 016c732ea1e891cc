import type { Outcome } from '../domain/sources.ts'
import type { Problem } from './answer.ts'
import type { Entry } from './bundle.ts'
import { claims, type Capability } from './capability.ts'
import { parametersNamed } from './operation-outcome.ts'
import { readPages, type PageOptions, type Pages } from './pages.ts'

/** Words for a kind of record that the server does not have. */
export const NOT_OFFERED = 'this EHR does not have these records'

/** Search parameters in order; a name may repeat. */
export type Params = readonly (readonly [name: string, value: string])[]

/** How one search ended. `refused`: the EHR does not take this question; a simpler one may do. */
export type SearchResult = {
  outcome: Outcome | 'refused'
  /** In words for the reader, when the outcome is not `loaded`. */
  reason: string | null
  notes: readonly string[]
  entries: readonly Entry[]
  /** When refused: the parameters that the EHR named in its refusal. */
  refusedParams: readonly string[]
  sessionExpired: boolean
}

export type SearchOptions = PageOptions & { capability: () => Promise<Capability | null> }

/** Reads one search whole, once more with smaller pages when the EHR delivers fewer records than it counts. */
export async function runSearch(type: string, params: Params, options: SearchOptions): Promise<SearchResult> {
  const first = await readPages(searchUrl(type, params, options), type, options)
  if ('kind' in first) return withoutData(type, params, first, options.capability)
  if (!isShort(first) || first.stopped !== null) return withData(first)
  const smaller = withSmallerPages(params)
  if (!smaller) return withData(first)
  const again = await readPages(searchUrl(type, smaller, options), type, options)
  return withData('kind' in again || again.received < first.received ? first : again)
}

function searchUrl(type: string, params: Params, { fhirBase }: SearchOptions): URL {
  const query = new URLSearchParams(params.map(([name, value]) => [name, value]))
  return new URL(`${fhirBase}/${type}?${query.toString()}`)
}

function isShort({ total, received }: Pages): boolean {
  return total !== null && received < total
}

function withSmallerPages(params: Params): Params | null {
  const count = Number(params.find(([name]) => name === '_count')?.[1])
  if (!(count >= 8)) return null
  return params.map(([name, value]) => [name, name === '_count' ? String(Math.floor(count / 4)) : value])
}

function withData(pages: Pages): SearchResult {
  const { messages, entries, received, total, stopped, sessionExpired } = pages
  const words = (...effects: string[]) =>
    messages.flatMap((message) => (effects.includes(message.effect) ? (message.words ?? []) : []))
  const short =
    isShort(pages) && stopped === null ? [`the EHR counts ${total ?? 0} records and gave ${received}`] : []
  const missing = [...(stopped === null ? [] : [stopped]), ...short, ...words('incomplete')]
  const held = words('withheld', 'denied')
  const reasons = [...new Set([...held, ...missing])]
  return {
    outcome: outcomeOf(pages, held.length > 0, missing.length > 0),
    reason: reasons.length > 0 ? reasons.join('; ') : null,
    notes: [...new Set(words('none'))],
    entries,
    refusedParams: [],
    sessionExpired,
  }
}

function outcomeOf({ messages, received }: Pages, held: boolean, missing: boolean): Outcome {
  if (received === 0 && messages.some(({ effect }) => effect === 'denied')) return 'denied'
  if (held) return 'withheld'
  return missing ? 'incomplete' : 'loaded'
}

async function withoutData(
  type: string,
  params: Params,
  problem: Problem,
  capability: () => Promise<Capability | null>,
): Promise<SearchResult> {
  const { reason, sessionExpired, message } = problem
  const names = params.map(([name]) => name)
  const refusedParams = message ? parametersNamed(message, names) : []
  const outcome = await outcomeWithoutData(type, problem, capability)
  const words = outcome === 'not-offered' ? NOT_OFFERED : reason
  return { outcome, reason: words, notes: [], entries: [], refusedParams, sessionExpired }
}

async function outcomeWithoutData(
  type: string,
  { kind, message }: Problem,
  capability: () => Promise<Capability | null>,
): Promise<SearchResult['outcome']> {
  if (kind === 'denied' || kind === 'failed' || kind === 'refused') return kind
  const known = await capability()
  if (known) return claims(known, type) ? 'failed' : 'not-offered'
  // Nothing known of the server: only its own FHIR message makes a 404 more than a wrong turn on the way.
  return kind === 'not-found' && message ? 'not-offered' : 'failed'
}
