// Hazards: H-05
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { scopesToAsk } from './scopes.ts'
import { openSession } from './session.ts'
import { BASE, fakeTab, ISSUER, NOW_MS } from './test-ehr.ts'

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

const PAGE = 'https://app.example/sub/index.html'
const TOKEN = 'https://login.example/token'
const CONFIG = { issuers: [ISSUER] }
const SCOPES = scopesToAsk('ehr', 'v2')
const pending = (more: object = {}) => ({
  k1: {
    key: 'k1',
    serverUrl: BASE,
    clientId: 'postfusion',
    scope: SCOPES,
    redirectUri: PAGE,
    tokenUri: TOKEN,
    authorizeUri: 'https://login.example/authorize',
    codeVerifier: 'verifier',
    completeInTarget: true,
    tokenResponse: {},
    ...more,
  },
})
const TOKEN_ANSWER = {
  access_token: 'opaque.token',
  token_type: 'Bearer',
  expires_in: 300,
  patient: 'p1',
  scope: SCOPES,
  refresh_token: 'r1',
  need_patient_banner: false,
  smart_style_url: 'https://ehr.example/style.json',
}
const signedIn = (token: object = TOKEN_ANSWER, secondsLeft = 100) =>
  pending({ tokenResponse: token, expiresAt: NOW_MS / 1000 + secondsLeft })
/** The token endpoint; returns the forms it got. */
function tokens(...answers: (() => Response)[]): URLSearchParams[] {
  const forms: URLSearchParams[] = []
  server.use(
    http.post(TOKEN, async ({ request }) => {
      forms.push(new URLSearchParams(await request.text()))
      return answers[Math.min(forms.length, answers.length) - 1]?.() ?? HttpResponse.error()
    }),
  )
  return forms
}
const token =
  (more: object = {}) =>
  () =>
    HttpResponse.json({ ...TOKEN_ANSWER, ...more })
const refuse = (status: number) => () => HttpResponse.json({ error: 'invalid_grant' }, { status })
const down = () => HttpResponse.error()

