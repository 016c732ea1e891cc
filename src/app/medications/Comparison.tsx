import { useId, type RefObject } from 'react'
import type { Day } from '../../domain/dates.ts'
import type { Trials } from '../../domain/what-if.ts'
import { CopyText } from '../CopyText.tsx'
import { Mark, markOf } from '../Mark.tsx'
import { datesInWords } from '../date-words.ts'
import { plain } from '../plain-text.ts'
import { notAbruptly } from './abrupt-stop.ts'
import { changeWords, compare, PARTS, type Compared } from './compare.ts'
import type { Review } from './review.ts'
import { summaryText } from './summary-text.ts'

type ComparisonProps = {
  heading: RefObject<HTMLHeadingElement | null>
  before: Review
  after: Review
  trials: Trials
  today: Day
  problems: readonly string[]
}

/** Finding by finding: what goes, changes and stays, the caution on stopping, and the whole as text to copy. */
export function Comparison({ heading, ...props }: ComparisonProps) {
  const { before, after, trials } = props
  const id = useId()
  const comparison = compare(before.assessments, after.assessments)
  const slowly = notAbruptly(before.list.uses, trials)
  return (
    <section className="comparison" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        What the checks would say
      </h3>
      {slowly.length > 0 && (
        <p className="slowly with-mark">
          <Mark kind="high" />
          <span>
            <strong>Do not stop abruptly:</strong> {plain(slowly.join(', '))}
          </span>
        </p>
      )}
      {PARTS.map(([part, words]) => (
        <Part key={part} part={part} words={words} pairs={comparison[part]} />
      ))}
      {trials.size > 0 && (
        <CopyText
          key={[...trials].join()}
          text={summaryText(props)}
          button="Copy summary"
          name="Summary of the what-if"
        />
      )}
    </section>
  )
}

function Part({ part, words, pairs }: { part: string; words: string; pairs: readonly Compared[] }) {
  if (pairs.length === 0) return null
  return (
    <div className={`part part-${part}`}>
      <h4>
        {words} ({pairs.length})
      </h4>
      <ul>
        {pairs.map((pair) => (
          <li key={pair.after.rule} className="with-mark">
            <Mark kind={markOf(pair.after)} />
            <span>
              <strong>{changeWords(pair)}</strong>{' '}
              <span className="quiet">{datesInWords(plain(pair.after.message))}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
