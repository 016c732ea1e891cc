import { datesInWords } from '../date-words.ts'
import { FactsTable } from '../FactsTable.tsx'
import { plain } from '../plain-text.ts'
import type { Detail } from './mark.ts'

type PanelProps = { details: readonly Detail[]; goTo: (rule: string) => void; close: () => void }

/** What a mark stands for: date, words, and the records behind it. */
export function DetailPanel({ details, goTo, close }: PanelProps) {
  return (
    <div className="details">
      <button type="button" className="quiet-button details-close" onClick={close}>
        Close
      </button>
      <ul>
        {details.map(({ id, when, title, evidence, rule }) => (
          <li key={id}>
            <p>
              <strong>{plain(when)}</strong> {datesInWords(plain(title))}
            </p>
            {rule !== null && (
              <button type="button" className="link-button" onClick={() => goTo(rule)}>
                Show in Findings
              </button>
            )}
            <FactsTable evidence={evidence} />
          </li>
        ))}
      </ul>
    </div>
  )
}
