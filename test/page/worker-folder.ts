import { copyFileSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** A folder with msw's worker script, for the test server alone: `public/` would ship it. */
export function workerFolder(): string {
  const folder = path.resolve(import.meta.dirname, '../../.cache/page-tests')
  mkdirSync(folder, { recursive: true })
  const script = path.join(
    path.dirname(createRequire(import.meta.url).resolve('msw')),
    '..',
    'mockServiceWorker.js',
  )
  copyFileSync(script, path.join(folder, 'mockServiceWorker.js'))
  return folder
}
