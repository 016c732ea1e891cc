// Hazards: H-02
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Limits } from './limits.ts'
import { BASE, bundle, outcome, quickGateway, some } from './test-ehr.ts'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const page = (number: number) => `${BASE}/Condition?page=${number}`
type Reply = object | (() => Response)

/** An EHR whose first answer is page 1 and whose other pages go by number. Returns the pages asked for. */
function pages(replies: readonly Reply[]): string[] {
  const asked: string[] = []
  server.use(
    http.get(`${BASE}/Condition`, ({ request }) => {
      const { searchParams } = new URL(request.url)
      const number = Number(searchParams.get('page') ?? 1)
      asked.push(`${number}${searchParams.has('_count') ? ` by ${searchParams.get('_count') ?? ''}` : ''}`)
      const reply = replies[number - 1]
      if (!reply) return new HttpResponse(null, { status: 404 })
      return reply instanceof Function ? reply() : HttpResponse.json(reply)
    }),
  )
  return asked
}
const search = (limits: Partial<Limits> = {}, ...more: [string, string][]) =>
  quickGateway({ limits }).gateway.search('Condition', [['patient', 'p1'], ...more])

describe('paging', () => {
  it('reads to the last page, in order', async () => {
    const asked = pages([
      bundle(some('Condition', 1, 2), { next: page(2), total: 5 }),
      bundle(some('Condition', 3, 4), { next: 'Condition?page=3' }),
      bundle(some('Condition', 5, 5)),
    ])
    const result = await search()
    expect(result).toMatchObject({ outcome: 'loaded', reason: null })
    expect(result.entries.map(({ resource }) => resource)).toEqual(some('Condition', 1, 5))
    expect(asked).toEqual(['1', '2', '3'])
  })

  it('asks for JSON where the next link asks for XML', async () => {
    const formats: (string | null)[] = []
    server.use(
      http.get(`${BASE}/Condition`, ({ request }) => {
        const { searchParams } = new URL(request.url)
        formats.push(searchParams.get('_format'))
        return HttpResponse.json(
          searchParams.has('page') ? bundle([]) : bundle([], { next: `${page(2)}&_format=xml` }),
        )
      }),
    )
    expect((await search()).outcome).toBe('loaded')
    expect(formats).toEqual([null, 'json'])
  })

  it.each([
    ['500', () => new HttpResponse(null, { status: 500 }), 'page 2 could not be read (the EHR answered 500)'],
    [
      '403',
      () => new HttpResponse(null, { status: 403 }),
      'page 2 could not be read (the EHR refused access)',
    ],
    ['404', () => new HttpResponse(null, { status: 404 }), 'page 2 could not be read'],
    ['410', () => new HttpResponse(null, { status: 410 }), 'answered 410'],
    ['400', () => new HttpResponse(null, { status: 400 }), 'does not accept the question'],
    ['204', () => new HttpResponse(null, { status: 204 }), 'empty answer'],
    ['a web page', () => HttpResponse.html('<html>'), 'a web page instead of data'],
    ['truncated', () => HttpResponse.text('{"resourceType":"Bun'), 'broke off'],
    ['no connection', () => HttpResponse.error(), 'could not be reached'],
    ['a redirect', () => HttpResponse.redirect(page(3)), 'redirected'],
    ['a message', () => HttpResponse.json(outcome('error', 'processing', '4113')), 'ended the list early'],
    ['another resource', () => HttpResponse.json({ resourceType: 'Patient' }), 'not a list'],
  ])('keeps page 1 when page 2 fails: %s', async (_why, reply, words) => {
    pages([bundle(some('Condition', 1, 2), { next: page(2) }), reply])
    const result = await search()
    expect(result).toMatchObject({ outcome: 'incomplete', reason: expect.stringContaining(words) as string })
    expect(result.entries).toHaveLength(2)
    expect(result.reason).not.toMatch(/https?:|secret/)
  })

  it.each([
    ['to itself', [bundle(some('Condition', 1, 1), { next: `${BASE}/Condition?patient=p1` })]],
    [
      'in a circle',
      [
        bundle(some('Condition', 1, 1), { next: page(2) }),
        bundle([], { next: page(3) }),
        bundle([], { next: page(2) }),
      ],
    ],
  ])('stops when next links lead %s', async (_why, replies) => {
    const asked = pages(replies)
    const result = await search()
    expect(result).toMatchObject({
      outcome: 'incomplete',
      reason: expect.stringContaining('circle') as string,
    })
    expect(result.entries).toHaveLength(1)
    expect(asked).toHaveLength(replies.length)
  })

  it.each([
    ['another host', 'https://evil.example/fhir/Condition?page=2'],
    ['another port', 'https://ehr.example:8443/fhir/Condition?page=2'],
    ['http', 'http://ehr.example/fhir/Condition?page=2'],
    ['a user name', 'https://ehr.example@evil.example/fhir/Condition?page=2'],
    ['another path of the same host', 'https://ehr.example/other/Condition?page=2'],
    ['up and out', '../admin'],
    ['no address', ''],
    ['no text', 7],
  ])('never follows a next link to %s', async (_why, next) => {
    const seen: string[] = []
    server.events.on('request:start', ({ request }) => seen.push(request.url))
    pages([bundle(some('Condition', 1, 1), { next })])
    const result = await search()
    server.events.removeAllListeners()
    expect(result).toMatchObject({
      outcome: 'incomplete',
      reason: 'the link to the next page does not lead into this EHR',
    })
    expect(result.entries).toHaveLength(1)
    expect(seen).toEqual([`${BASE}/Condition?patient=p1`])
  })

  it.each([
    ['pages', { pages: 2 }, 'more than 2 pages', 4],
    ['records', { entries: 3 }, 'more than 3 records', 4],
    ['bytes in one answer', { bytes: 50 }, 'larger than this app reads', 0],
    ['bytes over all', { bytes: 500 }, 'larger than this app reads', 2],
  ] as const)('stops at the cap on %s', async (_why, limits, words, kept) => {
    let number = 0
    server.use(
      http.get(`${BASE}/Condition`, () => {
        number += 1
        return HttpResponse.json(
          bundle(some('Condition', number * 2, number * 2 + 1), { next: page(number + 1) }),
        )
      }),
    )
    const result = await search(limits)
    expect(result).toMatchObject({
      outcome: kept > 0 ? 'incomplete' : 'failed',
      reason: expect.stringContaining(words) as string,
    })
    expect(result.entries).toHaveLength(kept)
  })
})

