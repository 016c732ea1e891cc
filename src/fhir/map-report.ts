import type { ReportText } from '../domain/report.ts'
import { quotesIn } from '../terminology/report-words.ts'
import { conceptAt, labelOf, wordings } from './concept.ts'
import { dateProblem, whenOf } from './date-fields.ts'
import { modifierProblem, statusOf, statusProblem } from './envelope.ts'
import { examOf, isElsewhere } from './exam.ts'
import type { Json } from './json.ts'
import { dateOfReport, REPORT_STATUS } from './map-imaging.ts'
import type { Mapped } from './mapped.ts'
import { contentOf } from './report-text.ts'

/** What a report of spine imaging says of the causes of pain, quoted. Nothing is concluded from it. */
export function mapReport(json: Json, resource: string): Mapped<ReportText, 'report'> {
  const code = conceptAt(json, 'code')
  const label = labelOf(code)
  const status = statusOf(json)
  const state = status !== null && Object.hasOwn(REPORT_STATUS, status) ? REPORT_STATUS[status] : undefined
  if (state === 'void') return { label, place: 'excluded', reason: (status ?? '').replaceAll('-', ' ') }
  const exam = examOf({ code, texts: wordings(code), modalities: [], sites: [] })
  if (!exam) return { label, place: 'shown', reason: 'not used by any check' }
  if (isElsewhere(exam)) return { label, place: 'shown', reason: 'imaging of another part of the body' }
  const date = dateOfReport(json)
  const when = whenOf(date)
  const stop = (reason: string) => ({ label, place: 'unreadable', reason, about: ['report'], when }) as const
  if (state === undefined) return stop(statusProblem(status))
  if (state === 'not-yet') return { label, place: 'shown', reason: 'not performed or not reported yet' }
  const modifier = modifierProblem(json)
  if (modifier !== null) return stop(modifier)
  if (date.state !== 'read') return stop(dateProblem(date))
  const { text, unread } = contentOf(json)
  if (text === null) {
    return unread === null
      ? { label, place: 'shown', reason: 'the report holds no text' }
      : stop(`report exists, content not read (${unread}); the exam itself is counted`)
  }
  const named = state === 'preliminary' ? `${label} (preliminary)` : label
  const report = { resource, label: named, when, sites: exam.sites, quotes: quotesIn(text), unread }
  return { label, place: 'used', records: [report] }
}
