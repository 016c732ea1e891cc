import type { Report } from './check-report.ts'

const MARKS = { finding: '!', 'not-assessed': '?', clear: '+', 'not-applicable': '-' } as const

/** The report for people: what was found first, then what could not be checked, then the rest. */
export function textOf(report: Report): string {
  const { episode, ledger, mme } = report
  const fusion = episode.indexFusion
  const where = fusion
    ? `${fusion.levels.join(', ') || (fusion.region ?? 'level not given')} fusion, ${fusion.date ?? 'date not known'}`
    : 'No spinal fusion recognised'
  const day = episode.daysSince === null ? '' : `, day ${episode.daysSince}`
  const order = ['finding', 'not-assessed', 'clear', 'not-applicable'] as const
  const lines = order.flatMap((verdict) =>
    report.assessments
      .filter((one) => one.verdict === verdict)
      .map((one) => {
        const priority = one.verdict === 'finding' ? ` [${one.priority ?? ''}]` : ''
        const evidence = one.evidence.map(
          (item) =>
            `      ${item.label}: ${item.value}${item.date === null ? '' : `, ${item.date}`} (${item.resource})`,
        )
        return [
          `  ${MARKS[verdict]} ${one.title}${priority}: ${one.message}`,
          ...(verdict === 'finding' ? evidence : []),
        ].join('\n')
      }),
  )
  return [
    `${report.file} as of ${report.asOf}`,
    `  ${where}${day}; pain: ${episode.painStatus}`,
    ...lines,
    `  MME a day: ${mme.atLeast ? 'at least ' : ''}${mme.scheduled} scheduled, ${mme.maximum} maximum`,
    `  Records: ${ledger.received} received, ${ledger.used} used, ${ledger.shown} shown, ${ledger.excluded} excluded, ${ledger.unreadable} unreadable`,
  ].join('\n')
}
