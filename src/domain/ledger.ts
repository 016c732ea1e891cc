import type { Ledger, LedgerItem, LedgerPlace } from './chart.ts'
import { compareText } from './sorting.ts'

/** Where the received records ended; the four places add up to `received`. */
export type LedgerCounts = Record<LedgerPlace, number> & { received: number }

/** Counts the ledger's records by where they ended. */
export function ledgerCounts(ledger: Ledger): LedgerCounts {
  const counts = { received: ledger.items.length, used: 0, shown: 0, excluded: 0, unreadable: 0 }
  for (const item of ledger.items) counts[item.place] += 1
  return counts
}

/** The records in one place, those with the same reason side by side. */
export function ledgerItems(ledger: Ledger, place: LedgerPlace): LedgerItem[] {
  return ledger.items
    .filter((item) => item.place === place)
    .sort((a, b) => compareText(a.reason, b.reason) || compareText(a.resource, b.resource))
}
