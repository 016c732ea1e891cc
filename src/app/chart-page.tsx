import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Config } from '../config.ts'
import type { SourceId } from '../domain/sources.ts'
import { tabAttempts } from '../fhir/attempts.ts'
import { codesToAsk } from '../fhir/codes-to-ask.ts'
import { createGateway } from '../fhir/gateway.ts'
import { loadSource } from '../fhir/load.ts'
import { DEFAULT_LIMITS, type Limits } from '../fhir/limits.ts'
import { draftSender } from '../fhir/send-draft.ts'
import type { Session } from '../fhir/session.ts'
import { browserTab } from '../fhir/tab.ts'
import { openScratchpad, type MessageWindow } from '../fhir/web-messaging.ts'
import { saveChecklist } from '../fhir/write-checklist.ts'
import { saveSetAside } from '../fhir/write-set-aside.ts'
import { App } from './App.tsx'
import { createSessionEnd } from './session-end.ts'
import { calendarDay } from './today.ts'

/** What the page takes from the world around it. */
export type World = {
  clock: () => Date
  delay?: (ms: number) => Promise<void>
  /** The window that messages to the EHR go through; the browser's own unless a test stands in for it. */
  frame?: MessageWindow
  limits?: Partial<Limits>
}

/** The chart of a session, from its gateway to the sidebar. */
export function chartPage(config: Config, session: Session, { clock, frame, ...world }: World): ReactNode {
  const sessionEnd = createSessionEnd()
  const { fhirBase, patientId, notGranted, partlyGranted } = session
  const scratchpad =
    session.messaging &&
    openScratchpad(session.messaging, frame ?? window, world.limits?.timeoutMs ?? DEFAULT_LIMITS.timeoutMs)
  const gateway = createGateway({
    fhirBase,
    authorization: () => session.authorizationHeader(),
    refresh: () => session.refresh(),
    tokenExpired: () => session.tokenExpired(),
    onSessionExpired: sessionEnd.tell,
    scratchpad,
    attempts: tabAttempts(browserTab(window).storage),
    ...world,
  })
  const codes = codesToAsk()
  const reading = {
    fhirBase,
    patientId,
    now: () => clock().getTime(),
    load: (id: SourceId) =>
      loadSource(id, { gateway, patientId, codes, notGranted, partlyGranted, today: calendarDay(clock()) }),
  }
  return (
    <QueryClientProvider client={new QueryClient()}>
      <App
        config={config}
        session={session}
        reading={reading}
        sessionEnd={sessionEnd}
        saveChecklist={
          session.mayWrite.includes('QuestionnaireResponse')
            ? (answers, id) => saveChecklist(gateway, session, answers, id)
            : null
        }
        saveSetAside={
          session.mayWrite.includes('QuestionnaireResponse')
            ? (decision, id) => saveSetAside(gateway, session, decision, id)
            : null
        }
        sendDraft={draftSender(gateway, session)}
        hasScratchpad={scratchpad !== null}
        clock={clock}
      />
    </QueryClientProvider>
  )
}
