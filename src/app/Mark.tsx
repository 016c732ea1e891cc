import type { ReactElement } from 'react'
import type { Assessment } from '../rules/rule.ts'
import type { Priority } from '../rules/verdict.ts'

/** What a mark stands for; each has its own shape, so that none rests on colour. */
export type MarkKind =
  | Priority
  | 'unchecked'
  | 'ask'
  | 'clear'
  | 'not-applicable'
  | 'set-aside'
  | 'sedating'
  | 'for'
  | 'against'
  | 'not-looked-at'
  | 'quote'

const SHAPES: Record<MarkKind, ReactElement> = {
  critical: <path className="mark-fill" d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" />,
  high: <path className="mark-fill" d="M8 1.5 15.3 14.5H.7z" />,
  moderate: <path className="mark-fill" d="M8 1 15 8 8 15 1 8z" />,
  info: (
    <>
      <circle className="mark-line" cx="8" cy="8" r="6.5" />
      <path className="mark-line" d="M8 7v4.5M8 4v1" />
    </>
  ),
  unchecked: <circle className="mark-line" cx="8" cy="8" r="6.5" strokeDasharray="2.6 2.2" />,
  ask: (
    <>
      <circle className="mark-line" cx="8" cy="8" r="6.5" strokeDasharray="2.6 2.2" />
      <path className="mark-line" d="M6 6.4a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3M8 11.3v.6" />
    </>
  ),
  clear: <path className="mark-line" d="M2.5 8.5 6.2 12 13.5 4" />,
  'not-applicable': <path className="mark-line" d="M3 8h10" />,
  'set-aside': <path className="mark-line" d="M5.5 3v10M10.5 3v10" />,
  for: (
    <>
      <circle className="mark-line" cx="8" cy="8" r="6.5" />
      <path className="mark-line" d="M8 4.8v6.4M4.8 8h6.4" />
    </>
  ),
  against: (
    <>
      <circle className="mark-line" cx="8" cy="8" r="6.5" />
      <path className="mark-line" d="M4.8 8h6.4" />
    </>
  ),
  'not-looked-at': <circle className="mark-line" cx="8" cy="8" r="6.5" />,
  quote: <path className="mark-line" d="M3 11c2-.6 3-2 3-4.5H3v3M9.5 11c2-.6 3-2 3-4.5h-3v3" />,
  sedating: <path className="mark-fill" d="M10.8 1.6A6.6 6.6 0 1 0 14.6 10 5.4 5.4 0 0 1 10.8 1.6z" />,
}

/** A small shape beside a word that says the same. */
export function Mark({ kind }: { kind: MarkKind }) {
  return (
    <svg className={`mark mark-${kind}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {SHAPES[kind]}
    </svg>
  )
}

/** The mark of an assessment: its priority when it is a finding, else what became of the check. */
export function markOf(assessment: Assessment): MarkKind {
  switch (assessment.kind) {
    case 'finding':
      return assessment.priority
    case 'not-assessed':
      return assessment.ask === true ? 'ask' : 'unchecked'
    case 'clear':
    case 'not-applicable':
      return assessment.kind
  }
}
