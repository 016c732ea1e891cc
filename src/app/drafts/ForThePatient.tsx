import { useId, useMemo, useState } from 'react'
import type { Context } from '../../domain/context.ts'
import { exercisePlan, type ExercisePlan } from '../../drafts/exercise-plan.ts'
import { handoutParts, handoutText, routinePart, type HandoutPart } from '../../drafts/handout.ts'
import type { Assessment } from '../../rules/rule.ts'
import { Citations } from '../Citations.tsx'
import { CopyText } from '../CopyText.tsx'
import { datesInWords } from '../date-words.ts'
import { Mark } from '../Mark.tsx'
import { plain } from '../plain-text.ts'
import { HandoutRow } from './HandoutRow.tsx'
import { printSheet } from './print-sheet.ts'

type ForThePatientProps = { context: Context; assessments: readonly Assessment[]; settled: boolean }

/** The handout and the exercise plan: the clinician picks, edits and hands it over; nothing is sent. */
export function ForThePatient({ context, assessments, settled }: ForThePatientProps) {
  const plan = useMemo(() => exercisePlan(context, assessments), [context, assessments])
  const own = useMemo(() => handoutParts(context), [context])
  const [acknowledged, setAcknowledged] = useState<string | null>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [written, setWritten] = useState<ReadonlyMap<string, string>>(new Map())
  const unread = plan.state === 'plan' ? plan.acknowledge.join('\n') : ''
  const isOpen = plan.state === 'plan' && settled && (unread === '' || acknowledged === unread)
  const routine = isOpen ? routinePart(plan) : null
  const parts = [...own.slice(0, 2), ...(routine ? [routine] : []), ...own.slice(2)]
  const chosen = parts
    .filter((part) => part.always || !left.has(part.id))
    .map((part) => ({ ...part, lines: linesOf(part, written) }))
  const text = handoutText(chosen)
  const toggle = (id: string) =>
    setLeft((was) => (was.has(id) ? new Set([...was].filter((one) => one !== id)) : new Set([...was, id])))
  return (
    <div data-plan={plan.state}>
      <PlanStatus
        {...{ plan, settled }}
        isAcknowledged={acknowledged === unread}
        acknowledge={(yes) => setAcknowledged(yes ? unread : null)}
      />
      <h3>Handout</h3>
      <p className="quiet">Plain language, large type when printed. Warning signs are always part of it.</p>
      <ul className="handout" aria-label="Parts of the handout">
        {parts.map((part) => (
          <HandoutRow
            key={part.id}
            part={part}
            isIn={part.always || !left.has(part.id)}
            text={linesOf(part, written).join('\n')}
            toggle={() => toggle(part.id)}
            write={(value) => setWritten((was) => new Map([...was, [part.id, value]]))}
          />
        ))}
      </ul>
      <div className="form-buttons">
        <button
          type="button"
          className="button"
          onClick={() =>
            printSheet({
              title: 'After your spinal fusion',
              large: true,
              parts: chosen.map(({ title, lines, cites }) => ({
                title,
                lines,
                sources: cites.filter((one) => one.basis !== 'local').map((one) => one.text),
              })),
            })
          }
        >
          Print the handout
        </button>
      </div>
      <CopyText text={plain(text)} button="Copy as text" name="Handout as text" />
    </div>
  )
}

function linesOf(part: HandoutPart, written: ReadonlyMap<string, string>): readonly string[] {
  const own = written.get(part.id)
  return own === undefined ? part.lines : own.split('\n').filter((line) => line.trim() !== '')
}

type PlanStatusProps = {
  plan: ExercisePlan
  settled: boolean
  isAcknowledged: boolean
  acknowledge: (yes: boolean) => void
}

function PlanStatus({ plan, settled, isAcknowledged, acknowledge }: PlanStatusProps) {
  const id = useId()
  if (plan.state === 'none')
    return (
      <div className="plan-status">
        <h3>Exercise plan</h3>
        <p className="with-mark">
          <Mark kind="not-applicable" />
          <span>No exercise plan for this patient now:</span>
        </p>
        <ul>
          {plan.why.map((line) => (
            <li key={line}>{datesInWords(plain(line))}</li>
          ))}
        </ul>
      </div>
    )
  return (
    <div className="plan-status">
      <h3>Exercise plan</h3>
      <p>Ten minutes a day, chosen by:</p>
      <ul>
        {plan.basis.map((line) => (
          <li key={line}>{datesInWords(plain(line))}</li>
        ))}
      </ul>
      <Citations cites={plan.cites} />
      {!settled && <p className="draft-critical">The chart is still being read: the plan waits for it.</p>}
      {plan.acknowledge.length > 0 && (
        <>
          <p className="with-mark" id={id}>
            <Mark kind="unchecked" />
            <span>Red flags that could not be checked ({plan.acknowledge.length}):</span>
          </p>
          <ul aria-labelledby={id}>
            {plan.acknowledge.map((line) => (
              <li key={line}>{datesInWords(plain(line))}</li>
            ))}
          </ul>
          <label className="draft-acknowledge">
            <input
              type="checkbox"
              checked={isAcknowledged}
              onChange={(event) => acknowledge(event.target.checked)}
            />
            I have seen what could not be checked, and add the plan to the handout.
          </label>
        </>
      )}
    </div>
  )
}
