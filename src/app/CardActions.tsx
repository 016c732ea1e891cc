import { use } from 'react'
import { ORDERS_OF_RULE } from '../drafts/orders-of-rule.ts'
import type { Assessment } from '../rules/rule.ts'
import { canSetAside } from '../rules/set-aside.ts'
import { DraftContext } from './draft-context.ts'
import { SetAsideForm } from './set-aside/SetAsideForm.tsx'

/** What can be done about a card that is not set aside: draft the order that answers it, set it aside. */
export function CardActions({ assessment }: { assessment: Assessment }) {
  const toDraft = use(DraftContext)
  const isDrafted = assessment.kind === 'finding' && assessment.rule in ORDERS_OF_RULE
  return (
    <>
      {isDrafted && toDraft && (
        <button type="button" className="button" onClick={() => toDraft(assessment.rule)}>
          Draft the order<span className="heard-only"> for {assessment.title}</span>
        </button>
      )}
      {canSetAside(assessment) && <SetAsideForm assessment={assessment} />}
    </>
  )
}
