import path from 'node:path'
import {
  collectTests,
  getFn,
  getHooks,
  type Suite,
  type Task,
  type Test,
  type VitestRunner,
  type VitestRunnerConfig,
} from '@vitest/runner'
import { expect } from 'vitest'

const TIMEOUT = 60_000

export type Outcome = { test: Test; ms: number; failure: string | null; isSkipped: boolean }
export type Course = {
  isWanted: (test: Test) => boolean
  before: (test: Test) => void
  after: () => void
  /** True stops the run. */
  tell: (outcome: Outcome) => boolean
}

/** The tests of a file of this folder, made once; their functions can be run again and again. */
export async function loadTests(file: string): Promise<Suite> {
  const root = process.cwd()
  const config: VitestRunnerConfig = {
    root,
    setupFiles: [],
    name: undefined,
    passWithNoTests: false,
    testNamePattern: undefined,
    allowOnly: false,
    sequence: { seed: 0, hooks: 'stack', setupFiles: 'list' },
    chaiConfig: undefined,
    maxConcurrency: 1,
    testTimeout: TIMEOUT,
    hookTimeout: TIMEOUT,
    retry: 0,
    includeTaskLocation: false,
    tags: [],
    tagsFilter: undefined,
    strictTags: false,
  }
  const runner: VitestRunner = { config, importFile: (name) => import(name) }
  const [suite] = await collectTests([path.join(root, file)], runner)
  if (suite === undefined) throw new Error(`${file}: no tests`)
  if (suite.result?.state === 'fail') throw new Error(`${file}: ${suite.result.errors?.[0]?.message ?? ''}`)
  return suite
}

/** Runs the wanted tests of a suite, with its hooks; true when the run is to stop. */
export async function runSuite(suite: Suite, course: Course): Promise<boolean> {
  const wanted = suite.tasks.filter((task) => testsOf(task).some(course.isWanted))
  if (wanted.length === 0) return false
  const { beforeAll, afterAll } = getHooks(suite)
  let isOver = false
  try {
    for (const hook of beforeAll) await hook(suite)
    for (const task of wanted) {
      isOver = task.type === 'suite' ? await runSuite(task, course) : course.tell(await runTest(task, course))
      if (isOver) break
    }
  } finally {
    for (const hook of afterAll) await hook(suite)
  }
  return isOver
}

async function runTest(test: Test, course: Course): Promise<Outcome> {
  if (test.mode !== 'run' && test.mode !== 'queued') return { test, ms: 0, failure: null, isSkipped: true }
  const start = performance.now()
  course.before(test)
  expect.setState({ assertionCalls: 0, currentTestName: test.fullName, testPath: test.file.filepath })
  const suites = suitesOf(test)
  let failure: string | null = null
  try {
    for (const suite of suites) for (const hook of getHooks(suite).beforeEach) await hook(test.context, suite)
    await getFn(test)()
  } catch (error) {
    failure = String(error)
  }
  for (const suite of suites) for (const hook of getHooks(suite).afterEach) await hook(test.context, suite)
  course.after()
  return { test, ms: performance.now() - start, failure, isSkipped: false }
}

function testsOf(task: Task): Test[] {
  return task.type === 'test' ? [task] : task.tasks.flatMap(testsOf)
}

/** From the file down. */
function suitesOf({ suite, file }: Test): Suite[] {
  const inside: Suite[] = []
  for (let one = suite; one; one = one.suite) inside.unshift(one)
  return inside[0] === file ? inside : [file, ...inside]
}