describe('coming back from sign-in', () => {
  it('opens the session and leaves a clean address', async () => {
    const forms = tokens(token())
    const { tab, replaced, read } = fakeTab(
      `${PAGE}?code=a%2Bb%26c&state=k1&iss=https://evil.example#x`,
      pending(),
    )
    const result = await openSession(CONFIG, tab)
    expect(replaced).toEqual([
      { url: PAGE, key: null },
      { url: PAGE, key: 'k1' },
    ])
    expect(Object.fromEntries(forms[0] ?? [])).toEqual({
      grant_type: 'authorization_code',
      code: 'a+b&c',
      redirect_uri: PAGE,
      client_id: 'postfusion',
      code_verifier: 'verifier',
    })
    if (!result.ok) throw new Error(result.problem.kind)
    const { session } = result
    expect(session).toMatchObject({
      issuer: ISSUER,
      fhirBase: BASE,
      patientId: 'p1',
      notGranted: [],
      partlyGranted: [],
      needPatientBanner: false,
      styleUrl: 'https://ehr.example/style.json',
    })
    expect(session.askedScopes).toEqual(session.grantedScopes)
    expect(session.authorizationHeader()).toBe('Bearer opaque.token')
    expect(session.tokenExpired()).toBe(false)
    expect(read('k1')).toMatchObject({ expiresAt: NOW_MS / 1000 + 300 })
    expect(asked).toEqual([TOKEN])
  })

  it.each([
    ['fewer scopes', { scope: 'launch patient/Patient.r patient/Observation.rs' }, { notGranted: 12 }],
    ['scopes not named: as asked', { scope: undefined }, { notGranted: 0 }],
    ['banner not said: shown', { need_patient_banner: undefined }, { needPatientBanner: true }],
    ['banner said oddly: shown', { need_patient_banner: 'false' }, { needPatientBanner: true }],
    ['style of another address', { smart_style_url: 'https://evil.example/s' }, { styleUrl: null }],
    ['style over http', { smart_style_url: 'http://ehr.example/s' }, { styleUrl: null }],
    ['style as script', { smart_style_url: 'javascript:alert(1)' }, { styleUrl: null }],
    ['life as text', { expires_in: '1' }, { expired: true }],
    ['life not said', { expires_in: undefined }, { expired: false }],
  ])('reads the token answer: %s', async (_why, more, expected) => {
    tokens(token(more))
    const result = await openSession(CONFIG, fakeTab(`${PAGE}?code=c&state=k1`, pending()).tab)
    if (!result.ok) throw new Error(result.problem.kind)
    const { session } = result
    const { notGranted, needPatientBanner, styleUrl } = session
    const found = {
      notGranted: notGranted.length,
      needPatientBanner,
      styleUrl,
      expired: session.tokenExpired(),
    }
    expect(found).toMatchObject(expected)
  })

  it.each([
    ['refused by the EHR', '?error=access_denied&state=k1', pending(), 'denied'],
    ['refused, no state', '?error=access_denied', {}, 'denied'],
    ['another error', '?error=invalid_scope&error_description=x&state=k1', pending(), 'server'],
    ['no stored state', '?code=c&state=k1', {}, 'state-mismatch'],
    ['another state', '?code=c&state=k2', pending(), 'state-mismatch'],
    [
      'the library key as state',
      '?code=c&state=SMART_KEY',
      { ...pending(), SMART_KEY: 'k1' },
      'state-mismatch',
    ],
    ['no state', '?code=c', { ...pending(), SMART_KEY: 'k1' }, 'state-mismatch'],
    ['no code', '?state=k1', pending(), 'state-mismatch'],
    ['used before', '?code=c&state=k1', signedIn(), 'state-mismatch'],
    ['an EHR not configured', '?code=c&state=k1', pending({ serverUrl: `${BASE}/` }), 'unknown-ehr'],
  ])('asks nothing: %s', async (_why, query, stored, kind) => {
    const { tab, replaced } = fakeTab(PAGE + query, stored)
    expect(await openSession(CONFIG, tab)).toMatchObject({ ok: false, problem: { kind } })
    expect(asked).toEqual([])
    expect(replaced).toEqual([{ url: PAGE, key: null }])
  })

  it.each([
    ['no patient', token({ patient: undefined }), 'no-patient'],
    ['a patient that is no id', token({ patient: 'p1&code=x' }), 'no-patient'],
    ['a patient that leads elsewhere', token({ patient: '..' }), 'no-patient'],
    ['no token', token({ access_token: undefined }), 'server'],
    ['code refused', refuse(400), 'expired'],
    ['client refused', refuse(401), 'expired'],
    ['EHR broken', refuse(500), 'server'],
    ['EHR away', down, 'server'],
    ['a web page', () => HttpResponse.html('<html>'), 'server'],
  ])('keeps nothing: %s', async (_why, answer, kind) => {
    tokens(answer)
    const { tab, items } = fakeTab(`${PAGE}?code=c&state=k1`, pending())
    expect(await openSession(CONFIG, tab)).toMatchObject({ ok: false, problem: { kind } })
    expect(items.has('k1')).toBe(false)
  })

  it('says so when the browser blocks storage', async () => {
    const { tab } = fakeTab(`${PAGE}?code=c&state=k1`)
    tab.storage = null
    expect(await openSession(CONFIG, tab)).toMatchObject({ problem: { kind: 'storage-blocked' } })
  })
})

