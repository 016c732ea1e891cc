import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { chartPage } from './app/chart-page.tsx'
import type { OpenedChart } from './app/opened-chart.ts'
import { ConfigProblems, StartProblem, Stopped } from './app/StartProblem.tsx'
import type { Config } from './config.ts'
export { mapAhead } from './fhir/map-ahead.ts'
import type { Issuer } from './fhir/issuer.ts'
import type { Session } from './fhir/session.ts'
import type { SessionProblem } from './fhir/session-problem.ts'
import type { Tab } from './fhir/tab.ts'

const mount = document.getElementById('postfusion')
if (mount === null) throw new Error('index.html has no place for the page.')
const root = createRoot(mount, { onUncaughtError: () => queueMicrotask(drawStopped) })

let stopped = false
/** Nothing is drawn over a page that says that the app has stopped. */
const draw = (page: ReactNode): void => {
  if (!stopped) root.render(<StrictMode>{page}</StrictMode>)
}

/** The sidebar of a chart that is being read. */
export function drawChart(config: Config, session: Session, chart: OpenedChart): void {
  draw(chartPage(config, session, chart))
}

/** The app itself has failed. */
export function drawStopped(): void {
  draw(<Stopped />)
  stopped = true
}

/** The configuration cannot be used. */
export function drawConfigProblems(problems: readonly string[]): void {
  draw(<ConfigProblems problems={problems} />)
}

/** There is no session, and what to do about it; outside a chart, the servers to sign in at. */
export async function drawSessionProblem(
  { kind, title, whatNext }: SessionProblem,
  issuers: readonly Issuer[],
  tab: Tab,
): Promise<void> {
  const chooser = kind === 'not-launched' && (await import('./standalone.tsx')).serverChooser(issuers, tab)
  draw(
    <StartProblem title={title} whatNext={whatNext}>
      {chooser}
    </StartProblem>,
  )
}
