import { describe, expect, it, vi } from 'vitest'
import { tabAttempts } from './attempts.ts'
import type { CreateResult, Way } from './create.ts'
import type { Json } from './json.ts'
import type { Sent } from './post.ts'
import { BASE, bundle, outcome, quickWriter } from './test-ehr.ts'
import type { Scratchpad } from './web-messaging.ts'

/** The kinds of record that drafts become; every row of the matrix is run for each. */
const TYPES = ['ServiceRequest', 'MedicationRequest', 'DocumentReference'] as const
const IDENTIFIER = { system: 'urn:x', value: 'one' }
const SUBJECT = { reference: 'Patient/p1' }

type Step = () => Promise<Response>
const json =
  (status: number, body: unknown): Step =>
  () =>
    Promise.resolve(
      new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/fhir+json' } }),
    )
const lost: Step = () => Promise.reject(new TypeError('failed to fetch'))
const silent: Step = () => new Promise<Response>(() => undefined)

/** An EHR that stores what it takes; `post` and `search` answer instead, until they give undefined. */
function ehr(type: string, { post, search }: { post?: Step | undefined; search?: Step | undefined } = {}) {
  const stored: Json[] = []
  let posts = 0
  const fetch = vi.fn((url: RequestInfo | URL, init?: RequestInit) => {
    const hung = () =>
      new Promise<Response>((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted')))
      })
    if (init?.method !== 'POST') {
      if (new URL(url as string).pathname.endsWith('/metadata'))
        return json(200, { resourceType: 'CapabilityStatement', rest: [{ resource: [{ type }] }] })()
      return Promise.race([(search ?? json(200, bundle(stored)))(), hung()])
    }
    posts += 1
    const made = { ...(JSON.parse(init.body as string) as Json), id: `new-${posts}` }
    if (post) return Promise.race([post(), hung()])
    stored.push(made)
    return json(201, made)()
  })
  return { fetch, stored, posts: () => posts }
}

/** The EHR's scratchpad with an answer of its own; `drafts` is what lies on it. */
function pad(answer: Sent | null, { readable = true } = {}) {
  const drafts: Json[] = []
  const scratchpad: Scratchpad = {
    create: (resource) => {
      if (answer) return Promise.resolve(answer)
      drafts.push({ ...resource, id: `pad-${drafts.length + 1}` })
      const type = String(resource.resourceType)
      return Promise.resolve(status(201, `${type}/pad-${drafts.length}`))
    },
    read: () => Promise.resolve(readable ? drafts : null),
  }
  return { scratchpad, drafts }
}
const status = (code: number, location: string | null = null, text = '{}'): Sent => ({
  kind: 'answer',
  status: code,
  contentType: 'application/fhir+json',
  retryAfter: null,
  location,
  text,
  bytes: text.length,
})

function page(
  fetch: typeof globalThis.fetch,
  tab: Map<string, string>,
  scratchpad: Scratchpad | null = null,
) {
  const storage = {
    getItem: (key: string) => tab.get(key) ?? null,
    setItem: (key: string, value: string) => void tab.set(key, value),
    removeItem: (key: string) => void tab.delete(key),
  }
  const writer = quickWriter({
    fetch,
    scratchpad,
    attempts: tabAttempts(storage),
    limits: { timeoutMs: 20, retries: 0 },
  })
  return (type: string, way: Way = 'fhir') =>
    writer.create(
      type,
      { resourceType: type, status: 'draft', identifier: [IDENTIFIER], subject: SUBJECT },
      IDENTIFIER,
      { way, lookFirst: true },
    )
}
const words = (result: CreateResult): string =>
  result.outcome === 'saved'
    ? `${result.already ? 'already ' : ''}saved as ${result.id ?? 'unnamed'}`
    : `${result.outcome}: ${result.reason}`

