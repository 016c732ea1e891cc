import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as signIn from './authorize.ts'
import type { Issuer } from './issuer.ts'
import { launchFrom } from './launch.ts'
import { BASE, fakeTab, ISSUER } from './test-ehr.ts'

const asked: string[] = []
const server = setupServer()
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' })
  server.events.on('request:start', ({ request }) => asked.push(request.url))
})
afterEach(() => {
  server.resetHandlers()
  asked.length = 0
})
afterAll(() => server.close())

const PAGE = 'https://app.example/sub/launch.html'
const AUTHORIZE = 'https://login.example/authorize'
const smart = (more: object = {}) => ({
  authorization_endpoint: AUTHORIZE,
  token_endpoint: 'https://login.example/token',
  code_challenge_methods_supported: ['S256'],
  capabilities: ['launch-ehr', 'permission-v2'],
  ...more,
})
const discovery = (answer: () => Response | Promise<Response>) =>
  server.use(http.get(`${BASE}/.well-known/smart-configuration`, answer))
const link = (iss: string, more = '') => `${PAGE}?iss=${encodeURIComponent(iss)}&launch=xyz${more}`
const run = (url: string, issuers: readonly Issuer[] = [ISSUER], storage = true) => {
  const fake = fakeTab(url)
  if (!storage) fake.tab.storage = null
  const result = launchFrom(fake.tab, () => Promise.resolve({ ok: true, config: { issuers } }))
  return { ...fake, result }
}

describe('launch links that are not ours', () => {
  it.each([
    ['another host', link('https://evil.example/fhir')],
    ['slash at the end', link(`${BASE}/`)],
    ['dot after the host', link('https://ehr.example./fhir')],
    ['upper-case host', link('https://EHR.example/fhir')],
    ['upper-case path', link('https://ehr.example/FHIR')],
    ['http', link('http://ehr.example/fhir')],
    ['user name', link('https://x@ehr.example/fhir')],
    ['our host as user name', link('https://ehr.example@evil.example/fhir')],
    ['our host as prefix', link('https://ehr.example.evil.example/fhir')],
    ['default port', link('https://ehr.example:443/fhir')],
    ['unicode look-alike', link('https://еhr.example/fhir')],
    ['full-width host', link('https://ｅhr.example/fhir')],
    ['space before', link(` ${BASE}`)],
    ['line break', link(`${BASE}\n`)],
    ['escaped twice', link(encodeURIComponent(BASE))],
    ['question', link(`${BASE}?x`)],
    ['dots', link('https://ehr.example/x/../fhir')],
    ['below ours', link(`${BASE}/other`)],
  ])('%s: nothing is asked of it', async (_why, url) => {
    expect(await run(url).result).toMatchObject({ ok: false, problem: { kind: 'unknown-ehr' } })
    expect(asked).toEqual([])
  })

  it.each([
    ['nothing', PAGE],
    ['no launch', `${PAGE}?iss=${BASE}`],
    ['no iss', `${PAGE}?launch=xyz`],
    ['empty launch', `${PAGE}?iss=${BASE}&launch=`],
    ['two iss', link(BASE, `&iss=${BASE}`)],
    ['two launch', link(BASE, '&launch=b')],
    ['the way around sign-in', `${PAGE}?fhirServiceUrl=${BASE}&patientId=p1`],
    ['in the fragment', `${PAGE}#iss=${BASE}&launch=xyz`],
    ['other letters', `${PAGE}?ISS=${BASE}&launch=xyz`],
  ])('%s: opened outside a chart', async (_why, url) => {
    expect(await run(url).result).toMatchObject({ ok: false, problem: { kind: 'outside-chart' } })
    expect(asked).toEqual([])
  })

  it('asks nothing when the configuration is not usable, and says why', async () => {
    const { tab } = fakeTab(link(BASE))
    const problems = ['"x" is not a setting.']
    const result = await launchFrom(tab, () => Promise.resolve({ ok: false, problems }))
    expect(result).toMatchObject({ ok: false, problem: { kind: 'configuration', details: problems } })
    expect(asked).toEqual([])
  })
})

