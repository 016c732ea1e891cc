import type { SourceType } from '../domain/sources.ts'
import { Fold } from './Fold.tsx'
import { plain } from './plain-text.ts'
import { accessRows } from './access-rows.ts'

type AccessListProps = {
  asked: readonly string[]
  granted: readonly string[]
  notGranted: readonly SourceType[]
  partlyGranted: readonly SourceType[]
}

/** What this app asked to see, and what the EHR allowed it to see. */
export function AccessList({ asked, granted, notGranted, partlyGranted }: AccessListProps) {
  const rows = accessRows(notGranted, partlyGranted)
  const refused = rows.filter((row) => row.granted !== 'yes')
  return (
    <div className="access">
      <p>
        {refused.length === 0
          ? `Asked to see ${rows.length} kinds of record; the EHR allowed all of them.`
          : `Asked to see ${rows.length} kinds of record. Not allowed in full:`}
      </p>
      {refused.length > 0 && (
        <ul>
          {refused.map((row) => (
            <li key={row.type}>
              {row.words}: {row.granted === 'no' ? 'not allowed' : 'allowed in part'}
            </li>
          ))}
        </ul>
      )}
      <Fold label="In the EHR’s own terms">
        <p className="scopes">Asked for: {asked.join(' ')}</p>
        <p className="scopes">Allowed: {plain(granted.join(' '))}</p>
      </Fold>
    </div>
  )
}
