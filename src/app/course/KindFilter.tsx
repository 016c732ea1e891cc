import type { Chart } from '../../domain/chart.ts'
import { isWhole } from '../../domain/sources.ts'
import { KIND_ORDER, KINDS, type CourseKind } from './kinds.ts'
import { KindGlyph } from './MarkShape.tsx'

type KindFilterProps = {
  counts: ReadonlyMap<CourseKind, number>
  /** Red-flag checks that could not be made. */
  unchecked: number
  chart: Chart
  shown: ReadonlySet<CourseKind>
  setShown: (shown: ReadonlySet<CourseKind>) => void
}

/** What the timeline shows, by kind; the key to its glyphs as well. */
export function KindFilter({ counts, unchecked, chart, shown, setShown }: KindFilterProps) {
  const toggle = (kind: CourseKind) =>
    setShown(new Set(KIND_ORDER.filter((one) => (one === kind ? !shown.has(one) : shown.has(one)))))
  return (
    <fieldset className="kind-filter">
      <legend className="heard-only">Show on the timeline</legend>
      {KIND_ORDER.map((kind) => (
        <label key={kind}>
          <input type="checkbox" checked={shown.has(kind)} onChange={() => toggle(kind)} />
          <KindGlyph glyph={kind} />
          <span>
            {KINDS[kind].name} (
            {kind === 'red-flag'
              ? redFlagWords(counts.get(kind) ?? 0, unchecked)
              : countWords(kind, counts.get(kind) ?? 0, chart)}
            )
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** "3", "3, not read in full", "not read": none is said only of what was read whole. */
function countWords(kind: CourseKind, count: number, chart: Chart): string {
  const isRead = KINDS[kind].fedBy(chart).every(isWhole)
  if (isRead) return String(count)
  return count === 0 ? 'not read in full' : `${count}, not read in full`
}

function redFlagWords(count: number, unchecked: number): string {
  return unchecked === 0 ? String(count) : `${count}, ${unchecked} could not be checked`
}
