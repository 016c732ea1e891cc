import type { Chart } from '../../domain/chart.ts'
import { addDays, readWhen, type Day } from '../../domain/dates.ts'
import type { SetAside } from '../../domain/set-aside.ts'
import type { CreateResult } from '../../fhir/create.ts'
import type { Assessment } from '../../rules/rule.ts'
import { factsOf, standingAside, wholeDecisions } from '../../rules/set-aside.ts'
import type { SetAsides, Unsaved } from './set-aside-context.ts'

/** Saves one decision in the EHR; the same `id` stands for the same save. */
export type SaveSetAside = (decision: SetAside, id: string) => Promise<CreateResult>

/** What was decided on this page, and what of it is not in the EHR. */
export type Decided = { made: readonly SetAside[]; unsaved: ReadonlyMap<string, Unsaved> }

type Standing = SetAsides['standing']
type Input = {
  standing: Standing
  today: Day
  clock: () => Date
  /** Null where writing is not granted. */
  save: SaveSetAside | null
  decided: Decided
  change: (to: (was: Decided) => Decided) => void
}

const IN_EHR = 'Kept in the chart.'
const ON_PAGE = 'Kept for this page only: this EHR does not let the app write it.'

/** Findings set aside in the chart and on this page; the newest decision about a finding stands. */
export function standingWith(
  { made }: Decided,
  chart: Chart,
  assessments: readonly Assessment[],
  today: Day,
): Standing {
  return standingAside(assessments, [...wholeDecisions(chart), ...made], today)
}

/** What is set aside, and how to change that. */
export function setAsidesOf({ standing, today, clock, save, decided, change }: Input): SetAsides {
  const { made, unsaved } = decided
  const send = (decision: SetAside, id: string): void => {
    void save?.(decision, id).then((result) => {
      change((was) => {
        const now = new Map(was.unsaved)
        now.delete(decision.rule)
        if (result.outcome !== 'saved') now.set(decision.rule, { decision, id, result })
        return { ...was, unsaved: now }
      })
    })
  }
  const decide = (decision: Omit<SetAside, 'when' | 'resource' | 'by'>): void => {
    const when = readWhen(clock().toISOString())
    if (when === null) return
    const whole = { ...decision, when, resource: `this page/${made.length + 1}`, by: null }
    change((was) => ({ ...was, made: [...was.made, whole] }))
    send(whole, crypto.randomUUID())
  }
  return {
    standing,
    unsaved,
    setAside: (assessment, reason, days) =>
      decide({
        rule: assessment.rule,
        reason,
        until: addDays(today, days),
        facts: factsOf(assessment),
        withdrawn: false,
      }),
    bringBack: (rule) => {
      const now = standing.get(rule)
      if (now) decide({ rule, reason: now.reason, until: now.until, facts: now.facts, withdrawn: true })
    },
    sendAgain: (rule) => {
      const waiting = unsaved.get(rule)
      if (waiting) send(waiting.decision, waiting.id)
    },
    kept: save === null ? ON_PAGE : IN_EHR,
  }
}
