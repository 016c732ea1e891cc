import type { CreateResult, Way } from '../../fhir/create.ts'
import type { DraftToSend, DraftType } from '../../fhir/send-draft.ts'
import { CopyText } from '../CopyText.tsx'
import { plain } from '../plain-text.ts'
import type { Drafting } from './drafting.ts'
import { printSheet, type Sheet } from './print-sheet.ts'
import type { Sending } from './use-send.ts'

type SendBarProps = {
  /** What it is, for those who hear the page: "CRP". */
  name: string
  type: DraftType
  drafting: Drafting
  sending: Sending
  draft: Omit<DraftToSend, 'type'>
  /** What is still to be done before it may leave; null when it may. */
  waits: string | null
  /** The draft as text, for copying by hand. */
  text: string
  sheet: Sheet
}

/** Sends one draft the first way the EHR offers, says how that ended, and always offers copying and printing. */
export function SendBar({ name, type, drafting, sending, draft, waits, text, sheet }: SendBarProps) {
  const { state, isSent, send } = sending
  const ways = drafting.waysOf(type)
  const result = state.state === 'ended' ? state.result : null
  const offered = isSent ? [] : waysNow(ways, state.state === 'ended' ? state.way : null, result)
  const isHeld = state.state === 'sending' || waits !== null
  return (
    <div className="send-bar">
      {waits !== null && !isSent && <p className="send-waits">{waits}</p>}
      <div className="form-buttons">
        {offered.map((way) => (
          <button
            key={way}
            type="button"
            className="button"
            aria-disabled={isHeld}
            onClick={() => !isHeld && send(way, draft)}
          >
            {state.state === 'sending' && state.way === way ? 'Sending' : wayWords(way, result)}
            <span className="heard-only"> {name}</span>
          </button>
        ))}
        <button type="button" className="button" onClick={() => printSheet(sheet)}>
          Print<span className="heard-only"> {name}</span>
        </button>
      </div>
      <p role="status" data-send={result?.outcome ?? state.state}>
        {state.state === 'ended' && resultWords(state.result, state.way, type)}
      </p>
      {ways.length === 0 && <p className="quiet">{drafting.closed(type)}</p>}
      <CopyText text={text} button="Copy as text" name={`${name} as text`} />
    </div>
  )
}

/** The first way; after a plain refusal the others as well. In doubt only the way that was used: it looks first. */
function waysNow(ways: readonly Way[], used: Way | null, result: CreateResult | null): readonly Way[] {
  if (used === null || result === null) return ways.slice(0, 1)
  return result.outcome === 'unknown' ? [used] : ways
}

function wayWords(way: Way, result: CreateResult | null): string {
  if (result?.outcome === 'unknown') return 'Look in the EHR, and send if it is not there'
  return way === 'scratchpad' ? 'Send to the EHR’s scratchpad' : 'Save in the EHR as a draft'
}

function resultWords(result: CreateResult, way: Way, type: DraftType): string {
  switch (result.outcome) {
    case 'saved': {
      const named = result.id === null ? '' : ` (${type}/${result.id})`
      if (result.already) return `Already in the EHR from before${named}: nothing was sent again.`
      return way === 'scratchpad'
        ? 'On the EHR’s scratchpad, not signed. Read and sign it there.'
        : `Saved in the EHR as a draft${named}. Read and sign it there.`
    }
    case 'refused':
    case 'not-granted':
      return `Not sent: ${plain(result.reason)}. The draft stays here; copy it before you close this page.`
    case 'unknown':
      return `It is not certain that this arrived: ${plain(result.reason)}. Check in the EHR before repeating. The draft stays here.`
  }
}
