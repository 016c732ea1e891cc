import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { licencesText, shippedPackages } from './supply/licences.ts'

/** Licences that ask for nothing but their own text. */
const PERMISSIVE = [
  'MIT',
  'MIT and ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  'Unlicense',
]
/** The project's own standard. */
const DIRECT_AT_MOST = 20

const root = path.resolve(import.meta.dirname, '..')

it('docs/licences.md lists what the lock file holds', () => {
  expect(readFileSync(path.join(root, 'docs/licences.md'), 'utf8')).toBe(licencesText(shippedPackages()))
})

it('every package of the built app has a permissive licence', () => {
  const packages = shippedPackages()
  expect(packages.map(({ name }) => name)).toContain('react')
  expect(packages.filter(({ licence }) => !PERMISSIVE.includes(licence))).toEqual([])
})

it('run-time dependencies are few, and each is pinned', () => {
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  expect(Object.keys(dependencies).length).toBeLessThan(DIRECT_AT_MOST)
  for (const version of Object.values(dependencies))
    expect(version).toMatch(/^\d+\.\d+\.\d+$|^file:fixtures\//)
})
