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
      {cards.map((card) => (
        <AssessmentCard key={card.rule} assessment={card} heading="h4" />
      ))}
    </Fold>
  )
}
