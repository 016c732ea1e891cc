import type { Assessment } from '../rules/rule.ts'

/** Tells a screen reader of each finding as it arrives, without moving anything; not seen. */
export function NewFindings({
  assessments,
  settled,
}: {
  assessments: readonly Assessment[]
  settled: boolean
}) {
  return (
    <div className="heard-only" role="log" aria-live="polite" aria-label="New findings">
      {assessments.map(
        (item) =>
          item.kind === 'finding' && (
            <p key={item.rule}>
              New: {item.priority}, {item.title}
            </p>
          ),
      )}
      {settled && <p key="settled">Reading has ended.</p>}
    </div>
  )
}
