import { useDeferredValue } from 'react'
import type { Assessment } from '../rules/rule.ts'
import { AssessmentCard } from './AssessmentCard.tsx'
import { Fold } from './Fold.tsx'
import { Mark, type MarkKind } from './Mark.tsx'
import { plain } from './plain-text.ts'

type CardGroupProps = {
  mark: MarkKind
  /** Follows the count: "2 could not be checked". */
  words: string
  cards: readonly Assessment[]
  /** Stands under the label even when folded. */
  hint?: readonly string[]
}

/** Assessments of one kind behind one line; nothing when there are none. */
export function CardGroup({ mark, words, cards, hint = [] }: CardGroupProps) {
  if (cards.length === 0) return null
  const label = (
    <>
      <Mark kind={mark} />
      <span>
        {cards.length} {words}
      </span>
    </>
  )
  return (
    <Fold
      className={`group group-${mark}`}
      heading="h3"
      label={label}
      hint={hint.map((line) => (
        <p key={line} className="group-hint">
          {plain(line)}
        </p>
      ))}
    >
      {(isOpen) => <Cards cards={cards} isSeen={isOpen} />}
    </Fold>
  )
}

const NONE: readonly Assessment[] = []

/** Cards that nobody sees are drawn when there is time; until then those that have changed are left out. */
function Cards({ cards, isSeen }: { cards: readonly Assessment[]; isSeen: boolean }) {
  const drawn = useDeferredValue(cards, NONE)
  const shown = isSeen ? cards : drawn.filter((card) => cards.includes(card))
  return shown.map((card) => <AssessmentCard key={card.rule} assessment={card} heading="h4" />)
}
