import type { Attempt } from './attempt.ts'
import { asObject, stringAt, type Json } from './json.ts'
import { isAboutTheQuestion, isBreakTheGlass, readMessages } from './operation-outcome.ts'

/** Why a request brought no data, in words a clinician can read, without address, token or patient data. */
export type Problem = {
  /**
   *   denied       the EHR refuses this to us
   *   refused      the EHR does not take the question as put; a simpler one may do
   *   not-found    there is nothing at this address
   *   unsupported  the server says that it does not do this
   *   failed       no usable answer
   */
  kind: 'denied' | 'refused' | 'not-found' | 'unsupported' | 'failed'
  reason: string
  /** The EHR's own message, when it sent one. For deciding, never for showing. */
  message: Json | null
  sessionExpired: boolean
}
export type Answer = { ok: true; body: Json; bytes: number } | { ok: false; problem: Problem }

export const SESSION_EXPIRED: Problem = {
  kind: 'failed',
  reason: 'the session expired; open the app again from the chart',
  message: null,
  sessionExpired: true,
}

export function problem(kind: Problem['kind'], reason: string, message: Json | null = null): Problem {
  return { kind, reason, message, sessionExpired: false }
}

/** Data, or why not. A page, an empty answer or broken data under status 200 is no data. */
export function judge(attempt: Attempt, seconds: number): Answer {
  switch (attempt.kind) {
    case 'redirected':
      return no('failed', 'the EHR redirected to another address')
    case 'unreachable':
      return no('failed', 'the EHR could not be reached')
    case 'timed-out':
      return no('failed', `the EHR did not answer within ${seconds} seconds`)
    case 'stopped':
      return no('failed', 'reading was stopped')
    case 'too-large':
      return no('failed', 'the answer is larger than this app reads')
    case 'answer':
      return attempt.status >= 200 && attempt.status < 300 ? judgeBody(attempt) : judgeRefusal(attempt)
  }
}

type Full = Extract<Attempt, { kind: 'answer' }>

function judgeBody({ text, contentType, bytes }: Full): Answer {
  const start = text.trimStart()
  if (start === '') return no('failed', 'the EHR sent an empty answer')
  if (contentType.includes('html') || /^<(!doctype|html)/i.test(start)) {
    return no('failed', 'the EHR answered with a web page instead of data')
  }
  if (contentType.includes('xml') || start.startsWith('<')) {
    return no('failed', 'the EHR answered with XML, which this app does not read')
  }
  const body = parse(text)
  return body ? { ok: true, body, bytes } : no('failed', 'the answer broke off or is not readable data')
}

function judgeRefusal({ status, text }: Full): Answer {
  const message = readMessage(text)
  if (message && isBreakTheGlass(message)) {
    return no('denied', 'this chart is protected by break-the-glass; open it in the EHR first', message)
  }
  const unauthorised = message !== null && readMessages(message).some(({ effect }) => effect === 'denied')
  if (unauthorised) return no('denied', 'the EHR did not authorise this', message)
  switch (status) {
    case 401:
      return no('denied', 'the EHR asks for a sign-in (401)', message)
    case 403:
      return message && isAboutTheQuestion(message)
        ? no('refused', 'the EHR does not accept the question (403)', message)
        : no('denied', 'the EHR refused access', message)
    case 400:
    case 413:
    case 414:
    case 422:
      return no('refused', `the EHR does not accept the question (${status})`, message)
    case 404:
      return no('not-found', 'the EHR has nothing at this address (404)', message)
    case 405:
    case 501:
      return no('unsupported', `the EHR does not support this (${status})`, message)
    case 429:
      return no('failed', 'the EHR is too busy (429)', message)
    default:
      return no('failed', `the EHR answered ${status}`, message)
  }
}

function no(kind: Problem['kind'], reason: string, message: Json | null = null): Answer {
  return { ok: false, problem: problem(kind, reason, message) }
}

function readMessage(text: string): Json | null {
  const body = parse(text)
  return body && stringAt(body, 'resourceType') === 'OperationOutcome' ? body : null
}

function parse(text: string): Json | null {
  try {
    return asObject(JSON.parse(text))
  } catch {
    return null
  }
}
