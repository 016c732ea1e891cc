import type { Problem } from './answer.ts'
import { readCapability, type Capability } from './capability.ts'
import { stringAt, type Json } from './json.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { ownUrl } from './own-url.ts'
import { createGet, type RequestOptions } from './request.ts'
import { runSearch, type Params, type SearchResult } from './search.ts'

export type GatewayOptions = Pick<RequestOptions, 'fhirBase' | 'authorization' | 'refresh'> &
  Partial<Omit<RequestOptions, 'limits'>> & {
    limits?: Partial<Limits>
  }

/** How reading one record ended. */
type ReadResult =
  | { ok: true; resource: Json }
  | { ok: false; outcome: 'denied' | 'failed'; reason: string; sessionExpired: boolean }

/** `shared`: while the same question is under way for another source, its answer serves both. */
type SearchCall = { signal?: AbortSignal | undefined; shared?: boolean }

/** Every data call of the app that reads, authorised against one FHIR base and no other address. */
export type Gateway = {
  readonly fhirBase: string
  /** What every call goes out with; a writer sends with the same. */
  readonly requests: RequestOptions
  search(type: string, params: Params, options?: SearchCall): Promise<SearchResult>
  read(type: string, id: string, options?: { signal?: AbortSignal | undefined }): Promise<ReadResult>
  /** What the server says of itself, asked once; null when it cannot be read. */
  capability(): Promise<Capability | null>
}

export function createGateway(options: GatewayOptions): Gateway {
  const { fhirBase } = options
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits }
  const requests: RequestOptions = {
    tokenExpired: () => false,
    onSessionExpired: () => undefined,
    fetch: (...args) => globalThis.fetch(...args),
    random: Math.random,
    delay: wait,
    now: Date.now,
    ...options,
    limits,
  }
  const get = createGet(requests)

  const askCapability = async (): Promise<Capability | null> => {
    const url = new URL(`${fhirBase}/metadata`)
    // Public by the standard, and cheaper without a token: the browser need not ask permission first.
    const open = await get(url, { anonymous: true })
    const answer = open.ok || open.problem.kind === 'failed' ? open : await get(url)
    return answer.ok ? readCapability(answer.body) : null
  }
  let asked: Promise<Capability | null> | null = null
  /** Kept once it is known; a failed answer is asked for again. */
  const capability = async () => {
    const known = await (asked ??= askCapability())
    if (known === null) asked = null
    return known
  }

  const underWay = new Map<string, Promise<SearchResult>>()
  const search: Gateway['search'] = (type, params, { signal, shared = false } = {}) => {
    const ask = () => runSearch(type, params, { get, fhirBase, limits, signal, capability })
    if (!shared) return ask()
    const question = JSON.stringify([type, params])
    const answer = underWay.get(question) ?? ask().finally(() => underWay.delete(question))
    underWay.set(question, answer)
    return answer
  }

  return {
    fhirBase,
    requests,
    capability,
    search,
    async read(type, id, { signal } = {}) {
      const url = ownUrl(`${type}/${encodeURIComponent(id)}`, fhirBase)
      if (!url)
        return notRead({
          kind: 'failed',
          reason: 'its address is not readable',
          message: null,
          sessionExpired: false,
        })
      const answer = await get(url, { signal })
      if (!answer.ok) return notRead(answer.problem)
      const found = stringAt(answer.body, 'resourceType')
      if (found === type) return { ok: true, resource: answer.body }
      const reason = 'the EHR answered with another kind of record'
      return { ok: false, outcome: 'failed', reason, sessionExpired: false }
    },
  }
}

function notRead({ kind, reason, sessionExpired }: Problem): ReadResult {
  return { ok: false, outcome: kind === 'denied' ? 'denied' : 'failed', reason, sessionExpired }
}

function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    signal?.addEventListener('abort', done, { once: true })
    function done() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
  })
}