describe.each(TYPES)('%s as a new record', (type) => {
  it.each<[why: string, post: Step | undefined, expected: string]>([
    ['granted', undefined, 'saved as new-1'],
    [
      'denied by scope or person',
      json(403, outcome('error', 'forbidden')),
      'not-granted: the EHR refused access (403)',
    ],
    ['kind not taken', json(405, {}), 'refused: this EHR does not take such records (405)'],
    [
      '4xx with words',
      json(422, {
        resourceType: 'OperationOutcome',
        issue: [{ severity: 'error', code: 'value', diagnostics: 'no such code' }],
      }),
      'refused: the EHR did not accept the record (422). It says: “no such code”',
    ],
    ['400', json(400, {}), 'refused: the EHR did not accept the record (400)'],
    ['409', json(409, {}), 'refused: the EHR reports a conflict with what it already holds (409)'],
    ['412', json(412, {}), 'refused: the EHR reports a conflict with what it already holds (412)'],
    ['session over', json(401, {}), 'refused: the session expired; open the app again from the chart'],
    ['500', json(500, {}), 'unknown: the EHR answered 500, and it was not found there afterwards'],
    ['503', json(503, {}), 'unknown: the EHR answered 503, and it was not found there afterwards'],
    [
      'time-out',
      silent,
      'unknown: the EHR did not answer within 0 seconds, and it was not found there afterwards',
    ],
    [
      'connection lost',
      lost,
      'unknown: the connection to the EHR was lost, and it was not found there afterwards',
    ],
  ])('%s', async (_why, post, expected) => {
    const { fetch, posts } = ehr(type, { post })
    expect(words(await page(fetch, new Map())(type))).toBe(expected)
    expect(posts()).toBe(1)
  })

  it('double click: one', async () => {
    const { fetch, stored } = ehr(type)
    const send = page(fetch, new Map())
    await Promise.all([send(type), send(type)])
    expect(stored).toHaveLength(1)
  })

  it('reload after it was saved: found, nothing sent', async () => {
    const { fetch, stored, posts } = ehr(type)
    const tab = new Map<string, string>()
    await page(fetch, tab)(type)
    expect(words(await page(fetch, tab)(type))).toBe('already saved as new-1')
    expect(words(await page(fetch, new Map())(type))).toBe('already saved as new-1')
    expect([stored.length, posts()]).toEqual([1, 1])
  })

  it('reload after a time-out, when the EHR cannot be searched: nothing is sent', async () => {
    const tab = new Map<string, string>()
    const first = ehr(type, { post: silent, search: json(403, {}) })
    expect((await page(first.fetch, tab)(type)).outcome).toBe('unknown')
    const second = ehr(type, { search: json(403, {}) })
    expect(words(await page(second.fetch, tab)(type))).toBe('unknown: the EHR could not be searched for it')
    expect(second.posts()).toBe(0)
  })

  it('retry after a time-out: found late, nothing sent again', async () => {
    const { fetch, posts, stored } = ehr(type, { post: silent })
    const send = page(fetch, new Map())
    await send(type)
    stored.push({ resourceType: type, id: 'late', identifier: [IDENTIFIER] })
    expect(words(await send(type))).toBe('already saved as late')
    expect(posts()).toBe(1)
  })

  it.each<[why: string, search: Step]>([
    ['offline', lost],
    ['search answers 500', json(500, {})],
  ])('%s: it does not leave, and says so for certain', async (_why, search) => {
    const { fetch, posts } = ehr(type, { search })
    expect(words(await page(fetch, new Map())(type))).toMatch(
      /^refused: it was not sent, because the EHR could not be/,
    )
    expect(posts()).toBe(0)
  })

  it('an EHR that lets the app write and not search: sent once', async () => {
    const { fetch, posts } = ehr(type, { search: json(403, {}) })
    expect(words(await page(fetch, new Map())(type))).toBe('saved as new-1')
    expect(posts()).toBe(1)
  })

  it('after a refusal it may be sent again', async () => {
    const tab = new Map<string, string>()
    await page(ehr(type, { post: json(422, {}) }).fetch, tab)(type)
    expect(words(await page(ehr(type).fetch, tab)(type))).toBe('saved as new-1')
    expect([...tab.keys()].every((key) => !/p1|Patient/.test(key))).toBe(true)
  })
})

