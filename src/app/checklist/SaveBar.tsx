import type { CreateResult } from '../../fhir/create.ts'
import { CopyText } from '../CopyText.tsx'
import { plain } from '../plain-text.ts'
import { plural } from '../plural.ts'
import type { Saving } from './saving.ts'
import type { SaveState } from './use-save.ts'

type SaveBarProps = {
  saving: Saving
  state: SaveState
  save: () => void
  /** Answers that are not in the EHR. */
  unsaved: number
  text: string
}

/** Saves the answers where the EHR lets it, says how that ended, and offers them as text where it did not. */
export function SaveBar({ saving, state, save, unsaved, text }: SaveBarProps) {
  const result = state.state === 'ended' ? state.result : null
  const again =
    result?.outcome === 'unknown' ? 'Look in the EHR, and save if it is not there' : 'Save in the EHR'
  return (
    <div className="ask-save">
      {saving.state === 'offered' && unsaved > 0 && (
        <button type="button" className="button" aria-disabled={state.state === 'saving'} onClick={save}>
          {state.state === 'saving' ? 'Saving' : again}
        </button>
      )}
      <p role="status" data-save={result?.outcome ?? state.state}>
        {result !== null && state.state === 'ended' && resultWords(result, state.count)}
      </p>
      {saving.state !== 'offered' && <p className="ask-kept">{KEPT[saving.state]}</p>}
      {unsaved > 0 && (saving.state !== 'offered' || (result !== null && result.outcome !== 'saved')) && (
        <CopyText text={text} button="Copy answers" name="Answers of the checklist" />
      )}
    </div>
  )
}

const KEPT = {
  'not-configured':
    'Answers stay on this page only and go when it is closed: this site does not save them in the EHR.',
  'not-granted':
    'Answers stay on this page only and go when it is closed: the EHR did not let this app save them.',
}

function resultWords(result: CreateResult, count: number): string {
  switch (result.outcome) {
    case 'saved':
      return `${count} ${plural(count, 'answer', 'answers')} saved in the EHR.`
    case 'refused':
      return `Not saved: ${plain(result.reason)}.`
    case 'not-granted':
      return `Not saved: ${plain(result.reason)}. The answers stay on this page only.`
    case 'unknown':
      return `It is not certain that this was saved: ${plain(result.reason)}. Check in the EHR before repeating.`
  }
}
