import { agoText, dayText, daysAfter, daysBetween, withinDays } from '../../domain/dates.ts'
import { indexFusion } from '../../domain/episode.ts'
import { unknown, type Absent, type Fact, type Known } from '../../domain/fact.ts'
import { above, type Result } from '../../domain/result.ts'
import { labHistory, latestLab } from '../../domain/select-results.ts'
import { akgun2019, mok2008, ruleCatalogue, shim1998 } from '../red-flag-citations.ts'
import { fusionDiagnosis, withoutFusion } from '../no-fusion.ts'
import type { Rule } from '../rule.ts'
import { clear, finding, notApplicable, notAssessed, type Verdict } from '../verdict.ts'
import { courseBefore, trendOf, type Trend } from './crp-trend.ts'

/** No absolute limit makes sense in the first days after surgery. */
export const CRP_FROM_DAY = 7
/** From here on CRP is back to normal after an uncomplicated operation. Days are those of the sample. */
export const CRP_NORMAL_FROM_DAY = 42
export const CRP_CURRENT_FOR_DAYS = 90

const NOT_EXCLUDED = 'this does not exclude low-grade implant infection'
const inputs = {
  fusion: indexFusion,
  diagnosis: fusionDiagnosis,
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
  evaluate({ fusion, diagnosis, crp, history, hsCrp }, { today, thresholds }) {
    const { crpRaisedAbove, crpHighAbove } = thresholds
    if (fusion.state === 'absent') return withoutFusion(fusion, diagnosis)
    if (fusion.state !== 'known') return notAssessed(fusion)
    const surgery = fusion.value.when
    if (surgery === null)
      return notAssessed(unknown('a fusion is recorded, but without a readable date', fusion.evidence))
    if (daysBetween(surgery, today).most < CRP_FROM_DAY)
      return notApplicable(`Before day ${CRP_FROM_DAY} CRP is raised by the operation itself.`, [fusion])
    if (crp.state === 'absent') return withoutCrp(crp, hsCrp)
    if (crp.state !== 'known') return notAssessed(crp)

    const { when, amount, recorded, used } = crp.value
    const value = `CRP ${used ?? recorded}`
    const cannotSay = (words: string) => notAssessed(unknown(words, crp.evidence, crp.caveats))
    switch (daysAfter(when, surgery, CRP_FROM_DAY)) {
      case 'no':
        return cannotSay(`No CRP since day ${CRP_FROM_DAY} after fusion; the last is from ${dayText(when)}`)
      case 'cannot-tell':
        return cannotSay(
          `Cannot tell whether ${value} (${dayText(when)}) is from day ${CRP_FROM_DAY} or later`,
        )
      case 'yes':
        break
    }
    switch (withinDays(when, CRP_CURRENT_FOR_DAYS, today)) {
      case 'no':
        return cannotSay(
          `Last CRP ${agoText(when, today)} (${used ?? recorded}); wanted within ${CRP_CURRENT_FOR_DAYS} days`,
        )
      case 'cannot-tell':
        return cannotSay(
          `Cannot tell whether ${value} (${dayText(when)}) is within ${CRP_CURRENT_FOR_DAYS} days`,
        )
      case 'yes':
        break
    }
    switch (above(amount, crpRaisedAbove)) {
      case 'no':
        return clear(`${value}, not raised; ${NOT_EXCLUDED}.`, [crp, fusion])
      case 'cannot-tell':
        return cannotSay(`${value} cannot be compared with ${crpRaisedAbove} mg/L`)
      case 'yes':
        break
    }

    const { earlier, unplaced } = courseBefore(
      crp.value,
      history.state === 'known' ? history.value : [],
      surgery,
    )
    const facts = [crp, only(history, earlier), fusion] as const
    switch (daysAfter(when, surgery, CRP_NORMAL_FROM_DAY)) {
      case 'no':
        return whileFalling(
          `${value} on ${dayText(when)}`,
          trendOf(crp.value, earlier, unplaced),
          daysBetween(surgery, today).least >= CRP_NORMAL_FROM_DAY,
          facts,
        )
      case 'cannot-tell':
        return cannotSay(`Cannot tell whether ${value} is from before or after day ${CRP_NORMAL_FROM_DAY}`)
      case 'yes':
        break
    }
    if (above(amount, crpHighAbove) === 'yes')
      return finding('high', `${value}, above ${crpHighAbove} mg/L.`, facts)
    const previous = earlier.at(-1)
    if (previous && above(previous.amount, crpRaisedAbove) === 'yes' && isHigher(crp.value, previous)) {
      const from = previous.used ?? previous.recorded
      return finding('high', `${value}, rising from ${from}, both above ${crpRaisedAbove} mg/L.`, facts)
    }
    return finding(
      'moderate',
      `${value}, above ${crpRaisedAbove} mg/L after day ${CRP_NORMAL_FROM_DAY}.`,
      facts,
    )
  },
}

/** Before day 42 a raised value matters only when it rises again or does not fall; once those days are over it says little. */
function whileFalling(
  value: string,
  trend: Trend,
  isOver: boolean,
  facts: readonly [Known<Result>, ...Fact<unknown>[]],
): Verdict {
  const [crp] = facts
  switch (trend.kind) {
    case 'second-rise':
    case 'not-falling':
      return finding('moderate', `${value}: ${trend.words}.`, facts)
    case 'falling':
      if (isOver) {
        const why = `${value}, falling then; no CRP since day ${CRP_NORMAL_FROM_DAY}, when it should be normal`
        return notAssessed(unknown(why, crp.evidence, crp.caveats))
      }
      return clear(`${value}, falling as expected after surgery; ${NOT_EXCLUDED}.`, facts)
    case 'no-earlier-value': {
      const why = `${value}, before day ${CRP_NORMAL_FROM_DAY}, with no earlier value to tell whether it is falling`
      return notAssessed(unknown(why, crp.evidence, crp.caveats))
    }
    case 'cannot-tell': {
      const why = `${value}, before day ${CRP_NORMAL_FROM_DAY}; the earlier values do not tell whether it is falling`
      return notAssessed(unknown(why, crp.evidence, crp.caveats))
    }
  }
}

function withoutCrp(crp: Absent, hsCrp: Fact<Result>): Verdict {
  if (hsCrp.state !== 'known') return notAssessed(unknown('No CRP in the chart', [], crp.caveats))
  const shown = `Only hs-CRP (${hsCrp.value.recorded}), which is not made for finding infection; a standard CRP is needed`
  return notAssessed(unknown(shown, hsCrp.evidence, crp.caveats))
}

/** The history narrowed to these results; what stops it still stops it. */
function only(history: Fact<readonly Result[]>, results: readonly Result[]): Fact<readonly Result[]> {
  if (history.state !== 'known') return history
  const evidence = history.evidence.filter((one) =>
    results.some((result) => result.resource === one.resource),
  )
  return { ...history, value: results, evidence }
}

function isHigher(a: Result, b: Result): boolean {
  return a.amount.low !== null && b.amount.high !== null && a.amount.low > b.amount.high
}
