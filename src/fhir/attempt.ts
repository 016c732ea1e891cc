/** What came back from asking once. */
export type Attempt =
  | {
      kind: 'answer'
      status: number
      contentType: string
      retryAfter: string | null
      /** Where a new record was put, when the server says so. */
      location: string | null
      text: string
      bytes: number
    }
  | { kind: 'redirected' | 'unreachable' | 'timed-out' | 'stopped' | 'too-large' }

export type AttemptOptions = {
  fetch: typeof globalThis.fetch
  authorization: string | null
  timeoutMs: number
  maxBytes: number
  signal: AbortSignal | undefined
  /** A record to POST; without one the address is read with GET. */
  body?: string
}

const TIMED_OUT = 'timed out'

/** Asks once. Never throws, never follows a redirect (it would carry the token along), never sends cookies. */
export async function attempt(url: URL, options: AttemptOptions): Promise<Attempt> {
  const { signal } = options
  const controller = new AbortController()
  const stop = () => controller.abort()
  const timer = setTimeout(() => controller.abort(TIMED_OUT), options.timeoutMs)
  signal?.addEventListener('abort', stop, { once: true })
  if (signal?.aborted) stop()
  try {
    return await ask(url, options, controller.signal)
  } catch {
    if (controller.signal.reason === TIMED_OUT) return { kind: 'timed-out' }
    return { kind: signal?.aborted ? 'stopped' : 'unreachable' }
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
    stop()
  }
}

async function ask(url: URL, options: AttemptOptions, signal: AbortSignal): Promise<Attempt> {
  const headers: Record<string, string> = { accept: 'application/fhir+json, application/json;q=0.9' }
  if (options.authorization !== null) headers.authorization = options.authorization
  if (options.body !== undefined) headers['content-type'] = 'application/fhir+json'
  const response = await options.fetch(url.href, {
    ...(options.body === undefined ? {} : { method: 'POST', body: options.body }),
    headers,
    signal,
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  })
  const { status } = response
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) return { kind: 'redirected' }
  const body = await readBody(response, options.maxBytes, signal)
  if (body === null) return { kind: 'too-large' }
  const contentType = (response.headers.get('content-type') ?? '').toLowerCase()
  const location = response.headers.get('location')
  const retryAfter = response.headers.get('retry-after')
  return { kind: 'answer', status, contentType, retryAfter, location, ...body }
}

async function readBody(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<{ text: string; bytes: number } | null> {
  if (response.body === null) return { text: '', bytes: 0 }
  const reader = response.body.getReader()
  signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined), { once: true })
  const decoder = new TextDecoder()
  const parts: string[] = []
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    signal.throwIfAborted()
    if (done) break
    bytes += value.byteLength
    if (bytes > maxBytes) return null
    parts.push(decoder.decode(value, { stream: true }))
  }
  parts.push(decoder.decode())
  return { text: parts.join(''), bytes }
}
