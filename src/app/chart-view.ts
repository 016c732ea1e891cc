import type { ReactNode } from 'react'
import type { Context } from '../domain/context.ts'
import type { Day } from '../domain/dates.ts'
import { withGiven, type Given } from '../domain/given.ts'
import type { Steps } from '../domain/steps.ts'
import type { Thresholds } from '../domain/thresholds.ts'
import { buildChart, type ReadChart } from '../fhir/build-chart.ts'
import { redFlagsWithoutMedicines } from '../rules/red-flag-rules.ts'
import { assess, type Assessment } from '../rules/rule.ts'
import type { SurgeryRef } from './chart-context.ts'
import { episodeView, type EpisodeView } from './episode-words.ts'
import { isSame, keepSame } from './keep-same.ts'
import type { LaterChecks } from './later-checks.tsx'
import type { SoFar } from './reading.ts'
import type { SourceStatus } from './source-rows.ts'

/** Everything the page says about the chart, as far as it has been read. */
type ChartView = ReadChart & {
  /** Where each source stood when this was made. */
  sources: readonly SourceStatus[]
  /** What the rules were asked about. */
  context: Context
  episode: EpisodeView
  /** Null until the later checks have arrived. */
  medicationSummary: ReactNode
  assessments: readonly Assessment[]
  /** The surgery to count days from; null when there is none with a date. */
  surgery: SurgeryRef | null
}

/** The same view each time the chart has grown, in which what has not changed is still the same object. */
export function createChartView(): typeof chartView {
  let assessments: readonly Assessment[] = []
  let surgery: SurgeryRef | null = null
  return function* (...chart) {
    const view = yield* chartView(...chart)
    assessments = keepSame(assessments, view.assessments)
    if (!isSame(surgery, view.surgery)) surgery = view.surgery
    return { ...view, assessments, surgery }
  }
}

/** Reads the records into one patient's chart, adds what was `given` on the page, and asks every rule that has arrived; `today` is the day it is asked for. */
function* chartView(
  { reads, sources }: SoFar,
  { fhirBase, patientId }: { fhirBase: string; patientId: string },
  today: Day,
  thresholds: Thresholds,
  given: Given,
  later: LaterChecks | null,
): Steps<ChartView> {
  const names = [`${fhirBase}/Patient/${patientId}`]
  const read = yield* buildChart(reads, patientId, today, names, later?.readers ?? null)
  const chart = withGiven(read.chart, given)
  const context = { chart, today, thresholds }
  const episode = episodeView(context)
  const fusion = episode.fusion.state === 'known' ? episode.fusion.value : null
  const assessments: Assessment[] = []
  for (const rule of later?.rules ?? redFlagsWithoutMedicines) {
    yield
    assessments.push(...assess([rule], context))
  }
  return {
    ...read,
    sources: sources.map((source) => ({ ...source, ...read.states.get(source.id) })),
    chart,
    context,
    episode,
    surgery: fusion?.when ? { when: fusion.when, sources: fusion.sources } : null,
    medicationSummary: later?.medicationSummary(context) ?? null,
    assessments,
  }
}
