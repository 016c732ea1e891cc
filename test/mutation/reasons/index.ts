import { DOMAIN } from './domain.ts'
import { FHIR } from './fhir.ts'
import type { Reason } from './reason.ts'
import { RULES } from './rules.ts'

/** A survivor without a reason may be a test that is wanted. */
export const REASONS: readonly Reason[] = [
  {
    why: 'The `break` of the last case: the switch ends there either way.',
    of: ({ before }) => /^case '[\w-]+':\s*break$/.test(before),
  },
  {
    why: 'The longest text that is quoted: it only shortens, and no verdict rests on it.',
    of: ({ before, after }) => /\.slice\(0, (\d{2,}|[A-Z_]+)\)$/.test(before) && before.startsWith(after),
  },
  ...RULES,
  ...DOMAIN,
  ...FHIR,
]
