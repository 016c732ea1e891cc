import type { Assessment } from '../../rules/rule.ts'
import type { Priority } from '../../rules/verdict.ts'
import { groupsOf } from '../groups.ts'
import { plural } from '../plural.ts'

/** How soon the patient should be seen, from the red flags alone. */
export type Triage = { text: string; tone: Priority | 'open' | 'clear' }

const WHEN_TO_SEE: Record<Priority, string> = {
  critical: 'Same-day assessment instead of routine follow-up',
  high: 'Assessment within days instead of routine follow-up',
  moderate: 'Assessment within weeks; bring routine follow-up forward',
  info: 'Routine follow-up, with what is noted below',
}

/** What the highest red flag raised asks for, and what may still change it. `open` counts the questions not answered. */
export function triage(
  assessments: readonly Assessment[],
  open: number,
  asked: number,
  settled: boolean,
): Triage {
  const { findings, unchecked } = groupsOf(assessments, 'red-flags')
  const highest = findings[0]?.priority
  const waiting = [
    ...(settled ? [] : ['the chart is still being read']),
    ...(open > 0 ? [`${open} of ${asked} questions open`] : []),
    ...(unchecked.length > 0
      ? [`${unchecked.length} ${plural(unchecked.length, 'check', 'checks')} could not be made`]
      : []),
  ].join(', ')
  if (highest !== undefined) {
    const rest = waiting === '' || highest === 'critical' ? '' : ', or sooner'
    return {
      text: [`${WHEN_TO_SEE[highest]}${rest}`, ...(waiting === '' ? [] : [waiting])].join(' · '),
      tone: highest,
    }
  }
  if (waiting !== '') return { text: `How soon cannot be said yet: ${waiting}`, tone: 'open' }
  return { text: 'Routine follow-up: every red flag was checked and none is raised', tone: 'clear' }
}
