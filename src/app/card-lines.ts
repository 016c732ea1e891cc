import type { Evidence } from '../domain/fact.ts'
import type { Assessment } from '../rules/rule.ts'
import type { SurgeryRef } from './chart-context.ts'
import { dateWords, datesInWords, surgeryDayWords } from './date-words.ts'

/** Records named on a closed card; beyond that only their number. */
const NAMED_AT_MOST = 2

/**
 * The records of a closed card in one line: "CRP 52 mg/L, 16 Nov 2026, day 133 · 2 more"; empty without any. The
 * patient and the surgery stand at the head of the page already.
 */
export function evidenceLine(evidence: readonly Evidence[], surgery: SurgeryRef | null): string {
  const telling = evidence.filter(
    ({ resource }) => !resource.startsWith('Patient/') && surgery?.sources.includes(resource) !== true,
  )
  const named = telling.slice(0, NAMED_AT_MOST).map(({ label, value, when }) => {
    if (when === null) return `${label} ${value}, no date`
    const day = surgery === null ? [] : [surgeryDayWords(when, surgery.when)]
    return [`${label} ${value}`, dateWords(when), ...day].join(', ')
  })
  const more = telling.length - named.length
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join(' · ')
}

/** What to consider, in its first sentence, for what cannot wait; empty otherwise. */
export function considerLine(assessment: Assessment): string {
  if (assessment.kind !== 'finding') return ''
  if (assessment.priority !== 'critical' && assessment.priority !== 'high') return ''
  return /^.*?[A-Za-z0-9)]{2}[.](?= [A-Z]|$)/.exec(assessment.consider)?.[0] ?? assessment.consider
}

/** Why checks could not be made, once for each reason: "CT for fusion and 2 more: imaging studies: refused". */
export function reasonLines(unchecked: readonly Assessment[]): string[] {
  const reasons = [...new Set(unchecked.map((item) => item.message))]
  return reasons.map((reason) => {
    const titles = unchecked.filter((item) => item.message === reason).map((item) => item.title)
    const named =
      titles.length <= NAMED_AT_MOST ? titles.join(', ') : `${titles[0] ?? ''} and ${titles.length - 1} more`
    return `${named}: ${datesInWords(reason)}`
  })
}