describe('a launch link of ours', () => {
  it('is stripped of everything else before anything happens', async () => {
    discovery(() => HttpResponse.json(smart()))
    const more =
      '&fhirServiceUrl=https://evil.example&patientId=p9&clientId=evil&code=1&state=2#access_token=3'
    const { result, replaced, read, items } = run(link(BASE, more))
    expect(replaced).toEqual([{ url: link(BASE), key: null }])
    const next = await result
    const params = new URL(next.ok ? next.url : '').searchParams
    expect(params.get('client_id')).toBe('postfusion')
    expect([...items.keys()]).toContain('SMART_KEY')
    expect(read(params.get('state') ?? '')).toMatchObject({ serverUrl: BASE, tokenResponse: {} })
  })

  it('leads to the sign-in page with PKCE, launch, audience and scopes', async () => {
    discovery(() => HttpResponse.json(smart()))
    const { result, read } = run(link(BASE))
    const next = await result
    const url = new URL(next.ok ? next.url : '')
    expect(url.origin + url.pathname).toBe(AUTHORIZE)
    const { code_challenge, state = '', scope = '', ...params } = Object.fromEntries(url.searchParams)
    expect(params).toEqual({
      response_type: 'code',
      client_id: 'postfusion',
      redirect_uri: 'https://app.example/sub/index.html',
      aud: BASE,
      launch: 'xyz',
      code_challenge_method: 'S256',
    })
    expect(code_challenge).toMatch(/^[\w-]{43}$/)
    expect(state).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(scope).toMatch(/^launch openid fhirUser online_access patient\/Patient\.r patient\/Condition\.rs /)
    expect(read(state)).toMatchObject({
      key: state,
      completeInTarget: true,
      codeVerifier: expect.any(String) as string,
    })
    expect(new Set(asked)).toEqual(new Set([`${BASE}/.well-known/smart-configuration`]))
  })

  it('asks in v1 where the server does not list v2', async () => {
    discovery(() => HttpResponse.json(smart({ capabilities: ['launch-ehr'] })))
    const next = await run(link(BASE)).result
    expect(new URL(next.ok ? next.url : '').searchParams.get('scope')).toContain(' patient/Observation.read ')
  })

  it("asks for the site's own scopes, with the launch added", async () => {
    discovery(() => HttpResponse.json(smart()))
    const next = await run(link(BASE), [{ ...ISSUER, scopes: 'openid patient/*.rs' }]).result
    expect(new URL(next.ok ? next.url : '').searchParams.get('scope')).toBe('launch openid patient/*.rs')
  })

  it('keeps the parameters of the sign-in address', async () => {
    discovery(() => HttpResponse.json(smart({ authorization_endpoint: `${AUTHORIZE}?tenant=1` })))
    const next = await run(link(BASE)).result
    expect(next.ok && next.url).toMatch(/\?tenant=1&response_type=code&client_id=/)
  })

  it('wipes what an earlier sign-in kept in this tab', async () => {
    discovery(() => HttpResponse.json(smart()))
    const old = { SMART_KEY: 'old', old: { key: 'old', tokenResponse: { patient: 'p0' } } }
    const { tab, items } = fakeTab(link(BASE), old)
    await signIn.startFromChart(ISSUER, 'xyz', tab)
    expect(items.has('old')).toBe(false)
  })

  it('signs in with PKCE where the site knows better than the server says', async () => {
    discovery(() => HttpResponse.json(smart({ code_challenge_methods_supported: undefined })))
    const next = await run(link(BASE), [{ ...ISSUER, pkce: 'unadvertised' }]).result
    expect(new URL(next.ok ? next.url : '').searchParams.get('code_challenge')).not.toBeNull()
  })

  it('asks which patient in a standalone launch', async () => {
    discovery(() => HttpResponse.json(smart()))
    const { tab } = fakeTab('https://app.example/sub/index.html')
    const next = await signIn.startStandalone(ISSUER, tab)
    const { searchParams } = new URL(next.ok ? next.url : '')
    expect(searchParams.has('launch')).toBe(false)
    expect(searchParams.get('scope')).toMatch(/^launch\/patient openid /)
  })
})

describe('an EHR we cannot sign in at', () => {
  it.each([
    ['not reachable', () => HttpResponse.error(), 'unreachable'],
    ['404', () => new HttpResponse(null, { status: 404 }), 'unreachable'],
    ['a web page', () => HttpResponse.html('<html>'), 'unreachable'],
    [
      'broken',
      () => HttpResponse.text('{"auth', { headers: { 'content-type': 'application/json' } }),
      'unreachable',
    ],
    ['no addresses', () => HttpResponse.json({}), 'unreachable'],
    ['redirect', () => HttpResponse.redirect('https://evil.example/smart'), 'unreachable'],
    ['no PKCE', () => HttpResponse.json(smart({ code_challenge_methods_supported: ['plain'] })), 'no-pkce'],
    [
      'PKCE not said',
      () => HttpResponse.json(smart({ code_challenge_methods_supported: undefined })),
      'no-pkce',
    ],
    [
      'sign-in over http',
      () => HttpResponse.json(smart({ authorization_endpoint: 'http://login.example/a' })),
      'unsafe-server',
    ],
    [
      'token over http',
      () => HttpResponse.json(smart({ token_endpoint: 'http://login.example/t' })),
      'unsafe-server',
    ],
    [
      'a script',
      () => HttpResponse.json(smart({ authorization_endpoint: 'javascript:alert(1)' })),
      'unsafe-server',
    ],
  ])('%s', async (_why, answer, kind) => {
    discovery(answer)
    const { result, items } = run(link(BASE))
    expect(await result).toMatchObject({ ok: false, problem: { kind } })
    expect(asked.filter((url) => !url.startsWith(BASE))).toEqual([])
    expect([...items.values()].join()).not.toContain('codeVerifier')
  })

  it.each([
    ['listed', ['https://login.example'], true],
    ['not listed', ['https://other.example'], false],
  ])('where the site says where sign-in may happen: %s', async (_why, authorizationOrigins, ok) => {
    discovery(() => HttpResponse.json(smart()))
    expect((await run(link(BASE), [{ ...ISSUER, authorizationOrigins }]).result).ok).toBe(ok)
  })

  it('says so when the browser blocks storage', async () => {
    expect(await run(link(BASE), [ISSUER], false).result).toMatchObject({
      problem: { kind: 'storage-blocked' },
    })
    expect(asked).toEqual([])
  })
})
