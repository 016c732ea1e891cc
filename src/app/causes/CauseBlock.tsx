import { useId, useState } from 'react'
import type { CauseView } from '../../rules/causes/cause.ts'
import { Citations } from '../Citations.tsx'
import { Arrow } from '../Fold.tsx'
import { Mark } from '../Mark.tsx'
import { countsOf } from './counts.ts'
import { Lines } from './Lines.tsx'
import { SaidInReports } from './SaidInReports.tsx'

type CauseBlockProps = { cause: CauseView; gaps: ReadonlySet<string>; goTo: (rule: string) => void }

/** One cause: its counts and its most telling test, opening in place to what they rest on. */
export function CauseBlock({ cause, gaps, goTo }: CauseBlockProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const counts = countsOf(cause)
  return (
    <article className="cause" aria-labelledby={`${id}-title`} data-cause={cause.id} data-open={open}>
      <div className="cause-head">
        <h3 id={`${id}-title`}>
          <button
            type="button"
            aria-expanded={open}
            aria-controls={`${id}-body`}
            onClick={() => setOpen(!open)}
          >
            <span className="card-title">{cause.title}</span>
            <Arrow />
          </button>
        </h3>
        <ul className="counts" aria-label={`${cause.title}: counts`}>
          {counts.map(({ key, mark, words }) => (
            <li key={key} data-count={key}>
              <Mark kind={mark} />
              {words}
            </li>
          ))}
          {counts.length === 0 && <li className="quiet">nothing recorded either way</li>}
        </ul>
      </div>
      <NextTest cause={cause} gaps={gaps} goTo={goTo} />
      <div id={`${id}-body`} className="cause-body" hidden={!open}>
        <p>{cause.about}</p>
        <Lines mark="for" title="For" lines={cause.for} />
        <Lines mark="against" title="Against" lines={cause.against} />
        <SaidInReports said={cause.said} />
        <Lines mark="not-looked-at" title="Not looked at yet" lines={cause.notLookedAt} />
        <Lines mark="unchecked" title="Could not be checked" lines={cause.unchecked} />
        <Lines mark="info" title="Looked at, says neither" lines={cause.neither} />
        <section className="cause-part">
          <h4>Source</h4>
          <Citations cites={cause.cites} />
        </section>
      </div>
    </article>
  )
}

function NextTest({ cause: { next, title }, gaps, goTo }: CauseBlockProps) {
  if (next === null) return <p className="cause-next quiet">Every test listed for it has been looked at.</p>
  const { rule, words } = next
  return (
    <p className="cause-next">
      <span>
        Most telling next: <strong>{words}</strong>
      </span>
      {gaps.has(rule) && (
        <button
          type="button"
          className="link-button"
          onClick={() => goTo(rule)}
          aria-label={`Show in Findings: ${words}, for ${title}`}
        >
          Show in Findings
        </button>
      )}
    </p>
  )
}
