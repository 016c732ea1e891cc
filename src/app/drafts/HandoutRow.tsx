import { useId, useState } from 'react'
import type { HandoutPart } from '../../drafts/handout.ts'
import { Citations } from '../Citations.tsx'

type HandoutRowProps = {
  part: HandoutPart
  isIn: boolean
  text: string
  toggle: () => void
  write: (text: string) => void
}

/** One part of the handout: in or out, its text to be changed, its source for the clinician. */
export function HandoutRow({ part, isIn, text, toggle, write }: HandoutRowProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <li className="handout-part" data-part={part.id}>
      <div className="handout-head">
        <label>
          <input type="checkbox" checked={isIn} disabled={part.always} onChange={toggle} />
          {part.title}
        </label>
        <button
          type="button"
          className="link-button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Close' : 'Read and edit'}
          <span className="heard-only"> {part.title}</span>
        </button>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <>
            <textarea
              aria-label={part.title}
              rows={Math.max(3, part.lines.length * 2)}
              value={text}
              onChange={(event) => write(event.target.value)}
            />
            <Citations cites={part.cites} />
          </>
        )}
      </div>
    </li>
  )
}