describe('total', () => {
  const short = 'the EHR counts 109 records and gave 50'
  it.each([
    ['equal', { total: 50 }, 'loaded', null],
    ['absent', {}, 'loaded', null],
    ['smaller', { total: 3 }, 'loaded', null],
    ['larger', { total: 109 }, 'incomplete', short],
    ['no number', { total: '109' }, 'loaded', null],
  ])('%s', async (_why, extra, expected, reason) => {
    pages([{ ...bundle(some('Condition', 1, 50)), ...extra }])
    expect(await search()).toMatchObject({ outcome: expected, reason })
  })

  it.each([
    ['records included along', [...some('Condition', 1, 1), ...some('Medication', 1, 1)], 'incomplete'],
    ['messages', [...some('Condition', 1, 1), outcome('information', 'informational')], 'incomplete'],
    ['the same record twice', [...some('Condition', 1, 1), ...some('Condition', 1, 1)], 'incomplete'],
    [
      'two versions of one record',
      [...some('Condition', 1, 1), { ...some('Condition', 1, 1)[0], x: 1 }],
      'loaded',
    ],
    ['an entry without record', [...some('Condition', 1, 1), null], 'loaded'],
  ])('counts what was asked for: %s', async (_why, resources, expected) => {
    const entry = resources.map((resource) =>
      resource
        ? { resource, search: { mode: resource.resourceType === 'Medication' ? 'include' : 'match' } }
        : null,
    )
    pages([{ resourceType: 'Bundle', total: 2, entry }])
    expect((await search()).outcome).toBe(expected)
  })

  it('counts records without search mode', async () => {
    pages([{ resourceType: 'Bundle', total: 1, entry: [{ resource: some('Condition', 1, 1)[0] }] }])
    expect((await search()).outcome).toBe('loaded')
  })

  it('asks once more with smaller pages', async () => {
    const asked: (string | null)[] = []
    server.use(
      http.get(`${BASE}/Condition`, ({ request }) => {
        const count = new URL(request.url).searchParams.get('_count')
        asked.push(count)
        return HttpResponse.json(bundle(some('Condition', 1, count === '50' ? 109 : 60), { total: 109 }))
      }),
    )
    const result = await search({}, ['_count', '200'])
    expect(result.outcome).toBe('loaded')
    expect(result.entries).toHaveLength(109)
    expect(asked).toEqual(['200', '50'])
  })

  it('keeps the fuller answer and says what is missing', async () => {
    const asked = pages([bundle(some('Condition', 1, 50), { total: 109 })])
    const result = await search({}, ['_count', '200'])
    expect(result).toMatchObject({ outcome: 'incomplete', reason: short })
    expect(asked).toEqual(['1 by 200', '1 by 50'])
  })
})

describe('messages among the records', () => {
  it.each([
    ['suppressed', outcome('warning', 'suppressed'), 'withheld', 'suppressed some records'],
    ['Epic suppressed', outcome('warning', 'processing', '59204'), 'withheld', 'suppressed some records'],
    ['break-the-glass', outcome('warning', 'processing', '4130'), 'withheld', 'break-the-glass'],
    ['not authorised', outcome('warning', 'processing', '4118'), 'withheld', 'did not authorise'],
    ['incomplete', outcome('warning', 'incomplete'), 'incomplete', 'incomplete'],
    ['an error', outcome('error', 'exception'), 'incomplete', 'reported an error'],
  ])('%s', async (_why, message, expected, words) => {
    pages([bundle([...some('Condition', 1, 1), message])])
    const result = await search()
    expect(result).toMatchObject({ outcome: expected, reason: expect.stringContaining(words) as string })
    expect(result.entries).toHaveLength(2)
  })

  it('is a refusal when nothing came along', async () => {
    pages([bundle([outcome('warning', 'processing', '4118')])])
    expect((await search()).outcome).toBe('denied')
  })

  it('is a note, or nothing', async () => {
    pages([bundle([outcome('warning', 'processing', '4119'), outcome('warning', 'not-found', '4101')])])
    expect(await search()).toMatchObject({
      outcome: 'loaded',
      reason: null,
      notes: ['the EHR says that this may not be the whole record'],
    })
  })

  it('is seen on any page, and whatever its search mode', async () => {
    const message = { resource: outcome('warning', 'suppressed') }
    pages([bundle(some('Condition', 1, 1), { next: page(2) }), { resourceType: 'Bundle', entry: [message] }])
    expect((await search()).outcome).toBe('withheld')
  })
})
