import { memo } from 'react'
import type { Mark } from './mark.ts'
import { MarkShape } from './MarkShape.tsx'

type LayerProps = {
  marks: readonly Mark[]
  /** The one the tab key leads to. */
  current: string | null
  opened: string | null
  onOpen: (id: string) => void
  onFocus: (id: string) => void
  /** Pointed at, or in focus. */
  onLook: (id: string) => void
}

/** The marks of a picture: one stop for the tab key, each a button with what it says. */
export function MarkLayer({ marks, current, opened, onOpen, onFocus, onLook }: LayerProps) {
  return marks.map((mark) => (
    <MarkButton
      key={mark.id}
      mark={mark}
      isCurrent={mark.id === current}
      isOpened={mark.id === opened}
      onOpen={onOpen}
      onFocus={onFocus}
      onLook={onLook}
    />
  ))
}

type ButtonProps = Pick<LayerProps, 'onOpen' | 'onFocus' | 'onLook'> & {
  mark: Mark
  isCurrent: boolean
  isOpened: boolean
}

const MarkButton = memo(function MarkButton({
  mark,
  isCurrent,
  isOpened,
  onOpen,
  onFocus,
  onLook,
}: ButtonProps) {
  const { id, x, y, shape, label } = mark
  const target = targetOf(mark)
  return (
    <g
      className="mark-button"
      role="button"
      tabIndex={isCurrent ? 0 : -1}
      aria-label={label}
      aria-pressed={isOpened}
      data-mark={id}
      onClick={() => onOpen(id)}
      onFocus={() => {
        onFocus(id)
        onLook(id)
      }}
      onPointerEnter={() => onLook(id)}
    >
      <rect className="mark-target" {...target} />
      <MarkShape shape={shape} x={x} y={y} />
    </g>
  )
})

/** Half of the smallest target, in pixels. */
const REACH = 9

/** What the pointer may hit, and what is framed when the mark has the focus. */
function targetOf({ x, y, shape }: Mark) {
  const bar = shape.kind === 'bar' ? (shape.filled ?? shape.outlined) : null
  if (bar !== null) {
    const top = shape.kind === 'bar' && shape.outlined !== null ? Math.min(bar.y, shape.outlined.y) : bar.y
    return grown({ x: bar.x, y: top, width: bar.width, height: bar.y + bar.height - top })
  }
  if (shape.kind === 'interval')
    return {
      x: x - REACH,
      y: shape.high - 2,
      width: REACH * 2,
      height: Math.max(shape.low - shape.high, 0) + 4,
    }
  return { x: x - REACH, y: y - REACH, width: REACH * 2, height: REACH * 2 }
}

function grown({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  const more = Math.max(0, REACH - width / 2)
  return { x: x - more, y: y - 1, width: width + more * 2, height: height + 2 }
}
