import type { ReactNode } from 'react'
import type { Config } from '../config.ts'
import { draftSender } from '../fhir/send-draft.ts'
import type { Session } from '../fhir/session.ts'
import { saveChecklist } from '../fhir/write-checklist.ts'
import { saveSetAside } from '../fhir/write-set-aside.ts'
import { App } from './App.tsx'
import type { OpenedChart } from './opened-chart.ts'

/** The sidebar of a chart that is being read. */
export function chartPage(
  config: Config,
  session: Session,
  { gateway, reading, later, sessionEnd, hasScratchpad, clock }: OpenedChart,
): ReactNode {
  return (
    <App
      config={config}
      session={session}
      reading={reading}
      later={later}
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
      hasScratchpad={hasScratchpad}
      clock={clock}
    />
  )
}
