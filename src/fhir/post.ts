import { attempt, type Attempt } from './attempt.ts'
import type { Json } from './json.ts'
import { ownUrl } from './own-url.ts'
import type { RequestOptions } from './request.ts'

/** How sending one new record ended: what came back, or `not-sent` when it certainly never left. */
export type Sent = Attempt | { kind: 'not-sent' }

/**
 * One authorised POST under one FHIR base, never repeated but for one case: the EHR answered 401, so it did nothing, and
 * the token could be renewed.
 */
export async function post(type: string, resource: Json, options: RequestOptions): Promise<Sent> {
  const url = ownUrl(type, options.fhirBase)
  if (!url) return { kind: 'not-sent' }
  const send = () =>
    attempt(url, {
      fetch: options.fetch,
      authorization: options.authorization(),
      timeoutMs: options.limits.timeoutMs,
      maxBytes: options.limits.bytes,
      signal: undefined,
      body: JSON.stringify(resource),
    })
  // A refusal that the browser hides looks like a lost connection: better to renew before than to wonder after.
  if (options.tokenExpired()) await options.refresh()
  const first = await send()
  if (!isUnauthorised(first)) return first
  const second = (await options.refresh()) ? await send() : first
  if (isUnauthorised(second)) options.onSessionExpired()
  return second
}

function isUnauthorised(sent: Sent): boolean {
  return sent.kind === 'answer' && sent.status === 401
}
