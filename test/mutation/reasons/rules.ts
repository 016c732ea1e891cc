import { anyOf, changes, type Reason } from './reason.ts'

export const RULES: readonly Reason[] = [
  {
    why: 'What stops the verdict is looked for again by the verdict itself (clear, not applicable), with the same outcome.',
    of: anyOf(
      changes('rules/red-flags/answered.ts', ['reason !== null', 'true']),
      changes('rules/work-up/bone-health.ts', ['one !== null', 'true']),
    ),
  },
  {
    why: 'The latest value is of its own time, too: the other half of the condition catches it.',
    of: changes('rules/red-flags/crp-trend.ts', ['one === latest', 'false']),
  },
  {
    why: 'Which rules are medication checks is held by test/every-rule.test.ts, which is not run here.',
    of: ({ file }) => file === 'src/rules/later-rules.ts',
  },
]
