import type { Fact } from '../domain/fact.ts'
import { unidentifiedWords, type MedicationList } from '../domain/medication-list.ts'
import type { MmeTotal } from '../domain/mme.ts'
import { Fold } from './Fold.tsx'
import { mmeWords } from '../domain/mme-words.ts'
import { plain } from './plain-text.ts'
import { plural } from './plural.ts'
import { RecordToggle } from './RecordToggle.tsx'

type NamedMedicines = MedicationList['dispensedOnly']
type MedicationSummaryProps = {
  mme: Fact<MmeTotal>
  unidentified: MedicationList['unidentified']
  dispensedOnly: NamedMedicines
}

/** Stands at the head of the medications: what no check takes into account, and the opioid dose per day. */
export function MedicationSummary({ mme, unidentified, dispensedOnly }: MedicationSummaryProps) {
  const dose = mmeWords(mme)
  const medicines = (count: number) => `${count} ${plural(count, 'medicine', 'medicines')}`
  return (
    <>
      <NotCounted
        label={`${medicines(unidentified.length)} not identified`}
        medicines={unidentified.map((one) => ({ ...one, name: unidentifiedWords(one) }))}
        note="No medication check takes what is not identified into account."
      />
      <NotCounted
        label={`${medicines(dispensedOnly.length)} dispensed, not on list`}
        medicines={dispensedOnly}
        note="No medication check takes these into account."
      />
      {dose !== null && (
        <p className="opioid-dose">
          <strong>{dose.figure}</strong> <span>{plain(dose.ground)}</span>
        </p>
      )}
    </>
  )
}

type NotCountedProps = { label: string; medicines: NamedMedicines; note: string }

function NotCounted({ label, medicines, note }: NotCountedProps) {
  if (medicines.length === 0) return null
  return (
    <Fold
      className="not-counted"
      label={label}
      hint={<p className="group-hint">{plain(medicines.map((item) => item.name).join(' · '))}</p>}
    >
      <p>{note}</p>
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
