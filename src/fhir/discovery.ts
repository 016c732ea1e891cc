import { fetchWellKnownJson } from 'fhirclient/lib/smart.js'
import { isSafeTransport, type Issuer } from './issuer.ts'
import { asObject, stringAt, stringsAt } from './json.ts'
import { launchProblem, type LaunchProblem } from './launch-problem.ts'

/** What the app needs to know of an EHR's sign-in. */
export type SmartConfiguration = { authorizationEndpoint: string; scopes: 'v1' | 'v2' }

const TIMEOUT_MS = 20_000

/**
 * Reads `.well-known/smart-configuration`. fhirclient keeps the answer and uses the same one for `authorize`, so the EHR is
 * asked once; its own fallback to the CapabilityStatement, which cannot tell about PKCE, is never reached.
 */
export async function discover(issuer: Issuer): Promise<SmartConfiguration | LaunchProblem> {
  const found = asObject(await readDocument(issuer.url))
  const authorizationEndpoint = found && stringAt(found, 'authorization_endpoint')
  const tokenEndpoint = found && stringAt(found, 'token_endpoint')
  if (!found || !authorizationEndpoint || !tokenEndpoint) return launchProblem('unreachable')
  if (![authorizationEndpoint, tokenEndpoint].every((url) => isAllowed(url, issuer))) {
    return launchProblem('unsafe-server')
  }
  const methods = stringsAt(found, 'code_challenge_methods_supported')
  if (issuer.pkce === 'required' && !methods.includes('S256')) return launchProblem('no-pkce')
  const scopes = stringsAt(found, 'capabilities').includes('permission-v2') ? 'v2' : 'v1'
  return { authorizationEndpoint, scopes }
}

async function readDocument(fhirBase: string): Promise<unknown> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    return await fetchWellKnownJson(fhirBase, { signal, redirect: 'error', credentials: 'omit' })
  } catch {
    return null
  }
}

function isAllowed(address: string, { url, authorizationOrigins }: Issuer): boolean {
  try {
    const endpoint = new URL(address)
    const plain = endpoint.username === '' && endpoint.password === ''
    const origins = authorizationOrigins && [...authorizationOrigins, new URL(url).origin]
    return plain && isSafeTransport(endpoint) && (origins?.includes(endpoint.origin) ?? true)
  } catch {
    return false
  }
}
