import { compareWhen, dayText, withinDays } from '../../domain/dates.ts'
import { unknown, type Evidence } from '../../domain/fact.ts'
import { found, sectionCaveats } from '../../domain/found.ts'
import { oldestFirst } from '../../domain/sorting.ts'
import type { TobaccoStatus } from '../../domain/tobacco.ts'
import type { Look } from './cause.ts'
import { couldNotCheck, notLookedAt, saysNeither, seen, speaksFor } from './lines.ts'

/** How old a tobacco status may be. Source: rule catalogue, section 2. */
const CURRENT_FOR_DAYS = 365

/** The latest tobacco status: current use goes with non-union. */
export const tobaccoUse: Look = ({ chart, today }) => {
  const section = chart.tobacco
  const sorted = section.records.toSorted(oldestFirst)
  const latest = sorted.at(-1)
  const all = found(sorted, tobaccoEvidence, section.blanks, section.sources, sectionCaveats(section))
  if (latest === undefined || all.state !== 'known') {
    return seen(
      all.state === 'absent' || all.state === 'known'
        ? notLookedAt('Tobacco use not recorded', [all])
        : couldNotCheck('Tobacco use', all),
    )
  }
  const evidence = [tobaccoEvidence(latest)]
  const fact = { ...all, evidence }
  const words = `Tobacco use: ${latest.status}`
  const cannotTell = (reason: string) => seen(couldNotCheck('Tobacco use', unknown(reason, evidence)))
  const isContested = sorted.some(
    (other) => other.status !== latest.status && (compareWhen(other.when, latest.when) ?? 0) === 0,
  )
  if (isContested) return cannotTell('which record is the latest cannot be told')
  switch (withinDays(latest.when, CURRENT_FOR_DAYS, today)) {
    case 'no':
      return seen(
        notLookedAt(
          `Tobacco use last recorded on ${dayText(latest.when)}, more than ${CURRENT_FOR_DAYS} days ago`,
          [fact],
        ),
      )
    case 'cannot-tell':
      return cannotTell('whether the record is current cannot be told')
    case 'yes':
      break
  }
  switch (latest.status) {
    case 'current':
      return seen(speaksFor(`${words}, which goes with non-union`, fact))
    case 'former':
    case 'never':
      return seen(saysNeither(words, [fact]))
    case 'not-known':
      return seen(notLookedAt('Tobacco use recorded as not known', [fact]))
  }
}

function tobaccoEvidence({ resource, label, recorded, when }: TobaccoStatus): Evidence {
  return { resource, label, value: recorded, when }
}
