import type { Attempts } from './attempts.ts'
import { createCreate, type Create } from './create.ts'
import type { Gateway } from './gateway.ts'
import { post } from './post.ts'
import type { Scratchpad } from './web-messaging.ts'

/** A gateway that writes, too. */
export type Writer = Gateway & {
  /** Saves a new record at most once, and says whether the EHR has it. */
  create: Create
}

/** What saving goes by beside the gateway. */
export type WriterOptions = {
  /** The EHR's scratchpad, when there is one. */
  scratchpad: Scratchpad | null
  attempts: Attempts
}

/** A writer for the EHR that the gateway reads; apart from it, because reading a chart needs none. */
export function writerFor(gateway: Gateway, { scratchpad, attempts }: WriterOptions): Writer {
  const { requests } = gateway
  const create = createCreate({
    post: (type, resource) => post(type, resource, requests),
    search: (type, params) => gateway.search(type, params),
    scratchpad,
    attempts,
    timeoutMs: requests.limits.timeoutMs,
  })
  return { ...gateway, create }
}
