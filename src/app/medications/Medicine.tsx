import type { Day } from '../../domain/dates.ts'
import type { MedicationUse } from '../../domain/medication-list.ts'
import { datesInWords } from '../date-words.ts'
import { Fold } from '../Fold.tsx'
import { Mark } from '../Mark.tsx'
import { plain } from '../plain-text.ts'
import { plural } from '../plural.ts'
import { RecordToggle } from '../RecordToggle.tsx'
import { isNotAbruptly } from './abrupt-stop.ts'
import { doseLines, hasReadableDose, mmeLeftOutWords, mmeShareWords } from './dose-words.ts'
import { dosagesWritten, dosageText, doubtWords, noteWords, recordLine } from './record-words.ts'
import { isSedating } from './review.ts'
import { TrialControls } from './TrialControls.tsx'
import { triedWords } from './trial-words.ts'
import type { TrialState } from './use-trials.ts'

type MedicineProps = {
  use: MedicationUse
  /** The same medicine as tried; undefined when it is off. */
  tried: MedicationUse | undefined
  today: Day
  what: TrialState
}

/** One medicine of the list: name and dose, what it adds up to, what is doubtful about it, and every record of it. */
export function Medicine({ use, tried, today, what }: MedicineProps) {
  const trial = what.trials.get(use.key)
  const share = mmeShareWords(use)
  const leftOut = mmeLeftOutWords(use)
  const written = hasReadableDose(use) ? [] : dosagesWritten(use, today)
  return (
    <li className="medicine" data-medicine={use.key} data-trial={trial}>
      <div className="medicine-head">
        <h4>{plain(use.name)}</h4>
        {share !== null && <span className="share">{plain(share)}</span>}
      </div>
      {doseLines(use).map((line) => (
        <p key={line} className="dose">
          {plain(line)}
        </p>
      ))}
      {written.map((text) => (
        <p key={text}>Written: “{plain(text)}”</p>
      ))}
      {leftOut !== null && <p className="quiet">{plain(leftOut)}</p>}
      {trial !== undefined && (
        <p className="tried">
          <strong>What-if:</strong> {plain(triedWords(trial, tried))}
        </p>
      )}
      {trial !== undefined && isNotAbruptly(use) && (
        <p className="slowly with-mark">
          <Mark kind="high" />
          <strong>Do not stop abruptly</strong>
        </p>
      )}
      {doubtWords(use).map((line) => (
        <p key={line} className="doubt with-mark">
          <Mark kind="unchecked" />
          <span>{datesInWords(plain(line))}</span>
        </p>
      ))}
      <p className="medicine-notes">
        {isSedating(use) && (
          <span className="sedating">
            <Mark kind="sedating" />
            sedating
          </span>
        )}
        <span>{plain(noteWords(use).join(' · '))}</span>
      </p>
      <Records use={use} today={today} />
      {what.isOn && <TrialControls use={use} trial={trial} attempt={what.attempt} />}
    </li>
  )
}

function Records({ use, today }: { use: MedicationUse; today: Day }) {
  const { entries } = use
  const label = (
    <>
      {entries.length} {plural(entries.length, 'record', 'records')}{' '}
      <span className="heard-only">of {plain(use.name)}</span>
    </>
  )
  return (
    <Fold className="medicine-records" label={label}>
      <ul className="records">
        {entries.map((entry) => (
          <li key={entry.resource}>
            <p>
              {plain(recordLine(entry, today))}
              {entry.name !== use.name && <span className="quiet"> · {plain(entry.name)}</span>}
            </p>
            {dosageText(entry) !== '' && <p className="quiet">“{plain(dosageText(entry))}”</p>}
            <RecordToggle resource={entry.resource} />
          </li>
        ))}
      </ul>
    </Fold>
  )
}
