import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Session } from '../fhir/session.ts'
import { BASE, bundle } from '../fhir/test-ehr.ts'
import type { LaterChecks } from './later-checks.tsx'
import { openChart } from './opened-chart.ts'

const server = setupServer(http.get(`${BASE}/*`, () => HttpResponse.json(bundle([]))))
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' })
  vi.stubGlobal('requestAnimationFrame', setImmediate)
})
afterAll(() => server.close())

const SESSION = {
  issuer: { url: BASE, name: 'EHR', clientId: 'c', pkce: 'required' },
  fhirBase: BASE,
  patientId: 'p1',
  notGranted: [],
  partlyGranted: [],
  authorizationHeader: () => 'Bearer token',
  tokenExpired: () => false,
  refresh: () => Promise.resolve(false),
} as unknown as Session
const CHECKS = {
  mapAhead: () => Promise.resolve(),
  openWriting: () => ({}),
} as unknown as LaterChecks
const fails = () => {
  throw new Error('broken')
}

/** How the later checks of a chart that is being read end. */
const endOf = (loadLater: () => Promise<LaterChecks>) =>
  new Promise<'stopped' | 'arrived'>((resolve) => {
    const { later } = openChart(SESSION, {
      clock: () => new Date('2026-11-01T08:00:00Z'),
      frame: {} as never,
      loadLater,
      stop: () => {
        resolve('stopped')
        return Promise.resolve()
      },
    })
    later.subscribe(() => resolve('arrived'))
  })

describe('a chart stops when its later checks', () => {
  it.each([
    ['do not arrive', () => Promise.reject(new Error('gone'))],
    ['cannot read what is there', () => Promise.resolve({ ...CHECKS, mapAhead: fails })],
    ['cannot save', () => Promise.resolve({ ...CHECKS, openWriting: fails })],
  ])('%s', async (_, loadLater) => {
    expect(await endOf(loadLater)).toBe('stopped')
  })

  it('and goes on with those that can be used', async () => {
    expect(await endOf(() => Promise.resolve(CHECKS))).toBe('arrived')
  })
})
