import { chartWith, contextOf, type Change } from '../../../test/chart-builders.ts'
import type { MedicationUse } from '../../domain/medication-list.ts'
import { SECTION_NAMES } from '../section-words.ts'
import { reviewOf, type Review } from './review.ts'
import type { RuleSection } from '../../rules/rule.ts'
import { whatIf, type Trials } from '../../domain/what-if.ts'

const SECTIONS = Object.keys(SECTION_NAMES) as RuleSection[]

/** The medicines of a chart built by these changes. */
export function usesOf(...changes: readonly Change[]): readonly MedicationUse[] {
  return reviewed(changes).list.uses
}

/** A chart built by these changes, gone through as it is, or as tried. */
export function reviewed(changes: readonly Change[], trials: Trials = new Map()): Review {
  const context = contextOf(chartWith(...changes))
  return reviewOf({ ...context, chart: whatIf(context.chart, trials) }, SECTIONS)
}
