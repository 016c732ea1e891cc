import type { Chart } from '../../domain/chart.ts'
import { MME_TABLE } from '../../domain/mme.ts'
import { datesInWords } from '../date-words.ts'
import { Mark } from '../Mark.tsx'
import { mmeWords } from '../../domain/mme-words.ts'
import { plain } from '../plain-text.ts'
import { sedatingWords } from './figure-words.ts'
import { listProblems, notOfferedWords } from './list-problems.ts'
import type { Review } from './review.ts'

type ListHeadProps = { id: string; review: Review; section: Chart['medications'] }

/** What holds for the whole list: what of it could not be read, the opioid dose, how many sedating drugs. */
export function ListHead({ id, review, section }: ListHeadProps) {
  const problems = listProblems(section)
  const notOffered = notOfferedWords(section)
  return (
    <header className="review-head">
      <h2 id={id}>Medication list</h2>
      {problems.length > 0 && (
        <ul className="list-problems">
          {problems.map((line) => (
            <li key={line}>
              <Mark kind="unchecked" />
              <span>{datesInWords(plain(line))}</span>
            </li>
          ))}
        </ul>
      )}
      {notOffered !== null && <p className="quiet">{notOffered}</p>}
      <Dose mme={review.mme} />
      <p className="with-mark">
        <Mark kind="sedating" />
        <span>{plain(sedatingWords(review.sedating))}</span>
      </p>
    </header>
  )
}

function Dose({ mme }: { mme: Review['mme'] }) {
  const dose = mmeWords(mme)
  if (dose !== null)
    return (
      <p>
        <strong>{dose.figure}</strong> <span className="quiet">{plain(dose.ground)}</span>
      </p>
    )
  if (mme.state === 'absent') return <p>No opioid on list.</p>
  const reason = mme.state === 'known' ? '' : mme.reason
  return (
    <p>
      Opioid dose not known: {plain(reason)}. <span className="quiet">{MME_TABLE}.</span>
    </p>
  )
}