describe('a reload', () => {
  const open = (stored: Record<string, unknown>, key: string | null = 'k1') => {
    const fake = fakeTab(PAGE, stored, key)
    return { ...fake, result: openSession(CONFIG, fake.tab) }
  }

  it('takes up the session of this page without asking anyone', async () => {
    const { result, replaced } = open(signedIn())
    expect(await result).toMatchObject({ ok: true, session: { patientId: 'p1' } })
    expect(replaced).toEqual([{ url: PAGE, key: 'k1' }])
    expect(asked).toEqual([])
  })

  it.each([
    ['never launched', {}, null, 'not-launched'],
    ["another frame's session", { ...signedIn(), SMART_KEY: 'k1' }, null, 'not-launched'],
    ['wiped by another launch', {}, 'k1', 'not-launched'],
    ['sign-in not finished', pending(), 'k1', 'not-launched'],
    ['stored under another name', { k2: signedIn().k1 }, 'k2', 'not-launched'],
    ['broken', { k1: 'x' }, 'k1', 'not-launched'],
    ['EHR no longer configured', signedIn(), 'k1', 'unknown-ehr'],
  ])('has no session: %s', async (_why, stored, key, kind) => {
    const config = kind === 'unknown-ehr' ? { issuers: [] } : CONFIG
    const result = await openSession(config, fakeTab(PAGE, stored, key).tab)
    expect(result).toMatchObject({ ok: false, problem: { kind } })
    expect(asked).toEqual([])
  })

  it('renews an expired token', async () => {
    const forms = tokens(token({ access_token: 'new', refresh_token: 'r2' }))
    const result = await open(signedIn(TOKEN_ANSWER, -1)).result
    if (!result.ok) throw new Error(result.problem.kind)
    expect(result.session.authorizationHeader()).toBe('Bearer new')
    expect(Object.fromEntries(forms[0] ?? [])).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'r1',
      client_id: 'postfusion',
    })
  })

  it('has expired when there is nothing to renew with', async () => {
    const { result, items } = open(signedIn({ ...TOKEN_ANSWER, refresh_token: undefined }, -1))
    expect(await result).toMatchObject({ ok: false, problem: { kind: 'expired' } })
    expect(items.has('k1')).toBe(false)
    expect(asked).toEqual([])
  })

  it('has expired when the EHR does not renew', async () => {
    tokens(refuse(400))
    const { result, items } = open(signedIn(TOKEN_ANSWER, -1))
    expect(await result).toMatchObject({ ok: false, problem: { kind: 'expired' } })
    expect(items.has('k1')).toBe(false)
  })

  it('keeps the session when the EHR cannot be reached', async () => {
    tokens(down)
    const { result, read } = open(signedIn(TOKEN_ANSWER, -1))
    expect(await result).toMatchObject({ ok: false, problem: { kind: 'server' } })
    expect(read('k1')).toMatchObject({ tokenResponse: { refresh_token: 'r1' } })
  })
})

describe('renewing', () => {
  const session = async () => {
    const fake = fakeTab(PAGE, signedIn(), 'k1')
    const result = await openSession(CONFIG, fake.tab)
    if (!result.ok) throw new Error(result.problem.kind)
    return { ...fake, session: result.session }
  }

  it('is shared by all who ask at the same time, and kept for a reload', async () => {
    const forms = tokens(token({ access_token: 'new', refresh_token: 'r2' }))
    const { session: one, read } = await session()
    expect(await Promise.all([one.refresh(), one.refresh(), one.refresh()])).toEqual([true, true, true])
    expect(forms).toHaveLength(1)
    expect(read('k1')).toMatchObject({ tokenResponse: { access_token: 'new', refresh_token: 'r2' } })
  })

  it('survives a blip', async () => {
    const forms = tokens(down, token({ access_token: 'new' }))
    const { session: one } = await session()
    expect(await one.refresh()).toBe(true)
    expect(forms.map((form) => form.get('refresh_token'))).toEqual(['r1', 'r1'])
    expect(one.authorizationHeader()).toBe('Bearer new')
  })

  it('survives an EHR that is away for longer', async () => {
    tokens(down, refuse(503), token({ access_token: 'new' }))
    const { session: one, read } = await session()
    expect(await one.refresh()).toBe(false)
    expect(read('k1')).toMatchObject({ tokenResponse: { refresh_token: 'r1' } })
    expect(await one.refresh()).toBe(true)
  })

  it('ends when the EHR refuses, and is not tried again', async () => {
    const forms = tokens(refuse(400))
    const { session: one } = await session()
    expect(await one.refresh()).toBe(false)
    expect(await one.refresh()).toBe(false)
    expect(forms).toHaveLength(1)
  })

  it('ends when the new token is about another patient', async () => {
    tokens(token({ access_token: 'new', patient: 'p2' }))
    const { session: one, read } = await session()
    expect(await one.refresh()).toBe(false)
    expect(one.authorizationHeader()).toBeNull()
    expect(read('k1')).toMatchObject({ tokenResponse: {} })
  })

  it('takes a new token that does not repeat the patient', async () => {
    tokens(token({ access_token: 'new', patient: undefined }))
    const { session: one } = await session()
    expect(await one.refresh()).toBe(true)
    expect(one.patientId).toBe('p1')
  })
})
