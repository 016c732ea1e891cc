import type { Context } from '../../domain/context.ts'
import { addDays, type Day } from '../../domain/dates.ts'
import { indexFusion } from '../../domain/episode.ts'
import { PAIN_PERSISTENT_FROM } from '../../domain/pain.ts'
import { ageToday, recordedSex } from '../../domain/select-patient.ts'
import type { Analyte } from '../../domain/result.ts'
import { QTC_DANGEROUS_FROM } from '../../rules/medications/methadone-qt.ts'
import { NSAID_AVOID_BELOW } from '../../rules/medications/nsaid-kidney.ts'
import { EGFR_REDUCED_BELOW } from '../../rules/medications/risk-inputs.ts'
import { FEVER_FROM, HIGH_FEVER_FROM } from '../../rules/red-flags/fever.ts'
import { CRP_CURRENT_FOR_DAYS, CRP_FROM_DAY, CRP_NORMAL_FROM_DAY } from '../../rules/red-flags/raised-crp.ts'
import { ESR_CURRENT_FOR_DAYS, ESR_FROM_DAY, esrLimit } from '../../rules/red-flags/raised-esr.ts'
import { OSTEOPOROSIS_UP_TO } from '../../rules/work-up/bone-health.ts'
import { HBA1C_RAISED_ABOVE } from '../../rules/work-up/glycaemic-control.ts'
import { SCREEN_POSITIVE_FROM } from '../../rules/work-up/psychological-screen.ts'
import { VITAMIN_D_TOXICITY_ABOVE } from '../../rules/work-up/vitamin-d-status.ts'

/** A value the checks compare with, in the analyte's unit; it counts from `from` on, or always. */
type Limit = { value: number; words: string; from: Day | null }
/** A range of values the checks give a name to; null is open. */
type Band = { low: number | null; high: number | null; words: string }
/** A stretch of days the checks treat alike, both ends included. */
type TimeSpan = { from: Day; to: Day; words: string }

/** What is drawn behind the values of one analyte, and what could not be drawn and why. */
export type Guides = {
  limits: readonly Limit[]
  bands: readonly Band[]
  spans: readonly TimeSpan[]
  notDrawn: readonly string[]
}

const NONE: Guides = { limits: [], bands: [], spans: [], notDrawn: [] }

/** The limits and windows that the checks use for this analyte, from the checks themselves. */
export function guidesOf(analyte: Analyte, context: Context): Guides {
  const { thresholds } = context
  switch (analyte) {
    case 'crp':
      return crpGuides(context)
    case 'esr':
      return esrGuides(context)
    case 'vitamin-d': {
      const { vitaminDDeficientBelow: deficient, vitaminDInsufficientBelow: insufficient } = thresholds
      const bands = [
        { low: null, high: deficient, words: `deficient (below ${deficient})` },
        { low: deficient, high: insufficient, words: `insufficient (below ${insufficient})` },
        { low: VITAMIN_D_TOXICITY_ABOVE, high: null, words: `above ${VITAMIN_D_TOXICITY_ABOVE}: too much?` },
      ]
      return { ...NONE, bands }
    }
    case 'egfr':
      return always(
        [EGFR_REDUCED_BELOW, `below ${EGFR_REDUCED_BELOW}: reduced`],
        [NSAID_AVOID_BELOW, `below ${NSAID_AVOID_BELOW}: avoid NSAIDs`],
      )
    case 'hba1c':
      return always([HBA1C_RAISED_ABOVE, `above ${HBA1C_RAISED_ABOVE}: poor control, in diabetes`])
    case 'temperature':
      return always(
        [FEVER_FROM, `fever from ${FEVER_FROM}`],
        [HIGH_FEVER_FROM, `high priority from ${HIGH_FEVER_FROM}`],
      )
    case 'qtc':
      return always([QTC_DANGEROUS_FROM, `${QTC_DANGEROUS_FROM} or more: dangerous`])
    case 'hip-t-score':
    case 'spine-t-score':
      return always([OSTEOPOROSIS_UP_TO, `${OSTEOPOROSIS_UP_TO} or lower: osteoporosis`])
    case 'pain-score':
      return always([PAIN_PERSISTENT_FROM, `persistent from ${PAIN_PERSISTENT_FROM}`])
    default: {
      const positive = SCREEN_POSITIVE_FROM[analyte]
      return positive === undefined ? NONE : always([positive, `positive screen from ${positive}`])
    }
  }
}

