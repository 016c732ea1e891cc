import { judge, SESSION_EXPIRED, type Problem } from './answer.ts'
import type { Attempts } from './attempts.ts'
import { asObject, objectAt, objectsAt, stringAt, type Json } from './json.ts'
import { firstText } from './operation-outcome.ts'
import type { Sent } from './post.ts'
import type { Params, SearchResult } from './search.ts'
import type { Scratchpad } from './web-messaging.ts'

/** What a new record is found again by; the same for every try to save it. */
type Identifier = { system: string; value: string }

/** How a record gets into the EHR: onto its scratchpad, to be signed there, or as a new record of its FHIR server. */
export type Way = 'scratchpad' | 'fhir'

/**
 * How saving ended.
 *   saved        the EHR has it; `id` when the EHR said under which name; `already` when it was there before this sending
 *   refused      the EHR certainly did not store it
 *   not-granted  the EHR does not let this app, or this person, store it
 *   unknown      it may or may not be stored
 */
export type CreateResult =
  | { outcome: 'saved'; id: string | null; already?: true }
  | { outcome: 'refused' | 'not-granted' | 'unknown'; reason: string }

type Manner = {
  way?: Way
  /** Looks for an earlier copy before the first sending, too: for records that are named by what they are. */
  lookFirst?: boolean
}
export type Create = (
  type: string,
  resource: Json,
  identifier: Identifier,
  manner?: Manner,
) => Promise<CreateResult>

type CreateOptions = {
  post: (type: string, resource: Json) => Promise<Sent>
  search: (type: string, params: Params) => Promise<SearchResult>
  scratchpad: Scratchpad | null
  attempts: Attempts
  timeoutMs: number
}

/**
 *   whole     everything was looked at
 *   closed    this EHR does not let the app look
 *   failed    it does, but not now
 */
type Found = { found: Json | null; seen: 'whole' | 'closed' | 'failed'; reason: string | null }

/**
 * Saves each record at most once: calls with the same identifier share one sending. When it is not certain what became of
 * it, the EHR is searched for the identifier, at once and before any later sending.
 */
