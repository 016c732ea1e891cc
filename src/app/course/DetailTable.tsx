import { plain } from '../plain-text.ts'
import { RecordToggle } from '../RecordToggle.tsx'
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
          <th scope="col">Record</th>
        </tr>
      </thead>
      <tbody>
        {details.map(({ id, when, title: what, evidence }) => (
          <tr key={id}>
            <td>{plain(when)}</td>
            <td>{plain(what)}</td>
            <td>
              {evidence.map(({ resource, label }) => (
                <RecordToggle key={`${resource} ${label}`} resource={resource} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
