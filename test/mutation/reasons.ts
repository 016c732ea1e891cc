import type { Survivor } from './survivors.ts'

/** Why a mutant may survive. A survivor without a reason may be a test that is wanted. */
export type Reason = { why: string; of: (survivor: Survivor) => boolean }

export const REASONS: readonly Reason[] = [
  {
    why: 'The `break` of the last case: the switch ends there either way.',
    of: ({ before }) => /^case '[\w-]+':\s*break$/.test(before),
  },
  {
    why: 'The longest text that is quoted: it only shortens, and no verdict rests on it.',
    of: ({ before, after }) => /\.slice\(0, (\d{2,}|[A-Z_]+)\)$/.test(before) && before.startsWith(after),
  },
  {
    why: 'What stops the verdict is looked for again by the verdict itself (clear, not applicable), with the same outcome.',
    of: ({ file, before, after }) =>
      after === 'true' &&
      ((file.endsWith('/answered.ts') && before === 'reason !== null') ||
        (file.endsWith('/bone-health.ts') && before === 'one !== null')),
  },
  {
    why: 'The latest value is of its own time, too: the other half of the condition catches it.',
    of: ({ file, before, after }) =>
      file.endsWith('/crp-trend.ts') && before === 'one === latest' && after === 'false',
  },
  {
    why: 'Nothing lies exactly at the tolerance for rounding (1e-9).',
    of: ({ file, before, after }) =>
      file.endsWith('/dosage.ts') && before.endsWith('< ROUNDING') && after === before.replace('<', '<='),
  },
  {
    why: 'Without weekdays their share is 1, and both ways of reckoning give the same.',
    of: ({ file, before }) => file.endsWith('/timing.ts') && before === 'days > 0',
  },
  {
    why: 'Which rules are medication checks is held by test/every-rule.test.ts, which is not run here.',
    of: ({ file }) => file.endsWith('/later-rules.ts'),
  },
]
