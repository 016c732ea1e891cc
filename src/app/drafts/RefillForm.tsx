import { useId, useState } from 'react'
import type { Context } from '../../domain/context.ts'
import { formatDay } from '../../domain/dates.ts'
import {
  findingWords,
  mayLeave,
  needsAcknowledgement,
  refillText,
  type RefillDraft,
} from '../../drafts/refill.ts'
import { asObject } from '../../fhir/json.ts'
import { refillResource, supplyWords } from '../../fhir/write-refill.ts'
import { datesInWords } from '../date-words.ts'
import { plain } from '../plain-text.ts'
import type { Drafting } from './drafting.ts'
import { SendBar } from './SendBar.tsx'
import { refillToWrite } from './to-write.ts'
import { useSend } from './use-send.ts'

type RefillFormProps = {
  refill: RefillDraft
  context: Context
  records: ReadonlyMap<string, unknown>
  drafting: Drafting
}

/** One refill with what the checks say of the drug beside it; past a critical finding only when it is acknowledged. */
export function RefillForm({ refill, context, records, drafting }: RefillFormProps) {
  const [acknowledged, setAcknowledged] = useState<string | null>(null)
  const [remark, setRemark] = useState('')
  const sending = useSend(drafting, 'MedicationRequest')
  const id = useId()
  const { name, dosage, findings, unchecked, doubts } = refill
  const record = asObject(records.get(refill.source))
  const supply = record === null ? 'not recorded' : supplyWords(record)
  // An acknowledgement is of these findings: other findings want another.
  const stated = findings.map(findingWords).join('\n')
  const isAcknowledged = acknowledged === stated
  const text = plain(refillText(refill, supply, remark))
  return (
    <form className="draft-form" onSubmit={(event) => event.preventDefault()}>
      <dl className="draft-facts">
        <div>
          <dt>Dosage as recorded</dt>
          <dd>{dosage.text === '' ? 'none written' : plain(dosage.text)}</dd>
        </div>
        <div>
          <dt>Supply as recorded</dt>
          <dd>{plain(supply)}</dd>
        </div>
      </dl>
      {dosage.why !== null && (
        <p className="draft-critical">
          The dose could not be read ({plain(dosage.why)}):{' '}
          {dosage.state === 'none' ? 'no dosage goes over.' : 'it goes over as text.'}
        </p>
      )}
      <Lines title="Doubts" lines={doubts} />
      <Lines title="Findings about this drug" lines={findings.map(findingWords)} />
      {findings.length === 0 && <p className="quiet">No finding names this drug.</p>}
      <Lines title="Could not be checked" lines={unchecked.map((one) => `${one.title}: ${one.message}`)} />
      <fieldset disabled={sending.isSent || sending.state.state === 'sending'}>
        <legend className="heard-only">Refill of {name}</legend>
        {needsAcknowledgement(refill) && (
          <label className="draft-acknowledge">
            <input
              type="checkbox"
              checked={isAcknowledged}
              onChange={(event) => setAcknowledged(event.target.checked ? stated : null)}
            />
            I have read the critical findings about this drug and want to draft the refill.
          </label>
        )}
        <div className="draft-field">
          <label htmlFor={`${id}-remark`}>Remark for whoever reviews it</label>
          <textarea
            id={`${id}-remark`}
            rows={3}
            value={remark}
            onChange={(event) => setRemark(event.target.value)}
          />
        </div>
      </fieldset>
      <SendBar
        name={`Refill of ${name}`}
        type="MedicationRequest"
        drafting={drafting}
        sending={sending}
        draft={{
          identity: ['refill', refill.source, formatDay(context.today)],
          record: (drafted) =>
            refillResource(refillToWrite(refill, remark, isAcknowledged), record ?? {}, drafted),
        }}
        waits={waitsFor(refill, isAcknowledged, record !== null)}
        text={text}
        sheet={{
          title: `Refill for review: ${name}`,
          parts: [{ title: '', lines: text.split('\n').filter((line) => line.trim() !== '') }],
        }}
      />
    </form>
  )
}

function waitsFor(refill: RefillDraft, acknowledged: boolean, hasRecord: boolean): string | null {
  if (!hasRecord) return 'The record it carries on is not at hand: it can be copied, not sent.'
  return mayLeave(refill, acknowledged) ? null : 'Acknowledge the critical findings before it is sent.'
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div className="draft-lines">
      <h4>{title}</h4>
      <ul>
        {lines.map((line) => (
          <li key={line}>{datesInWords(plain(line))}</li>
        ))}
      </ul>
    </div>
  )
}
