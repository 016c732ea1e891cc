import { useId, useState } from 'react'
import { datesInWords } from '../date-words.ts'
import { FactsTable } from '../FactsTable.tsx'
import { plain } from '../plain-text.ts'
import type { Detail } from './mark.ts'

/** The same as the drawing, as a table: every point in sight with its date, what it says and its records. */
export function DetailTable({ details, title }: { details: readonly Detail[]; title: string }) {
  return (
    <table className="detail-table">
      <caption className="heard-only">{title}, as a table</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        {details.map((detail) => (
          <Row key={detail.id} detail={detail} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ detail: { when, title, evidence } }: { detail: Detail }) {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  return (
    <tr>
      <td>{plain(when)}</td>
      <td>
        {datesInWords(plain(title))}{' '}
        <button
          type="button"
          className="record-button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          {evidence.length === 1 ? 'Record' : `${evidence.length} records`}
        </button>
        <div id={id} hidden={!isOpen}>
          {isOpen && <FactsTable evidence={evidence} />}
        </div>
      </td>
    </tr>
  )
}