function always(...limits: readonly (readonly [number, string])[]): Guides {
  return { ...NONE, limits: limits.map(([value, words]) => ({ value, words, from: null })) }
}

/** The day of the index fusion when it is known to the day, else why nothing can be counted from it. */
export function dayZero(context: Context): { day: Day } | { reason: string } {
  const fusion = indexFusion(context)
  if (fusion.state === 'absent') return { reason: 'no spinal fusion is recognised in the chart' }
  if (fusion.state !== 'known') return { reason: fusion.reason }
  const { when } = fusion.value
  if (when === null) return { reason: 'the date of the fusion cannot be read' }
  if (when.first !== when.last) return { reason: `the fusion is dated only ${when.text}` }
  return { day: when.first }
}

function crpGuides(context: Context): Guides {
  const { today, thresholds } = context
  const { crpRaisedAbove, crpHighAbove } = thresholds
  const zero = dayZero(context)
  const current = currentSpan(CRP_CURRENT_FOR_DAYS, today)
  const limits = (raisedFrom: Day | null, highFrom: Day | null): Limit[] => [
    { value: crpRaisedAbove, words: `raised above ${crpRaisedAbove}`, from: raisedFrom },
    { value: crpHighAbove, words: `high above ${crpHighAbove}`, from: highFrom },
  ]
  if ('reason' in zero)
    return { ...NONE, limits: limits(null, null), spans: [current], notDrawn: [windowsNotDrawn(zero.reason)] }
  const [from, normal] = [addDays(zero.day, CRP_FROM_DAY), addDays(zero.day, CRP_NORMAL_FROM_DAY)]
  return {
    ...NONE,
    limits: limits(from, normal),
    spans: [
      { from: zero.day, to: addDays(from, -1), words: `before day ${CRP_FROM_DAY}: raised by the operation` },
      {
        from,
        to: addDays(normal, -1),
        words: `day ${CRP_FROM_DAY} to ${CRP_NORMAL_FROM_DAY - 1}: judged by trend`,
      },
      current,
    ],
  }
}

function esrGuides(context: Context): Guides {
  const zero = dayZero(context)
  const limit = limitOfEsr(context)
  const current = currentSpan(ESR_CURRENT_FOR_DAYS, context.today)
  const from = 'day' in zero ? addDays(zero.day, ESR_FROM_DAY) : null
  return {
    ...NONE,
    limits: 'reason' in limit ? [] : [{ ...limit, from }],
    spans: [
      ...('day' in zero
        ? [
            {
              from: zero.day,
              to: addDays(zero.day, ESR_FROM_DAY - 1),
              words: `before day ${ESR_FROM_DAY}: raised by the operation`,
            },
          ]
        : []),
      current,
    ],
    notDrawn: [
      ...('reason' in limit ? [`The limit of ESR is not drawn: ${limit.reason}.`] : []),
      ...('reason' in zero ? [windowsNotDrawn(zero.reason)] : []),
    ],
  }
}

function limitOfEsr(context: Context): { value: number; words: string } | { reason: string } {
  const [age, sex] = [ageToday(context), recordedSex(context)]
  if (age.state !== 'known') return { reason: age.state === 'absent' ? 'age is not recorded' : age.reason }
  if (sex.state !== 'known') return { reason: sex.state === 'absent' ? 'sex is not recorded' : sex.reason }
  const { limit, group } = esrLimit(age.value, sex.value)
  return { value: limit, words: `above ${limit}: raised for ${group}` }
}

function currentSpan(days: number, today: Day): TimeSpan {
  return { from: addDays(today, -days), to: today, words: `last ${days} days: counts as current` }
}

function windowsNotDrawn(reason: string): string {
  return `The windows after surgery are not drawn: ${reason}.`
}
