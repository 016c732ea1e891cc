import { use } from 'react'
import { plain } from '../plain-text.ts'
import { SetAsideContext, type Unsaved } from './set-aside-context.ts'

/** That the last decision about a finding is not in the EHR, why, and the way to send it again. */
export function UnsavedNote({ unsaved, title }: { unsaved: Unsaved; title: string }) {
  const { sendAgain } = use(SetAsideContext)
  return (
    <div className="aside-note">
      <p role="alert" className="form-problem">
        {plain(wordsOf(unsaved))}
      </p>
      <button type="button" className="button" onClick={() => sendAgain(unsaved.decision.rule)}>
        Send again<span className="heard-only"> {title}</span>
      </button>
    </div>
  )
}

function wordsOf({ decision, result }: Unsaved): string {
  const { reason } = result
  if (result.outcome === 'unknown')
    return `It is not certain that this decision was saved: ${reason}. Sending again looks in the EHR first.`
  return decision.withdrawn
    ? `Brought back on this page, but not saved in the EHR, where it is still set aside: ${reason}.`
    : `Not saved in the EHR, kept for this page only: ${reason}.`
}
