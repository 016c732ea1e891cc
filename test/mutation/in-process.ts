import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core'
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type CompleteDryRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner'
import type { Suite, Test } from '@vitest/runner'
import path from 'node:path'
import { forgetfulMemory } from './forget.ts'
import { loadTests, runSuite, type Outcome } from './tests-in-process.ts'

/**
 * Runs Vitest's table tests for Stryker in its own process. They are loaded once, so that a mutant costs only the tests
 * that reach it; a new worker of Vitest for every mutant costs a hundred times as much.
 */
function inProcess(): TestRunner {
  const global = globalThis as { [INSTRUMENTER_CONSTANTS.NAMESPACE]?: InstrumenterContext }
  const mutants = (global[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {})
  const forget = forgetfulMemory()
  const loaded = new Map<string, Suite>()

  async function run(
    files: readonly string[],
    isWanted: (test: Test) => boolean,
    isBailing: boolean,
  ): Promise<CompleteDryRunResult> {
    const tests: TestResult[] = []
    for (const file of files) {
      const suite = loaded.get(file)
      if (suite === undefined) continue
      const isOver = await runSuite(suite, {
        isWanted,
        before(test) {
          forget()
          mutants.currentTestId = idOf(test)
        },
        after() {
          delete mutants.currentTestId
        },
        tell(outcome) {
          tests.push(resultOf(outcome))
          return isBailing && outcome.failure !== null
        },
      })
      if (isOver) break
    }
    return { status: DryRunStatus.Complete, tests }
  }

  async function load(files: readonly string[]): Promise<void> {
    for (const file of files) if (!loaded.has(file)) loaded.set(file, await loadTests(file))
  }

  return {
    // Nothing is to be loaded anew: a mutant that acts while a file is loaded is left out.
    capabilities: () => ({ reloadEnvironment: true }),
    async dryRun({ testFiles = [] }) {
      const files = testFiles.map((file) => path.relative(process.cwd(), file))
      await load(files)
      const result = await run(files, () => true, false)
      return mutants.mutantCoverage ? { ...result, mutantCoverage: mutants.mutantCoverage } : result
    },
    async mutantRun({ testFilter = [], hitLimit, activeMutant, disableBail }) {
      const files = [...new Set(testFilter.map(fileOf))]
      await load(files)
      const ids = new Set(testFilter)
      mutants.activeMutant = activeMutant.id
      mutants.hitCount = 0
      if (hitLimit === undefined) delete mutants.hitLimit
      else mutants.hitLimit = hitLimit
      const result = await run(files, (test) => ids.has(idOf(test)), !disableBail)
      delete mutants.activeMutant
      return toMutantRunResult(determineHitLimitReached(mutants.hitCount, hitLimit) ?? result)
    },
  }
}

function idOf(test: Test): string {
  return `${test.file.name}#${test.id}`
}

function fileOf(id: string): string {
  return id.slice(0, id.indexOf('#'))
}

function resultOf({ test, ms, failure, isSkipped }: Outcome): TestResult {
  const told = { id: idOf(test), name: test.fullName, timeSpentMs: ms, fileName: test.file.filepath }
  if (isSkipped) return { ...told, status: TestStatus.Skipped }
  if (failure === null) return { ...told, status: TestStatus.Success }
  return { ...told, status: TestStatus.Failed, failureMessage: failure }
}

inProcess.inject = [] as const

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', inProcess)]
