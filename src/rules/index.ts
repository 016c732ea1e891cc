import { laterRules } from './later-rules.ts'
import { redFlagRules } from './red-flag-rules.ts'
import type { Rule } from './rule.ts'

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [...redFlagRules, ...laterRules]
