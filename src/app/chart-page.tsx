import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Config } from '../config.ts'
import type { Session } from '../fhir/session.ts'
import { App } from './App.tsx'
import { openReading, type World } from './opened-reading.ts'

/** The chart of a session, from its gateway to the sidebar. */
export function chartPage(
  config: Config,
  session: Session,
  world: World,
  { reading, sessionEnd } = openReading(session, world),
): ReactNode {
  return (
    <QueryClientProvider client={new QueryClient()}>
      <App config={config} session={session} reading={reading} sessionEnd={sessionEnd} clock={world.clock} />
    </QueryClientProvider>
  )
}
