import type { Context } from './context.ts'
import { compareWhen } from './dates.ts'
import { absent, known, unknown, type Evidence, type Fact } from './fact.ts'
import { blankEvidence, blankIgnorance, found, sectionCaveats, sourceIgnorance } from './found.ts'
import { compareText } from './sorting.ts'
import type { TobaccoStatus } from './tobacco.ts'

function tobaccoEvidence({ resource, label, recorded, when, byName }: TobaccoStatus): Evidence {
  return { resource, label, value: byName ? `${recorded} (matched by name)` : recorded, when }
}

/** The newest tobacco status. A newer unreadable one stops it; one of the same day that says otherwise is doubt. */
export function latestTobacco({ chart }: Context): Fact<TobaccoStatus> {
  const { records, blanks, sources } = chart.tobacco
  const caveats = sectionCaveats(chart.tobacco)
  const sorted = [...records].sort(
    (a, b) =>
      a.when.last - b.when.last || (compareWhen(a.when, b.when) ?? 0) || compareText(a.resource, b.resource),
  )
  const latest = sorted.at(-1)
  const all = found(sorted, tobaccoEvidence, blanks, sources, caveats)
  if (all.state !== 'known') return all
  if (!latest) return absent(caveats)
  const evidence = [tobaccoEvidence(latest)]
  const notOlder = blanks.filter(({ when }) => when === null || (compareWhen(when, latest.when) ?? 0) >= 0)
  const newer = notOlder.filter(({ when }) => when !== null)
  if (newer.length > 0) {
    const reasons = newer.map((blank) => blank.reason).join('; ')
    return unknown(
      `a newer tobacco status cannot be read (${reasons})`,
      [...newer.map(blankEvidence), ...evidence],
      caveats,
    )
  }
  const rivals = sorted.filter((other) => {
    const order = compareWhen(other.when, latest.when)
    return other.status !== latest.status && (order === null || order === 0)
  })
  const rivalry =
    rivals.length > 0
      ? unknown('which tobacco status is the latest cannot be told', rivals.map(tobaccoEvidence))
      : null
  return known(latest, evidence, blankIgnorance(notOlder) ?? rivalry ?? sourceIgnorance(sources), caveats)
}
