import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The unit tests again in time zones on both sides of the date line, behind and ahead of UTC, and at a half hour. */
const ZONES = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati']

const packageFile = createRequire(import.meta.url).resolve('vitest/package.json')
const vitest = path.join(path.dirname(packageFile), 'vitest.mjs')

for (const zone of ZONES) {
  console.log(`Time zone ${zone}`)
  const env = { ...process.env, TZ: zone }
  const run = spawnSync(process.execPath, [vitest, 'run', '--project', 'unit', '--reporter', 'dot'], {
    stdio: 'inherit',
    env,
  })
  if (run.status !== 0) process.exit(run.status ?? 1)
}
