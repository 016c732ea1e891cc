import { use } from 'react'
import type { Said } from '../../rules/causes/cause.ts'
import { SurgeryContext } from '../chart-context.ts'
import { dateWords, surgeryDayWords } from '../date-words.ts'
import { Mark } from '../Mark.tsx'
import { plain } from '../plain-text.ts'
import { RecordToggle } from '../RecordToggle.tsx'
import { partsOf } from './quote-parts.ts'

/** Sentences of reports as written, the words of interest marked; they point nowhere by themselves. */
export function SaidInReports({ said }: { said: readonly Said[] }) {
  const surgery = use(SurgeryContext)
  if (said.length === 0) return null
  return (
    <section className="cause-part">
      <h4 className="with-mark">
        <Mark kind="quote" />
        <span>Said in reports ({said.length})</span>
      </h4>
      <ul className="cause-lines">
        {said.map(({ resource, label, when, quote, caveat }) => (
          <li key={`${resource} ${quote.sentence}`}>
            <blockquote>
              {partsOf(quote).map(({ text, marked, from }) =>
                marked ? <mark key={from}>{plain(text)}</mark> : plain(text),
              )}
            </blockquote>
            {quote.negated && <p className="said-no">The sentence says no or not: read it whole.</p>}
            {caveat !== null && <p className="quiet">{caveat}</p>}
            <p className="fact-when">
              {plain(label)}
              {when !== null && ` · ${plain(dateWords(when))}`}
              {when !== null && surgery !== null && ` · ${surgeryDayWords(when, surgery.when)}`}
            </p>
            <RecordToggle resource={resource} />
          </li>
        ))}
      </ul>
    </section>
  )
}
