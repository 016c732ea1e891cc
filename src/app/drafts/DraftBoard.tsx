import { useId, type ReactNode } from 'react'
import type { Context } from '../../domain/context.ts'
import type { Assessment } from '../../rules/rule.ts'
import { Mark } from '../Mark.tsx'
import type { SourceStatus } from '../source-rows.ts'
import type { Drafting } from './drafting.ts'
import { ForThePatient } from './ForThePatient.tsx'
import { NoteDraft } from './NoteDraft.tsx'
import { Orders } from './Orders.tsx'
import { Refills } from './Refills.tsx'

export type DraftBoardProps = {
  context: Context
  /** Every check, shown at this site or not. */
  all: readonly Assessment[]
  /** The checks this site shows; those set aside lead to no order. */
  assessments: readonly Assessment[]
  setAside: ReadonlySet<string>
  sources: readonly SourceStatus[]
  settled: boolean
  records: ReadonlyMap<string, unknown>
  drafting: Drafting
  /** The gap whose order is to be shown; `turn` tells one asking from the next. */
  wanted: { rule: string; turn: number } | null
}

/** What can be done about the findings, as drafts: nothing leaves without a press, and nothing is signed here. */
export default function DraftBoard(props: DraftBoardProps) {
  const { context, all, assessments, setAside, sources, settled, records, drafting, wanted } = props
  const standing = assessments.filter((one) => !setAside.has(one.rule))
  return (
    <div className="board drafts">
      <p className="quiet">
        Everything here is a draft. It leaves when you send, copy or print it, and counts only once it is
        signed in the EHR.
      </p>
      {!settled && (
        <p className="with-mark">
          <Mark kind="unchecked" />
          <span>The chart is still being read; drafts may change.</span>
        </p>
      )}
      <Part title="Orders">
        <Orders {...{ context, drafting, wanted }} assessments={standing} />
      </Part>
      <Part title="Note for the chart">
        <NoteDraft {...{ context, assessments, sources, drafting }} />
      </Part>
      <Part title="Refills">
        <Refills {...{ context, assessments: all, records, drafting }} />
      </Part>
      <Part title="For the patient">
        <ForThePatient {...{ context, assessments: all, settled }} />
      </Part>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="draft-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
