import { delay as stall, http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { BASE, bundle, outcome, quickGateway, some } from './test-ehr.ts'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const URL_OF_CONDITIONS = `${BASE}/Condition`
const PATIENT = [['patient', 'p1']] as const
const capability = (...types: string[]) =>
  http.get(`${BASE}/metadata`, () =>
    HttpResponse.json({
      resourceType: 'CapabilityStatement',
      fhirVersion: '4.0.1',
      rest: [
        { mode: 'server', resource: types.map((type) => ({ type, interaction: [{ code: 'search-type' }] })) },
      ],
    }),
  )
const noCapability = http.get(`${BASE}/metadata`, () => new HttpResponse(null, { status: 500 }))
const html = () => HttpResponse.html('<!doctype html><p>Sign in</p>')

/** Answers in turn; the last one stays. */
function answers(...replies: (() => Response | Promise<Response>)[]) {
  let asked = 0
  server.use(
    http.get(URL_OF_CONDITIONS, () => {
      const reply = replies[Math.min(asked, replies.length - 1)]
      asked += 1
      return reply ? reply() : HttpResponse.error()
    }),
  )
  return () => asked
}
const status =
  (code: number, body: object | null = null, headers: Record<string, string> = {}) =>
  () =>
    body
      ? HttpResponse.json(body, { status: code, headers })
      : new HttpResponse(null, { status: code, headers })
const good = () => HttpResponse.json(bundle(some('Condition', 1, 2)))

describe('a good answer', () => {
  it('asks with the token, once, and hands records over untouched', async () => {
    const odd = { resourceType: 'Condition', id: 'x', medication: { concept: { text: 'R5' } }, extra: [null] }
    const seen: Request[] = []
    server.use(
      http.get(URL_OF_CONDITIONS, ({ request }) => {
        seen.push(request)
        return HttpResponse.json({
          resourceType: 'Bundle',
          entry: [{ fullUrl: 'urn:1', resource: odd }, null, {}, 7],
        })
      }),
    )
    const result = await quickGateway().gateway.search('Condition', PATIENT)
    expect(result).toMatchObject({ outcome: 'loaded', reason: null, sessionExpired: false })
    expect(result.entries).toEqual([
      { fullUrl: 'urn:1', resource: odd },
      { resource: null },
      { resource: null },
      { resource: null },
    ])
    expect(seen.map((request) => request.url)).toEqual([`${URL_OF_CONDITIONS}?patient=p1`])
    expect(seen[0]?.headers.get('authorization')).toBe('Bearer secret-token')
    expect(seen[0]?.headers.get('accept')).toContain('application/fhir+json')
  })

  it('is whole when it is empty', async () => {
    answers(() => HttpResponse.json({ resourceType: 'Bundle', total: 0 }))
    expect(await quickGateway().gateway.search('Condition', PATIENT)).toMatchObject({
      outcome: 'loaded',
      entries: [],
    })
  })
})

describe('no usable answer on page 1', () => {
  it.each([
    ['a web page', html, 'failed', 'a web page instead of data'],
    [
      'a web page that says it is JSON',
      () => HttpResponse.text('<!DOCTYPE html>', { headers: { 'content-type': 'application/json' } }),
      'failed',
      'a web page',
    ],
    ['XML', () => HttpResponse.xml('<Bundle/>'), 'failed', 'XML'],
    ['204', status(204), 'failed', 'empty answer'],
    ['empty 200', () => HttpResponse.text(''), 'failed', 'empty answer'],
    [
      'truncated',
      () =>
        HttpResponse.text('{"resourceType":"Bundle","entry":[{"res', {
          headers: { 'content-type': 'application/fhir+json' },
        }),
      'failed',
      'broke off',
    ],
    ['no object', () => HttpResponse.json([1]), 'failed', 'broke off or is not readable'],
    [
      'another resource',
      () => HttpResponse.json({ resourceType: 'Patient' }),
      'failed',
      'not a list of records',
    ],
    [
      'entries of the wrong type',
      () => HttpResponse.json({ resourceType: 'Bundle', entry: {} }),
      'failed',
      'not readable',
    ],
    [
      'a message under 200',
      () => HttpResponse.json(outcome('error', 'exception')),
      'failed',
      'reported an error',
    ],
    [
      'a message of refusal under 200',
      () => HttpResponse.json(outcome('warning', 'processing', '4118')),
      'denied',
      'did not authorise',
    ],
    ['301', () => HttpResponse.redirect(`${BASE}/elsewhere`, 301), 'failed', 'redirected'],
    [
      '302 to a stranger',
      () => HttpResponse.redirect('https://evil.example/fhir', 302),
      'failed',
      'redirected',
    ],
    ['400', status(400, outcome('error', 'invalid')), 'refused', 'does not accept the question (400)'],
    ['413', status(413), 'refused', '413'],
    ['414', status(414), 'refused', '414'],
    ['422', status(422), 'refused', '422'],
    ['403', status(403), 'denied', 'refused access'],
    ['403 with a message', status(403, outcome('error', 'forbidden')), 'denied', 'refused access'],
    ['403 about the question', status(403, outcome('error', 'required')), 'refused', '403'],
    ['404 for a type it has', status(404), 'failed', '404'],
    ['405 for a type it has', status(405), 'failed', '405'],
    ['410', status(410), 'failed', 'answered 410'],
    ['418', status(418), 'failed', 'answered 418'],
    [
      'not authorised, Epic',
      status(400, outcome('fatal', 'processing', '4118')),
      'denied',
      'did not authorise',
    ],
  ])('%s', async (_why, reply, expected, words) => {
    server.use(capability('Condition'))
    const asked = answers(reply)
    const { gateway, waits } = quickGateway()
    const result = await gateway.search('Condition', PATIENT)
    expect(result).toMatchObject({
      outcome: expected,
      reason: expect.stringContaining(words) as string,
      entries: [],
    })
    expect(asked()).toBe(1)
    expect(waits).toEqual([])
    expect(result.reason).not.toMatch(/https?:|secret|p1/)
  })

  it.each([
    ['404, type not claimed', [capability('Patient')], status(404), 'not-offered'],
    ['501, type not claimed', [capability('Patient')], status(501), 'not-offered'],
    [
      '404 in FHIR, server unknown',
      [noCapability],
      status(404, outcome('error', 'not-found')),
      'not-offered',
    ],
    ['404 of any web server, server unknown', [noCapability], status(404), 'failed'],
  ])('%s: %s', async (_why, handlers, reply, expected) => {
    server.use(...handlers)
    answers(reply)
    expect((await quickGateway().gateway.search('Condition', PATIENT)).outcome).toBe(expected)
  })

  it('names the parameters the EHR complains about', async () => {
    answers(status(400, { resourceType: 'OperationOutcome', issue: [{ diagnostics: 'unknown: _count' }] }))
    const result = await quickGateway().gateway.search('Condition', [...PATIENT, ['_count', '200']])
    expect(result.refusedParams).toEqual(['_count'])
  })
})

describe('asking again', () => {
  it.each([
    ['408', status(408), 3],
    ['429', status(429), 3],
    ['500', status(500), 1],
    ['502', status(502), 3],
    ['503', status(503), 3],
    ['504', status(504), 3],
    ['no connection', () => HttpResponse.error(), 3],
    ['break-the-glass, never', status(503, outcome('error', 'processing', '4131')), 0],
    ['501, never', status(501), 0],
  ])('%s', async (_why, reply, repeats) => {
    server.use(capability('Condition'))
    const asked = answers(reply)
    const { gateway, waits } = quickGateway()
    const result = await gateway.search('Condition', PATIENT)
    expect(['failed', 'denied']).toContain(result.outcome)
    expect(asked()).toBe(repeats + 1)
    expect(waits).toEqual([400, 800, 1600].slice(0, repeats))
  })

  it('stops as soon as it works', async () => {
    const asked = answers(status(503), good)
    expect(await quickGateway().gateway.search('Condition', PATIENT)).toMatchObject({ outcome: 'loaded' })
    expect(asked()).toBe(2)
  })

  it.each([
    ['seconds', '2', [2000]],
    ['a date', 'Tue, 10 Mar 2026 12:00:03 GMT', [3000]],
    ['a date gone by', 'Tue, 10 Mar 2026 11:00:00 GMT', [0]],
    ['nonsense', 'soon', [400]],
    ['too long a wait: give up', '120', []],
  ])('waits as told: %s', async (_why, retryAfter, expected) => {
    answers(status(429, null, { 'retry-after': retryAfter }), good)
    const { gateway, waits } = quickGateway({ now: () => Date.parse('2026-03-10T12:00:00Z') })
    const result = await gateway.search('Condition', PATIENT)
    expect(waits).toEqual(expected)
    expect(result.outcome).toBe(expected.length > 0 ? 'loaded' : 'failed')
  })

  it('gives up on an EHR that does not answer, after asking twice', async () => {
    const asked = answers(async () => {
      await stall('infinite')
      return good()
    })
    const result = await quickGateway({ limits: { timeoutMs: 20 } }).gateway.search('Condition', PATIENT)
    expect(result).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('did not answer') as string,
    })
    expect(asked()).toBe(2)
  })

  it('gives up on an answer that stops in the middle', async () => {
    answers(
      () =>
        new HttpResponse(
          new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('{"res')) }),
        ),
    )
    const { gateway } = quickGateway({ limits: { timeoutMs: 20 } })
    expect(await gateway.search('Condition', PATIENT)).toMatchObject({ outcome: 'failed' })
  })

  it('stops when told to', async () => {
    const controller = new AbortController()
    const asked = answers(async () => {
      controller.abort()
      await stall('infinite')
      return good()
    })
    const result = await quickGateway().gateway.search('Condition', PATIENT, { signal: controller.signal })
    expect(result).toMatchObject({ outcome: 'failed', reason: 'reading was stopped' })
    expect(asked()).toBe(1)
  })

  it('does not start when told to stop before', async () => {
    const asked = answers(good)
    const result = await quickGateway().gateway.search('Condition', PATIENT, { signal: AbortSignal.abort() })
    expect(result.outcome).toBe('failed')
    expect(asked()).toBe(0)
  })

  it('has at most six requests under way', async () => {
    let now = 0
    let most = 0
    server.use(
      http.get(URL_OF_CONDITIONS, async () => {
        now += 1
        most = Math.max(most, now)
        await stall(5)
        now -= 1
        return good()
      }),
    )
    const { gateway } = quickGateway()
    await Promise.all(Array.from({ length: 20 }, () => gateway.search('Condition', PATIENT)))
    expect(most).toBe(6)
  })
})

