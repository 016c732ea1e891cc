/** The kinds of record the app can save. */
export const WRITE_TYPES = [
  'QuestionnaireResponse',
  'ServiceRequest',
  'MedicationRequest',
  'DocumentReference',
] as const
export type WriteType = (typeof WRITE_TYPES)[number]

/** One EHR this app may be opened from, as the site's configuration names it. */
export type Issuer = {
  /** Exact FHIR base address, without a trailing slash; compared character by character. */
  url: string
  /** What people call this EHR. */
  name: string
  clientId: string
  /** `unadvertised`: the server supports PKCE with S256 but does not say so. PKCE is used either way. */
  pkce: 'required' | 'unadvertised'
  /** Scopes to ask for; without it the app's own list. */
  scopes?: string
  /** What the app may save in this EHR, when the EHR grants it; without it, nothing. */
  write?: readonly WriteType[]
  /** May drafts be put on this EHR's scratchpad by SMART Web Messaging, when it offers one? Without it, no. */
  scratchpad?: boolean
  /** Records to ask for with each page; without it, what EHRs commonly give. */
  pageSize?: number
  /** Where its authorization server may live; without it, wherever the EHR itself says. */
  authorizationOrigins?: readonly string[]
  /** Which pages of the EHR may show the app in a frame; without it, those beside the FHIR base. */
  launchOrigins?: readonly string[]
}

/** The configured EHR with exactly this address, or null. */
export function findIssuer(issuers: readonly Issuer[], url: string): Issuer | null {
  return issuers.find((issuer) => issuer.url === url) ?? null
}

/** https, or http on this very machine: the only places a token may be sent to. */
export function isSafeTransport(url: URL): boolean {
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1' || url.hostname === '[::1]'
  return url.protocol === 'https:' || (url.protocol === 'http:' && local)
}
