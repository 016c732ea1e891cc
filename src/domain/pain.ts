import type { Context } from './context.ts'
import { addDays, compareWhen, onOrAfter, withinDays, type Answer, type When } from './dates.ts'
import { daysSinceFusion, indexFusion, isDayOrLater, SUBACUTE_FROM_DAY, type DaysSince } from './episode.ts'
import { absent, ignorance, known, unknown, type Evidence, type Fact } from './fact.ts'
import { exactValue, type Result } from './result.ts'
import { conditions } from './select-conditions.ts'
import { labHistory, latestLab, resultEvidence } from './select-results.ts'

export type PainStatusName =
  | 'documented'
  | 'meets-criterion'
  | 'persistent'
  | 'early-persistent'
  | 'recovering'
  | 'settled'
  | 'cannot-tell'

/** The pain status in a few words, under both names of the diagnosis. */
export const PAIN_STATUS_WORDS: Record<PainStatusName, string> = {
  documented: 'FBSS / PSPS-2 on record.',
  'meets-criterion': 'Persistent pain: FBSS / PSPS-2 criterion met.',
  persistent: 'Persistent pain.',
  'early-persistent': 'Pain persists.',
  recovering: 'Recovering.',
  settled: 'Pain settled.',
  'cannot-tell': 'Pain status cannot be told.',
}

export type PainStatus = { status: PainStatusName; because: string; evidence: readonly Evidence[] }

/** A pain score counts as current for this long. Source: rule catalogue, section 0. */
const CURRENT_SCORE_DAYS = 90
/** Scores up to this long before surgery serve as baseline. */
const BASELINE_DAYS = 180
/** 0-10 scores: from here pain is persistent, up to the other it is settled. */
export const PAIN_PERSISTENT_FROM = 4
const SETTLED_UP_TO = 3

/** Whether and how pain persists after the index fusion, with the scores or diagnosis it rests on. */
export function painStatus(context: Context): PainStatus {
  const documented = conditions(['post-laminectomy'])(context)
  if (documented.state === 'known') {
    return {
      status: 'documented',
      because: 'The diagnosis is on the problem list.',
      evidence: documented.evidence,
    }
  }
  const since = daysSinceFusion(context)
  if (since.state !== 'known') return cannotTell(reasonOf(since, 'No spinal fusion is recorded.'))
  const recovering = isDayOrLater(since.value, SUBACUTE_FROM_DAY)
  if (recovering === 'no') {
    return {
      status: 'recovering',
      because: `Less than ${SUBACUTE_FROM_DAY} days since fusion.`,
      evidence: [],
    }
  }
  const latest = latestLab('pain-score')(context)
  if (latest.state !== 'known') return cannotTell(reasonOf(latest, 'No 0-10 pain score is in the chart.'))
  const score = exactValue(latest.value.amount)
  const evidence = [resultEvidence(latest.value)]
  if (score === null) return cannotTell('The latest pain score is not a single number.', evidence)
  if (withinDays(latest.value.when, CURRENT_SCORE_DAYS, context.today) !== 'yes') {
    return cannotTell(`The latest pain score is older than ${CURRENT_SCORE_DAYS} days.`, evidence)
  }
  return fromScore(context, score, since.value, evidence, [documented, since, latest])
}

function fromScore(
  context: Context,
  score: number,
  since: DaysSince,
  evidence: readonly Evidence[],
  facts: readonly Fact<unknown>[],
): PainStatus {
  const late = isDayOrLater(since, context.thresholds.persistentPainDays)
  const subacute = isDayOrLater(since, SUBACUTE_FROM_DAY)
  const baseline = baselineScore(context)
  const before = baseline.state === 'known' ? exactValue(baseline.value.amount) : null
  const both = baseline.state === 'known' ? [...evidence, ...baseline.evidence] : evidence
  if (late === 'yes' && before !== null && score >= before && score > 0) {
    return {
      status: 'meets-criterion',
      because: `Pain ${score}/10 now, ${before}/10 before surgery.`,
      evidence: both,
    }
  }
  if (late === 'yes' && before === null && score >= PAIN_PERSISTENT_FROM) {
    const readable = baseline.state === 'absent' ? '' : 'readable '
    return {
      status: 'persistent',
      because: `Pain ${score}/10; no ${readable}score from before surgery.`,
      evidence,
    }
  }
  if (late === 'no' && subacute === 'yes' && score >= PAIN_PERSISTENT_FROM) {
    return {
      status: 'early-persistent',
      because: `Pain ${score}/10 before day ${context.thresholds.persistentPainDays}.`,
      evidence,
    }
  }
  if (late === 'cannot-tell' || subacute !== 'yes')
    return cannotTell('The date of surgery is not exact enough.', evidence)
  const whole = late === 'yes' ? [...facts, baseline] : facts
  const doubt = whole.map(ignorance).find((reason) => reason !== null)
  if (doubt) return cannotTell(doubt.reason, evidence)
  if (score <= SETTLED_UP_TO) return { status: 'settled', because: `Pain ${score}/10.`, evidence }
  return cannotTell(`Pain ${score}/10, lower than before surgery.`, both)
}

/** The last 0-10 score in the half year before the index fusion; doubt when another may be. */
export function baselineScore(context: Context): Fact<Result> {
  const fusion = indexFusion(context)
  const scores = labHistory('pain-score')(context)
  if (scores.state !== 'known') return scores
  const surgery = fusion.state === 'known' ? fusion.value.when : null
  if (surgery === null) return unknown('the date of surgery is not known')
  const placed = scores.value.map((score) => ({ score, answer: isBaseline(score, surgery) }))
  const before = placed.filter((one) => one.answer === 'yes').at(-1)
  const doubt =
    scores.doubt ??
    (placed.some((one) => one.answer === 'cannot-tell')
      ? unknown('whether a pain score is from before surgery cannot be told')
      : null)
  if (before && exactValue(before.score.amount) === null)
    return unknown('the pain score from before surgery is not a single number', [
      resultEvidence(before.score),
    ])
  if (before) return known(before.score, [resultEvidence(before.score)], doubt, scores.caveats)
  return doubt ?? absent(scores.caveats)
}

function isBaseline(score: Result, surgery: When): Answer {
  const order = compareWhen(score.when, surgery)
  const recent = onOrAfter(score.when, addDays(surgery.first, -BASELINE_DAYS))
  if (order !== null && order >= 0) return 'no'
  return order === null ? 'cannot-tell' : recent
}

function reasonOf(fact: Fact<unknown>, otherwise: string): string {
  return ignorance(fact)?.reason ?? otherwise
}

function cannotTell(because: string, evidence: readonly Evidence[] = []): PainStatus {
  return { status: 'cannot-tell', because, evidence }
}
