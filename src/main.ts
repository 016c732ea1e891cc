import { adoptEhrFont } from './app/ehr-font.ts'
import { openChart } from './app/opened-chart.ts'
import { STOPPED_WORDS } from './app/stopped-words.ts'
import './app/styles.css'
import { fetchConfig } from './config.ts'
import { openSession } from './fhir/session.ts'
import { browserTab } from './fhir/tab.ts'

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
    const { drawConfigProblems } = await drawing()
    drawConfigProblems(configured.problems)
    return
  }
  const { config } = configured
  const opened = await openSession(config, tab)
  if (!opened.ok) {
    const { drawSessionProblem } = await drawing()
    drawSessionProblem(opened.problem, config.issuers, tab)
    return
  }
  const later = afterThis().then(laterChecks)
  const chart = openChart(opened.session, {
    clock: () => new Date(),
    prepare: async (read) => (await drawing()).mapAhead(read),
    later,
  })
  // Half of the checks is no page: without the later ones it stops, and says so.
  later.catch(async () => (await drawing()).drawStopped()).catch(() => undefined)
  void adoptEhrFont(opened.session.styleUrl, document.documentElement)
  const { drawChart } = await drawing()
  drawChart(config, opened.session, chart)
}

/** React, the sidebar and the red flags: fetched from the start, but run only while the EHR answers. */
function drawing() {
  return import('./drawing.tsx')
}

/** The other checks, once the page can be drawn. */
async function laterChecks() {
  await drawing()
  const later = await import('./app/later-checks.tsx')
  return later.laterChecks
}

/** When what is being done now has been done. */
function afterThis(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

/** Without anything to draw with: the page itself says so. */
function sayStopped(): void {
  const title = document.createElement('h1')
  title.textContent = STOPPED_WORDS.title
  const whatNext = document.createElement('p')
  whatNext.textContent = STOPPED_WORDS.whatNext
  document.getElementById('postfusion')?.replaceChildren(title, whatNext)
}
