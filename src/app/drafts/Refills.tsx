import { useId, useMemo, useState } from 'react'
import type { Context } from '../../domain/context.ts'
import { refillDrafts, type RefillDraft } from '../../drafts/refill.ts'
import type { Assessment } from '../../rules/rule.ts'
import { Arrow } from '../Fold.tsx'
import { plain } from '../plain-text.ts'
import type { Drafting } from './drafting.ts'
import { RefillForm } from './RefillForm.tsx'

type RefillsProps = {
  context: Context
  assessments: readonly Assessment[]
  records: ReadonlyMap<string, unknown>
  drafting: Drafting
}

/** The medicines of the list, each of which can be drafted as a refill; none is by itself. */
export function Refills({ context, assessments, records, drafting }: RefillsProps) {
  const refills = useMemo(() => refillDrafts(context, assessments), [context, assessments])
  const [opened, setOpened] = useState<ReadonlyMap<string, RefillDraft>>(new Map())
  const gone = [...opened.values()].filter((one) => !refills.some(({ key }) => key === one.key))
  const shown = [...refills, ...gone]
  if (shown.length === 0)
    return <p className="quiet">No medicine on the list that could be read stands for a refill.</p>
  return (
    <ul className="order-list" aria-label="Medicines">
      {shown.map((refill) => (
        <li key={refill.key}>
          <RefillCard
            refill={refill}
            open={() => setOpened((was) => new Map([...was, [refill.key, refill]]))}
            {...{ context, records, drafting }}
          />
        </li>
      ))}
    </ul>
  )
}

type RefillCardProps = Omit<RefillsProps, 'assessments'> & { refill: RefillDraft; open: () => void }

function RefillCard({ refill, open, ...rest }: RefillCardProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)
  const id = useId()
  const toggle = () => {
    setIsOpen(!isOpen)
    setWasOpen(true)
    open()
  }
  const critical = refill.findings.filter((one) => one.kind === 'finding' && one.priority === 'critical')
  return (
    <article className="draft" aria-labelledby={`${id}-t`} data-refill={refill.key}>
      <h3 id={`${id}-t`}>
        <button type="button" aria-expanded={isOpen} aria-controls={`${id}-b`} onClick={toggle}>
          <span className="card-title">{plain(refill.name)}</span>
          <Arrow />
        </button>
      </h3>
      {critical.length > 0 && (
        <p className="draft-critical">Critical: {critical.map((one) => one.title).join('; ')}</p>
      )}
      <div id={`${id}-b`} hidden={!isOpen}>
        {wasOpen && <RefillForm refill={refill} {...rest} />}
      </div>
    </article>
  )
}
