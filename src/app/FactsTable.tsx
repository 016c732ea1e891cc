import { use } from 'react'
import type { Evidence } from '../domain/fact.ts'
import type { When } from '../domain/dates.ts'
import { SurgeryContext } from './chart-context.ts'
import { dateWords, surgeryDayWords, writtenAs } from './date-words.ts'
import { plain } from './plain-text.ts'
import { RecordToggle } from './RecordToggle.tsx'

/** The records a statement rests on: value as recorded and as used, date, distance from surgery, the record itself. */
export function FactsTable({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <ul className="facts">
      {evidence.map((item) => (
        <li key={`${item.resource} ${item.label}`}>
          <p className="fact">
            <span className="fact-label">{plain(item.label)}</span>{' '}
            <strong className="fact-value">{plain(item.value)}</strong>
            {item.used !== undefined && <span className="fact-used"> used as {plain(item.used)}</span>}
          </p>
          <p className="fact-when">
            {item.when === null ? 'no date in the record' : <FactDate when={item.when} />}
          </p>
          <RecordToggle resource={item.resource} />
        </li>
      ))}
    </ul>
  )
}

function FactDate({ when }: { when: When }) {
  const surgery = use(SurgeryContext)
  const written = writtenAs(when)
  return (
    <>
      <span title={plain(when.text)}>{plain(dateWords(when))}</span>
      {surgery !== null && <span className="fact-day"> · {surgeryDayWords(when, surgery.when)}</span>}
      {written !== null && <span className="fact-written"> · written {plain(written)}</span>}
    </>
  )
}
