import { daysBetween, type Answer, type Day } from '../../domain/dates.ts'
import { indexFusion, type Fusion } from '../../domain/episode.ts'
import { unknown, type Fact } from '../../domain/fact.ts'
import { checklistAnswer } from '../../domain/select-checklist.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { caudaEquinaPathway, icd10cm, ruleCatalogue } from '../red-flag-citations.ts'
import type { Rule } from '../rule.ts'
import { finding, notAssessed } from '../verdict.ts'
import { clearOrAsk, saidYes } from './answered.ts'
import { began, newlyRecorded } from './newly-recorded.ts'

/** Weakness that began within this long counts as new. */
const NEW_FOR_DAYS = 30
/** Up to this day after fusion new weakness is an emergency even when it does not get worse. */
const EARLY_UP_TO_DAY = 30

const inputs = {
  coded: conditions(['limb-weakness']),
  fusion: indexFusion,
  weakness: checklistAnswer('weakness'),
  progressing: checklistAnswer('weakness-progressing'),
}

/** New weakness of a leg or arm, from the checklist or the problem list. */
export const newMotorWeakness: Rule<typeof inputs> = {
  id: 'new-motor-weakness',
  section: 'red-flags',
  title: 'New weakness',
  why: 'New weakness after spine surgery can mean compression of the cord or a root by haematoma, implant, disc or abscess. What is lost early may not come back.',
  consider:
    'Examine strength the same day and call the surgeon. Imaging within 24 hours is the outer bound; at once when it gets worse.',
  cites: [caudaEquinaPathway, icd10cm, ruleCatalogue],
  inputs,
  evaluate({ coded, fusion, weakness, progressing }, { today }) {
    const surgery = fusion.state === 'known' ? fusion.value.when : null
    const { fresh, unclear } = newlyRecorded(coded, began, NEW_FOR_DAYS, today, surgery)
    const yes = saidYes([progressing, weakness])
    if (yes.length > 0 || fresh !== null) {
      const isWorse = saidYes([progressing]).length > 0
      const early = isEarly(fusion, today)
      const words =
        yes.length === 0
          ? `Weakness of a limb recorded in the last ${NEW_FOR_DAYS} days`
          : `${isWorse ? 'Weakness getting worse' : 'New weakness'} on the checklist`
      const when = early === 'yes' ? `, within ${EARLY_UP_TO_DAY} days of fusion` : ''
      const unsure =
        early === 'cannot-tell' ? [unknown(`whether fusion was in the last ${EARLY_UP_TO_DAY} days`)] : []
      return finding(isWorse || early === 'yes' ? 'critical' : 'high', `${words}${when}.`, [
        ...yes,
        ...(fresh === null ? [] : [fresh]),
        fusion,
        ...unsure,
      ])
    }
    if (unclear !== null) {
      return notAssessed(
        unknown('since when is not recorded', unclear.evidence, unclear.caveats),
        'Weakness of a limb is recorded; whether it is new cannot be told.',
      )
    }
    const recorded =
      coded.state === 'known'
        ? `The weakness on the problem list is older than ${NEW_FOR_DAYS} days, or than the fusion.`
        : 'None recorded.'
    return clearOrAsk(
      'Ask for and examine new weakness of leg or arm, and whether it gets worse.',
      `Asked: no new weakness. ${recorded}`,
      [weakness, progressing],
      [coded],
    )
  },
}

function isEarly(fusion: Fact<Fusion>, today: Day): Answer {
  if (fusion.state === 'absent') return 'no'
  if (fusion.state !== 'known' || fusion.value.when === null) return 'cannot-tell'
  const { least, most } = daysBetween(fusion.value.when, today)
  if (most <= EARLY_UP_TO_DAY) return 'yes'
  return least <= EARLY_UP_TO_DAY ? 'cannot-tell' : 'no'
}
