import { onOrAfter, withinDays, type When } from '../../domain/dates.ts'
import { indexFusion } from '../../domain/episode.ts'
import { ignorance, unknown } from '../../domain/fact.ts'
import { checklistAnswer } from '../../domain/select-checklist.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { caudaEquinaPathway, icd10cm, ruleCatalogue } from '../red-flag-citations.ts'
import type { Rule } from '../rule.ts'
import { finding, notAssessed } from '../verdict.ts'
import { clearOrAsk, saidYes } from './answered.ts'

/** Bladder or bowel trouble recorded within this long counts as new. */
const NEW_FOR_DAYS = 30

const inputs = {
  diagnosis: conditions(['cauda-equina']),
  dysfunction: conditions(['bladder-bowel-dysfunction']),
  fusion: indexFusion,
  bladderBowel: checklistAnswer('bladder-bowel'),
  saddle: checklistAnswer('saddle-numbness'),
}

/** Cauda equina syndrome, recorded or suspected from new loss of bladder or bowel control. */
export const caudaEquina: Rule<typeof inputs> = {
  id: 'cauda-equina',
  section: 'red-flags',
  title: 'Cauda equina',
  why: 'Loss of bladder or bowel control, or numbness of the saddle area, after spine surgery can mean compression of the cauda equina. Hours count.',
  consider:
    'Same-day surgical assessment and emergency MRI. Check saddle sensation, anal tone and post-void residual.',
  cites: [caudaEquinaPathway, icd10cm, ruleCatalogue],
  inputs,
  evaluate({ diagnosis, dysfunction, fusion, bladderBowel, saddle }, { today }) {
    if (diagnosis.state === 'known')
      return finding('critical', 'Cauda equina syndrome is recorded as active.', [diagnosis])
    const yes = saidYes([bladderBowel, saddle])
    if (yes.length > 0) return finding('critical', 'Bladder, bowel or saddle symptoms on the checklist.', yes)
    if (dysfunction.state === 'known') {
      const dates = dysfunction.value.map((one) => one.onset ?? one.recorded)
      const isNew = (when: When | null) =>
        when === null ? 'cannot-tell' : withinDays(when, NEW_FOR_DAYS, today)
      const fresh = dates.filter((when) => when !== null).filter((when) => isNew(when) === 'yes')
      const surgery = fusion.state === 'known' ? fusion.value.when : null
      if (surgery !== null && fresh.some((when) => onOrAfter(when, surgery.first) !== 'no')) {
        return finding(
          'critical',
          `Bladder or bowel dysfunction recorded in the last ${NEW_FOR_DAYS} days, after spine surgery.`,
          [dysfunction, fusion],
        )
      }
      const fusionUnclear =
        ignorance(fusion) ??
        (fusion.state === 'known' && surgery === null ? unknown('the fusion has no readable date') : null)
      if (fresh.length > 0 && fusionUnclear) {
        return notAssessed(
          { ...fusionUnclear, state: 'unknown', evidence: dysfunction.evidence },
          'New bladder or bowel dysfunction is recorded; whether after surgery cannot be told.',
        )
      }
      if (dates.some((when) => isNew(when) === 'cannot-tell')) {
        return notAssessed(
          unknown('since when is not recorded', dysfunction.evidence),
          'Bladder or bowel dysfunction is recorded; whether it is new cannot be told.',
        )
      }
    }
    const recorded =
      dysfunction.state === 'known'
        ? 'The bladder or bowel dysfunction on the problem list is not new since surgery.'
        : 'None recorded.'
    return clearOrAsk(
      'Ask for bladder and bowel control and numbness of the saddle area.',
      `Asked: no bladder, bowel or saddle symptoms. ${recorded}`,
      [bladderBowel, saddle],
      [diagnosis, dysfunction],
    )
  },
}
