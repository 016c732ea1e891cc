import { chartPage } from '../../src/app/chart-page.tsx'
import { laterChecks } from '../../src/app/later-checks.tsx'
import { openChart as askForChart } from '../../src/app/opened-chart.ts'
import { StrictMode, type ReactNode } from 'react'
import { expect } from 'vitest'
import { render } from 'vitest-browser-react'
import { parseConfig, type Config } from '../../src/config.ts'
import { openSession, type Session } from '../../src/fhir/session.ts'
import { BASE, fakeTab, ISSUER } from '../../src/fhir/test-ehr.ts'
import { TOKEN_URL } from './fake-ehr.ts'
import { NOW } from './records.ts'

const PAGE = 'https://app.example/index.html'
const SIGN_IN = {
  key: 'k1',
  serverUrl: BASE,
  clientId: ISSUER.clientId,
  scope: 'launch openid fhirUser online_access',
  redirectUri: PAGE,
  tokenUri: TOKEN_URL,
  authorizeUri: 'https://login.example/authorize',
  codeVerifier: 'verifier',
  completeInTarget: true,
  tokenResponse: {},
}

/** What a site may set beside its name and its EHR. */
type Site = { sections?: object }

/** The configuration of the test site. */
function siteConfig(site: Site): Config {
  const parsed = parseConfig({ siteName: 'Test site', issuers: [ISSUER], ...site })
  if (!parsed.ok) throw new Error(parsed.problems.join(' '))
  return parsed.config
}

/** A tab that comes back from the EHR's sign-in with a code. */
function tabFromSignIn(now: () => number = () => NOW.getTime()) {
  const { tab } = fakeTab(`${PAGE}?code=once&state=k1`, { k1: SIGN_IN })
  return { ...tab, now }
}

/** A session in which the EHR lets the app save. */
export const MAY_WRITE = { mayWrite: ['QuestionnaireResponse' as const] }

/** Signs in with the code and shows the chart, put together as `main.ts` does, with a clock that stands still. */
export async function openChart(change: Partial<Session> = {}, site: Site = {}): Promise<void> {
  const opened = await openSession({ issuers: [ISSUER] }, tabFromSignIn())
  if (!opened.ok) throw new Error(opened.problem.title)
  // Repeats are made, without the waits between them.
  const world = {
    clock: () => NOW,
    delay: () => Promise.resolve(),
    loadLater: () => Promise.resolve(laterChecks),
  }
  const session = { ...opened.session, ...change }
  await show(chartPage(siteConfig(site), session, askForChart(session, world)))
}

/** The same, waiting until every source has ended. */
export async function openAndSettle(change: Partial<Session> = {}, site: Site = {}): Promise<void> {
  await openChart(change, site)
  await settled()
}

/** Until the page says that every source has ended. */
export const settled = () =>
  expect
    .poll(() => document.querySelector('[data-settled]')?.getAttribute('data-settled'), {
      interval: 10,
    })
    .toBe('true')

/** Draws a page where `index.html` has its place for it. */
export async function show(page: ReactNode): Promise<void> {
  await render(<StrictMode>{page}</StrictMode>)
}
