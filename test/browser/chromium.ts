import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/**
 * The browser for tests: CHROME_PATH when set, else the one that comes with the packages, unpacked once into a folder
 * named by its version (unpacking twice at the same time fails).
 */
export async function findChromium(): Promise<string> {
  const own = process.env.CHROME_PATH
  if (own !== undefined && own !== '') return own
  const require = createRequire(import.meta.url)
  const { version } = require('@sparticuz/chromium/package.json') as { version: string }
  const folder = path.resolve('.cache', `chromium-${version}`)
  mkdirSync(folder, { recursive: true })
  process.env.TMPDIR = folder
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}
