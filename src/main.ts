import { openChart } from './app/opened-chart.ts'
import { STOPPED_WORDS } from './app/stopped-words.ts'
import './app/styles.css'
import { fetchConfig } from './config.ts'
import { openSession } from './fhir/session.ts'
import { browserTab } from './fhir/tab.ts'

/** A token that takes longer than this, in milliseconds, leaves time to run what draws the page. */
const TOKEN_WAIT_MS = 10

const tab = browserTab(window)

// A page the browser kept from an earlier chart must not come back with its patient.
window.addEventListener('pageshow', (event) => event.persisted && window.location.reload())

// The session is opened here, once, outside any component: a sign-in code works a single time.
start()
  .catch(async () => (await drawing()).drawStopped())
  .catch(sayStopped)

async function start(): Promise<void> {
  const configured = await fetchConfig()
  if (!configured.ok) {
    ;(await drawing()).drawConfigProblems(configured.problems)
    return
  }
  const { config } = configured
  const opening = openSession(config, tab)
  setTimeout(() => void drawing().catch(() => null), TOKEN_WAIT_MS)
  const opened = await opening
  if (!opened.ok) {
    await (await drawing()).drawSessionProblem(opened.problem, config.issuers, tab)
    return
  }
  const chart = openChart(opened.session, {
    clock: () => new Date(),
    prepare: async (read) => (await drawing()).mapAhead(read),
    loadLater: async () => (await import('./app/later-checks.tsx')).laterChecks,
    // Half of the checks is no page: without the later ones it stops, and says so.
    stop: async () => (await drawing()).drawStopped(),
  })
  if (opened.session.styleUrl !== null) void adoptStyle(opened.session.styleUrl)
  ;(await drawing()).drawChart(config, opened.session, chart)
}

/** Fetched only where the EHR has a style; without it the page has its own. */
async function adoptStyle(url: string): Promise<void> {
  const style = await import('./app/ehr-style.ts').catch(() => null)
  await style?.adoptEhrStyle(url, document.documentElement)
}

/** React, the sidebar and the red flags: fetched beside this script, but run only while the EHR is at work. */
function drawing(): Promise<typeof import('./drawing.tsx')> {
  return import('./drawing.tsx')
}

/** Without anything to draw with: the page itself says so. */
function sayStopped(): void {
  const title = document.createElement('h1')
  title.textContent = STOPPED_WORDS.title
  const whatNext = document.createElement('p')
  whatNext.textContent = STOPPED_WORDS.whatNext
  document.getElementById('postfusion')?.replaceChildren(title, whatNext)
}
