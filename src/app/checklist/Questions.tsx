import { useState, type RefObject } from 'react'
import { CHECKLIST_ITEMS, CHECKLIST_ORDER, type ChecklistItem } from '../../domain/checklist.ts'
import { answered, type Answer } from './answered.ts'
import type { ChecklistProps } from './Checklist.tsx'
import { checklistText } from './checklist-text.ts'
import { focusOn } from './focus-on.ts'
import { ItemRow } from './ItemRow.tsx'
import { openWords } from './open-items.ts'
import { checklistGroups, earlierAnswersProblem } from './rows.ts'
import { SaveBar } from './SaveBar.tsx'
import { useSave } from './use-save.ts'

type QuestionsProps = Omit<ChecklistProps, 'children'> & {
  /** The questions without an answer that counts. */
  open: readonly ChecklistItem[]
  isReading: boolean
  /** What holds them. */
  panel: RefObject<HTMLElement | null>
}

/** The questions of the checklist with their answers, and the saving of what was answered. */
export function Questions({
  context,
  given,
  setGiven,
  saving,
  clock,
  open,
  isReading,
  panel,
}: QuestionsProps) {
  const [stop, setStop] = useState<ChecklistItem | null>(null)
  const [said, setSaid] = useState('')
  const saveState = useSave(given.answers, setGiven, saving)
  const groups = checklistGroups(context, given)
  const problem = earlierAnswersProblem(context)
  const current = stop ?? open[0] ?? CHECKLIST_ORDER[0]

  const answer = (items: readonly ChecklistItem[], value: Answer, words: string) => {
    const now = clock()
    setGiven((was) => answered(was, items, value, now))
    setSaid(words)
  }
  const focusOnEnd = () =>
    requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>('.ask-end button')?.focus())
  const move = (from: ChecklistItem, by: number) => {
    const next = CHECKLIST_ORDER[CHECKLIST_ORDER.indexOf(from) + by]
    if (next) focusOn(panel, next)
    // Past the last question come the buttons; they may only now be there.
    else if (by > 0) focusOnEnd()
  }
  const restToNo = () => {
    answer(open, 'no', `${open.length} set to no.`)
    // The button that had the focus goes with the last open question.
    focusOnEnd()
  }
  return (
    <>
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
    </>
  )
}

function saidWords(item: ChecklistItem, answer: Answer): string {
  return `${CHECKLIST_ITEMS[item]}: ${answer ?? 'not asked'}.`
}
