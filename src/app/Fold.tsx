import { useId, useState, type ReactNode } from 'react'

type FoldProps = {
  className?: string
  label: ReactNode
  /** Makes the label a heading of this level. */
  heading?: 'h2' | 'h3'
  /** Stands under the label, folded or not. */
  hint?: ReactNode
  /** A function is told whether it can be seen. */
  children: ReactNode | ((isOpen: boolean) => ReactNode)
}

/** Something one tap away. Folded content stays in the page and is printed. */
export function Fold({ className = '', label, heading: Heading, hint, children }: FoldProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const button = (
    <button
      type="button"
      className="fold-button"
      aria-expanded={open}
      aria-controls={id}
      onClick={() => setOpen(!open)}
    >
      {label}
      <Arrow />
    </button>
  )
  return (
    <div className={`fold ${className}`}>
      {Heading ? <Heading className="fold-heading">{button}</Heading> : button}
      {hint}
      <div id={id} className="fold-content" hidden={!open}>
        {typeof children === 'function' ? children(open) : children}
      </div>
    </div>
  )
}

/** Points right when folded, down when open. */
export function Arrow() {
  return (
    <svg className="arrow" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path className="mark-line" d="M4 2l4 4-4 4" />
    </svg>
  )
}
