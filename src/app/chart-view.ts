import type { Context } from '../domain/context.ts'
import type { Day } from '../domain/dates.ts'
import type { Fact } from '../domain/fact.ts'
import { withGiven, type Given } from '../domain/given.ts'
import { medicationList, type MedicationList } from '../domain/medication-list.ts'
import { mmeFact, type MmeTotal } from '../domain/mme.ts'
import { drugs } from '../domain/select-drugs.ts'
import type { Thresholds } from '../domain/thresholds.ts'
import { chartFromReads, type ReadChart } from '../fhir/chart-from-reads.ts'
import type { SourceRead } from '../fhir/source-read.ts'
import { rules } from '../rules/index.ts'
import { assess, type Assessment } from '../rules/rule.ts'
import type { SurgeryRef } from './chart-context.ts'
import { episodeView, type EpisodeView } from './episode-words.ts'
import { isSame, keepSame } from './keep-same.ts'

/** Everything the page says about the chart, as far as it has been read. */
export type ChartView = ReadChart & {
  /** What the rules were asked about. */
  context: Context
  episode: EpisodeView
  medications: MedicationList
  mme: Fact<MmeTotal>
  assessments: readonly Assessment[]
  /** The surgery to count days from; null when there is none with a date. */
  surgery: SurgeryRef | null
}

/** The same view each time the chart has grown, in which what has not changed is still the same object. */
export function createChartView(): typeof chartView {
  let assessments: readonly Assessment[] = []
  let surgery: SurgeryRef | null = null
  return (...chart) => {
    const view = chartView(...chart)
    assessments = keepSame(assessments, view.assessments)
    if (!isSame(surgery, view.surgery)) surgery = view.surgery
    return { ...view, assessments, surgery }
  }
}

/** Reads the records into one patient's chart, adds what was `given` on the page, and asks every rule; `today` is the day it is asked for. */
function chartView(
  reads: readonly SourceRead[],
  { fhirBase, patientId }: { fhirBase: string; patientId: string },
  today: Day,
  thresholds: Thresholds,
  given: Given,
): ChartView {
  const read = chartFromReads(reads, patientId, today, [`${fhirBase}/Patient/${patientId}`])
  const chart = withGiven(read.chart, given)
  const context = { chart, today, thresholds }
  const episode = episodeView(context)
  const fusion = episode.fusion.state === 'known' ? episode.fusion.value : null
  return {
    ...read,
    chart,
    context,
    episode,
    surgery: fusion?.when ? { when: fusion.when, sources: fusion.sources } : null,
    medications: medicationList(context),
    mme: mmeFact(drugs({ classes: ['opioid'] })(context)),
    assessments: assess(rules, context),
  }
}
