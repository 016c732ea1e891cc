import { useId, useRef, useState } from 'react'

type CopyTextProps = {
  text: string
  /** On the button: "Copy summary". */
  button: string
  /** What the text is, for those who hear the page. */
  name: string
}

/** Puts the text on the clipboard; where the browser or the EHR's frame forbids that, shows it selected for copying by hand. */
export function CopyText({ text, button, name }: CopyTextProps) {
  const [outcome, setOutcome] = useState<'copied' | 'by-hand' | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome('by-hand')
      requestAnimationFrame(() => area.current?.select())
    }
  }
  return (
    <div className="copy-text">
      <button type="button" className="button" onClick={() => void copy()}>
        {button}
      </button>
      <p role="status">
        {outcome === 'copied' && 'Copied, without the patient’s name.'}
        {outcome === 'by-hand' && 'Copying is not allowed here. The text is selected below: copy it by hand.'}
      </p>
      {outcome === 'by-hand' && (
        <>
          <label htmlFor={id} className="heard-only">
            {name}
          </label>
          <textarea id={id} ref={area} readOnly rows={12} value={text} />
        </>
      )}
    </div>
  )
}
