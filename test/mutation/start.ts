import { Stryker } from '@stryker-mutator/core'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { rememberedCheck } from './compiler.ts'
import { GROUPS, resultFile, type Group } from './groups.ts'
import { reportText } from './report.ts'
import { lastResult } from './survivors.ts'

const report = path.resolve(import.meta.dirname, '../../docs/mutation.md')
/** Folders to run; without any, all. `--report` alone only writes the report anew. */
const asked = process.argv.slice(2)

// The processes that Stryker starts load TypeScript, too.
process.env.NODE_OPTIONS = '--import tsx'

for (const group of GROUPS) if (asked.length === 0 || asked.includes(group.name)) await run(group)

const { compiles, keep } = rememberedCheck()
const results = GROUPS.map((group) => {
  const result = lastResult(group, compiles)
  keep()
  return { group, result }
})
const options = await resolveConfig(report)
const text = reportText(results, new Date().toISOString().slice(0, 10))
writeFileSync(report, await format(text, { ...options, filepath: report }))

async function run(group: Group): Promise<void> {
  const stryker = new Stryker({
    plugins: ['./test/mutation/in-process.ts'],
    testRunner: 'in-process',
    mutate: [...group.mutate, '!**/*.test.ts'],
    testFiles: [...group.tests],
    mutator: { excludedMutations: ['StringLiteral'] },
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    incremental: true,
    incrementalFile: resultFile(group),
    concurrency: 2,
    timeoutMS: 180_000,
    dryRunTimeoutMinutes: 30,
    reporters: ['progress-append-only'],
    tempDirName: '.cache/mutation/sandbox',
    ignorePatterns: ['.cache', 'dist', 'docs', 'public'],
  })
  await stryker.runMutationTest()
}
