import type { Context } from './context.ts'
import { daysAfter, type Answer, type When } from './dates.ts'
import type { Fusion } from './episode.ts'
import type { Fact } from './fact.ts'
import { unknown } from './fact.ts'
import { found, sectionCaveats } from './found.ts'
import type { ReportText } from './report.ts'
import { shows } from './select-imaging.ts'
import { compareText } from './sorting.ts'

/** A report, and whether it is of the fused part since the fusion. */
export type ReportSince = { report: ReportText; fits: Exclude<Answer, 'no'> }

/** Reports of the fused part since the fusion, oldest first; those that may be are among them, marked so. */
export function reportsSince(
  fusion: Fusion & { when: When },
  isOfInterest: (report: ReportText) => boolean = () => false,
): (context: Context) => Fact<readonly ReportSince[]> {
  return ({ chart }) => {
    const { reports } = chart
    const judged = reports.records.flatMap((report): ReportSince[] => {
      const answers = [
        isOfInterest(report) ? 'yes' : shows(report.sites, fusion.region),
        since(report.when, fusion),
      ]
      if (answers.includes('no')) return []
      return [{ report, fits: answers.includes('cannot-tell') ? 'cannot-tell' : 'yes' }]
    })
    const blanks = reports.blanks.filter((blank) => since(blank.when, fusion) !== 'no')
    const sorted = judged.sort(
      (a, b) =>
        (a.report.when?.last ?? 0) - (b.report.when?.last ?? 0) ||
        compareText(a.report.resource, b.report.resource),
    )
    const fact = found(sorted, reportEvidence, blanks, reports.sources, sectionCaveats(reports))
    const unread = sorted.filter(({ report }) => report.unread !== null)
    if (fact.state !== 'known' || unread.length === 0) return fact
    const words = unread.map(({ report }) => `${report.label}: a part was not read (${report.unread ?? ''})`)
    return { ...fact, doubt: fact.doubt ?? unknown(words.join('; '), unread.map(reportEvidence)) }
  }
}

function since(when: When | null, fusion: { when: When }): Answer {
  return when === null ? 'cannot-tell' : daysAfter(when, fusion.when, 1)
}

function reportEvidence({ report }: ReportSince) {
  return { resource: report.resource, label: report.label, value: 'report', when: report.when }
}
