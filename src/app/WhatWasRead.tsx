import { use, useDeferredValue, type ComponentProps } from 'react'
import type { Ledger } from '../domain/chart.ts'
import type { Day } from '../domain/dates.ts'
import type { SourceId } from '../domain/sources.ts'
import type { AccessList } from './AccessList.tsx'
import { Fold } from './Fold.tsx'
import { ledgerCounts } from '../domain/ledger.ts'
import { PartsContext } from './parts-context.ts'
import { plural } from './plural.ts'
import { isSettled, type SourceStatus } from './source-rows.ts'

type WhatWasReadProps = {
  sources: readonly SourceStatus[]
  ledger: Ledger
  retry: ((id: SourceId) => void) | null
  access: ComponentProps<typeof AccessList>
  today: Day
}

/** What the page rests on: every kind of record asked for, every record received, and what the EHR allowed. */
export function WhatWasRead({ sources, ledger, retry, access, today }: WhatWasReadProps) {
  const parts = use(PartsContext)
  const { received, excluded, unreadable } = ledgerCounts(ledger)
  const aside = excluded === 0 ? '' : `, ${excluded} set aside`
  const unread = unreadable === 0 ? '' : `, ${unreadable} could not be read`
  const soFar = isSettled(sources) ? '' : ' so far'
  // The lists are folded: they may come a moment later than the count.
  const listed = useDeferredValue(ledger)
  const label = `What was read${soFar}: ${received} ${plural(received, 'record', 'records')}${aside}${unread}`
  return (
    <Fold className="what-was-read" heading="h2" label={label}>
      {parts && <parts.ReadDetails ledger={listed} {...{ sources, retry, access, today }} />}
    </Fold>
  )
}
