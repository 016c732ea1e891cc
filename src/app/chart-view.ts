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
import { episodeView, type EpisodeView } from './episode-words.ts'

/** Everything the page says about the chart, as far as it has been read. */
export type ChartView = ReadChart & {
  /** What the rules were asked about. */
  context: Context
  episode: EpisodeView
  medications: MedicationList
  mme: Fact<MmeTotal>
  assessments: readonly Assessment[]
}

/** Reads the records into one patient's chart, adds what was `given` on the page, and asks every rule; `today` is the day it is asked for. */
export function chartView(
  reads: readonly SourceRead[],
  { fhirBase, patientId }: { fhirBase: string; patientId: string },
  today: Day,
  thresholds: Thresholds,
  given: Given,
): ChartView {
  const read = chartFromReads(reads, patientId, today, [`${fhirBase}/Patient/${patientId}`])
  const chart = withGiven(read.chart, given)
  const context = { chart, today, thresholds }
  return {
    ...read,
    chart,
    context,
    episode: episodeView(context),
    medications: medicationList(context),
    mme: mmeFact(drugs({ classes: ['opioid'] })(context)),
    assessments: assess(rules, context),
  }
}
