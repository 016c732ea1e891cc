import type { RuleSection } from '../rules/rule.ts'

/** The three parts of the page, by name. */
export const SECTION_NAMES: Record<RuleSection, string> = {
  'red-flags': 'Red flags',
  'work-up': 'Work-up',
  medications: 'Medications',
}
