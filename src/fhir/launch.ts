import { startFromChart, type AuthorizeResult } from './authorize.ts'
import { findIssuer, type Issuer } from './issuer.ts'
import { cleanLaunchUrl, readLaunchLink } from './launch-link.ts'
import { launchProblem } from './launch-problem.ts'
import type { Tab } from './tab.ts'

type Configured =
  { ok: true; config: { issuers: readonly Issuer[] } } | { ok: false; problems: readonly string[] }

/**
 * From the EHR's launch link to the address of its sign-in page. The link is cleaned first; nothing is asked of an EHR before
 * its address was found in the configuration.
 */
export async function launchFrom(tab: Tab, loadConfig: () => Promise<Configured>): Promise<AuthorizeResult> {
  const link = readLaunchLink(tab.url)
  tab.replaceUrl(cleanLaunchUrl(tab.url), null)
  if (!link) return { ok: false, problem: launchProblem('outside-chart') }
  const configured = await loadConfig()
  if (!configured.ok) return { ok: false, problem: launchProblem('configuration', configured.problems) }
  const issuer = findIssuer(configured.config.issuers, link.iss)
  if (!issuer) return { ok: false, problem: launchProblem('unknown-ehr') }
  return startFromChart(issuer, link.launch, tab)
}
