import type { Chart } from './chart.ts'
import type { ChecklistAnswer } from './checklist.ts'
import type { SurgeryByHand } from './surgery.ts'

/** What the clinician said on this page; it goes with the page unless it is written to the EHR. */
export type Given = { answers: readonly ChecklistAnswer[]; surgery: SurgeryByHand | null }

export const NOTHING_GIVEN: Given = { answers: [], surgery: null }

/** The chart with what the clinician said beside what the EHR recorded; an answer that was saved and read back counts once. */
export function withGiven(chart: Chart, given: Given): Chart {
  const { surgery } = given
  const recorded = new Set(chart.answers.records.map(({ resource }) => resource))
  const answers = given.answers.filter(({ resource }) => !recorded.has(resource))
  if (answers.length === 0 && surgery === null) return chart
  return {
    ...chart,
    answers: { ...chart.answers, records: [...chart.answers.records, ...answers] },
    surgeryByHand: surgery,
  }
}
