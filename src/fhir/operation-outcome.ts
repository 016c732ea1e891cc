import { objectAt, objectsAt, stringAt, stringsAt, type Json } from './json.ts'

/** What a message of the EHR means for the records it came with. */
export type Message = {
  effect: 'none' | 'incomplete' | 'withheld' | 'denied'
  /** A sentence fragment for the reader; absent when there is nothing to tell. */
  words?: string
}

const WITHHELD = new Map([
  ['suppressed', 'the EHR says that it suppressed some records'],
  ['forbidden', 'the EHR says that some records may not be shown to this app'],
  ['security', 'the EHR says that some records may not be shown to this app'],
  ['login', 'the EHR says that some records need another sign-in'],
])
const INCOMPLETE = new Map([
  ['incomplete', 'the EHR says that its answer is incomplete'],
  ['timeout', 'the EHR ran out of time and gave only a part'],
  ['throttled', 'the EHR was too busy and gave only a part'],
  ['too-costly', 'the EHR found the question too large and gave only a part'],
  ['expired', 'the session ran out while the EHR was answering'],
])
/** Issue codes with which a server complains about the question, not about the one who asks. */
const QUESTION = new Set(['required', 'value', 'invalid', 'structure', 'invariant', 'not-supported'])

/** What each issue of an OperationOutcome means. Vendor codes first: they say more than the severity does. */
export function readMessages(outcome: Json): Message[] {
  const messages = objectsAt(outcome, 'issue').map(readIssue)
  return messages.length > 0
    ? messages
    : [{ effect: 'incomplete', words: 'the EHR sent a message without content' }]
}

/** Does the EHR ask for break-the-glass access to this chart? Then it must not be asked again. */
export function isBreakTheGlass(outcome: Json): boolean {
  return objectsAt(outcome, 'issue').some((issue) => vendorCodes(issue).some(isGlassCode))
}

/** Is every issue about how the question was put? Then a simpler question may be answered. */
export function isAboutTheQuestion(outcome: Json): boolean {
  const issues = objectsAt(outcome, 'issue')
  return issues.length > 0 && issues.every((issue) => QUESTION.has(stringAt(issue, 'code') ?? ''))
}

/** Longest message of an EHR that is shown. */
const SHOWN_AT_MOST = 200

/** What the EHR wrote to people, from its first error, cut short; null when it wrote nothing. */
export function firstText(outcome: Json): string | null {
  const issues = objectsAt(outcome, 'issue')
  const error = issues.find((issue) => /^(fatal|error)$/.test(stringAt(issue, 'severity') ?? '')) ?? issues[0]
  const details = objectAt(error ?? {}, 'details') ?? {}
  const text = (stringAt(details, 'text') ?? stringAt(error ?? {}, 'diagnostics') ?? '').trim()
  if (text === '') return null
  return text.length > SHOWN_AT_MOST ? `${text.slice(0, SHOWN_AT_MOST)}…` : text
}

/** Which of these search parameters the message names. */
export function parametersNamed(outcome: Json, parameters: readonly string[]): string[] {
  const text = objectsAt(outcome, 'issue')
    .flatMap((issue) => [
      stringAt(issue, 'diagnostics') ?? '',
      stringAt(objectAt(issue, 'details') ?? {}, 'text') ?? '',
      ...stringsAt(issue, 'expression'),
      ...stringsAt(issue, 'location'),
    ])
    .join(' ')
  return parameters.filter((name) => text.includes(name))
}

function readIssue(issue: Json): Message {
  const codes = vendorCodes(issue)
  if (codes.some(isGlassCode))
    return {
      effect: 'withheld',
      words: 'this chart is protected by break-the-glass; open it in the EHR first',
    }
  if (codes.includes('4118')) return { effect: 'denied', words: 'the EHR did not authorise this' }
  if (codes.includes('59204'))
    return { effect: 'withheld', words: 'the EHR says that it suppressed some records' }
  if (codes.includes('4113'))
    return { effect: 'incomplete', words: 'the EHR ended the list early; read it again' }
  if (codes.includes('4119'))
    return { effect: 'none', words: 'the EHR says that this may not be the whole record' }
  if (codes.includes('4101')) return { effect: 'none' }
  const code = stringAt(issue, 'code')?.trim().toLowerCase() ?? ''
  const severity = stringAt(issue, 'severity')?.trim().toLowerCase()
  const withheld = WITHHELD.get(code)
  if (withheld !== undefined) return { effect: 'withheld', words: withheld }
  const incomplete = INCOMPLETE.get(code)
  if (incomplete !== undefined) return { effect: 'incomplete', words: incomplete }
  if (severity === 'information' || severity === 'success') return { effect: 'none' }
  if (severity === 'warning') return { effect: 'none', words: 'the EHR added a warning to its answer' }
  return { effect: 'incomplete', words: 'the EHR reported an error in its answer' }
}

function isGlassCode(code: string): boolean {
  return /^413\d$/.test(code)
}

function vendorCodes(issue: Json): string[] {
  return objectsAt(objectAt(issue, 'details') ?? {}, 'coding').map(
    (coding) => stringAt(coding, 'code')?.trim() ?? '',
  )
}
