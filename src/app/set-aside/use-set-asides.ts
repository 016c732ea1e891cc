import { useMemo, useState } from 'react'
import { addDays, readWhen, type Day } from '../../domain/dates.ts'
import type { SetAside } from '../../domain/set-aside.ts'
import type { Assessment } from '../../rules/rule.ts'
import { factsOf, standingAside } from '../../rules/set-aside.ts'
import type { SetAsides } from './set-aside-context.ts'

type Input = {
  /** Decisions the EHR gave. */
  recorded: readonly SetAside[]
  assessments: readonly Assessment[]
  today: Day
  clock: () => Date
  /** Writes a decision to the EHR; null where that is not granted. */
  save: ((decision: SetAside) => void) | null
}

const IN_EHR = 'Kept in the chart.'
const ON_PAGE = 'Kept for this page only: this EHR does not let the app write it.'

/** Findings set aside in the chart and on this page; the newest decision about a finding stands. */
export function useSetAsides({ recorded, assessments, today, clock, save }: Input): SetAsides {
  const [made, setMade] = useState<readonly SetAside[]>([])
  const standing = useMemo(
    () => standingAside(assessments, [...recorded, ...made], today),
    [assessments, recorded, made, today],
  )
  const decide = (decision: Omit<SetAside, 'when' | 'resource' | 'by'>): void => {
    const when = readWhen(clock().toISOString())
    if (when === null) return
    const whole = { ...decision, when, resource: `this page/${made.length + 1}`, by: null }
    setMade((was) => [...was, whole])
    save?.(whole)
  }
  return {
    standing,
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
    kept: save === null ? ON_PAGE : IN_EHR,
  }
}
