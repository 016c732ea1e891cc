import { memo, useState } from 'react'
import type { Ledger, LedgerItem, LedgerPlace } from '../domain/chart.ts'
import { Fold } from './Fold.tsx'
import { ledgerCounts, ledgerItems } from '../domain/ledger.ts'
import { plain } from './plain-text.ts'
import { RecordToggle } from './RecordToggle.tsx'

/** Records listed before "show all". */
const LISTED_AT_FIRST = 50

const PLACES: readonly [LedgerPlace, string][] = [
  ['unreadable', 'could not be read'],
  ['excluded', 'set aside'],
  ['shown', 'read, not used by any check'],
]

/** Where every received record ended, with the reason for each one that was not used. */
export const LedgerLists = memo(function LedgerLists({ ledger }: { ledger: Ledger }) {
  const { received, used, shown, excluded, unreadable } = ledgerCounts(ledger)
  return (
    <div className="ledger">
      <p>
        {received} received = {used} used + {shown} read, not used + {excluded} set aside + {unreadable} could
        not be read
      </p>
      {PLACES.map(([place, words]) => {
        const items = ledgerItems(ledger, place)
        if (items.length === 0) return null
        return (
          <Fold key={place} label={`${items.length} ${words}`}>
            <RecordList items={items} />
          </Fold>
        )
      })}
    </div>
  )
})

function RecordList({ items }: { items: readonly LedgerItem[] }) {
  const [all, setAll] = useState(false)
  const listed = all ? items : items.slice(0, LISTED_AT_FIRST)
  return (
    <>
      <ul className="records">
        {listed.map((item, place) => (
          <li key={`${item.resource} ${place}`} data-place={item.place}>
            <span>{plain(item.label)}</span> <span className="record-reason">{plain(item.reason)}</span>{' '}
            <RecordToggle resource={item.resource} />
          </li>
        ))}
      </ul>
      {listed.length < items.length && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          Show all {items.length}
        </button>
      )}
    </>
  )
}
