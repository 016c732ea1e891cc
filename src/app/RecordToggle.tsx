import { use, useId, useState } from 'react'
import { RecordsContext } from './chart-context.ts'
import { plain, recordText } from './plain-text.ts'

/** Names one record (nothing for what was entered on this page), and shows it on request as the EHR sent it. */
export function RecordToggle({ resource }: { resource: string }) {
  const records = use(RecordsContext)
  const [open, setOpen] = useState(false)
  const id = useId()
  const record = records.get(resource)
  const name = plain(resource)
  if (resource === '') return null
  if (record === undefined) return <span className="record-name">{name}</span>
  return (
    <>
      <button
        type="button"
        className="record-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        Record as sent <span className="record-name">{name}</span>
      </button>
      <div id={id} hidden={!open} className="record">
        {open && (
          <pre tabIndex={0} aria-label={`${name} as the EHR sent it`}>
            {recordText(record)}
          </pre>
        )}
      </div>
    </>
  )
}