export function createCreate({ post, search, scratchpad, attempts, timeoutMs }: CreateOptions): Create {
  const kept = new Map<string, Promise<CreateResult>>()

  const find = async (type: string, resource: Json, identifier: Identifier): Promise<Found> => {
    const patient =
      stringAt(objectAt(resource, 'subject') ?? {}, 'reference')?.replace(/^Patient\//, '') ?? ''
    const params: Params = [
      ['patient', patient],
      ['identifier', `${identifier.system}|${identifier.value}`],
    ]
    const [{ outcome, entries, reason }, drafts] = await Promise.all([
      search(type, params),
      scratchpad === null ? [] : scratchpad.read(),
    ])
    const stored = entries.map((entry) => asObject(entry.resource)).filter((one) => one !== null)
    const found = [...stored, ...(drafts ?? [])].find(
      (one) => stringAt(one, 'resourceType') === type && bears(one, identifier),
    )
    const isOpen = outcome === 'failed' || outcome === 'incomplete'
    const seen = isOpen ? 'failed' : outcome === 'loaded' && drafts !== null ? 'whole' : 'closed'
    return { found: found ?? null, seen, reason }
  }
  const save = async (
    type: string,
    resource: Json,
    identifier: Identifier,
    { way = 'fhir', lookFirst = false }: Manner,
  ): Promise<CreateResult> => {
    const name = nameOf(type, identifier)
    const wasSent = attempts.has(name)
    if (wasSent || lookFirst) {
      const { found, seen, reason } = await find(type, resource, identifier)
      if (found) return { outcome: 'saved', id: stringAt(found, 'id'), ...(lookFirst && { already: true }) }
      if (wasSent && seen !== 'whole')
        return { outcome: 'unknown', reason: 'the EHR could not be searched for it' }
      if (seen === 'failed')
        return {
          outcome: 'refused',
          reason: `it was not sent, because the EHR could not be searched for an earlier copy${reason === null ? '' : `: ${reason}`}`,
        }
    }
    attempts.add(name)
    const sent =
      way === 'scratchpad' && scratchpad ? await scratchpad.create(resource) : await post(type, resource)
    const certain = judgeSent(sent, type)
    if (certain) {
      if (certain.outcome !== 'saved') attempts.delete(name)
      return certain
    }
    const { found, seen } = await find(type, resource, identifier)
    if (found) return { outcome: 'saved', id: stringAt(found, 'id') }
    const after =
      seen === 'whole' ? 'it was not found there afterwards' : 'the EHR could not be searched for it'
    return { outcome: 'unknown', reason: `${whatHappened(sent, timeoutMs)}, and ${after}` }
  }
  return (type, resource, identifier, manner = {}) => {
    const key = nameOf(type, identifier)
    const before = kept.get(key)
    if (before) return before
    const running = save(type, resource, identifier, manner).then((result) => {
      if (result.outcome !== 'saved') kept.delete(key)
      return result
    })
    kept.set(key, running)
    return running
  }
}

function nameOf(type: string, { system, value }: Identifier): string {
  return `${type} ${system}|${value}`
}

/** What the answer says for certain; null when the record may be stored or not. */
function judgeSent(sent: Sent, type: string): CreateResult | null {
  if (sent.kind === 'not-sent') return { outcome: 'refused', reason: 'the address is outside this EHR' }
  if (sent.kind !== 'answer') return null
  const { status, location } = sent
  const answer = judge(sent, 0)
  const body = answer.ok && stringAt(answer.body, 'resourceType') === type ? answer.body : null
  if (status === 201 || (status >= 200 && status < 300 && body)) {
    const [, named] = new RegExp(`(?:^|/)${type}/([A-Za-z0-9\\-.]{1,64})(?:/|$)`).exec(location ?? '') ?? []
    return { outcome: 'saved', id: (body && stringAt(body, 'id')) ?? named ?? null }
  }
  if (status === 401) return { outcome: 'refused', reason: SESSION_EXPIRED.reason }
  // 408: the EHR gave up waiting, which says nothing of what it did. 501: it does not do this at all.
  if (status < 400 || (status >= 500 && status !== 501) || status === 408 || answer.ok) return null
  // Whoever shows the reason ends the sentence.
  const own = answer.problem.message && firstText(answer.problem.message)?.replace(/[.\s]+$/, '')
  const reason = refusalWords(answer.problem, status) + (own ? `. It says: “${own}”` : '')
  return { outcome: answer.problem.kind === 'denied' ? 'not-granted' : 'refused', reason }
}

function refusalWords({ kind, reason }: Problem, status: number): string {
  switch (kind) {
    case 'denied':
      return `${reason} (${status})`
    case 'not-found':
    case 'unsupported':
      return `this EHR does not take such records (${status})`
    case 'refused':
      return `the EHR did not accept the record (${status})`
    case 'failed':
      return status === 409 || status === 412
        ? `the EHR reports a conflict with what it already holds (${status})`
        : reason
  }
}

function whatHappened(sent: Sent, timeoutMs: number): string {
  if (sent.kind === 'not-sent') return 'it was not sent'
  if (sent.kind === 'stopped' || sent.kind === 'unreachable') return 'the connection to the EHR was lost'
  const answer = judge(sent, Math.round(timeoutMs / 1000))
  return answer.ok ? 'the EHR did not say what it did' : answer.problem.reason
}

/** Does the record carry the identifier? A server may not know the search parameter and send everything. */
function bears(record: Json, { system, value }: Identifier): boolean {
  const one = objectAt(record, 'identifier')
  const all = one ? [one] : objectsAt(record, 'identifier')
  return all.some((item) => stringAt(item, 'system') === system && stringAt(item, 'value') === value)
}
