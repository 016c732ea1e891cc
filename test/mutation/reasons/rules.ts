import { anyOf, changes, type Reason } from './reason.ts'

export const RULES: readonly Reason[] = [
  {
    why: 'The order of two ended records with the same last day: whichever is looked at first, both or the same one lead up to the present one.',
    of: changes('rules/medications/time-on-list.ts', [
      'b.first.first - a.first.first',
      'b.first.first + a.first.first',
    ]),
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
    why: 'Here a look gives one line, so that every line of it is as good as any.',
    of: anyOf(
      changes('rules/causes/central-sensitisation.ts', [
        'lines.every((line) => line.column ...',
        'lines.some(...',
      ]),
      changes('rules/causes/exams.ts', ['withContrast.lines.every(...', 'withContrast.lines.some(...']),
    ),
  },
  {
    why: 'The names of exams that begin with an abbreviation have no other capital with a small letter after it.',
    of: changes('rules/causes/looks.ts', ['/^[A-Z][a-z]/', '/[A-Z][a-z]/']),
  },
  {
    why: 'What was asked before is not asked again: it saves time only, and the answer is the same.',
    of: changes('rules/rule.ts', ['answers.has(question)', 'false']),
  },
  {
    why: 'Which rules are medication checks is held by test/every-rule.test.ts, which is not run here.',
    of: ({ file }) => file === 'src/rules/later-rules.ts',
  },
]
