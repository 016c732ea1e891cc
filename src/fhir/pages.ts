import type { Problem } from './answer.ts'
import { countDistinct, readPage, type Entry, type Page } from './bundle.ts'
import type { Limits } from './limits.ts'
import type { Message } from './operation-outcome.ts'
import { ownUrl } from './own-url.ts'
import type { Get } from './request.ts'

/** All pages of one search that could be read. */
export type Pages = {
  entries: Entry[]
  /** Different records of the type asked for. */
  received: number
  /** The most records any page claims there are; null when none says. */
  total: number | null
  messages: Message[]
  /** Why reading ended before the last page, when it did. */
  stopped: string | null
  sessionExpired: boolean
}

export type PageOptions = { get: Get; fhirBase: string; limits: Limits; signal: AbortSignal | undefined }

/** Follows next links under the FHIR base, never twice to the same page, until the last page or a cap. */
export async function readPages(first: URL, type: string, options: PageOptions): Promise<Pages | Problem> {
  const { get, fhirBase, limits, signal } = options
  const read: Page[] = []
  const visited = new Set<string>()
  let records = 0
  let bytesLeft = limits.bytes
  let url = first
  for (;;) {
    visited.add(url.href)
    const answer = await get(url, { signal, maxBytes: bytesLeft })
    const page = answer.ok ? readPage(answer.body, type) : answer.problem
    if ('kind' in page) {
      if (read.length === 0) return page
      const reason = `page ${read.length + 1} could not be read (${page.reason})`
      return { ...together(read), stopped: reason, sessionExpired: page.sessionExpired }
    }
    read.push(page)
    records += page.entries.length
    bytesLeft -= answer.ok ? answer.bytes : 0
    if (page.next === null) return together(read)
    const next = ownUrl(page.next, fhirBase, url.href)
    if (!next) return { ...together(read), stopped: 'the link to the next page does not lead into this EHR' }
    const stopped = visited.has(next.href)
      ? 'the pages of the EHR go round in a circle'
      : capReached(read.length, records, bytesLeft, limits)
    if (stopped !== null) return { ...together(read), stopped }
    url = next
  }
}

function capReached(pages: number, records: number, bytesLeft: number, limits: Limits): string | null {
  if (pages >= limits.pages) return `there are more than ${limits.pages} pages; the rest was not read`
  if (records >= limits.entries) return `there are more than ${limits.entries} records; the rest was not read`
  if (bytesLeft <= 0) return 'there is more data than this app reads; the rest was not read'
  return null
}

function together(pages: readonly Page[]): Pages {
  const totals = pages.map(({ total }) => total).filter((total) => total !== null)
  return {
    entries: pages.flatMap(({ entries }) => entries),
    received: countDistinct(pages.flatMap(({ matches }) => matches)),
    total: totals.length > 0 ? Math.max(...totals) : null,
    messages: pages.flatMap(({ messages }) => messages),
    stopped: null,
    sessionExpired: false,
  }
}
