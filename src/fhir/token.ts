import { isSafeTransport, type Issuer } from './issuer.ts'
import { asObject, numberAt, objectAt, stringAt, valueAt, type Json } from './json.ts'

/** What is kept of a sign-in, as fhirclient stores it, read without trusting its shape. */
export type StoredSignIn = {
  serverUrl: string
  askedScopes: string
  token: Json
  /** Seconds since the epoch; null when the EHR did not say how long its token lasts. */
  expiresAt: number | null
}

/** Reads what was stored under `key`; null when there is nothing, or something else. */
export function readStored(text: string | null, key: string): StoredSignIn | null {
  const json = parse(text)
  const serverUrl = json && stringAt(json, 'serverUrl')
  if (!json || !serverUrl || stringAt(json, 'key') !== key) return null
  return readSignIn(json)
}

export function readSignIn(state: object): StoredSignIn {
  const json = state as Json
  return {
    serverUrl: stringAt(json, 'serverUrl') ?? '',
    askedScopes: stringAt(json, 'scope') ?? '',
    token: objectAt(json, 'tokenResponse') ?? {},
    expiresAt: numberAt(json, 'expiresAt'),
  }
}

export function hasToken({ token }: StoredSignIn): boolean {
  return (stringAt(token, 'access_token') ?? '') !== ''
}

/** The patient the token is about, or null. An id that could change the meaning of a search is none. */
export function tokenPatient(token: Json): string | null {
  const id = stringAt(token, 'patient')
  return id !== null && /^[A-Za-z0-9\-._~]{1,256}$/.test(id) && !/^\.+$/.test(id) ? id : null
}

/** Who signed in, when it is someone who can be the author of a record; else null. */
export function userOf(fhirUser: unknown): string | null {
  const isAuthor = /^(Practitioner|PractitionerRole|Patient|RelatedPerson)\/[A-Za-z0-9\-.]{1,64}$/
  return typeof fhirUser === 'string' && isAuthor.test(fhirUser) ? fhirUser : null
}

/** When a token just received ends, in seconds since the epoch; null when the EHR does not say. */
export function tokenEnd(token: Json, nowMs: number): number | null {
  const life = Number(valueAt(token, 'expires_in') ?? NaN)
  return life > 0 ? Math.floor(nowMs / 1000) + life : null
}

/** How to reach the EHR's scratchpad: the handle of this session, and the one origin that may answer. */
export type Messaging = { handle: string; origin: string }

/** What the EHR offers for SMART Web Messaging; null unless handle and origin are both there and the origin is exact and safe. */
export function messagingOf(token: Json): Messaging | null {
  const handle = stringAt(token, 'smart_web_messaging_handle') ?? ''
  const origin = stringAt(token, 'smart_web_messaging_origin') ?? ''
  if (handle === '' || !URL.canParse(origin)) return null
  const url = new URL(origin)
  return isSafeTransport(url) && url.origin === origin ? { handle, origin } : null
}

/** The style the EHR offers to apps; null unless it lies beside the FHIR base or where the EHR may sign in. */
export function styleUrlOf(token: Json, issuer: Pick<Issuer, 'url' | 'authorizationOrigins'>): string | null {
  try {
    const url = new URL(stringAt(token, 'smart_style_url') ?? '')
    const origins = [new URL(issuer.url).origin, ...(issuer.authorizationOrigins ?? [])]
    return origins.includes(url.origin) && url.username === '' && url.password === '' ? url.href : null
  } catch {
    return null
  }
}

function parse(text: string | null): Json | null {
  try {
    return text === null ? null : asObject(JSON.parse(text))
  } catch {
    return null
  }
}
