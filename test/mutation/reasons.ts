import type { Survivor } from './survivors.ts'

/** Why a mutant may survive. A survivor without a reason is a test that is wanted. */
export type Reason = { why: string; of: (survivor: Survivor) => boolean }

export const REASONS: readonly Reason[] = [
  {
    why: 'The `break` of the last case: the switch ends there either way.',
    of: ({ before }) => /^case '[\w-]+':\s*break$/.test(before),
  },
]
