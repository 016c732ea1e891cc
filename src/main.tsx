import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { adoptEhrStyle } from './app/ehr-style.ts'
import { ServerChooser } from './app/ServerChooser.tsx'
import { ConfigProblems, StartProblem, Stopped } from './app/StartProblem.tsx'
import './app/styles.css'
import { fetchConfig } from './config.ts'
import { startStandalone } from './fhir/authorize.ts'
import type { Issuer } from './fhir/issuer.ts'
import { openSession } from './fhir/session.ts'
import { browserTab } from './fhir/tab.ts'

const mount = document.getElementById('postfusion')
if (mount === null) throw new Error('index.html has no place for the page.')
const root = createRoot(mount, { onUncaughtError: () => queueMicrotask(() => root.render(<Stopped />)) })
const tab = browserTab(window)
const clock = () => new Date()

// A page the browser kept from an earlier chart must not come back with its patient.
window.addEventListener('pageshow', (event) => event.persisted && window.location.reload())

// The session is opened here, once, outside any component: a sign-in code works a single time.
start().then(
  (page) => root.render(<StrictMode>{page}</StrictMode>),
  () => root.render(<Stopped />),
)

async function start(): Promise<ReactNode> {
  // The checks and the sidebar are fetched while the EHR signs in.
  const sidebar = import('./app/chart-page.tsx')
  sidebar.catch(() => undefined)
  const configured = await fetchConfig()
  if (!configured.ok) return <ConfigProblems problems={configured.problems} />
  const { config } = configured
  const opened = await openSession(config, tab)
  if (opened.ok) {
    void adoptEhrStyle(opened.session.styleUrl, document.documentElement)
    const { chartPage } = await sidebar
    return chartPage(config, opened.session, { clock })
  }
  const { kind, title, whatNext } = opened.problem
  return (
    <StartProblem title={title} whatNext={whatNext}>
      {kind === 'not-launched' && <ServerChooser issuers={config.issuers} start={signIn} />}
    </StartProblem>
  )
}

/** Goes to the EHR's sign-in; or says why it cannot. */
async function signIn(issuer: Issuer): Promise<string | null> {
  const begun = await startStandalone(issuer, tab)
  if (!begun.ok) return `${begun.problem.title}. ${begun.problem.whatNext}`
  window.location.assign(begun.url)
  return null
}
