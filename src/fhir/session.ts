import type Client from 'fhirclient/lib/Client'
import { ready } from 'fhirclient/lib/smart.js'
import type { SourceType } from '../domain/sources.ts'
import { findIssuer, type Issuer, type WriteType } from './issuer.ts'
import { asObject, booleanAt, stringAt } from './json.ts'
import { createRenewal, recordEnd } from './renew.ts'
import { accessGranted, splitScopes, writingGranted } from './scopes.ts'
import { sessionProblem, type SessionProblem } from './session-problem.ts'
import { smartAdapter } from './smart-adapter.ts'
import { withoutParameters, type Tab } from './tab.ts'
import {
  hasToken,
  messagingOf,
  readSignIn,
  readStored,
  styleUrlOf,
  tokenPatient,
  userOf,
  type Messaging,
  type StoredSignIn,
} from './token.ts'

/** One patient's chart at one EHR, and the right to read it. */
export type Session = {
  issuer: Issuer
  fhirBase: string
  patientId: string
  askedScopes: string[]
  grantedScopes: string[]
  /** Kinds of record that the EHR did not grant, or only in part. */
  notGranted: SourceType[]
  partlyGranted: SourceType[]
  /** Kinds of record that may be saved: what the site wants and the EHR granted. */
  mayWrite: WriteType[]
  /** The EHR's scratchpad for drafts, when the site wants it and the EHR offers it. */
  messaging: Messaging | null
  /** Who is signed in, as `Practitioner/id`, when the EHR says so. */
  user: string | null
  /** Must the app itself show who the patient is? */
  needPatientBanner: boolean
  styleUrl: string | null
  authorizationHeader(): string | null
  /** Has the token run out, as far as the EHR told us? */
  tokenExpired(): boolean
  /** Gets a new token; false when there is none to be had. Calls at the same time share one renewal. */
  refresh(): Promise<boolean>
}
export type SessionResult = { ok: true; session: Session } | { ok: false; problem: SessionProblem }

/** The EHR's answer to a sign-in must come within this time. */
const TIMEOUT_MS = 30_000
const MARGIN_SECONDS = 5

/**
 * Completes a sign-in from the address the EHR sent the browser back to, or takes up this page's session after a reload.
 * Call it once, outside any component: a code works once. The address is clean before anything else happens.
 */
export async function openSession(config: { issuers: readonly Issuer[] }, tab: Tab): Promise<SessionResult> {
  const { searchParams } = new URL(tab.url)
  const fromEhr = ['code', 'state', 'error'].some((name) => searchParams.has(name))
  tab.replaceUrl(withoutParameters(tab.url), fromEhr ? null : tab.sessionKey)
  if (!tab.storage) return fail('storage-blocked')
  return fromEhr ? finish(searchParams, config.issuers, tab) : resume(tab.sessionKey, config.issuers, tab)
}

async function finish(answer: URLSearchParams, issuers: readonly Issuer[], tab: Tab): Promise<SessionResult> {
  const key = answer.get('state')
  const code = answer.get('code')
  const refused = answer.get('error')
  const stored = storedUnder(key, tab)
  // A sign-in that already has its token was used before; whoever brings its address again gets nothing.
  const pending = stored && !hasToken(stored) ? stored : null
  const stop = (kind: SessionProblem['kind']) => {
    if (key !== null && pending) tab.storage?.removeItem(key)
    return fail(kind)
  }
  if (refused !== null) return stop(refused === 'access_denied' ? 'denied' : 'server')
  if (key === null || code === null || !pending) return fail('state-mismatch')
  const issuer = findIssuer(issuers, pending.serverUrl)
  if (!issuer) return stop('unknown-ehr')
  const client = await signIn(tab, key, code)
  if ('kind' in client) return stop(client.kind)
  recordEnd(client, tab)
  const session = sessionOf(client, issuer, tab)
  if (!session) return stop('no-patient')
  tab.replaceUrl(withoutParameters(tab.url), key)
  return { ok: true, session }
}

async function resume(key: string | null, issuers: readonly Issuer[], tab: Tab): Promise<SessionResult> {
  const stored = storedUnder(key, tab)
  if (key === null || !stored || !hasToken(stored)) return fail('not-launched')
  const issuer = findIssuer(issuers, stored.serverUrl)
  const client = issuer && (await signIn(tab, key, null))
  const session = client && !('kind' in client) ? sessionOf(client, issuer, tab) : null
  if (!issuer || !client || 'kind' in client || !session) {
    tab.storage?.removeItem(key)
    return fail(issuer ? 'not-launched' : 'unknown-ehr')
  }
  if (!session.tokenExpired() || (await session.refresh())) return { ok: true, session }
  if (client.state.tokenResponse?.refresh_token !== undefined) return fail('server')
  tab.storage?.removeItem(key)
  return fail('expired')
}

function storedUnder(key: string | null, { storage }: Tab): StoredSignIn | null {
  return key === null || !storage ? null : readStored(storage.getItem(key), key)
}

/** Exchanges the code for a token; without a code takes up what is stored. fhirclient puts the code into its form unescaped. */
async function signIn(tab: Tab, key: string, code: string | null): Promise<Client | SessionProblem> {
  const options = code === null ? { stateKey: key } : { stateKey: key, code: encodeURIComponent(code) }
  try {
    return await inTime(ready(smartAdapter(tab), options))
  } catch (error) {
    const status = asObject(error)?.status
    return sessionProblem(status === 400 || status === 401 ? 'expired' : 'server')
  }
}

function sessionOf(client: Client, issuer: Issuer, tab: Tab): Session | null {
  const { token, askedScopes } = readSignIn(client.state)
  const patientId = tokenPatient(token)
  if (patientId === null) return null
  const asked = splitScopes(askedScopes)
  const scope = stringAt(token, 'scope')
  const granted = scope === null ? asked : splitScopes(scope)
  return {
    issuer,
    fhirBase: issuer.url,
    patientId,
    askedScopes: asked,
    grantedScopes: granted,
    ...accessGranted(granted),
    mayWrite: writingGranted(granted).filter((type) => issuer.write?.includes(type)),
    messaging: issuer.scratchpad === true ? messagingOf(token) : null,
    user: userOf(client.getFhirUser()),
    needPatientBanner: booleanAt(token, 'need_patient_banner') ?? true,
    styleUrl: styleUrlOf(token, issuer),
    authorizationHeader: () => client.getAuthorizationHeader(),
    tokenExpired() {
      const { expiresAt } = readSignIn(client.state)
      return expiresAt !== null && expiresAt - MARGIN_SECONDS <= tab.now() / 1000
    },
    refresh: createRenewal(client, patientId, tab),
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), TIMEOUT_MS)
  })
  return Promise.race([work, limit]).finally(() => clearTimeout(timer))
}

function fail(kind: SessionProblem['kind']): SessionResult {
  return { ok: false, problem: sessionProblem(kind) }
}
