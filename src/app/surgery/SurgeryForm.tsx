import { useId, useState } from 'react'
import type { Day } from '../../domain/dates.ts'
import { VERTEBRAE } from '../../domain/levels.ts'
import { readSurgeryByHand, type SurgeryField, type SurgeryFields } from '../../domain/surgery-by-hand.ts'
import { REGIONS, type Region, type SurgeryByHand } from '../../domain/surgery.ts'

type SurgeryFormProps = {
  life: { birth: Day | null; today: Day }
  enter: (surgery: SurgeryByHand) => void
  cancel: () => void
}

const EMPTY: SurgeryFields = { date: '', region: '', from: '', to: '', instrumented: 'not-said' }
const INSTRUMENTED: readonly (readonly [SurgeryByHand['instrumented'], string])[] = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['not-said', 'Not known'],
]

/** Date, region, levels and instrumentation of a fusion the chart does not show; used on this page, stored nowhere. */
export function SurgeryForm({ life, enter, cancel }: SurgeryFormProps) {
  const [fields, setFields] = useState(EMPTY)
  const [tried, setTried] = useState(false)
  const id = useId()
  const read = readSurgeryByHand(fields, life)
  const problems = tried && !read.ok ? read.problems : []
  const change = (part: Partial<SurgeryFields>) => setFields((was) => ({ ...was, ...part }))
  const problem = (field: SurgeryField) => problems.find((one) => one.field === field)?.words ?? null
  const described = (field: SurgeryField) => ({
    'aria-invalid': problem(field) !== null,
    'aria-describedby': problem(field) === null ? undefined : `${id}-${field}`,
  })
  const shown = (field: SurgeryField) =>
    problem(field) !== null && (
      <span id={`${id}-${field}`} role="alert" className="form-problem">
        {problem(field)}
      </span>
    )
  const vertebra = (end: 'from' | 'to', name: string) => (
    <label>
      <span className="field-name">{name}</span>
      <select
        value={fields[end]}
        {...described('levels')}
        onChange={(event) => change({ [end]: event.target.value })}
      >
        <option value="">not known</option>
        {VERTEBRAE.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </label>
  )
  return (
    <form
      aria-label="Operation entered by hand"
      noValidate
      onKeyDown={(event) => event.key === 'Escape' && cancel()}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (read.ok) enter(read.surgery)
      }}
    >
      <label>
        <span className="field-name">Date of the fusion</span>
        <input
          type="text"
          autoFocus
          autoComplete="off"
          placeholder="2025-03-14"
          value={fields.date}
          {...described('date')}
          onChange={(event) => change({ date: event.target.value })}
        />
        <span className="quiet">Year-month-day; a month or a year alone is allowed.</span>
        {shown('date')}
      </label>
      <div className="ends">
        {vertebra('from', 'Fused from')}
        {vertebra('to', 'to')}
      </div>
      {shown('levels')}
      <label>
        <span className="field-name">Region</span>
        <select
          value={fields.region}
          {...described('region')}
          onChange={(event) => change({ region: REGIONS.find((one) => one === event.target.value) ?? '' })}
        >
          <option value="">as the levels say</option>
          {REGIONS.map((one: Region) => (
            <option key={one}>{one}</option>
          ))}
        </select>
        {shown('region')}
      </label>
      <fieldset>
        <legend>Screws, rods or cages</legend>
        {INSTRUMENTED.map(([value, words]) => (
          <label key={value}>
            <input
              type="radio"
              name={`${id}-instrumented`}
              checked={fields.instrumented === value}
              onChange={() => change({ instrumented: value })}
            />
            {words}
          </label>
        ))}
      </fieldset>
      <p className="quiet">
        Used on this page only and labelled wherever it counts; not written to the chart.
      </p>
      <div className="form-buttons">
        <button type="submit" className="button">
          Use this operation
        </button>
        <button type="button" className="button" onClick={cancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}
