import { use, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { CHECKLIST_ORDER } from '../../domain/checklist.ts'
import type { Context } from '../../domain/context.ts'
import type { Given } from '../../domain/given.ts'
import { PartsContext } from '../parts-context.ts'
import type { SetGiven } from './answered.ts'
import { focusOn } from './focus-on.ts'
import { openItems, openWords } from './open-items.ts'
import type { Saving } from './saving.ts'

export type ChecklistProps = {
  /** The chart with what was given on this page. */
  context: Context
  given: Given
  setGiven: SetGiven
  saving: Saving
  clock: () => Date
  /** Stands between the button and the questions, in sight of both. */
  children: ReactNode
}

/** The red-flag checklist: says what is still to ask, and opens in place to be filled by keyboard, mouse or touch. */
export function Checklist({ children, ...asked }: ChecklistProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const parts = use(PartsContext)
  const { chart } = asked.context
  const open = openItems(asked.context)
  const isReading = chart.answers.sources.some(({ outcome }) => outcome === 'reading')

  const toggle = () => {
    setOpen(!isOpen)
    const first = open[0] ?? CHECKLIST_ORDER[0]
    if (!isOpen) requestAnimationFrame(() => focusOn(panel, first))
  }
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <button
        type="button"
        ref={button}
        className="button ask-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={toggle}
      >
        {buttonWords(open.length, isReading)}
      </button>
      {children}
      <div
        id={id}
        ref={panel}
        role="group"
        aria-label="Red-flag checklist"
        className="ask"
        hidden={!isOpen}
        onKeyDown={escape}
      >
        {parts ? (
          <parts.Questions {...asked} {...{ open, isReading, panel }} />
        ) : (
          <p className="quiet">Opening the checklist</p>
        )}
      </div>
    </>
  )
}

function buttonWords(open: number, isReading: boolean): string {
  if (isReading) return 'Ask'
  return open === 0 ? `Asked: all ${CHECKLIST_ORDER.length}` : `Ask: ${openWords(open)}`
}
