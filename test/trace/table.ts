import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { rules } from '../../src/rules/index.ts'

const root = path.resolve(import.meta.dirname, '../..')
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8')

function filesUnder(folder: string, pattern: RegExp): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .filter((file) => pattern.test(file))
    .sort()
}

const HEAD = `# From each rule to its file, tests and sources

Written by \`npm run trace\`; a test fails when it is not current. Beside the tests named, \`test/every-rule.test.ts\`,
\`test/monotone-ignorance.test.ts\`, \`test/conservation.test.ts\`, \`test/fuzz.test.ts\` and \`test/fault-matrix.test.ts\` run over every rule.
"Found in" are the sample patients in which a finding of the rule is expected. Sources are entries of \`src/rules/citations.ts\`.

| rule | file | tests that name it | found in | sources |
| ---- | ---- | ------------------ | -------- | ------- |
`

/** The table of rules, from the rules themselves and from the texts of the tests. */
export function traceabilityText(): string {
  const tests = [
    ...filesUnder('test', /\.(test\.tsx?|ts)$/).filter((file) => /\.test\.tsx?$|^test\/oracle\//.test(file)),
    ...filesUnder('src', /\.test\.tsx?$/),
  ].map((file) => ({ file, text: textOf(file) }))
  const samples = filesUnder('fixtures/patients', /\/expected\.json$/).map((file) => ({
    name: file.split('/').at(-2) ?? '',
    // Our own files, checked by patients.test.ts.
    verdicts: (JSON.parse(textOf(file)) as { verdicts: Record<string, { verdict: string } | undefined> })
      .verdicts,
  }))
  const rows = rules.map(({ id, section, cites }) => {
    const own = `src/rules/${section}/${id}.test.ts`
    const naming = tests.filter(({ file, text }) => file !== own && text.includes(`'${id}'`))
    const cells = [
      `\`${id}\``,
      `\`src/rules/${section}/${id}.ts\``,
      [own, ...naming.map(({ file }) => file)].map((file) => `\`${file}\``).join(', '),
      samples
        .filter(({ verdicts }) => verdicts[id]?.verdict === 'finding')
        .map(({ name }) => name)
        .join(', '),
      cites.map((one) => one.id).join(', '),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return `${HEAD}${rows.join('\n')}\n`
}