describe.each(TYPES)('%s on the scratchpad', (type) => {
  it.each<[why: string, answer: Sent | null, expected: string]>([
    ['granted', null, 'saved as pad-1'],
    [
      'denied',
      status(403, null, JSON.stringify(outcome('error', 'forbidden'))),
      'not-granted: the EHR refused access (403)',
    ],
    ['not implemented', status(501), 'refused: this EHR does not take such records (501)'],
    ['4xx', status(422), 'refused: the EHR did not accept the record (422)'],
    ['409', status(409), 'refused: the EHR reports a conflict with what it already holds (409)'],
    ['5xx', status(500), 'unknown: the EHR answered 500, and it was not found there afterwards'],
    ['no status', status(0), 'unknown: the EHR answered 0, and it was not found there afterwards'],
    [
      'time-out',
      { kind: 'timed-out' },
      'unknown: the EHR did not answer within 0 seconds, and it was not found there afterwards',
    ],
  ])('%s; nothing goes to the FHIR server', async (_why, answer, expected) => {
    const { fetch, posts } = ehr(type)
    const { scratchpad } = pad(answer)
    expect(words(await page(fetch, new Map(), scratchpad)(type, 'scratchpad'))).toBe(expected)
    expect(posts()).toBe(0)
  })

  it('double click, reload: one draft', async () => {
    const { fetch } = ehr(type)
    const { scratchpad, drafts } = pad(null)
    const tab = new Map<string, string>()
    const send = page(fetch, tab, scratchpad)
    await Promise.all([send(type, 'scratchpad'), send(type, 'scratchpad')])
    expect(words(await page(fetch, tab, scratchpad)(type, 'scratchpad'))).toBe('already saved as pad-1')
    expect(drafts).toHaveLength(1)
  })

  it('signed meanwhile: found on the FHIR server, not drafted again', async () => {
    const { fetch, stored } = ehr(type)
    const { scratchpad, drafts } = pad(null)
    stored.push({ resourceType: type, id: 'signed', identifier: [IDENTIFIER] })
    expect(words(await page(fetch, new Map(), scratchpad)(type, 'scratchpad'))).toBe(
      'already saved as signed',
    )
    expect(drafts).toHaveLength(0)
  })

  it('after a refusal there, the FHIR server takes it once', async () => {
    const { fetch, stored } = ehr(type)
    const send = page(fetch, new Map(), pad(status(403)).scratchpad)
    expect((await send(type, 'scratchpad')).outcome).toBe('not-granted')
    expect(words(await send(type, 'fhir'))).toBe('saved as new-1')
    expect(stored).toHaveLength(1)
  })

  it('a scratchpad that cannot be read out: sent once, and after a time-out never again', async () => {
    const { fetch } = ehr(type)
    const tab = new Map<string, string>()
    const { scratchpad } = pad({ kind: 'timed-out' }, { readable: false })
    const again = 'unknown: the EHR could not be searched for it'
    await page(fetch, tab, scratchpad)(type, 'scratchpad')
    expect(words(await page(fetch, tab, scratchpad)(type, 'scratchpad'))).toBe(again)
    expect(words(await page(fetch, tab, scratchpad)(type, 'fhir'))).toBe(again)
  })
})

it('the name under which a try is kept in the tab goes when it certainly failed', () => {
  const tab = new Map<string, string>()
  const attempts = tabAttempts({
    getItem: (key) => tab.get(key) ?? null,
    setItem: (key, value) => void tab.set(key, value),
    removeItem: (key) => void tab.delete(key),
  })
  attempts.add('one')
  expect([attempts.has('one'), tab.size]).toEqual([true, 1])
  attempts.delete('one')
  expect([attempts.has('one'), tab.size]).toEqual([false, 0])
})

it('where the browser blocks storage, tries are kept for the page', () => {
  const blocked = () => {
    throw new Error('blocked')
  }
  for (const storage of [null, { getItem: blocked, setItem: blocked, removeItem: blocked }]) {
    const attempts = tabAttempts(storage)
    attempts.add('one')
    expect(attempts.has('one')).toBe(true)
    expect(attempts.has('two')).toBe(false)
  }
})

it('the search names the identifier and the patient', async () => {
  const { fetch } = ehr('ServiceRequest')
  await page(fetch, new Map())('ServiceRequest')
  expect(fetch.mock.calls[0]?.[0]).toBe(`${BASE}/ServiceRequest?patient=p1&identifier=urn%3Ax%7Cone`)
})
