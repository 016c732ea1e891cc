import type { Fact } from '../domain/fact.ts'
import type { MedicationList } from '../domain/medication-list.ts'
import type { MmeTotal } from '../domain/mme.ts'
import { Fold } from './Fold.tsx'
import { mmeWords } from './mme-words.ts'
import { plain } from './plain-text.ts'
import { plural } from './plural.ts'
import { RecordToggle } from './RecordToggle.tsx'

type NamedMedicines = MedicationList['unidentified']
type MedicationSummaryProps = {
  mme: Fact<MmeTotal>
  unidentified: NamedMedicines
  dispensedOnly: NamedMedicines
}

/** Stands at the head of the medications: what no check takes into account, and the opioid dose per day. */
export function MedicationSummary({ mme, unidentified, dispensedOnly }: MedicationSummaryProps) {
  const dose = mmeWords(mme)
  const medicines = (count: number) => `${count} ${plural(count, 'medicine', 'medicines')}`
  return (
    <>
      <NotCounted label={`${medicines(unidentified.length)} not identified`} medicines={unidentified} />
      <NotCounted
        label={`${medicines(dispensedOnly.length)} dispensed, not on list`}
        medicines={dispensedOnly}
      />
      {dose !== null && (
        <p className="opioid-dose">
          <strong>{dose.figure}</strong> <span>{plain(dose.ground)}</span>
        </p>
      )}
    </>
  )
}

function NotCounted({ label, medicines }: { label: string; medicines: NamedMedicines }) {
  if (medicines.length === 0) return null
  return (
    <Fold
      className="not-counted"
      label={label}
      hint={<p className="group-hint">{plain(medicines.map((item) => item.name).join(' · '))}</p>}
    >
      <p>No medication check takes these into account.</p>
      <ul className="records">
        {medicines.map((item) => (
          <li key={item.name}>
            {plain(item.name)}{' '}
            {item.sources.map((source) => (
              <RecordToggle key={source} resource={source} />
            ))}
          </li>
        ))}
      </ul>
    </Fold>
  )
}
