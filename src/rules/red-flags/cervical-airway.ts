import { daysBetween, type Answer, type Day, type When } from '../../domain/dates.ts'
import { indexFusion } from '../../domain/episode.ts'
import { unknown } from '../../domain/fact.ts'
import { checklistAnswer } from '../../domain/select-checklist.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { latestOperation } from '../../domain/select-surgery.ts'
import { icd10cm, ruleCatalogue, airwayHaematoma2017 } from '../red-flag-citations.ts'
import { fusionDiagnosis, withoutFusion } from '../no-fusion.ts'
import type { Rule } from '../rule.ts'
import { finding, found, notApplicable, notAssessed } from '../verdict.ts'
import { clearOrAsk, saidYes } from './answered.ts'
import { began, newlyRecorded } from './newly-recorded.ts'

/** Trouble swallowing or breathing recorded within this long counts as new. */
const NEW_FOR_DAYS = 14
/** Up to this day after the operation the airway is in danger; most haematomas come within three days. */
const EARLY_UP_TO_DAY = 14

const inputs = {
  cervical: latestOperation(['cervical', 'cervicothoracic']),
  fusion: indexFusion,
  diagnosis: fusionDiagnosis,
  signs: conditions(['airway-signs']),
  swallowing: checklistAnswer('swallowing-breathing'),
  stiffness: checklistAnswer('neck-stiffness'),
}

/** Trouble swallowing or breathing after an operation on the cervical spine. */
export const cervicalAirway: Rule<typeof inputs> = {
  id: 'cervical-airway',
  section: 'red-flags',
  title: 'Airway after cervical surgery',
  why: 'Haematoma or swelling behind the throat after cervical surgery can close the airway within hours; late trouble can mean a displaced implant, abscess or a tear of the oesophagus.',
  consider:
    'In the first two weeks: emergency call, do not leave the patient alone, airway and surgical team at the bedside before imaging. Later: same-day examination and imaging of the neck.',
  cites: [airwayHaematoma2017, icd10cm, ruleCatalogue],
  inputs,
  evaluate({ cervical, fusion, diagnosis, signs, swallowing, stiffness }, { today }) {
    if (cervical.state === 'absent') {
      if (fusion.state === 'absent') return withoutFusion(fusion, diagnosis)
      // Which fusion is the latest makes no difference here.
      const shown = fusion.state === 'known' ? found(fusion) : fusion
      return notApplicable('No operation on the cervical spine recorded.', [cervical, shown])
    }
    if (cervical.state !== 'known')
      return notAssessed(cervical, 'Whether the cervical spine was operated on cannot be told.')
    const { when: surgery } = cervical.value
    const { fresh, unclear } = newlyRecorded(signs, began, NEW_FOR_DAYS, today, surgery)
    const yes = saidYes([swallowing])
    const stiff = saidYes([stiffness])
    if (yes.length > 0 || fresh !== null) {
      const early = isEarly(surgery, today)
      const words = [
        ...(yes.length > 0 ? ['trouble swallowing or breathing on the checklist'] : []),
        ...(stiff.length > 0 ? ['severe neck stiffness on the checklist'] : []),
        ...(fresh?.value.map((one) => `${one.label} recorded in the last ${NEW_FOR_DAYS} days`) ?? []),
      ]
      const unsure =
        early === 'cannot-tell' ? [unknown(`whether surgery was in the last ${EARLY_UP_TO_DAY} days`)] : []
      return finding(
        early === 'yes' ? 'critical' : 'high',
        `After cervical surgery: ${[...new Set(words)].join('; ')}.`,
        [...yes, ...stiff, ...(fresh === null ? [] : [fresh]), cervical, ...unsure],
      )
    }
    if (unclear !== null) {
      return notAssessed(
        unknown('since when is not recorded', unclear.evidence, unclear.caveats),
        'Trouble swallowing or breathing is recorded; whether it is new cannot be told.',
      )
    }
    const alone =
      stiff.length > 0 ? ' Severe neck stiffness alone is on the checklist: look for infection.' : ''
    return clearOrAsk(
      'Ask for trouble swallowing or breathing and for severe neck stiffness.',
      `Asked: no trouble swallowing or breathing, none newly recorded.${alone}`,
      [swallowing, stiffness],
      [signs],
    )
  },
}

function isEarly(surgery: When | null, today: Day): Answer {
  if (surgery === null) return 'cannot-tell'
  const { least, most } = daysBetween(surgery, today)
  if (most <= EARLY_UP_TO_DAY) return 'yes'
  return least <= EARLY_UP_TO_DAY ? 'cannot-tell' : 'no'
}
