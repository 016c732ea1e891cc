import { asObject, objectAt, objectsAt, stringAt, type Json } from './json.ts'
import type { Sent } from './post.ts'
import type { Messaging } from './token.ts'

/** The EHR's scratchpad, where a draft waits for the clinician to sign or drop it. */
export type Scratchpad = {
  /** Puts a draft on it, once. */
  create: (resource: Json) => Promise<Sent>
  /** What lies on it; null when the EHR does not say. */
  read: () => Promise<Json[] | null>
}

/** The parts of a browser window that messages go through. */
export type MessageWindow = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  parent: unknown
  opener: unknown
}
type Target = { postMessage: (message: unknown, targetOrigin: string) => void }

/**
 * The scratchpad by SMART Web Messaging 1.0; null when no window of the EHR is there to talk to. Only an answer from the
 * EHR's window, under the very origin that came with the token, and to this message, is heard.
 */
export function openScratchpad(
  { handle, origin }: Messaging,
  window: MessageWindow,
  timeoutMs: number,
): Scratchpad | null {
  const target = (window.parent !== window ? window.parent : window.opener) as Target | null
  if (!target) return null

  const ask = (messageType: string, payload: Json): Promise<Json | null> =>
    new Promise((resolve) => {
      const messageId = crypto.randomUUID()
      const end = (answer: Json | null) => {
        clearTimeout(timer)
        window.removeEventListener('message', hear)
        resolve(answer)
      }
      const timer = setTimeout(() => end(null), timeoutMs)
      const hear = (event: MessageEvent) => {
        if (event.origin !== origin || event.source !== target) return
        const answer = asObject(event.data)
        if (answer === null || stringAt(answer, 'responseToMessageId') !== messageId) return
        end(objectAt(answer, 'payload') ?? {})
      }
      window.addEventListener('message', hear)
      target.postMessage({ messagingHandle: handle, messageId, messageType, payload }, origin)
    })

  return {
    async create(resource) {
      const payload = await ask('scratchpad.create', { resource })
      return payload === null ? { kind: 'timed-out' } : answerOf(payload)
    },
    async read() {
      const payload = await ask('scratchpad.read', {})
      if (payload === null || !Array.isArray(payload.scratchpad)) return null
      return objectsAt(payload, 'scratchpad')
    },
  }
}

/** The payload is modelled after Bundle.entry.response: read as the answer to a POST. A status that is none reads as 0. */
function answerOf(payload: Json): Sent {
  const text = JSON.stringify(objectAt(payload, 'outcome') ?? {})
  return {
    kind: 'answer',
    status: Number(/^[1-5]\d\d(?=\s|$)/.exec(stringAt(payload, 'status') ?? '')?.[0] ?? 0),
    contentType: 'application/fhir+json',
    retryAfter: null,
    location: stringAt(payload, 'location'),
    text,
    bytes: text.length,
  }
}
