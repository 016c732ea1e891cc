import { use, useId, useRef, useState } from 'react'
import { SET_ASIDE_DAYS, SET_ASIDE_REASONS, type SetAsideReason } from '../../domain/set-aside.ts'
import type { Assessment } from '../../rules/rule.ts'
import { SetAsideContext } from './set-aside-context.ts'

const REASONS = Object.keys(SET_ASIDE_REASONS) as SetAsideReason[]

/** Sets a finding aside with a reason and for a time; opens in place. */
export function SetAsideForm({ assessment }: { assessment: Assessment }) {
  const { setAside, kept } = use(SetAsideContext)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState<SetAsideReason | null>(null)
  const [days, setDays] = useState<number>(SET_ASIDE_DAYS[0])
  const [asked, setAsked] = useState(false)
  const id = useId()
  const begin = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    setAsked(false)
    begin.current?.focus()
  }
  return (
    <div className="set-aside">
      <button
        type="button"
        ref={begin}
        className="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => (open ? close() : setOpen(true))}
      >
        Set aside<span className="heard-only"> {assessment.title}</span>
      </button>
      {open && (
        <form
          id={id}
          onKeyDown={(event) => event.key === 'Escape' && close()}
          onSubmit={(event) => {
            event.preventDefault()
            if (reason === null) setAsked(true)
            else setAside(assessment, reason, days)
          }}
        >
          <fieldset aria-describedby={asked && reason === null ? `${id}-problem` : undefined}>
            <legend>Why</legend>
            {REASONS.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name={`${id}-reason`}
                  checked={reason === one}
                  onChange={() => setReason(one)}
                />
                {SET_ASIDE_REASONS[one]}
              </label>
            ))}
          </fieldset>
          {asked && reason === null && (
            <p id={`${id}-problem`} role="alert" className="form-problem">
              Choose a reason.
            </p>
          )}
          <label className="set-aside-days">
            For{' '}
            <select value={days} onChange={(event) => setDays(Number(event.target.value))}>
              {SET_ASIDE_DAYS.map((one) => (
                <option key={one} value={one}>
                  {one} days
                </option>
              ))}
            </select>
          </label>
          <p className="quiet">It comes back when its records change or the time is over. {kept}</p>
          <div className="form-buttons">
            <button type="submit" className="button">
              Set aside
            </button>
            <button type="button" className="button" onClick={close}>
              Cancel
            </button>
          </div>
        </form>
      )}
    </div>
  )
}
