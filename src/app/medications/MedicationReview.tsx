import { useId, useMemo, useRef } from 'react'
import type { Context } from '../../domain/context.ts'
import { whatIf } from '../../domain/what-if.ts'
import type { RuleSection } from '../../rules/rule.ts'
import { Comparison } from './Comparison.tsx'
import { ListHead } from './ListHead.tsx'
import { listProblems } from './list-problems.ts'
import { MedicineList } from './MedicineList.tsx'
import { reviewOf } from './review.ts'
import { useTrials } from './use-trials.ts'
import { WhatIfBanner } from './WhatIfBanner.tsx'

/** The chart to go through, and the parts whose findings this site shows. */
export type MedicationReviewProps = { context: Context; sections: readonly RuleSection[] }

/** The medication list, class by class, and what would follow from less of it. */
export default function MedicationReview({ context, sections }: MedicationReviewProps) {
  const what = useTrials()
  const { trials } = what
  const id = useId()
  const comparison = useRef<HTMLHeadingElement>(null)
  const begin = useRef<HTMLButtonElement>(null)
  const leave = () => {
    what.leave()
    // The button that had the focus goes; what brings it back takes its place.
    requestAnimationFrame(() => begin.current?.focus())
  }
  const before = useMemo(() => reviewOf(context, sections), [context, sections])
  const after = useMemo(
    () =>
      trials.size === 0 ? before : reviewOf({ ...context, chart: whatIf(context.chart, trials) }, sections),
    [before, context, sections, trials],
  )
  const { medications } = context.chart
  return (
    <section className="review" aria-labelledby={id} data-what-if={what.isOn}>
      <ListHead id={id} review={before} section={medications} />
      {what.isOn ? (
        <WhatIfBanner
          reset={what.reset}
          leave={leave}
          isTried={trials.size > 0}
          before={before}
          after={after}
          seeComparison={() => comparison.current?.focus()}
        />
      ) : (
        <button type="button" ref={begin} className="button begin" onClick={what.begin}>
          What if a medicine were stopped or lowered?
        </button>
      )}
      <div className="review-columns">
        <MedicineList
          list={before.list}
          after={after.list}
          section={medications}
          today={context.today}
          what={what}
        />
        {what.isOn && (
          <Comparison
            heading={comparison}
            before={before}
            after={after}
            trials={trials}
            today={context.today}
            problems={listProblems(medications)}
          />
        )}
      </div>
    </section>
  )
}
