import { use, useRef, useState } from 'react'
import type { Day } from '../../domain/dates.ts'
import type { SurgeryByHand } from '../../domain/surgery.ts'
import { PartsContext } from '../parts-context.ts'

/** The operation as the clinician entered it, and how to enter or forget it. */
export type ByHand = { surgery: SurgeryByHand | null; enter: (surgery: SurgeryByHand | null) => void }

type EntryProps = {
  byHand: ByHand
  /** Does the chart itself show a fusion? */
  isRecorded: boolean
  life: { birth: Day | null; today: Day }
}

const INSTRUMENTED: Record<SurgeryByHand['instrumented'], string> = {
  yes: 'instrumented',
  no: 'not instrumented',
  'not-said': 'instrumentation not known',
}

/** Opens the form where no fusion is recognised or the clinician disagrees; takes the entry back. */
export function SurgeryByHandEntry({ byHand, isRecorded, life }: EntryProps) {
  const [open, setOpen] = useState(false)
  const begin = useRef<HTMLButtonElement>(null)
  const parts = use(PartsContext)
  const { surgery, enter } = byHand
  const close = () => {
    setOpen(false)
    requestAnimationFrame(() => begin.current?.focus())
  }
  if (open && !parts) return <p className="by-hand quiet">Opening the form</p>
  if (open && parts)
    return (
      <div className="by-hand">
        <parts.SurgeryForm
          life={life}
          cancel={close}
          enter={(entered) => {
            enter(entered)
            close()
          }}
        />
      </div>
    )
  return (
    <div className="by-hand">
      {surgery !== null && (
        <p role="status">
          <strong>Surgery entered by hand</strong> ({INSTRUMENTED[surgery.instrumented]}), for this page only.
        </p>
      )}
      <div className="form-buttons">
        <button
          type="button"
          ref={begin}
          className={isRecorded ? 'quiet-button' : 'button'}
          onClick={() => setOpen(true)}
        >
          {surgery !== null
            ? 'Enter it anew'
            : isRecorded
              ? 'Not this operation? Enter it by hand'
              : 'Enter the operation by hand'}
        </button>
        {surgery !== null && (
          <button type="button" className="button" onClick={() => enter(null)}>
            Go by the chart again
          </button>
        )}
      </div>
    </div>
  )
}
