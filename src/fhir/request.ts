import { judge, problem, SESSION_EXPIRED, type Answer } from './answer.ts'
import { atMost } from './at-most.ts'
import { attempt, type Attempt } from './attempt.ts'
import { isBreakTheGlass } from './operation-outcome.ts'
import type { Limits } from './limits.ts'
import { asJson, ownUrl } from './own-url.ts'
import { waitBefore } from './retry.ts'

export type RequestOptions = {
  fhirBase: string
  authorization: () => string | null
  /** Gets a new token; false when there is none to be had. */
  refresh: () => Promise<boolean>
  tokenExpired: () => boolean
  onSessionExpired: () => void
  fetch: typeof globalThis.fetch
  random: () => number
  delay: (ms: number, signal?: AbortSignal) => Promise<void>
  now: () => number
  limits: Limits
}
type GetOptions = { signal?: AbortSignal | undefined; maxBytes?: number; anonymous?: boolean }
export type Get = (url: URL, options?: GetOptions) => Promise<Answer>

/** One authorised GET under one FHIR base: checked address, time-out, repeats, and one renewal of an expired token. */
export function createGet(options: RequestOptions): Get {
  const { fhirBase, limits, authorization } = options
  const inTurn = atMost(limits.concurrency)
  const renew = once(options.refresh)

  return async (url, { signal, maxBytes = limits.bytes, anonymous = false } = {}) => {
    const own = ownUrl(url.href, fhirBase)
    if (!own) return { ok: false, problem: problem('failed', 'the address is outside this EHR') }
    const target = asJson(own)
    let renewed = anonymous
    let repeats = 0
    if (!anonymous && options.tokenExpired()) await renew()
    for (;;) {
      const token = anonymous ? null : authorization()
      const { timeoutMs } = limits
      const result = await inTurn(() =>
        attempt(target, { fetch: options.fetch, authorization: token, timeoutMs, maxBytes, signal }),
      )
      if (!anonymous && isUnauthorised(result, options.tokenExpired())) {
        const another = !renewed && (authorization() !== token || (await renew()))
        renewed = true
        if (another) continue
        options.onSessionExpired()
        return { ok: false, problem: SESSION_EXPIRED }
      }
      const answer = judge(result, Math.round(timeoutMs / 1000))
      if (answer.ok || (answer.problem.message && isBreakTheGlass(answer.problem.message))) return answer
      const wait = waitBefore(result, repeats, { ...limits, random: options.random, now: options.now })
      if (wait === null || signal?.aborted) return answer
      repeats += 1
      await options.delay(wait, signal)
    }
  }
}

/** 401; or no answer at all after the token ran out, which is how a 401 without CORS headers looks. */
function isUnauthorised(result: Attempt, expired: boolean): boolean {
  if (result.kind === 'answer') return result.status === 401
  return result.kind === 'unreachable' && expired
}

/** While one call is under way, others share it. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null
  return () => {
    running ??= work().finally(() => {
      running = null
    })
    return running
  }
}
