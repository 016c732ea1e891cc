import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { CHECKLIST_ITEMS, CHECKLIST_ORDER, type ChecklistItem } from '../../domain/checklist.ts'
import type { Context } from '../../domain/context.ts'
import type { Given } from '../../domain/given.ts'
import { answered, type Answer, type SetGiven } from './answered.ts'
import { checklistText } from './checklist-text.ts'
import { ItemRow } from './ItemRow.tsx'
import { checklistGroups, earlierAnswersProblem, openItems } from './rows.ts'
import { SaveBar } from './SaveBar.tsx'
import type { Saving } from './saving.ts'
import { useSave } from './use-save.ts'

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
export function Checklist({ context, given, setGiven, saving, clock, children }: ChecklistProps) {
  const [isOpen, setOpen] = useState(false)
  const [stop, setStop] = useState<ChecklistItem | null>(null)
  const [said, setSaid] = useState('')
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const saveState = useSave(given.answers, setGiven, saving)
  const groups = checklistGroups(context, given)
  const open = openItems(context)
  const isReading = context.chart.answers.sources.some(({ outcome }) => outcome === 'reading')
  const problem = earlierAnswersProblem(context)
  const current = stop ?? open[0] ?? CHECKLIST_ORDER[0]

  const answer = (items: readonly ChecklistItem[], value: Answer, words: string) => {
    const now = clock()
    setGiven((was) => answered(was, items, value, now))
    setSaid(words)
  }
  const focusOn = (item: ChecklistItem | undefined) =>
    panel.current?.querySelector<HTMLElement>(`[data-item="${item ?? ''}"] [aria-checked="true"]`)?.focus()
  const move = (from: ChecklistItem, by: number) => {
    const next = CHECKLIST_ORDER[CHECKLIST_ORDER.indexOf(from) + by]
    if (next) focusOn(next)
    // Past the last question come the buttons; they may only now be there.
    else if (by > 0)
      requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>('.ask-end button')?.focus())
  }
  const toggle = () => {
    setOpen(!isOpen)
    const first = open[0] ?? CHECKLIST_ORDER[0]
    if (!isOpen) requestAnimationFrame(() => focusOn(first))
  }
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    setOpen(false)
    button.current?.focus()
  }
  const restToNo = () => {
    answer(open, 'no', `${open.length} set to no.`)
    // The button that had the focus goes with the last open question.
    requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>('.ask-end button')?.focus())
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
        <p className="ask-keys">
          <kbd>Y</kbd> yes, <kbd>N</kbd> no, <kbd>U</kbd> not asked; <kbd>↑</kbd> <kbd>↓</kbd> move,{' '}
          <kbd>Esc</kbd> closes
        </p>
        {problem !== null && <p className="ask-problem">{problem}</p>}
        {groups.map(({ name, rows }) => (
          <div key={name} className="ask-group">
            <h3>{name}</h3>
            <ul>
              {rows.map((row) => (
                <ItemRow
                  key={row.item}
                  row={row}
                  isStop={row.item === current}
                  answer={(value) => answer([row.item], value, saidWords(row.item, value))}
                  entered={() => setStop(row.item)}
                  move={(by) => move(row.item, by)}
                />
              ))}
            </ul>
          </div>
        ))}
        <div className="ask-end">
          {open.length > 0 && !isReading && (
            <button type="button" className="button" onClick={restToNo}>
              Set the remaining {open.length} to no
            </button>
          )}
          {given.answers.length > 0 && (
            <SaveBar
              saving={saving}
              state={saveState.state}
              save={saveState.save}
              unsaved={saveState.unsaved}
              text={checklistText(given, context.today)}
            />
          )}
        </div>
        <p role="status" className="heard-only">
          {said !== '' && `${said} ${openWords(open.length)}.`}
        </p>
      </div>
    </>
  )
}

function buttonWords(open: number, isReading: boolean): string {
  if (isReading) return 'Ask'
  return open === 0 ? `Asked: all ${CHECKLIST_ORDER.length}` : `Ask: ${openWords(open)}`
}

function openWords(open: number): string {
  return `${open} of ${CHECKLIST_ORDER.length} open`
}

function saidWords(item: ChecklistItem, answer: Answer): string {
  return `${CHECKLIST_ITEMS[item]}: ${answer ?? 'not asked'}.`
}
