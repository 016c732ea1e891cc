import type { Context } from '../../domain/context.ts'
import { CHECKLIST_ORDER } from '../../domain/checklist.ts'
import type { Assessment } from '../../rules/rule.ts'
import { Mark } from '../Mark.tsx'
import { openItems } from './open-items.ts'
import { triage } from './triage.ts'

type TriageLineProps = { assessments: readonly Assessment[]; context: Context; settled: boolean }

/** How soon to see the patient by the red flags, in one line. */
export function TriageLine({ assessments, context, settled }: TriageLineProps) {
  const open = openItems(context).length
  const { text, tone } = triage(assessments, open, CHECKLIST_ORDER.length, settled)
  return (
    <p className="triage" data-triage={tone}>
      <Mark kind={tone === 'open' ? 'ask' : tone} />
      <span>{text}</span>
    </p>
  )
}
