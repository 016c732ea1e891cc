import type { ComponentProps } from 'react'
import { AccessList } from './AccessList.tsx'
import { LedgerLists } from './LedgerLists.tsx'
import { SourceTable } from './SourceTable.tsx'

type ReadDetailsProps = ComponentProps<typeof SourceTable> &
  ComponentProps<typeof LedgerLists> & { access: ComponentProps<typeof AccessList> }

/** Every kind of record asked for, every record received, and what the EHR allowed. */
export function ReadDetails({ ledger, access, ...asked }: ReadDetailsProps) {
  return (
    <>
      <h3>Kinds of record</h3>
      <SourceTable {...asked} />
      <h3>Records</h3>
      <LedgerLists ledger={ledger} />
      <h3>Access</h3>
      <AccessList {...access} />
    </>
  )
}
