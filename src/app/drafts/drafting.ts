import type { Way } from '../../fhir/create.ts'
import type { DraftType, SendDraft } from '../../fhir/send-draft.ts'
import type { Session } from '../../fhir/session.ts'
import { localInstant } from '../today.ts'
import type { Writing } from '../writing.ts'

/** How drafts leave the app, and why they may not. */
export type Drafting = {
  /** The ways out for one kind of record, the first to be tried first; none where only copying and printing is left. */
  waysOf: (type: DraftType) => readonly Way[]
  /** Why there is no way out, in words. */
  closed: (type: DraftType) => string
  send: SendDraft
  /** This moment, as a FHIR instant. */
  now: () => string
  /** Reads back what was stored. */
  readBack: (type: DraftType) => void
}

/** Scratchpad before FHIR record: what waits there is not in the chart until it is signed. */
export function draftingOf(
  { issuer, mayWrite }: Pick<Session, 'issuer' | 'mayWrite'>,
  { hasScratchpad, sendDraft }: Pick<Writing, 'hasScratchpad' | 'sendDraft'>,
  clock: () => Date,
  retry: (type: DraftType) => void,
): Drafting {
  return {
    waysOf: (type) => [
      ...(hasScratchpad ? (['scratchpad'] as const) : []),
      ...(mayWrite.includes(type) ? (['fhir'] as const) : []),
    ],
    closed: (type) =>
      issuer.write?.includes(type) === true || issuer.scratchpad === true
        ? 'The EHR did not let this app send it. Copy or print it; the draft stays on this page only and goes when it is closed.'
        : 'This site does not let the app send it. Copy or print it; the draft stays on this page only and goes when it is closed.',
    send: sendDraft,
    now: () => localInstant(clock()),
    readBack: retry,
  }
}
