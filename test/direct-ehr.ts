import type { Bundle } from 'fhir/r4'
import type { Ehr } from '../fixtures/ehr/ehr.ts'
import { fhirServer } from '../fixtures/ehr/fhir-server.ts'
import { noGrants } from '../fixtures/ehr/grants.ts'
import { calmSettings } from '../fixtures/ehr/settings.ts'
import { createStore } from '../fixtures/ehr/store.ts'
import type { Day } from '../src/domain/dates.ts'
import { SOURCE_IDS } from '../src/domain/sources.ts'
import { codesToAsk } from '../src/fhir/codes-to-ask.ts'
import { createGateway } from '../src/fhir/gateway.ts'
import { loadSource } from '../src/fhir/load.ts'
import type { SourceRead } from '../src/fhir/source-read.ts'

const ORIGIN = 'http://ehr.example'
const TOKEN = 'token'
const SCOPES = ['patient/*.rs']
const HOUR_MS = 3_600_000

/** FHIR base of the sandbox EHR when it is called without a network. */
export const DIRECT_BASE = `${ORIGIN}/fhir`

/** A chart as the app reads it from the sandbox EHR in pages of this size, without a network between. */
export async function readInPages(
  id: string,
  bundle: Bundle,
  pageSize: number,
  today: Day,
): Promise<SourceRead[]> {
  const grants = noGrants()
  const grant = { patient: id, banner: false, scopes: SCOPES, nonce: undefined }
  grants.accessTokens.set(TOKEN, { grant, expires: HOUR_MS })
  const about = { title: id, purpose: '', asOf: '' }
  const ehr: Omit<Ehr, 'signing'> = {
    origin: ORIGIN,
    fhirBase: DIRECT_BASE,
    store: createStore([{ id, about, bundle }]),
    grants,
    settings: calmSettings(),
    pageSize,
    log: [],
    now: () => 0,
  }
  const fetch = (address: string | URL | Request): Promise<Response> => {
    const url = new URL(address instanceof Request ? address.url : address)
    const request = { method: 'GET', url, headers: { authorization: `Bearer ${TOKEN}` }, body: '' }
    // Only the authorization server signs; it is not asked.
    const reply = fhirServer(ehr as Ehr, request, url.pathname.slice('/fhir/'.length))
    if (reply.kind !== 'answer') return Promise.reject(new TypeError('no answer'))
    return Promise.resolve(new Response(String(reply.body), { status: reply.status, headers: reply.headers }))
  }
  const gateway = createGateway({
    fhirBase: DIRECT_BASE,
    authorization: () => `Bearer ${TOKEN}`,
    refresh: () => Promise.resolve(false),
    fetch,
    limits: { pages: 10_000 },
  })
  const deps = { gateway, patientId: id, today, codes: codesToAsk(), notGranted: [], partlyGranted: [] }
  return Promise.all(SOURCE_IDS.map((source) => loadSource(source, deps)))
}
