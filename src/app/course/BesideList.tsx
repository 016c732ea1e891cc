import { datesInWords } from '../date-words.ts'
import { plain } from '../plain-text.ts'
import { RecordToggle } from '../RecordToggle.tsx'
import type { Detail } from './mark.ts'

/** What has no place on the time axis: undated, dated after today, or without an end. Listed, never dropped. */
export function BesideList({ details, goTo }: { details: readonly Detail[]; goTo: (rule: string) => void }) {
  return (
    <ul className="beside-list">
      {details.map(({ id, when, title, evidence, rule }) => (
        <li key={id}>
          {when === '' ? '' : `${datesInWords(plain(when))}: `}
          {datesInWords(plain(title))}{' '}
          {rule !== null && (
            <button type="button" className="link-button" onClick={() => goTo(rule)}>
              Show in Findings
            </button>
          )}
          {evidence.map(({ resource, label }) => (
            <RecordToggle key={`${resource} ${label}`} resource={resource} />
          ))}
        </li>
      ))}
    </ul>
  )
}
