import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The browser for tests: CHROME_PATH when set, else the one that comes with the packages, unpacked once into a folder
 * named by its version (unpacking twice at the same time fails, so this runs once before any test).
 */
export async function findChromium(): Promise<string> {
  const own = process.env.CHROME_PATH
  if (own !== undefined && own !== '') return own
  const root = path.resolve(import.meta.dirname, '../..')
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  const folder = path.join(root, '.cache', `chromium-${devDependencies['@sparticuz/chromium'] ?? ''}`)
  mkdirSync(folder, { recursive: true })
  const { default: chromium } = await import('@sparticuz/chromium')
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    return await chromium.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
