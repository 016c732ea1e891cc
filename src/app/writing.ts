import { tabAttempts } from '../fhir/attempts.ts'
import type { Gateway } from '../fhir/gateway.ts'
import { draftSender, type SendDraft } from '../fhir/send-draft.ts'
import type { Session } from '../fhir/session.ts'
import { browserTab } from '../fhir/tab.ts'
import { openScratchpad, type MessageWindow } from '../fhir/web-messaging.ts'
import { saveChecklist } from '../fhir/write-checklist.ts'
import { saveSetAside } from '../fhir/write-set-aside.ts'
import { writerFor } from '../fhir/writer.ts'
import type { SaveAnswers } from './checklist/saving.ts'
import type { SaveSetAside } from './set-aside/set-asides.ts'

/** What this page may write into the EHR. */
export type Writing = {
  /** Saves answers of the checklist; null when that may not be. */
  saveChecklist: SaveAnswers | null
  /** Saves that a finding was set aside, or brought back; null when that may not be. */
  saveSetAside: SaveSetAside | null
  /** Sends a draft by one of the ways there are. */
  sendDraft: SendDraft
  /** Does the EHR offer its scratchpad to this session? */
  hasScratchpad: boolean
}

/** Opens the way into the EHR, once for a chart: saves that share a name share one sending. */
export function openWriting(session: Session, gateway: Gateway, frame: MessageWindow): Writing {
  const { messaging, mayWrite } = session
  const scratchpad = messaging && openScratchpad(messaging, frame, gateway.requests.limits.timeoutMs)
  const writer = writerFor(gateway, { scratchpad, attempts: tabAttempts(browserTab(window).storage) })
  const mayAnswer = mayWrite.includes('QuestionnaireResponse')
  return {
    saveChecklist: mayAnswer ? (answers, id) => saveChecklist(writer, session, answers, id) : null,
    saveSetAside: mayAnswer ? (decision, id) => saveSetAside(writer, session, decision, id) : null,
    sendDraft: draftSender(writer, session),
    hasScratchpad: scratchpad !== null,
  }
}
