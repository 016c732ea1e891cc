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
    why: 'The limits stand from the highest down, and no two are alike: the last is the least.',
    of: changes(
      'rules/medications/tramadol-limits.ts',
      ['one.most < least.most', 'one.most <= least.most'],
      ['one.most < least.most', 'true'],
    ),
  },
  {
    why: 'Without a fusion the work-up gate has spoken before; the branch is there for the compiler.',
    of: changes('rules/work-up/repeat-surgery.ts', ['[prior]', '[]']),
  },
  {
    why: 'Which rules are medication checks is held by test/every-rule.test.ts, which is not run here.',
    of: ({ file }) => file === 'src/rules/later-rules.ts',
  },
]
