import type { Chart } from '../../domain/chart.ts'
import { labSources } from '../../domain/select-results.ts'
import type { SourceState } from '../../domain/sources.ts'

/** What the timeline shows, in the order of its lanes. Medicines have lanes of their own, one for each class. */
export const KINDS = {
  'red-flag': { name: 'Red flags', fedBy: () => [] },
  operation: { name: 'Operations', fedBy: ({ surgeries }) => surgeries.sources },
  block: { name: 'Blocks, injections, stimulators', fedBy: ({ interventions }) => interventions.sources },
  imaging: { name: 'Imaging', fedBy: ({ imaging }) => imaging.sources },
  lab: {
    name: 'Laboratory',
    fedBy: ({ results, cultures }) => unique([...labSources('crp', { results }), ...cultures.sources]),
  },
  score: { name: 'Pain and function scores', fedBy: (chart) => labSources('pain-score', chart) },
  vital: {
    name: 'Vital signs',
    fedBy: (chart) => labSources('weight', chart),
  },
  order: { name: 'Orders', fedBy: ({ orders }) => orders.sources },
  medicine: { name: 'Medicines', fedBy: ({ medications }) => medications.sources },
} as const satisfies Record<string, { name: string; fedBy: (chart: Chart) => readonly SourceState[] }>
export type CourseKind = keyof typeof KINDS

export const KIND_ORDER = Object.keys(KINDS) as CourseKind[]

/** Vital signs are taken at every visit and would bury the rest: shown on request. */
export const SHOWN_AT_FIRST: ReadonlySet<CourseKind> = new Set(KIND_ORDER.filter((kind) => kind !== 'vital'))

function unique(sources: readonly SourceState[]): SourceState[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()]
}
