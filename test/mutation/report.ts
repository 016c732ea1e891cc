import type { Group } from './groups.ts'
import { REASONS } from './reasons/index.ts'
import type { GroupResult, Survivor } from './survivors.ts'

const LONGEST = 60

type Ran = { group: Group; result: GroupResult | null }

/** The report of the last runs as Markdown. */
export function reportText(runs: readonly Ran[], date: string): string {
  const results = runs.flatMap(({ result }) => result ?? [])
  const sum = (of: (result: GroupResult) => number) => results.reduce((all, result) => all + of(result), 0)
  const survivors = results.flatMap((result) => result.survivors)
  return `# Mutation tests

Stryker changes the code in one place after the other; a change that no test notices survives. Written by
\`npm run test:mutation\` on ${date}; \`npm run test:mutation src/domain\` runs one folder.

| folder | tests | mutants | killed | survived | score |
| --- | --- | --- | --- | --- | --- |
${[...runs.map(rowOf), totalOf(results)].join('\n')}

The property tests, the sample patients and the tests of the pages are not run here. Not counted:

- ${sum(({ leftOut }) => leftOut.words)} changes of words (Stryker's StringLiteral): what is compared with a word is changed by other mutants, and
  words shown are held by the tables' column of words, not letter by letter.
- ${sum(({ leftOut }) => leftOut.atLoad)} changes that act only while a file is loaded (tables, limits, lists of codes): their tests are those of the
  terminology and of the rules' limits.
- ${sum(({ refused }) => refused)} changes that no test noticed but the compiler refuses.

Not run: src/terminology (mostly tables), src/domain/what-if.ts (its generated lists take too long), src/fhir/map-ahead.ts and
map-once.ts (they save time only), the part of src/fhir that speaks with the EHR, src/drafts, src/app.

## Survivors

${REASONS.flatMap(({ why }) => judgedOf(why, survivors)).join('\n\n')}

${unjudgedOf(survivors)}
`
}

function reasonOf(survivor: Survivor): string | null {
  return REASONS.find(({ of }) => of(survivor))?.why ?? null
}

function rowOf({ group, result }: Ran): string {
  const head = `| ${group.name} | ${group.seenBy}`
  return result === null
    ? `${head} | not run | | | |`
    : `${head} | ${figuresOf(result.killed, result.survivors.length)} |`
}

function totalOf(results: readonly GroupResult[]): string {
  const killed = results.reduce((all, result) => all + result.killed, 0)
  const survived = results.reduce((all, result) => all + result.survivors.length, 0)
  return `| all | | ${figuresOf(killed, survived)} |`
}

function figuresOf(killed: number, survived: number): string {
  const all = killed + survived
  return [all, killed, survived, `${((100 * killed) / all).toFixed(1)} %`].join(' | ')
}

function judgedOf(why: string, survivors: readonly Survivor[]): string[] {
  const those = survivors.filter((one) => reasonOf(one) === why)
  return those.length === 0 ? [] : [`### ${why}\n\n${those.map(lineOf).join('\n')}`]
}

function unjudgedOf(survivors: readonly Survivor[]): string {
  const those = survivors.filter((one) => reasonOf(one) === null)
  if (those.length === 0) return ''
  return `### Not judged

For these no reason is written down in \`test/mutation/reasons\`: each may be a test that is wanted.

${those.map(lineOf).join('\n')}`
}

function lineOf({ file, line, before, after }: Survivor): string {
  return `- ${file}:${line} \`${short(before)}\` to \`${short(after)}\``
}

/** On one line. */
function short(code: string): string {
  const plain = code.replaceAll(/\s+/g, ' ').replaceAll('`', "'")
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}...` : plain
}
