import { unknown } from '../../domain/fact.ts'
import { actWords, acts } from '../../domain/select-interventions.ts'
import { ruleCatalogue } from '../citations.ts'
import { verdictOf, type Input, type Rule } from '../rule.ts'
import { notApplicable, notAssessed, type Verdict } from '../verdict.ts'
import { actOrder, nameWords } from './act-inputs.ts'
import { filled, gap } from './gap.ts'
import { workUpGate } from './gate.ts'

/** A review counts for this long; it is wanted from this many raised medication checks. Source: rule catalogue, section 2. */
const REVIEW_COUNTS_DAYS = 365
const WANTED_FROM = 2

type Judged = { title: string; verdict: Verdict }

/** A documented medication review when several medication checks are raised. The checks are handed in, to be judged when asked. */
export function medicationReview(medicationRules: () => readonly Rule[]) {
  const judged: Input<readonly Judged[]> = (context) =>
    medicationRules().map((rule) => ({ title: rule.title, verdict: verdictOf(rule)(context) }))
  const inputs = {
    gate: workUpGate,
    judged,
    review: acts({ kinds: ['medication-review'], maxAgeDays: REVIEW_COUNTS_DAYS }),
    order: actOrder(['medication-review']),
  }
  const rule: Rule<typeof inputs> = {
    id: 'medication-review',
    section: 'work-up',
    title: 'Medication review',
    why: 'Several medication findings at once are better sorted out together than one by one.',
    consider: 'Review the whole list with the patient and the prescribers; a pharmacist helps.',
    cites: [ruleCatalogue],
    inputs,
    evaluate({ gate, judged, review, order }) {
      if (!gate.applies) return gate.verdict
      if (review.state === 'known') {
        const newest = review.value.slice(-1)
        const words = newest.map((act) => `${actWords(act)}${nameWords(act)}`)
        return filled(`${words.join('')}.`, [review], gate.fusion)
      }
      const raised = judged.filter((one) => isRaisedEnough(one.verdict))
      const open = judged.filter((one) => mayBeRaised(one.verdict))
      if (raised.length < WANTED_FROM) {
        if (raised.length + open.length < WANTED_FROM)
          return notApplicable(`Fewer than ${WANTED_FROM} medication checks are raised.`, [gate.fusion])
        const names = open.map((one) => one.title).join(', ')
        return notAssessed(
          unknown(
            `${raised.length} medication checks are raised; ${open.length} could not be assessed`,
            [],
            [`Not assessed: ${names}.`],
          ),
        )
      }
      if (review.state !== 'absent') return notAssessed(review)
      const names = raised.map((one) => one.title).join(', ')
      return gap(
        'info',
        `${raised.length} medication checks are raised (${names}) and no review of the last ${REVIEW_COUNTS_DAYS} days is recorded.`,
        [gate.fusion, review],
        [order],
      )
    },
  }
  return rule
}

function isRaisedEnough(verdict: Verdict): boolean {
  return verdict.kind === 'finding' && verdict.priority !== 'info'
}

/** Not assessed, or raised as context while something could not be checked: with more known it may weigh more. */
function mayBeRaised(verdict: Verdict): boolean {
  if (verdict.kind === 'not-assessed') return true
  return (
    verdict.kind === 'finding' &&
    verdict.priority === 'info' &&
    verdict.caveats.some((caveat) => caveat.startsWith('Could not be checked in full'))
  )
}
