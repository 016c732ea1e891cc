import type { ReactElement } from 'react'
import type { Box, Glyph, Shape } from './mark.ts'

const GLYPHS: Record<Glyph, ReactElement> = {
  'red-flag': <path className="glyph-fill" d="M-3-7h6l4 4v6l-4 4h-6l-4-4v-6z" />,
  operation: <path className="glyph-fill" d="M-7-6H7L0 7z" />,
  block: <path className="glyph-fill" d="M0-7 7 0 0 7-7 0z" />,
  imaging: (
    <path className="glyph-line" d="M-5.5-5.5h11v11h-11zM-2.5 0a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0" />
  ),
  lab: <circle className="glyph-fill" r="4.5" />,
  score: <path className="glyph-line glyph-thick" d="M-5.5 0h11M0-5.5v11" />,
  vital: <path className="glyph-line glyph-thick" d="M-4-4l8 8M4-4l-8 8" />,
  order: <path className="glyph-line" d="M-4.5-6h9v12h-9zM-2-2.5h4M-2 .5h4" />,
  medicine: <path className="glyph-line glyph-thick" d="M-5-3 0 3l5-6" />,
  unread: (
    <>
      <circle className="glyph-line" r="6.5" strokeDasharray="2.6 2.2" />
      <path className="glyph-line" d="M-1.8-1.6a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.9.7-.9 1.3M0 3.2v.5" />
    </>
  ),
}

/** The glyph of a kind by itself, beside its name. */
export function KindGlyph({ glyph }: { glyph: Glyph }) {
  return (
    <svg
      className={`kind-glyph glyph-${glyph}`}
      viewBox="-8 -8 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      {GLYPHS[glyph]}
    </svg>
  )
}

/** The shape of a mark, at its place. */
export function MarkShape({ shape, x, y }: { shape: Shape; x: number; y: number }) {
  switch (shape.kind) {
    case 'glyph':
      return (
        <>
          {shape.span !== null && <Rectangle className="date-span" box={shape.span} />}
          <g className={`glyph-${shape.glyph}`} transform={`translate(${x} ${y})`}>
            {GLYPHS[shape.glyph]}
            {shape.count > 1 && (
              <text className="count" x="6" y="9">
                {shape.count}
              </text>
            )}
          </g>
        </>
      )
    case 'interval':
      return (
        <>
          {shape.span !== null && <Rectangle className="date-span" box={shape.span} />}
          <path className="interval" d={intervalPath(shape, x)} />
        </>
      )
    case 'bar':
      return (
        <>
          {shape.filled !== null && <Rectangle className="bar-filled" box={shape.filled} />}
          {shape.outlined !== null && (
            <Rectangle className={shape.isUnread ? 'bar-unread' : 'bar-outlined'} box={shape.outlined} />
          )}
          {shape.isUnread && (
            <text className="bar-question" x={x} y={y + 4}>
              ?
            </text>
          )}
        </>
      )
  }
}

function Rectangle({ box, className }: { box: Box; className: string }) {
  return <rect className={className} {...box} />
}

const ARROW_PX = 4

/** A line over all values it may be: a bar across at a closed end, an arrow at an open one. */
function intervalPath({ low, high, openLow, openHigh }: Extract<Shape, { kind: 'interval' }>, x: number) {
  const [a, b] = [x - ARROW_PX, x + ARROW_PX]
  const bottom = openLow ? `M${a} ${low - ARROW_PX}L${x} ${low}L${b} ${low - ARROW_PX}` : `M${a} ${low}H${b}`
  const top = openHigh
    ? `M${a} ${high + ARROW_PX}L${x} ${high}L${b} ${high + ARROW_PX}`
    : `M${a} ${high}H${b}`
  return `M${x} ${low}V${high}${bottom}${top}`
}
