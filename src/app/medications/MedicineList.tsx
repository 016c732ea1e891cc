import { useId, type ReactNode } from 'react'
import type { Chart } from '../../domain/chart.ts'
import type { Day } from '../../domain/dates.ts'
import type { MedicationList } from '../../domain/medication-list.ts'
import { dateWords } from '../date-words.ts'
import { Mark } from '../Mark.tsx'
import { plain } from '../plain-text.ts'
import { RecordToggle } from '../RecordToggle.tsx'
import { emptyListWords } from './list-problems.ts'
import { Medicine } from './Medicine.tsx'
import { medicineGroups } from './medicine-groups.ts'
import type { TrialState } from './use-trials.ts'

type MedicineListProps = {
  list: MedicationList
  /** The list as tried. */
  after: MedicationList
  section: Chart['medications']
  today: Day
  what: TrialState
}

/** What no check takes into account first, then the medicines by class. */
export function MedicineList({ list, after, section, today, what }: MedicineListProps) {
  const { unidentified, dispensedOnly, later, uses } = list
  return (
    <div className="medicine-list">
      <Uncounted
        title={`Not identified (${unidentified.length})`}
        note="No medication check takes what is not identified into account."
        rows={unidentified.map(({ name, parts, sources }) => ({
          name,
          why: parts.length === 0 ? 'not identified' : `not identified in part: ${parts.join(', ')}`,
          sources,
        }))}
      />
      <Uncounted
        title={`Could not be read (${section.blanks.length})`}
        note="These may be current medicines."
        rows={section.blanks.map((one) => ({ name: one.label, why: one.reason, sources: [one.resource] }))}
      />
      <Uncounted
        title={`Dispensed, not on list (${dispensedOnly.length})`}
        note="A fill alone does not show that it is taken. No medication check takes these into account."
        rows={dispensedOnly.map((one) => ({ name: one.name, why: null, sources: one.sources }))}
      />
      <Uncounted
        title={`Not begun yet (${later.length})`}
        note="These begin on a later day. No medication check takes them into account."
        rows={later.map(({ name, from, sources }) => ({ name, why: `from ${dateWords(from)}`, sources }))}
      />
      {uses.length === 0 && <p className="quiet">{emptyListWords(section)}</p>}
      {medicineGroups(uses).map((group) => (
        <Group key={group.title} title={group.title}>
          {group.uses.map((use) => (
            <Medicine
              key={use.key}
              use={use}
              tried={after.uses.find((one) => one.key === use.key)}
              today={today}
              what={what}
            />
          ))}
        </Group>
      ))}
    </div>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <div className="medicine-group">
      <h3 id={id}>{title}</h3>
      <ul aria-labelledby={id}>{children}</ul>
    </div>
  )
}

type Row = { name: string; why: string | null; sources: readonly string[] }

function Uncounted({ title, note, rows }: { title: string; note: string; rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <div className="uncounted">
      <Group title={title}>
        {rows.map((row) => (
          <li key={row.sources.join(' ')}>
            <p className="with-mark">
              <Mark kind="unchecked" />
              <span>
                <strong>{plain(row.name)}</strong>
                {row.why !== null && <> · {plain(row.why)}</>}
              </span>
            </p>
            {row.sources.map((source) => (
              <RecordToggle key={source} resource={source} />
            ))}
          </li>
        ))}
      </Group>
      <p className="quiet">{note}</p>
    </div>
  )
}
