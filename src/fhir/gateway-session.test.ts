import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { BASE, bundle, quickGateway, some } from './test-ehr.ts'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

/** A session whose first token the EHR no longer takes. */
function session(renewals: boolean) {
  let token = 'Bearer old'
  const refresh = vi.fn(async () => {
    await Promise.resolve()
    if (renewals) token = 'Bearer new'
    return renewals
  })
  const onSessionExpired = vi.fn()
  return { authorization: () => token, refresh, onSessionExpired }
}

/** Takes only the new token. */
function guardedEhr(
  good: string[] = ['Bearer new'],
  unauthorised = () => new HttpResponse(null, { status: 401 }),
) {
  const tokens: (string | null)[] = []
  server.use(
    http.get(`${BASE}/Condition`, ({ request }) => {
      const token = request.headers.get('authorization')
      tokens.push(token)
      if (!good.includes(token ?? '')) return unauthorised()
      const next = new URL(request.url).searchParams.has('page') ? undefined : `${BASE}/Condition?page=2`
      return HttpResponse.json(bundle(some('Condition', next ? 1 : 2, next ? 1 : 2), { next }))
    }),
  )
  return tokens
}

describe('a token that the EHR no longer takes', () => {
  it('is renewed once for all requests under way', async () => {
    guardedEhr()
    const deps = session(true)
    const { gateway } = quickGateway(deps)
    const results = await Promise.all(
      Array.from({ length: 8 }, () => gateway.search('Condition', [['patient', 'p1']])),
    )
    expect(results.map(({ outcome }) => outcome)).toEqual(Array(8).fill('loaded'))
    expect(deps.refresh).toHaveBeenCalledTimes(1)
    expect(deps.onSessionExpired).not.toHaveBeenCalled()
  })

  it('ends the session when there is no other', async () => {
    const tokens = guardedEhr()
    const deps = session(false)
    const result = await quickGateway(deps).gateway.search('Condition', [['patient', 'p1']])
    expect(result).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('session expired') as string,
      sessionExpired: true,
    })
    expect(tokens).toEqual(['Bearer old'])
    expect(deps.onSessionExpired).toHaveBeenCalled()
  })

  it('ends the session when the new one is not taken either', async () => {
    const tokens = guardedEhr([])
    const deps = session(true)
    const result = await quickGateway(deps).gateway.search('Condition', [['patient', 'p1']])
    expect(result.sessionExpired).toBe(true)
    expect(tokens).toEqual(['Bearer old', 'Bearer new'])
    expect(deps.refresh).toHaveBeenCalledTimes(1)
  })

  it('keeps what was read when it runs out between pages', async () => {
    let asked = 0
    server.use(
      http.get(`${BASE}/Condition`, () => {
        asked += 1
        if (asked > 1) return new HttpResponse(null, { status: 401 })
        return HttpResponse.json(bundle(some('Condition', 1, 3), { next: `${BASE}/Condition?page=2` }))
      }),
    )
    const result = await quickGateway(session(false)).gateway.search('Condition', [['patient', 'p1']])
    expect(result).toMatchObject({
      outcome: 'incomplete',
      reason: expect.stringContaining('page 2 could not be read (the session expired') as string,
      sessionExpired: true,
    })
    expect(result.entries).toHaveLength(3)
  })

  it('is renewed between pages', async () => {
    const tokens = guardedEhr(['Bearer new'])
    const result = await quickGateway(session(true)).gateway.search('Condition', [['patient', 'p1']])
    expect(result).toMatchObject({ outcome: 'loaded' })
    expect(tokens).toEqual(['Bearer old', 'Bearer new', 'Bearer new'])
  })
})

describe('a token known to have run out', () => {
  it('is renewed before asking', async () => {
    const tokens = guardedEhr()
    const deps = session(true)
    const tokenExpired = () => deps.authorization() === 'Bearer old'
    await quickGateway({ ...deps, tokenExpired }).gateway.search('Condition', [['patient', 'p1']])
    expect(tokens).toEqual(['Bearer new', 'Bearer new'])
  })

  it('explains an answer that the browser hides: no CORS headers on the 401', async () => {
    guardedEhr([], () => HttpResponse.error() as HttpResponse<null>)
    const deps = session(false)
    const { gateway, waits } = quickGateway({ ...deps, tokenExpired: () => true })
    const result = await gateway.search('Condition', [['patient', 'p1']])
    expect(result).toMatchObject({ outcome: 'failed', sessionExpired: true })
    expect(waits).toEqual([])
  })
})
