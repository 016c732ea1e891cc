import type { Context } from '../domain/context.ts'
import { dayText, daysAfter, type When } from '../domain/dates.ts'
import { daysSinceFusion, type Fusion } from '../domain/episode.ts'
import { sourceIgnorance, blankIgnorance } from '../domain/found.ts'
import type { Known } from '../domain/fact.ts'
import type { ImagingExam } from '../domain/imaging.ts'
import { levelWords } from '../domain/level-words.ts'
import { PAIN_STATUS_WORDS, painStatus } from '../domain/pain.ts'
import { readable } from '../domain/result.ts'
import { latestLab } from '../domain/select-results.ts'

/** Exams named in an order; beyond that only their number. */
const EXAMS_NAMED_AT_MOST = 8

/** "L4-S1 fusion, 2025-03-04, day 607": the operation everything is counted from. */
export function fusionLine(fusion: Known<Fusion>, context: Context): string {
  const { levels, region, when, priorOperations, byHand } = fusion.value
  const days = daysSinceFusion(context)
  const date = when === null ? 'date not readable' : dayText(when)
  const day = days.state === 'known' ? [`day ${spanWords(days.value)}`] : []
  const prior =
    priorOperations === 0
      ? []
      : [`${priorOperations} earlier spine ${priorOperations === 1 ? 'operation' : 'operations'}`]
  const hand = byHand ? ['surgery entered by hand'] : []
  return [`${levelWords(levels, region) || 'Spinal'} fusion`, date, ...day, ...prior, ...hand].join(', ')
}

/** What is known of the implants: what the operation was recorded as, or what was entered by hand. */
export function implantLine(fusion: Known<Fusion>, { chart }: Context): string {
  const byHand = chart.surgeryByHand
  if (byHand)
    return byHand.instrumented === 'not-said'
      ? 'Implants: not said.'
      : `Implants: ${byHand.instrumented === 'yes' ? 'instrumented' : 'not instrumented'}, entered by hand.`
  const names = [...new Set(fusion.evidence.map(({ value }) => value))].join('; ')
  return `Implants: operation recorded as “${names}”; make and material are not in the records read.`
}

/** Pain status and the latest score, each with its ground. */
export function painLine(context: Context): string {
  const { status, because } = painStatus(context)
  const score = latestLab('pain-score')(context)
  const words = `${PAIN_STATUS_WORDS[status]} ${because}`
  if (score.state === 'known') {
    const figure = readable(score.value.recorded).replace(/\s*\/\s*10$/, '')
    return `${words} Latest pain score ${figure}/10 (${dayText(score.value.when)}).`
  }
  return score.state === 'absent' ? words : `${words} Pain scores could not be checked: ${score.reason}.`
}

/** What was imaged since the fusion, newest first, and what may be missing from that list. */
export function imagingLine(fusion: Known<Fusion>, { chart }: Context): string {
  const { when } = fusion.value
  const since = when === null ? [] : chart.imaging.records.filter((exam) => isSince(exam, when))
  const sorted = since.toSorted((a, b) => b.when.last - a.when.last)
  const named = sorted.slice(0, EXAMS_NAMED_AT_MOST).map((exam) => `${exam.label} ${dayText(exam.when)}`)
  const more = sorted.length - named.length
  const unread = blankIgnorance(chart.imaging.blanks) ?? sourceIgnorance(chart.imaging.sources)
  const list =
    named.length === 0
      ? 'Imaging since the fusion: none in the records read.'
      : `Imaging since the fusion: ${[...named, ...(more > 0 ? [`${more} more`] : [])].join('; ')}.`
  return unread ? `${list} The list may be incomplete: ${unread.reason}.` : list
}

function isSince(exam: ImagingExam, surgery: When): boolean {
  return daysAfter(exam.when, surgery, 1) !== 'no'
}

/** "607", or "580 to 945" when a date leaves it open. */
export function spanWords({ least, most }: { least: number; most: number }): string {
  return least === most ? String(least) : `${least} to ${most}`
}
