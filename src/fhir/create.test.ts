// Hazards: H-18
import { describe, expect, it, vi } from 'vitest'
import type { CreateResult } from './create.ts'
import { BASE, bundle, outcome, quickWriter } from './test-ehr.ts'

const IDENTIFIER = { system: 'urn:x', value: 'one' }
const RECORD = {
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  identifier: IDENTIFIER,
  subject: { reference: 'Patient/p1' },
}
const STORED = { ...RECORD, id: 'q9' }
const OTHER = { ...RECORD, id: 'q1', identifier: { system: 'urn:x', value: 'another' } }

type Step = () => Promise<Response>
const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Step =>
  () =>
    Promise.resolve(
      new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/fhir+json', ...headers },
      }),
    )
const lost: Step = () => Promise.reject(new TypeError('failed to fetch'))
const silent: Step = () => new Promise<Response>(() => undefined)
const text =
  (status: number, body: string, headers: Record<string, string> = {}): Step =>
  () =>
    Promise.resolve(new Response(body, { status, headers }))
const FOUND = json(200, bundle([OTHER, STORED]))
const NOTHING = json(200, bundle([]))
const NOT_OURS = json(200, bundle([OTHER]))

/** An EHR that answers each POST and each search in turn, the last answer again and again; `asked` is what it got. */
function ehr(posts: readonly Step[], searches: readonly Step[] = [NOTHING], more: object = {}) {
  const asked: string[] = []
  let posted = 0
  let searched = 0
  const next = (steps: readonly Step[], place: number) => (steps[place] ?? steps.at(-1) ?? lost)()
  const fetch = vi.fn((url: RequestInfo | URL, init?: RequestInit) => {
    const address = new URL(url as string)
    const isPost = init?.method === 'POST'
    asked.push(`${isPost ? 'POST' : 'GET'} ${address.pathname.replace('/fhir/', '')}`)
    const hung = new Promise<Response>((_, reject) =>
      init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
    )
    const answer = isPost ? next(posts, posted++) : next(searches, searched++)
    return Promise.race([answer, hung])
  })
  const writer = quickWriter({ fetch, limits: { timeoutMs: 20, retries: 0 }, ...more })
  const save = () => writer.create('QuestionnaireResponse', RECORD, IDENTIFIER)
  const sent = () => asked.filter((line) => line.startsWith('POST')).length
  return { asked, fetch, save, sent }
}
const words = (result: CreateResult): string =>
  result.outcome === 'saved' ? `saved as ${result.id ?? 'unnamed'}` : `${result.outcome}: ${result.reason}`

describe('an answer that settles it', () => {
  it.each([
    ['created, sent back', json(201, STORED), 'saved as q9'],
    [
      'created, minimal',
      text(201, '', { location: `${BASE}/QuestionnaireResponse/q7/_history/1` }),
      'saved as q7',
    ],
    ['created, nothing said', text(201, ''), 'saved as unnamed'],
    ['created, answer broken off', text(201, '{"resourceType":"Quest'), 'saved as unnamed'],
    ['200 with the record', json(200, STORED), 'saved as q9'],
    [
      'shape refused, with words',
      json(422, {
        ...outcome('error', 'invariant'),
        issue: [{ severity: 'error', code: 'value', diagnostics: 'authored is required' }],
      }),
      'refused: the EHR did not accept the record (422). It says: “authored is required”',
    ],
    [
      'words that end as a sentence',
      json(422, {
        ...outcome('error', 'invariant'),
        issue: [{ severity: 'error', code: 'value', diagnostics: 'authored is required. ' }],
      }),
      'refused: the EHR did not accept the record (422). It says: “authored is required”',
    ],
    [
      'a word of dots only',
      json(422, {
        ...outcome('error', 'invariant'),
        issue: [{ severity: 'error', code: 'value', diagnostics: '...' }],
      }),
      'refused: the EHR did not accept the record (422)',
    ],
    ['refused without words', text(400, ''), 'refused: the EHR did not accept the record (400)'],
    ['forbidden', json(403, outcome('error', 'forbidden')), 'not-granted: the EHR refused access (403)'],
    ['not taken', text(405, ''), 'refused: this EHR does not take such records (405)'],
    ['no such place', text(404, ''), 'refused: this EHR does not take such records (404)'],
    ['too busy', text(429, ''), 'refused: the EHR is too busy (429)'],
  ])('%s', async (_why, post, expected) => {
    const { save, asked } = ehr([post])
    expect(words(await save())).toBe(expected)
    expect(asked).toEqual(['POST QuestionnaireResponse'])
  })
})

