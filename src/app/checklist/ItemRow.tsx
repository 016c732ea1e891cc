import { useId, type KeyboardEvent } from 'react'
import type { Answer } from './answered.ts'
import type { ChecklistRow } from './rows.ts'

type ItemRowProps = {
  row: ChecklistRow
  /** Does the tab key stop here? One row of the list has it. */
  isStop: boolean
  answer: (answer: Answer) => void
  /** Focus came into the row. */
  entered: () => void
  /** Moves the focus by so many rows. */
  move: (by: number) => void
}

const CHOICES: readonly (readonly [value: Answer, words: string])[] = [
  ['yes', 'Yes'],
  ['no', 'No'],
  [null, 'Not asked'],
]

/** One question with its three answers, and what the chart says beside it. */
export function ItemRow({ row, isStop, answer, entered, move }: ItemRowProps) {
  const id = useId()
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const step = KEYS[event.key.toLowerCase()]
    if (!step) return
    event.preventDefault()
    if (step.answer !== undefined) answer(step.answer)
    if (step.move !== undefined) move(step.move)
    if (step.turn !== undefined) {
      const place = CHOICES.findIndex(([value]) => value === row.given) + step.turn
      const next = (place + CHOICES.length) % CHOICES.length
      answer(CHOICES[next]?.[0] ?? null)
      event.currentTarget.querySelectorAll('button')[next]?.focus()
    }
  }
  return (
    <li className="ask-row" data-item={row.item} data-open={row.open}>
      <span id={`${id}-q`} className="ask-question">
        {row.question}
      </span>
      <div
        role="radiogroup"
        className="ask-choices"
        aria-labelledby={`${id}-q`}
        aria-describedby={row.chart.length > 0 ? `${id}-c` : undefined}
        onKeyDown={press}
        onFocus={entered}
      >
        {CHOICES.map(([value, words]) => (
          <button
            key={words}
            type="button"
            role="radio"
            aria-checked={row.given === value}
            tabIndex={isStop && row.given === value ? 0 : -1}
            data-answer={value}
            onClick={() => answer(value)}
          >
            {words}
          </button>
        ))}
      </div>
      {row.chart.length > 0 && (
        <ul id={`${id}-c`} className="ask-chart" aria-label="In the chart">
          {row.chart.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

type Step = { answer?: Answer; move?: number; turn?: number }
const KEYS: Partial<Record<string, Step>> = {
  y: { answer: 'yes', move: 1 },
  n: { answer: 'no', move: 1 },
  u: { answer: null, move: 1 },
  ' ': { answer: null, move: 1 },
  enter: { move: 1 },
  arrowdown: { move: 1 },
  arrowup: { move: -1 },
  arrowright: { turn: 1 },
  arrowleft: { turn: -1 },
}
