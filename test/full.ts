import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The long runs at their full size, in Node and in the browser; further arguments name the files to run. */
const packageFile = createRequire(import.meta.url).resolve('vitest/package.json')
const vitest = path.join(path.dirname(packageFile), 'vitest.mjs')

const PROJECTS = ['--project', 'property', '--project', 'e2e']

const run = spawnSync(process.execPath, [vitest, 'run', ...PROJECTS, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, POSTFUSION_RUN: 'full' },
})
process.exit(run.status ?? 1)
