import { useMemo, useState } from 'react'
import type { Chart } from '../../domain/chart.ts'
import type { Day } from '../../domain/dates.ts'
import type { Assessment } from '../../rules/rule.ts'
import type { LaterPage } from '../later.ts'
import { NOTHING_SET_ASIDE, type SetAsides } from './set-aside-context.ts'
import type { Decided } from './set-asides.ts'

type Input = {
  /** Red flags cannot be set aside: until the other checks are there, nothing is. */
  later: LaterPage | null
  chart: Chart
  assessments: readonly Assessment[]
  today: Day
  clock: () => Date
}

/** The set-aside findings of this page, the same object until they change. */
export function useSetAsides({ later, chart, assessments, today, clock }: Input): SetAsides {
  const [decided, change] = useState<Decided>({ made: [], unsaved: new Map() })
  const standing = useMemo(
    () => later?.setAsides.standingWith(decided, chart, assessments, today),
    [later, decided, chart, assessments, today],
  )
  return useMemo(() => {
    if (!later || !standing) return NOTHING_SET_ASIDE
    const save = later.writing.saveSetAside
    return later.setAsides.setAsidesOf({ standing, today, clock, save, decided, change })
  }, [later, standing, today, clock, decided])
}
