import { useId } from 'react'
import type { MedicationUse } from '../../domain/medication-list.ts'
import { DOSE_FRACTIONS, type Trial } from '../../domain/what-if.ts'
import { plain } from '../plain-text.ts'
import { hasReadableDose } from './dose-words.ts'
import { fractionWords } from './trial-words.ts'
import type { TrialState } from './use-trials.ts'

type TrialControlsProps = { use: MedicationUse; trial: Trial | undefined; attempt: TrialState['attempt'] }

/** Switches one medicine off, or lowers its dose, in the what-if list alone. */
export function TrialControls({ use, trial, attempt }: TrialControlsProps) {
  const id = useId()
  const name = plain(use.name)
  const readable = hasReadableDose(use)
  return (
    <div className="trial" role="group" aria-label={`What if: ${name}`}>
      <label className="trial-on">
        <input
          type="checkbox"
          checked={trial !== 'off'}
          onChange={(event) => attempt(use.key, event.target.checked ? null : 'off')}
        />
        On <span className="heard-only">the what-if list: {name}</span>
      </label>
      {readable ? (
        <>
          <label htmlFor={id}>
            Dose <span className="heard-only">of {name}</span>
          </label>
          <select
            id={id}
            disabled={trial === 'off'}
            value={trial === undefined || trial === 'off' ? '' : String(trial)}
            onChange={(event) =>
              attempt(use.key, DOSE_FRACTIONS.find((one) => String(one) === event.target.value) ?? null)
            }
          >
            <option value="">as recorded</option>
            {DOSE_FRACTIONS.map((one) => (
              <option key={one} value={one}>
                {fractionWords(one)}
              </option>
            ))}
          </select>
        </>
      ) : (
        <span className="quiet">Dose not readable: cannot be lowered here</span>
      )}
    </div>
  )
}
