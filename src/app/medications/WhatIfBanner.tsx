import { useEffect, useRef } from 'react'
import { changeCounts, changeLine, compare } from './compare.ts'
import { countFigure, findingCount, mmeFigure } from './figure-words.ts'
import type { Review } from './review.ts'

type WhatIfBannerProps = {
  before: Review
  after: Review
  /** Is anything tried yet? */
  isTried: boolean
  reset: () => void
  leave: () => void
  seeComparison: () => void
}

/** Says that this is a what-if, and what it comes to; stays in sight while the list is gone through. */
export function WhatIfBanner({ before, after, isTried, ...act }: WhatIfBannerProps) {
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const figures = [
    ['MME a day', mmeFigure(before.mme), mmeFigure(after.mme)],
    ['Sedating drugs', countFigure(before.sedating), countFigure(after.sedating)],
    ['Findings', String(findingCount(before.assessments)), String(findingCount(after.assessments))],
  ] as const
  const comparison = compare(before.assessments, after.assessments)
  return (
    <div className="what-if-banner">
      <p ref={heading} tabIndex={-1}>
        <strong>What-if: nothing is changed in the chart</strong>
      </p>
      <div role="status" aria-label="What-if result">
        {!isTried ? (
          <p>Switch a medicine off or lower its dose below.</p>
        ) : (
          <>
            <p className="figures">
              {figures.map(([name, was, is]) => (
                <span key={name}>
                  {name} {was === is ? <strong>{is}, as before</strong> : <strong>{`${was} → ${is}`}</strong>}
                </span>
              ))}
              <span>{changeCounts(comparison)}</span>
            </p>
            <p className="change-line">{changeLine(comparison)}</p>
          </>
        )}
      </div>
      <p className="banner-buttons">
        <button type="button" className="button" onClick={act.reset}>
          Reset
        </button>
        <button type="button" className="button" onClick={act.seeComparison}>
          Comparison
        </button>
        <button type="button" className="button" onClick={act.leave}>
          Leave
          <span className="heard-only"> what-if</span>
        </button>
      </p>
    </div>
  )
}
