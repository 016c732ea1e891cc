import { authorize } from 'fhirclient/lib/smart.js'
import { discover } from './discovery.ts'
import type { Issuer } from './issuer.ts'
import { launchProblem, type LaunchProblem } from './launch-problem.ts'
import { scopesToAsk, withLaunchContext, withScratchpad, withWriting } from './scopes.ts'
import { smartAdapter } from './smart-adapter.ts'
import type { Tab } from './tab.ts'

export type AuthorizeResult = { ok: true; url: string } | { ok: false; problem: LaunchProblem }

/** Prepares the sign-in of an EHR launch: the address to go to next. The patient is the one whose chart is open. */
export function startFromChart(issuer: Issuer, launch: string, tab: Tab): Promise<AuthorizeResult> {
  return begin(issuer, launch, tab)
}

/** Prepares a standalone sign-in: the address to go to next. The EHR asks which patient. */
export function startStandalone(issuer: Issuer, tab: Tab): Promise<AuthorizeResult> {
  return begin(issuer, null, tab)
}

/** Whatever an earlier sign-in kept in this tab is wiped. */
async function begin(issuer: Issuer, launch: string | null, tab: Tab): Promise<AuthorizeResult> {
  if (!tab.storage) return { ok: false, problem: launchProblem('storage-blocked') }
  const found = await discover(issuer)
  if ('kind' in found) return { ok: false, problem: found }
  const context = launch === null ? 'standalone' : 'ehr'
  const scope = withWriting(
    issuer.scopes === undefined
      ? scopesToAsk(context, found.scopes)
      : withLaunchContext(issuer.scopes, context),
    issuer.write ?? [],
    found.scopes,
  )
  try {
    const url = await authorize(smartAdapter(tab), {
      iss: issuer.url,
      ...(launch === null ? {} : { launch }),
      clientId: issuer.clientId,
      scope: issuer.scratchpad === true ? withScratchpad(scope) : scope,
      redirectUri: 'index.html',
      // 'unsafeV1' sends the challenge even when the server does not say that it understands it.
      pkceMode: issuer.pkce === 'unadvertised' ? 'unsafeV1' : 'required',
      stateKey: crypto.randomUUID(),
      completeInTarget: true,
      noRedirect: true,
    })
    if (typeof url !== 'string') return { ok: false, problem: launchProblem('unreachable') }
    return { ok: true, url: withOneQuery(url, found.authorizationEndpoint) }
  } catch {
    return { ok: false, problem: launchProblem('unreachable') }
  }
}

/** fhirclient appends `?...` even when the endpoint already has parameters. */
function withOneQuery(url: string, endpoint: string): string {
  return endpoint.includes('?') ? `${endpoint}&${url.slice(endpoint.length + 1)}` : url
}
