import { memo, use, useDeferredValue, useId } from 'react'
import type { Assessment } from '../rules/rule.ts'
import { considerLine, evidenceLine } from './card-lines.ts'
import { SurgeryContext } from './chart-context.ts'
import { datesInWords } from './date-words.ts'
import { Arrow } from './Fold.tsx'
import { Mark, markOf } from './Mark.tsx'
import { OpenCardsContext } from './open-cards.ts'
import { PartsContext } from './parts-context.ts'
import { plain } from './plain-text.ts'
import { SetAsideContext } from './set-aside/set-aside-context.ts'

type CardProps = { assessment: Assessment; heading?: 'h3' | 'h4' }

/**
 * One assessment, of whatever rule: what was found and how urgent, opening in place to what it rests on. Drawn again only
 * when the assessment is another one; what a closed card holds is drawn once the page is on screen.
 */
export const AssessmentCard = memo(function AssessmentCard({
  assessment,
  heading: Heading = 'h3',
}: CardProps) {
  const { open, toggle } = use(OpenCardsContext)
  const { standing, unsaved } = use(SetAsideContext)
  const aside = standing.get(assessment.rule)
  const notSaved = unsaved.get(assessment.rule)
  const parts = use(PartsContext)
  const id = useId()
  const isOpen = open.has(assessment.rule)
  const isOnScreen = useDeferredValue(true, false)
  const records = evidenceLine(assessment.evidence, use(SurgeryContext))
  const consider = considerLine(assessment)
  const priority = assessment.kind === 'finding' ? assessment.priority : undefined
  return (
    <article
      className="card"
      aria-labelledby={`${id}-title`}
      data-rule={assessment.rule}
      data-verdict={assessment.kind}
      data-priority={priority}
      data-open={isOpen}
    >
      <div className="card-head">
        <Heading id={`${id}-title`}>
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={`${id}-body`}
            onClick={() => toggle(assessment.rule)}
          >
            <Mark kind={markOf(assessment)} />
            {priority !== undefined && <span className="priority">{priority}</span>}{' '}
            <span className="card-title">{assessment.title}</span>
            <Arrow />
          </button>
        </Heading>
        <p className="card-message">{datesInWords(plain(assessment.message))}</p>
        {!isOpen && records !== '' && <p className="card-records">{plain(records)}</p>}
        {!isOpen && consider !== '' && <p className="card-consider">{consider}</p>}
      </div>
      {parts && aside !== undefined && <parts.AsideNote aside={aside} title={assessment.title} />}
      {parts && notSaved !== undefined && <parts.UnsavedNote unsaved={notSaved} title={assessment.title} />}
      <div id={`${id}-body`} className="card-body" hidden={!isOpen}>
        {isOpen && !parts && <p>Details are still loading.</p>}
        {parts && (isOpen || isOnScreen) && <parts.AssessmentBody assessment={assessment} />}
        {parts && aside === undefined && <parts.CardActions assessment={assessment} />}
      </div>
    </article>
  )
})