describe('read', () => {
  it.each([
    ['the record', status(200, { resourceType: 'Patient', id: 'a/b' }), { ok: true }],
    ['another kind', status(200, { resourceType: 'Group' }), { ok: false, outcome: 'failed' }],
    ['403', status(403), { ok: false, outcome: 'denied' }],
    ['404', status(404), { ok: false, outcome: 'failed' }],
  ])('%s', async (_why, reply, expected) => {
    server.use(http.get(`${BASE}/Patient/p1`, reply))
    expect(await quickGateway().gateway.read('Patient', 'p1')).toMatchObject(expected)
  })

  it.each(['..', '.', 'a/b', '../Patient', ''])('never leaves the type for the id "%s"', async (id) => {
    const { gateway } = quickGateway({ fetch: () => Promise.reject(new Error('asked')) })
    expect(await gateway.read('Patient', id)).toMatchObject({ ok: false })
  })
})

describe('capability', () => {
  it('is asked once, without the token', async () => {
    const tokens: (string | null)[] = []
    server.use(
      http.get(`${BASE}/metadata`, ({ request }) => {
        tokens.push(request.headers.get('authorization'))
        return HttpResponse.json({
          resourceType: 'CapabilityStatement',
          rest: [{ resource: [{ type: 'Device' }] }],
        })
      }),
    )
    const { gateway } = quickGateway()
    const [first] = await Promise.all([gateway.capability(), gateway.capability()])
    expect(first?.types.get('Device')).toEqual({ search: true })
    expect(tokens).toEqual([null])
  })

  it('uses the token where the server wants one', async () => {
    const asked: boolean[] = []
    server.use(
      http.get(`${BASE}/metadata`, ({ request }) => {
        asked.push(request.headers.has('authorization'))
        if (!request.headers.has('authorization')) return new HttpResponse(null, { status: 401 })
        return HttpResponse.json({
          resourceType: 'CapabilityStatement',
          rest: [{ resource: [{ type: 'Device' }] }],
        })
      }),
    )
    expect((await quickGateway().gateway.capability())?.types.has('Device')).toBe(true)
    expect(asked).toEqual([false, true])
  })

  it.each([
    ['a page', html],
    ['no types', status(200, { resourceType: 'CapabilityStatement', rest: [{}] })],
    ['another resource', status(200, { resourceType: 'Bundle' })],
  ])('tells nothing: %s', async (_why, reply) => {
    server.use(http.get(`${BASE}/metadata`, reply))
    expect(await quickGateway().gateway.capability()).toBeNull()
  })
})