describe('in doubt the EHR is searched, and nothing is sent again', () => {
  const LATE = 'the EHR did not answer within 0 seconds'
  it.each([
    ['5xx, stored', json(500, {}), FOUND, 'saved as q9'],
    [
      '5xx, not found',
      json(503, {}),
      NOTHING,
      'unknown: the EHR answered 503, and it was not found there afterwards',
    ],
    ['time-out, stored', silent, FOUND, 'saved as q9'],
    ['time-out, not found', silent, NOTHING, `unknown: ${LATE}, and it was not found there afterwards`],
    [
      'time-out, only others found',
      silent,
      NOT_OURS,
      `unknown: ${LATE}, and it was not found there afterwards`,
    ],
    ['lost, stored', lost, FOUND, 'saved as q9'],
    [
      'lost, search fails',
      lost,
      lost,
      'unknown: the connection to the EHR was lost, and the EHR could not be searched for it',
    ],
    ['408', text(408, ''), NOTHING, 'unknown: the EHR answered 408, and it was not found there afterwards'],
    [
      'a login page under 200',
      text(200, '<!doctype html>', { 'content-type': 'text/html' }),
      NOTHING,
      'unknown: the EHR answered with a web page instead of data, and it was not found there afterwards',
    ],
  ])('%s', async (_why, post, search, expected) => {
    const { save, asked } = ehr([post], [search])
    expect(words(await save())).toBe(expected)
    expect(asked).toEqual(['POST QuestionnaireResponse', 'GET QuestionnaireResponse'])
  })

  it('asks for the identifier within the patient', async () => {
    const { save, fetch } = ehr([lost])
    await save()
    expect(new URL(fetch.mock.calls[1]?.[0] as string).search).toBe('?patient=p1&identifier=urn%3Ax%7Cone')
  })
})

describe('tried again by hand', () => {
  it('finds what was stored after all, and sends nothing', async () => {
    const { save, sent } = ehr([silent], [NOTHING, FOUND])
    expect((await save()).outcome).toBe('unknown')
    expect(words(await save())).toBe('saved as q9')
    expect(sent()).toBe(1)
  })

  it('sends nothing while the EHR cannot be searched', async () => {
    const { save, sent } = ehr([lost], [lost])
    await save()
    expect(words(await save())).toBe('unknown: the EHR could not be searched for it')
    expect(sent()).toBe(1)
  })

  it('sends again only when the EHR says that it has no such record', async () => {
    const { save, asked } = ehr([lost, json(201, STORED)], [NOTHING])
    await save()
    expect(words(await save())).toBe('saved as q9')
    expect(asked.map((line) => line.split(' ')[0])).toEqual(['POST', 'GET', 'GET', 'POST'])
  })

  it('after a plain refusal it is sent again', async () => {
    const { save, sent } = ehr([text(429, ''), json(201, STORED)])
    await save()
    expect(words(await save())).toBe('saved as q9')
    expect(sent()).toBe(2)
  })
})

it('a double click makes one record, and so does a late third', async () => {
  const { save, sent } = ehr([json(201, STORED)])
  const results = await Promise.all([save(), save()])
  expect(results.map(words)).toEqual(['saved as q9', 'saved as q9'])
  expect(words(await save())).toBe('saved as q9')
  expect(sent()).toBe(1)
})

describe('a token that ran out', () => {
  const refused = text(401, '')
  const session = (renews: boolean) => ({
    refresh: vi.fn(() => Promise.resolve(renews)),
    onSessionExpired: vi.fn(),
  })

  it('is renewed once, and the record sent once more: the 401 did nothing', async () => {
    const deps = session(true)
    const { save, asked } = ehr([refused, json(201, STORED)], [NOTHING], deps)
    expect(words(await save())).toBe('saved as q9')
    expect(asked).toEqual(['POST QuestionnaireResponse', 'POST QuestionnaireResponse'])
    expect(deps.refresh).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['cannot be renewed', false, 1],
    ['is refused again', true, 2],
  ])('%s: the session has ended', async (_why, renews, times) => {
    const deps = session(renews)
    const { save, sent } = ehr([refused], [NOTHING], deps)
    expect(words(await save())).toBe('refused: the session expired; open the app again from the chart')
    expect(sent()).toBe(times)
    expect(deps.onSessionExpired).toHaveBeenCalledTimes(1)
  })

  it('is renewed before sending when it is known to have run out', async () => {
    const deps = session(true)
    let isOver = true
    deps.refresh.mockImplementation(() => {
      isOver = false
      return Promise.resolve(true)
    })
    const { save, sent } = ehr([json(201, STORED)], [NOTHING], { ...deps, tokenExpired: () => isOver })
    expect(words(await save())).toBe('saved as q9')
    expect(sent()).toBe(1)
    expect(deps.refresh).toHaveBeenCalledTimes(1)
  })
})
