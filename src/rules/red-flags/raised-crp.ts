import { dayText, compareWhen, daysAfter, daysBetween, withinDays, type When } from '../../domain/dates.ts'
import { daysSinceFusion, indexFusion } from '../../domain/episode.ts'
import { known, unknown, type Known } from '../../domain/fact.ts'
import { above, type Result } from '../../domain/result.ts'
import { labHistory, latestLab } from '../../domain/select-results.ts'
import { akgun2019, mok2008, ruleCatalogue, shim1998 } from '../citations.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notApplicable, notAssessed, type Verdict } from '../verdict.ts'

/** No absolute limit makes sense in the first days after surgery. */
const FROM_DAY = 7
/** From here on CRP is back to normal after an uncomplicated operation. */
const NORMAL_FROM_DAY = 42
const CURRENT_FOR_DAYS = 90
/** mg/L above the lowest earlier value of the same course. */
const SECOND_RISE_ABOVE = 5
/** CRP halves in about 2.6 days; three days later more than half is left only if it does not fall. */
const HALVES_WITHIN_DAYS = 3
const HALF = 0.5

const NOT_EXCLUDED = 'this does not exclude low-grade implant infection'
const inputs = {
  fusion: indexFusion,
  days: daysSinceFusion,
  crp: latestLab('crp'),
  history: labHistory('crp'),
  hsCrp: latestLab('hs-crp'),
}

/** CRP after fusion: by trend while it should be falling, by limit once it should be normal. */
export const raisedCrp: Rule<typeof inputs> = {
  id: 'raised-crp',
  section: 'red-flags',
  title: 'Raised CRP after fusion',
  why: 'After an uncomplicated fusion CRP falls within days and is normal by six weeks. A second rise, or a raised value later on, raises suspicion of infection.',
  consider:
    'Ask for fever, wound drainage and night pain; look at the wound. Other causes: infection elsewhere, inflammatory flare, obesity, smoking, recent procedure.',
  cites: [mok2008, shim1998, akgun2019, ruleCatalogue],
  inputs,
  evaluate({ fusion, days, crp, history, hsCrp }, { today, thresholds }) {
    if (fusion.state === 'absent') return notApplicable('No spinal fusion recorded.', [fusion])
    if (fusion.state !== 'known') return notAssessed(fusion)
    if (days.state !== 'known')
      return days.state === 'absent' ? notApplicable('No spinal fusion recorded.', [days]) : notAssessed(days)
    if (days.value.most < FROM_DAY)
      return notApplicable(`Before day ${FROM_DAY} CRP is raised by the operation itself.`, [days])
    if (crp.state === 'absent') return withoutCrp(hsCrp.state === 'known' ? hsCrp : null)
    if (crp.state !== 'known') return notAssessed(crp)
    const { when, amount, recorded, used } = crp.value
    const surgery = fusion.value.when
    if (surgery === null) return notAssessed(unknown('the fusion has no readable date'))
    const value = `CRP ${used ?? recorded}`
    if (daysAfter(when, surgery, FROM_DAY) !== 'yes') {
      return notAssessed(
        unknown(`No CRP since day ${FROM_DAY} after fusion; the last is from ${dayText(when)}`, crp.evidence),
      )
    }
    if (withinDays(when, CURRENT_FOR_DAYS, today) !== 'yes') {
      return notAssessed(
        unknown(`Last CRP ${daysBetween(when, today).least} days ago (${recorded})`, crp.evidence),
      )
    }
    const late = daysAfter(when, surgery, NORMAL_FROM_DAY)
    if (late === 'cannot-tell')
      return notAssessed(
        unknown(`Cannot tell whether ${value} is from before or after day ${NORMAL_FROM_DAY}`, crp.evidence),
      )
    const course =
      history.state === 'known'
        ? history.value.filter((one) => isEarlierInCourse(one, crp.value, surgery))
        : []
    const evidence = [
      crp,
      known(
        course,
        history.state === 'known'
          ? history.evidence.filter((one) => course.some((c) => c.resource === one.resource))
          : [],
      ),
    ]
    const raised = above(amount, thresholds.crpRaisedAbove)
    if (raised === 'cannot-tell')
      return notAssessed(
        unknown(`${value} cannot be compared with ${thresholds.crpRaisedAbove} mg/L`, crp.evidence),
      )
    if (raised === 'no') return clear(`${value}, not raised; ${NOT_EXCLUDED}.`, [crp, fusion])
    if (late === 'no') return whileFalling(value, crp, course, history, fusion, evidence)
    const previous = course.at(-1)
    const rising =
      previous !== undefined &&
      bothAbove([previous, crp.value], thresholds.crpRaisedAbove) &&
      isHigher(crp.value, previous)
    if (above(amount, thresholds.crpHighAbove) === 'yes')
      return finding('high', `${value}, above ${thresholds.crpHighAbove} mg/L.`, evidence)
    if (rising)
      return finding('high', `${value}, rising from ${previous.used ?? previous.recorded}.`, evidence)
    return finding(
      'moderate',
      `${value}, above ${thresholds.crpRaisedAbove} mg/L after day ${NORMAL_FROM_DAY}.`,
      evidence,
    )
  },
}

type Facts = Parameters<typeof finding>[2]

function whileFalling(
  value: string,
  crp: Known<Result>,
  course: readonly Result[],
  history: Facts[number],
  fusion: Facts[number],
  evidence: Facts,
): Verdict {
  const lowest = Math.min(...course.map((one) => one.amount.high ?? Infinity))
  const least = crp.value.amount.low ?? 0
  if (least - lowest > SECOND_RISE_ABOVE) {
    return finding(
      'moderate',
      `${value}: a second rise, after ${lowest} mg/L earlier in this course.`,
      evidence,
    )
  }
  const slow = course.find(
    (one) =>
      daysAfter(crp.value.when, one.when, HALVES_WITHIN_DAYS) === 'yes' &&
      least > (one.amount.high ?? Infinity) * HALF,
  )
  if (slow)
    return finding(
      'moderate',
      `${value}: not falling, after ${slow.used ?? slow.recorded} on ${dayText(slow.when)}.`,
      evidence,
    )
  if (course.length === 0) {
    return notAssessed(
      unknown(
        `${value} before day ${NORMAL_FROM_DAY}, with no earlier value to tell whether it is falling`,
        crp.evidence,
      ),
    )
  }
  return clear(`${value}, falling as expected after surgery; ${NOT_EXCLUDED}.`, [crp, history, fusion])
}

function withoutCrp(hsCrp: Known<Result> | null): Verdict {
  if (!hsCrp) return notAssessed(unknown('No CRP in the chart'))
  const shown = `Only hs-CRP (${hsCrp.value.recorded}), which is not made for finding infection; a standard CRP is needed`
  return notAssessed(unknown(shown, hsCrp.evidence))
}

function isEarlierInCourse(one: Result, latest: Result, surgery: When): boolean {
  const before = compareWhen(one.when, latest.when)
  return one !== latest && before !== null && before < 0 && one.when.first > surgery.last
}

function bothAbove(results: readonly Result[], limit: number): boolean {
  return results.every((one) => above(one.amount, limit) === 'yes')
}

function isHigher(a: Result, b: Result): boolean {
  return a.amount.low !== null && b.amount.high !== null && a.amount.low > b.amount.high
}
