import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseConfig } from './config.ts'
import { cachingOf, nginxFile, siteHeaders, staticHostFile } from './site-headers.ts'

const root = path.resolve(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(tmpdir(), 'headers-'))
afterAll(() => rmSync(folder, { recursive: true }))

const directive = (name: string, issuers: Parameters<typeof siteHeaders>[0]) =>
  siteHeaders(issuers)
    ['Content-Security-Policy']?.split('; ')
    .find((one) => one.startsWith(`${name} `))
const A = { url: 'https://a.example/fhir/R4' }

describe('siteHeaders', () => {
  it.each([
    ['an EHR', [A], "'self' https://a.example", 'https://a.example'],
    [
      'its authorization server lives elsewhere',
      [{ ...A, authorizationOrigins: ['https://login.example'] }],
      "'self' https://a.example https://login.example",
      'https://a.example',
    ],
    [
      'its charts live elsewhere',
      [{ ...A, launchOrigins: ['https://chart.example', 'https://other.example'] }],
      "'self' https://a.example",
      'https://chart.example https://other.example',
    ],
    ['no page may frame it', [{ ...A, launchOrigins: [] }], "'self' https://a.example", "'none'"],
    [
      'two bases of one EHR',
      [A, { url: 'https://a.example/fhir/test' }],
      "'self' https://a.example",
      'https://a.example',
    ],
    ['no usable configuration', [], "'self'", "'none'"],
  ])('%s', (_why, issuers, asked, framing) => {
    expect(directive('connect-src', issuers)).toBe(`connect-src ${asked}`)
    expect(directive('frame-ancestors', issuers)).toBe(`frame-ancestors ${framing}`)
  })

  it('allows nothing inline and no evaluation', () => {
    expect(Object.values(siteHeaders([A])).join()).not.toMatch(/unsafe|\*/)
    expect(directive('default-src', [A])).toBe("default-src 'none'")
  })
})

it.each([
  ['/', 'no-store'],
  ['/launch.html', 'no-store'],
  ['/config.json', 'no-store'],
  ['/assets/config.json', 'public, max-age=31536000, immutable'],
  ['/questionnaires/red-flag-checklist.json', 'no-cache'],
])('%s may be kept: %s', (pathname, caching) => {
  expect(cachingOf(pathname)).toBe(caching)
})

describe('the files for web servers', () => {
  it.each([
    ['nginx.conf', nginxFile],
    ['_headers', staticHostFile],
  ])('docs/deploy/%s is what the configuration of the sandbox gives', (name, make) => {
    const parsed = parseConfig(JSON.parse(readFileSync(path.join(root, 'public/config.json'), 'utf8')))
    if (!parsed.ok) throw new Error(parsed.problems.join(' '))
    const text = readFileSync(path.join(root, 'docs/deploy', name), 'utf8')
    expect(text).toBe(make(parsed.config.issuers))
    for (const value of Object.values(siteHeaders(parsed.config.issuers))) expect(text).toContain(value)
  })

  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/headers.ts', ...args], {
      cwd: root,
      encoding: 'utf8',
    })

  it('are written by a command', () => {
    execFileSync(process.execPath, ['--import', 'tsx', 'src/headers.ts', 'public/config.json', folder], {
      cwd: root,
    })
    expect(readFileSync(path.join(folder, '_headers'), 'utf8')).toContain('connect-src')
  })

  it.each([
    ['no arguments', [], 'usage: npm run headers'],
    ['no such file', ['nowhere.json', folder], 'nowhere.json'],
    ['not JSON', ['README.md', folder], 'usage'],
  ])('%s: one line, and ends with 2', (_why, args, words) => {
    const { status, stderr } = run(...args)
    expect(status).toBe(2)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain(words)
  })

  it('a configuration with a problem is named', () => {
    const file = path.join(folder, 'bad.json')
    writeFileSync(file, JSON.stringify({ siteName: 'x', issuers: [] }))
    const { status, stderr } = run(file, folder)
    expect(status).toBe(2)
    expect(stderr).toContain('"issuers"')
  })
})
