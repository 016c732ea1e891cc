// Hazards: H-23
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../src/rules/index.ts'
import { traceabilityText } from './trace/table.ts'

const root = path.resolve(import.meta.dirname, '..')
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8')

/** Files of the terminology that read texts by the lists of others and hold none of their own. */
const WITHOUT_LIST = [
  'drugs.ts',
  'plain-text.ts',
  'unknown-parts.ts',
  'implied-strength.ts',
  'sig.ts',
  'surgery.ts',
]

describe('docs/traceability.md', () => {
  it('leads from every rule to its file, tests and sources: run `npm run trace` when this fails', () => {
    expect(textOf('docs/traceability.md')).toBe(traceabilityText())
  })

  it.each([...rules])('$id has a row', ({ id }) => {
    expect(textOf('docs/traceability.md')).toContain(`| \`${id}\` |`)
  })
})

describe('docs/terminology.md', () => {
  const text = textOf('docs/terminology.md')
  const files = readdirSync(path.join(root, 'src/terminology')).filter((file) => !file.endsWith('.test.ts'))

  it.each(files.filter((file) => !WITHOUT_LIST.includes(file)))('names the source and date of %s', (file) => {
    const rows = text.split('\n').filter((line) => line.startsWith('|') && line.includes(file))
    expect(rows.length, 'a row of the table names the file').toBeGreaterThan(0)
    for (const row of rows) expect(row).toMatch(/\| \d{4}-\d{2}-\d{2} +\|$/)
  })

  it('names no file that is not there', () => {
    const named = [...text.matchAll(/`(?:src\/(?:terminology|domain)\/)?([a-z-]+\.ts)`/g)].map(
      ([, file = '']) => file,
    )
    const known = [...files, ...readdirSync(path.join(root, 'src/domain'))]
    expect(named.filter((file) => !known.includes(file))).toEqual([])
  })

  it('says nothing twice', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| -'))
    expect(rows.filter((row, place) => rows.indexOf(row) !== place)).toEqual([])
  })
})

describe('docs/intended-use.md', () => {
  const text = textOf('docs/intended-use.md')
  /** What the reader opens, each a section of its own. */
  const SCREENS = ['Red flags and the checklist', 'Work-up', 'Medications', 'Causes', 'What was read']

  it.each(SCREENS)('says of "%s" how it meets each criterion', (screen) => {
    const section = text.split(/^### /m).find((part) => part.startsWith(screen)) ?? ''
    for (const criterion of [1, 2, 3, 4])
      expect(section).toMatch(new RegExp(`^- Criterion ${criterion}: \\S`, 'm'))
  })

  it('says that the app is not for emergencies', () => {
    expect(text).toMatch(/not for emergencies/i)
  })
})
