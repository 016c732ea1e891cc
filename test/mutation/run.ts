import { Stryker } from '@stryker-mutator/core'
import { resultFile, type Group } from './groups.ts'

/** Runs the mutants of a group; what has not changed since the last run is taken from its result. */
export async function runGroup(group: Group): Promise<void> {
  // The processes that Stryker starts load TypeScript, too.
  process.env.NODE_OPTIONS = '--import tsx'
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
