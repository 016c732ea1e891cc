import { onOrAfter, withinDays, type When } from '../../domain/dates.ts'
import { ignorance, unknown } from '../../domain/fact.ts'
import { checklistAnswer } from '../../domain/select-checklist.ts'
import { conditions } from '../../domain/select-conditions.ts'
import { spineOperations } from '../../domain/select-surgery.ts'
import { fusionDiagnosis } from '../no-fusion.ts'
import { caudaEquinaPathway, icd10cm, ruleCatalogue } from '../red-flag-citations.ts'
import type { Rule } from '../rule.ts'
import { finding, notAssessed } from '../verdict.ts'
import { clearOrAsk, saidYes } from './answered.ts'

/** Bladder or bowel trouble recorded within this long counts as new. */
const NEW_FOR_DAYS = 30
const NEWLY = `Bladder or bowel dysfunction recorded in the last ${NEW_FOR_DAYS} days`
const QUESTION = 'Ask for bladder and bowel control and numbness of the saddle area.'

const inputs = {
  diagnosis: conditions(['cauda-equina']),
  dysfunction: conditions(['bladder-bowel-dysfunction']),
  operations: spineOperations,
  fused: fusionDiagnosis,
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
  evaluate({ diagnosis, dysfunction, operations, fused, bladderBowel, saddle }, { today }) {
    if (diagnosis.state === 'known')
      return finding('critical', 'Cauda equina syndrome is recorded as active.', [diagnosis])
    const yes = saidYes([bladderBowel, saddle])
    if (yes.length > 0) return finding('critical', 'Bladder, bowel or saddle symptoms on the checklist.', yes)
    let recorded = 'None recorded.'
    let question = QUESTION
    if (dysfunction.state === 'known') {
      const dates = dysfunction.value.map((one) => one.onset ?? one.recorded)
      const isNew = (when: When | null) =>
        when === null ? 'cannot-tell' : withinDays(when, NEW_FOR_DAYS, today)
      const fresh = dates.filter((when) => when !== null).filter((when) => isNew(when) === 'yes')
      const operated = operations.state === 'known' ? operations.value : []
      const before = operated.findLast(
        ({ when: surgery }) =>
          surgery !== null && fresh.some((when) => onOrAfter(when, surgery.first) !== 'no'),
      )
      if (operations.state === 'known' && before) {
        return finding('critical', `${NEWLY}, after spine surgery.`, [
          dysfunction,
          { ...operations, evidence: [before.evidence] },
        ])
      }
      const unclear =
        ignorance(operations) ??
        (operated.some(({ when }) => when === null) ? unknown('an operation has no readable date') : null) ??
        (operations.state === 'absent' && fused.state !== 'absent'
          ? unknown('a diagnosis says that the spine was operated on; no operation is recorded')
          : null)
      if (fresh.length > 0 && unclear) {
        return notAssessed(
          { ...unclear, state: 'unknown', evidence: dysfunction.evidence },
          'New bladder or bowel dysfunction is recorded; whether after surgery cannot be told.',
        )
      }
      if (dates.some((when) => isNew(when) === 'cannot-tell')) {
        return notAssessed(
          unknown('since when is not recorded', dysfunction.evidence),
          'Bladder or bowel dysfunction is recorded; whether it is new cannot be told.',
        )
      }
      if (fresh.length > 0) {
        recorded = `${NEWLY}; no spine operation is recorded before it.`
        question = `${recorded} ${QUESTION}`
      } else
        recorded = `The bladder or bowel dysfunction on the problem list is older than ${NEW_FOR_DAYS} days.`
    }
    return clearOrAsk(
      question,
      `Asked: no bladder, bowel or saddle symptoms. ${recorded}`,
      [bladderBowel, saddle],
      [diagnosis, dysfunction],
    )
  },
}
