import { useId, useMemo, useState } from 'react'
import type { Context } from '../../domain/context.ts'
import { formatDay } from '../../domain/dates.ts'
import { noteSections, noteText, type NoteSectionId } from '../../drafts/note.ts'
import { noteResource } from '../../fhir/write-note.ts'
import type { Assessment } from '../../rules/rule.ts'
import { plain } from '../plain-text.ts'
import type { SourceStatus } from '../source-rows.ts'
import type { Drafting } from './drafting.ts'
import { SendBar } from './SendBar.tsx'
import { useSend } from './use-send.ts'

type NoteDraftProps = {
  context: Context
  assessments: readonly Assessment[]
  sources: readonly SourceStatus[]
  drafting: Drafting
}

/** The summary for the chart: parts to choose from, and the text to be changed before it leaves. */
export function NoteDraft({ context, assessments, sources, drafting }: NoteDraftProps) {
  const sections = useMemo(() => noteSections(context, assessments, sources), [context, assessments, sources])
  const [left, setLeft] = useState<ReadonlySet<NoteSectionId>>(new Set())
  const [written, setWritten] = useState<string | null>(null)
  const sending = useSend(drafting, 'DocumentReference')
  const id = useId()
  const chosen = new Set(sections.map((one) => one.id).filter((one) => !left.has(one)))
  const text = written ?? plain(noteText(sections, chosen, context))
  const toggle = (section: NoteSectionId) => {
    setLeft((was) =>
      was.has(section) ? new Set([...was].filter((one) => one !== section)) : new Set([...was, section]),
    )
    sending.forget()
  }
  const write = (value: string | null) => {
    setWritten(value)
    sending.forget()
  }
  return (
    <form className="draft-form" onSubmit={(event) => event.preventDefault()} data-draft="note">
      <fieldset className="draft-choice" disabled={written !== null || sending.state.state === 'sending'}>
        <legend>Parts</legend>
        {sections.map((section) => (
          <label key={section.id}>
            <input type="checkbox" checked={chosen.has(section.id)} onChange={() => toggle(section.id)} />
            {section.title}
          </label>
        ))}
      </fieldset>
      <div className="draft-field">
        <label htmlFor={`${id}-text`}>Text of the note</label>
        <textarea
          id={`${id}-text`}
          rows={16}
          value={text}
          disabled={sending.state.state === 'sending'}
          onChange={(event) => write(event.target.value)}
        />
      </div>
      {written !== null && (
        <p className="form-buttons">
          <span className="quiet">Changed by hand: the parts are fixed.</span>{' '}
          <button type="button" className="link-button" onClick={() => write(null)}>
            Drop the changes and draft it again
          </button>
        </p>
      )}
      <SendBar
        name="Note"
        type="DocumentReference"
        drafting={drafting}
        sending={sending}
        draft={{
          identity: ['note', formatDay(context.today), text],
          record: (drafted) => noteResource(text, drafted),
        }}
        waits={text.trim() === '' ? 'There is no text to send.' : null}
        text={text}
        sheet={{
          title: 'Note for the chart',
          parts: [{ title: '', lines: text.split('\n').filter((line) => line.trim() !== '') }],
        }}
      />
    </form>
  )
}
