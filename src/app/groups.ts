import type { Assessment, RuleSection } from '../rules/rule.ts'
import type { Priority } from '../rules/verdict.ts'

/** The order of findings: least time to harm first. */
const PRIORITIES = ['critical', 'high', 'moderate', 'info'] as const satisfies readonly Priority[]

/** Findings shown on the page before the rest folds behind "show n more". */
const SHOWN_AT_FIRST = 5

type FindingAssessment = Extract<Assessment, { kind: 'finding' }>

/** The assessments of one section, by what the reader has to do with them. */
export type Groups = {
  /** By priority, then in the order of the rules. */
  findings: readonly FindingAssessment[]
  unchecked: readonly Assessment[]
  toAsk: readonly Assessment[]
  clear: readonly Assessment[]
  notApplicable: readonly Assessment[]
}

/** Groups the assessments of one section. */
export function groupsOf(assessments: readonly Assessment[], section: RuleSection): Groups {
  const here = assessments.filter((item) => item.section === section)
  const notAssessed = here.filter((item) => item.kind === 'not-assessed')
  return {
    findings: byPriority(here.filter((item) => item.kind === 'finding')),
    unchecked: notAssessed.filter((item) => item.ask !== true),
    toAsk: notAssessed.filter((item) => item.ask === true),
    clear: here.filter((item) => item.kind === 'clear'),
    notApplicable: here.filter((item) => item.kind === 'not-applicable'),
  }
}

/**
 * The findings the page shows before "show n more": every critical one, every one the reader has open, and the first
 * few by priority. Folding a single finding away saves nothing, so then all are shown.
 */
export function shownAtFirst(
  assessments: readonly Assessment[],
  order: readonly RuleSection[],
  open: ReadonlySet<string>,
): ReadonlySet<string> {
  const findings = byPriority(order.flatMap((section) => groupsOf(assessments, section).findings))
  const kept = findings.filter(
    (item, place) => place < SHOWN_AT_FIRST || item.priority === 'critical' || open.has(item.rule),
  )
  const shown = findings.length - kept.length <= 1 ? findings : kept
  return new Set(shown.map((item) => item.rule))
}

function byPriority(findings: readonly FindingAssessment[]): FindingAssessment[] {
  return findings.toSorted((a, b) => PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority))
}
