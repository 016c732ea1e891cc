import type { Context } from '../../domain/context.ts'
import { dayText, type When } from '../../domain/dates.ts'
import {
  daysSinceFusion,
  indexFusion,
  isDayOrLater,
  SUBACUTE_FROM_DAY,
  type Fusion,
} from '../../domain/episode.ts'
import { ignorance, unknown, type Known } from '../../domain/fact.ts'
import { painStatus } from '../../domain/pain.ts'
import { fusionDiagnosis, withoutFusion } from '../no-fusion.ts'
import { notApplicable, notAssessed, type Verdict } from '../verdict.ts'

/** Does the work-up for persistent pain apply? If so, to which fusion; if not, the verdict that says why. */
export type Gate =
  | { applies: true; fusion: Known<Fusion & { when: When }>; daysSince: { least: number; most: number } }
  | { applies: false; verdict: Verdict }

/** The work-up applies from day 90 after fusion unless pain has settled. Source: rule catalogue, section 0. */
export function workUpGate(context: Context): Gate {
  const fusion = indexFusion(context)
  const days = daysSinceFusion(context)
  const stop = (verdict: Verdict): Gate => ({ applies: false, verdict })
  if (fusion.state === 'absent') return stop(withoutFusion(fusion, fusionDiagnosis(context)))
  if (fusion.state !== 'known') return stop(notAssessed(fusion))
  const { when } = fusion.value
  if (days.state !== 'known' || when === null) {
    return stop(notAssessed(ignorance(days) ?? unknown('the fusion has no readable date', fusion.evidence)))
  }
  switch (isDayOrLater(days.value, SUBACUTE_FROM_DAY)) {
    case 'no':
      return stop(notApplicable(`Before day ${SUBACUTE_FROM_DAY} after fusion.`, [days]))
    case 'cannot-tell':
      return stop(
        notAssessed(
          unknown(
            `Whether ${SUBACUTE_FROM_DAY} days have passed since fusion cannot be told (${dayText(when)})`,
            fusion.evidence,
          ),
        ),
      )
    case 'yes':
      break
  }
  const pain = painStatus(context)
  if (pain.status === 'settled') return stop(notApplicable(`Pain has settled. ${pain.because}`, [days]))
  const caveats =
    pain.status === 'cannot-tell' ? [`Whether pain persists cannot be told: ${pain.because}`] : []
  const carried = { ...fusion, value: { ...fusion.value, when }, caveats: [...fusion.caveats, ...caveats] }
  return { applies: true, fusion: carried, daysSince: days.value }
}
