import type { Chart } from '../domain/chart.ts'
import { compareWhen, type Day } from '../domain/dates.ts'
import type { SetAside } from '../domain/set-aside.ts'
import { isWhole } from '../domain/sources.ts'
import type { Assessment } from './rule.ts'

/** Gaps and warnings may be set aside; red flags and whatever is critical may not. */
export function canSetAside(assessment: Assessment): boolean {
  return (
    assessment.kind === 'finding' && assessment.priority !== 'critical' && assessment.section !== 'red-flags'
  )
}

/** What the finding rests on, as texts that stay the same from day to day until a record or its priority changes. */
export function factsOf(assessment: Assessment): string[] {
  const priority = assessment.kind === 'finding' ? [assessment.priority] : []
  const records = assessment.evidence.map(({ resource, label, value, when }) =>
    [resource, label, value, when?.text ?? 'no date'].join(' · '),
  )
  return [...priority, ...records.sort()]
}

/** The decisions in the chart; none when one may be missing or cannot be read, since it may be the one that brings a finding back. */
export function wholeDecisions({ setAsides }: Pick<Chart, 'setAsides'>): readonly SetAside[] {
  return setAsides.blanks.length === 0 && setAsides.sources.every(isWhole) ? setAsides.records : []
}

/** The findings set aside today, by rule: the newest decision stands, its time is not over, and its facts have not changed. */
export function standingAside(
  assessments: readonly Assessment[],
  decisions: readonly SetAside[],
  today: Day,
): ReadonlyMap<string, SetAside> {
  const found = assessments.filter(canSetAside).flatMap((assessment) => {
    const latest = decisions
      .filter(({ rule }) => rule === assessment.rule)
      .sort(byTime)
      .at(-1)
    if (!latest || latest.withdrawn || latest.until < today) return []
    const same = latest.facts.join('\n') === factsOf(assessment).join('\n')
    return same ? [[assessment.rule, latest] as const] : []
  })
  return found.length === 0 ? NONE : new Map(found)
}

/** One and the same, so that who looks on sees no change. */
const NONE: ReadonlyMap<string, SetAside> = new Map()

/** Of two decisions whose order cannot be told, the one that brings back stands. */
function byTime(a: SetAside, b: SetAside): number {
  const order = compareWhen(a.when, b.when) ?? 0
  return order || Number(a.withdrawn) - Number(b.withdrawn) || a.when.last - b.when.last
}
