import type { Evidence } from '../../domain/fact.ts'

/** What a glyph stands for; each has a shape of its own, so that none rests on colour. */
export type Glyph =
  'red-flag' | 'operation' | 'block' | 'imaging' | 'lab' | 'score' | 'vital' | 'order' | 'medicine' | 'unread'

/** What a mark opens to: one thing with its date in words, the records behind it, and the check that says more. */
export type Detail = {
  id: string
  when: string
  title: string
  evidence: readonly Evidence[]
  rule: string | null
}

/** A rectangle of the picture, in pixels. */
export type Box = { x: number; y: number; width: number; height: number }

export type Shape =
  /** `span`: from where to where along the time axis its date may lie. */
  | { kind: 'glyph'; glyph: Glyph; count: number; span: Box | null }
  /** A value with an open end or none: from `low` to `high` in pixels; an open end has an arrow. */
  | { kind: 'interval'; low: number; high: number; openLow: boolean; openHigh: boolean; span: Box | null }
  /** `filled`: what is certain; `outlined`: what may come on top; dashed when it cannot be read. */
  | { kind: 'bar'; filled: Box | null; outlined: Box | null; isUnread: boolean }

/** One point of a picture that can be reached and opened. */
export type Mark = {
  id: string
  /** Its middle, in pixels. */
  x: number
  y: number
  /** Lane or row: the other direction of the arrow keys. */
  row: number
  shape: Shape
  /** For the ear and the line under the picture. */
  label: string
  details: readonly Detail[]
}

export type Step = 'next' | 'previous' | 'row-after' | 'row-before' | 'first' | 'last'

/** The mark that a key leads to; null at the end. Marks are in the order of time. */
export function markAfter(marks: readonly Mark[], current: string | null, step: Step): Mark | null {
  const place = marks.findIndex((mark) => mark.id === current)
  const here = marks[place]
  if (step === 'first' || here === undefined) return marks[0] ?? null
  switch (step) {
    case 'next':
      return marks[place + 1] ?? null
    case 'previous':
      return marks[place - 1] ?? null
    case 'last':
      return marks.at(-1) ?? null
    case 'row-after':
    case 'row-before':
      return nearestInRow(marks, here, step === 'row-after' ? 1 : -1)
  }
}

function nearestInRow(marks: readonly Mark[], here: Mark, direction: 1 | -1): Mark | null {
  const beyond = marks.filter((mark) => (mark.row - here.row) * direction > 0)
  const row = Math.min(...beyond.map((mark) => Math.abs(mark.row - here.row)))
  const distance = (mark: Mark): number => Math.abs(mark.x - here.x) + Math.abs(mark.y - here.y)
  const inRow = beyond.filter((mark) => Math.abs(mark.row - here.row) === row)
  return inRow.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}
