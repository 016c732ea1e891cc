import { useMemo, useState } from 'react'
import { addDays, readWhen, type Day } from '../../domain/dates.ts'
import type { SetAside } from '../../domain/set-aside.ts'
import type { CreateResult } from '../../fhir/create.ts'
import type { Assessment } from '../../rules/rule.ts'
import { factsOf, standingAside } from '../../rules/set-aside.ts'
import type { SetAsides, Unsaved } from './set-aside-context.ts'

/** Saves one decision in the EHR; the same `id` stands for the same save. */
export type SaveSetAside = (decision: SetAside, id: string) => Promise<CreateResult>

type Input = {
  /** Decisions the EHR gave. */
  recorded: readonly SetAside[]
  assessments: readonly Assessment[]
  today: Day
  clock: () => Date
  /** Null where writing is not granted. */
  save: SaveSetAside | null
}

const IN_EHR = 'Kept in the chart.'
const ON_PAGE = 'Kept for this page only: this EHR does not let the app write it.'

/** Findings set aside in the chart and on this page; the newest decision about a finding stands. */
export function useSetAsides({ recorded, assessments, today, clock, save }: Input): SetAsides {
  const [made, setMade] = useState<readonly SetAside[]>([])
  const [unsaved, setUnsaved] = useState<ReadonlyMap<string, Unsaved>>(new Map())
  const standing = useMemo(
    () => standingAside(assessments, [...recorded, ...made], today),
    [assessments, recorded, made, today],
  )
  return useMemo(() => {
    const send = (decision: SetAside, id: string): void => {
      void save?.(decision, id).then((result) => {
        setUnsaved((was) => {
          const now = new Map(was)
          now.delete(decision.rule)
          return result.outcome === 'saved' ? now : now.set(decision.rule, { decision, id, result })
        })
      })
    }
    const decide = (decision: Omit<SetAside, 'when' | 'resource' | 'by'>): void => {
      const when = readWhen(clock().toISOString())
      if (when === null) return
      const whole = { ...decision, when, resource: `this page/${made.length + 1}`, by: null }
      setMade((was) => [...was, whole])
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
  }, [standing, unsaved, made.length, clock, save, today])
}
