import { laterRules } from './later-rules.ts'
import { longTermCorticosteroid } from './medications/long-term-corticosteroid.ts'
import { redFlagRules } from './red-flag-rules.ts'
import { verdictOf, type Rule } from './rule.ts'

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [...redFlagRules(verdictOf(longTermCorticosteroid)), ...laterRules]
