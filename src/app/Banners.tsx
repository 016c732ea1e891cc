import type { Day } from '../domain/dates.ts'
import { isWhole } from '../domain/sources.ts'
import { clockWords } from './date-words.ts'
import { plural } from './plural.ts'
import type { SourceStatus } from './source-rows.ts'

type BannersProps = {
  notForClinicalUse: string | null
  /** The EHR no longer lets the app read: what is shown stays, and is old. */
  expired: boolean
  excludedForeign: number
  sources: readonly SourceStatus[]
  today: Day
}

/** What the reader must know before anything else on the page. */
export function Banners({ notForClinicalUse, expired, excludedForeign, sources, today }: BannersProps) {
  const patient = sources.find((source) => source.id === 'Patient')
  const unsure = patient !== undefined && patient.outcome !== 'reading' && !isWhole(patient)
  const read = sources.flatMap((source) => (isWhole(source) ? (source.readAt ?? []) : []))
  return (
    <aside aria-label="Notices">
      {notForClinicalUse !== null && <p className="banner banner-use">{notForClinicalUse}</p>}
      {expired && (
        <p className="banner banner-urgent" role="alert">
          <strong>Open Postfusion again from the chart.</strong> The EHR has ended this session.{' '}
          {read.length === 0
            ? 'Nothing more can be read.'
            : `What is shown was read at ${clockWords(Math.min(...read), today)} and may be out of date.`}
        </p>
      )}
      {excludedForeign > 0 && (
        <p className="banner banner-urgent" role="alert">
          <strong>
            {excludedForeign} {plural(excludedForeign, 'record', 'records')} of another patient
          </strong>{' '}
          came with this chart and {plural(excludedForeign, 'was', 'were')} set aside. Tell your EHR team.
        </p>
      )}
      {unsure && (
        <p className="banner banner-unsure">
          The patient’s details could not be read. Check in the EHR that this is the right patient.
        </p>
      )}
    </aside>
  )
}
