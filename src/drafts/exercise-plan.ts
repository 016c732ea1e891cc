import type { Context } from '../domain/context.ts'
import { dayText, withinDays } from '../domain/dates.ts'
import {
  daysSinceFusion,
  indexFusion,
  isDayOrLater,
  RECOVERING_FROM_DAY,
  stageOf,
  type Fusion,
  type Stage,
} from '../domain/episode.ts'
import { levelWords } from '../domain/level-words.ts'
import { exactValue, readable } from '../domain/result.ts'
import { latestLab } from '../domain/select-results.ts'
import type { Region } from '../domain/surgery.ts'
import { kernc2018, madera2017, ruleCatalogue, type Citation } from '../rules/citations.ts'
import type { Assessment } from '../rules/rule.ts'
import { pseudarthrosisRecorded } from '../rules/work-up/pseudarthrosis-recorded.ts'
import { ROUTINES, type BodyPart, type Effort, type Exercise } from './exercises.ts'
import { spanWords } from './episode-lines.ts'

/** A ten-minute routine; or none, and every reason why. */
export type ExercisePlan =
  | { state: 'none'; why: readonly string[] }
  | {
      state: 'plan'
      part: BodyPart
      effort: Effort
      exercises: readonly Exercise[]
      /** What it was chosen by, for the clinician. */
      basis: readonly string[]
      /** Red flags that could not be checked: the clinician must acknowledge them before the plan is given out. */
      acknowledge: readonly string[]
      cites: readonly Citation[]
    }

/** A pain score chooses the routine for this long. Source: rule catalogue, section 0. */
const SCORE_COUNTS_DAYS = 90
/** 0-10 scores: from the first the gentle routine, from the second the middle one. Local judgement. */
const GENTLE_FROM = 7
const MIDDLE_FROM = 4
/** From this many fused segments on no routine on all fours. Local judgement. */
const LONG_FUSION_FROM = 3

/** The routine for this patient, chosen by fused region and levels, stage, last pain score, bone healing and red flags. */
export function exercisePlan(context: Context, assessments: readonly Assessment[]): ExercisePlan {
  const fusion = indexFusion(context)
  const redFlags = assessments.filter((one) => one.section === 'red-flags')
  const why = [...redFlagReasons(redFlags), ...fusionReasons(context)]
  if (why.length > 0 || fusion.state !== 'known' || fusion.value.region === null)
    return { state: 'none', why }
  const { region } = fusion.value
  const days = daysSinceFusion(context)
  const limits = [
    byStage(days.state === 'known' ? stageOf(days.value) : 'unknown'),
    byPain(context),
    byLength(fusion.value),
    byHealing(assessments),
  ]
  const effort = limits.map((one) => one.effort).reduce((a, b) => (a < b ? a : b))
  const part = partOf(region)
  const day = days.state === 'known' ? `, day ${spanWords(days.value)}` : ''
  return {
    state: 'plan',
    part,
    effort,
    exercises: ROUTINES[part][effort],
    basis: [`${levelWords(fusion.value.levels, region)} fusion${day}`, ...limits.map((one) => one.words)],
    acknowledge: redFlags
      .filter((one) => one.kind === 'not-assessed')
      .map((one) => `${one.title}: ${one.message}`),
    cites: [madera2017, kernc2018, ruleCatalogue],
  }
}

function redFlagReasons(redFlags: readonly Assessment[]): string[] {
  const raised = redFlags.filter((one) => one.kind === 'finding')
  if (redFlags.length === 0) return ['The red flags were not gone through.']
  return raised.map((one) => `Red flag raised: ${one.title}. ${one.message}`)
}

function fusionReasons(context: Context): string[] {
  const fusion = indexFusion(context)
  if (fusion.state === 'absent') return ['No spinal fusion is recognised in the chart.']
  if (fusion.state !== 'known') return [`The spinal fusion could not be checked: ${fusion.reason}.`]
  const days = daysSinceFusion(context)
  const { region } = fusion.value
  const doubt = fusion.doubt === null ? [] : [`There may be a later fusion: ${fusion.doubt.reason}.`]
  const place = region === null ? ['The fused region is not known.'] : []
  if (days.state !== 'known') return [...doubt, ...place, 'The date of the fusion is not known.']
  switch (isDayOrLater(days.value, RECOVERING_FROM_DAY)) {
    case 'yes':
      return [...doubt, ...place]
    case 'no':
      return [
        ...doubt,
        ...place,
        `Before day ${RECOVERING_FROM_DAY} after fusion (day ${spanWords(days.value)}).`,
      ]
    case 'cannot-tell':
      return [
        ...doubt,
        ...place,
        `Whether ${RECOVERING_FROM_DAY} days have passed since fusion cannot be told.`,
      ]
  }
}

type Limit = { effort: Effort; words: string }

function byStage(stage: Stage): Limit {
  switch (stage) {
    case 'late':
      return { effort: 3, words: 'Stage: day 180 or later' }
    case 'subacute':
      return { effort: 2, words: 'Stage: day 90 to 179, middle routine at most' }
    case 'recovering':
      return { effort: 1, words: `Stage: day ${RECOVERING_FROM_DAY} to 89, gentle routine` }
    case 'early':
    case 'unknown':
      return { effort: 1, words: 'Stage: not certain, gentle routine' }
  }
}

function byPain(context: Context): Limit {
  const latest = latestLab('pain-score')(context)
  if (latest.state === 'absent') return { effort: 1, words: 'Pain score: none in the chart, gentle routine' }
  if (latest.state !== 'known')
    return { effort: 1, words: `Pain score: not known (${latest.reason}), gentle routine` }
  const { recorded, when, amount } = latest.value
  const score = exactValue(amount)
  const words = `Pain score: ${readable(recorded)} of ${dayText(when)}`
  if (latest.doubt !== null) return { effort: 1, words: `${words}, a newer one may exist, gentle routine` }
  if (score === null || withinDays(when, SCORE_COUNTS_DAYS, context.today) !== 'yes')
    return { effort: 1, words: `${words}, not of the last ${SCORE_COUNTS_DAYS} days, gentle routine` }
  if (score >= GENTLE_FROM) return { effort: 1, words: `${words}, gentle routine` }
  return score >= MIDDLE_FROM
    ? { effort: 2, words: `${words}, middle routine at most` }
    : { effort: 3, words }
}

function byLength({ levels }: Fusion): Limit {
  if (levels.length === 0) return { effort: 2, words: 'Fused levels not known, middle routine at most' }
  const words = `${levels.length} fused ${levels.length === 1 ? 'level' : 'levels'}`
  return levels.length >= LONG_FUSION_FROM
    ? { effort: 2, words: `${words}, middle routine at most` }
    : { effort: 3, words }
}

/** A fusion that has not healed, or of which that is not known, is not loaded. */
function byHealing(assessments: readonly Assessment[]): Limit {
  const found = assessments.find((one) => one.rule === pseudarthrosisRecorded.id)
  switch (found?.kind) {
    case 'finding':
      return { effort: 1, words: 'Non-union recorded, gentle routine' }
    case 'clear':
    case 'not-applicable':
      return { effort: 3, words: 'No non-union recorded' }
    case 'not-assessed':
    case undefined:
      return { effort: 1, words: 'Whether a non-union is recorded is not known, gentle routine' }
  }
}

function partOf(region: Region): BodyPart {
  return region === 'cervical' || region === 'cervicothoracic' ? 'neck' : 'back'
}
