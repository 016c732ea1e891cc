import type { ReactNode } from 'react'
import type { Config } from '../config.ts'
import type { Session } from '../fhir/session.ts'
import { App } from './App.tsx'
import type { OpenedChart } from './opened-chart.ts'

/** The sidebar of a chart that is being read. */
export function chartPage(config: Config, session: Session, chart: OpenedChart): ReactNode {
  return <App config={config} session={session} {...chart} />
}
