import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Which folders of src each folder may import from. `.` is what lies in src itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: ['domain'],
  terminology: ['terminology', 'domain'],
  rules: ['rules', 'domain'],
  fhir: ['fhir', 'domain', 'terminology'],
  drafts: ['drafts', 'domain', 'rules'],
  app: ['app', 'domain', 'rules', 'drafts', 'fhir', '.'],
  '.': ['.', 'app', 'domain', 'rules', 'drafts', 'fhir', 'terminology'],
}
/** Packages that one folder alone may know. */
const ONLY_IN: Record<string, readonly string[]> = {
  fhirclient: ['fhir'],
  react: ['app', '.'],
  'react-dom': ['.'],
  valibot: ['.'],
}
/** Folders in which the clock is an argument. */
const WITHOUT_CLOCK = ['domain', 'rules', 'drafts']
/** A file is one idea: beyond this many lines it is more than one. Data tables are exempt. */
const MOST_LINES = 300
const DATA_TABLES = [
  'brand-names.ts',
  'citations.ts',
  'condition-codes.ts',
  'drug-table.ts',
  'imaging-codes.ts',
]

const root = path.resolve(import.meta.dirname, '..')
const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => path.join('src', file))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|test-[a-z-]+\.tsx?$/.test(file))
const folderOf = (file: string): string =>
  file.split(path.sep).length > 2 ? (file.split(path.sep)[1] ?? '.') : '.'
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const importsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/(?:from|import\()\s*'([^']+)'|^import '([^']+)'/gm)].map(
    (match) => match[1] ?? match[2] ?? '',
  )

describe('architecture', () => {
  it('finds the source', () => {
    expect(files.length).toBeGreaterThan(60)
  })

  it.each(files)('%s imports only what its folder may know', (file) => {
    const folder = folderOf(file)
    const allowed = MAY_IMPORT[folder]
    expect(allowed, `folder ${folder} is not in the plan`).toBeDefined()
    for (const target of importsOf(file)) {
      if (!target.startsWith('.')) {
        const name = target
          .split('/')
          .slice(0, target.startsWith('@') ? 2 : 1)
          .join('/')
        const owners = ONLY_IN[name]
        if (owners) expect(owners, `${target} is not for ${folder}`).toContain(folder)
        continue
      }
      const inside = path.relative(root, path.resolve(root, path.dirname(file), target))
      expect(inside.startsWith('src'), `${target} leaves src`).toBe(true)
      expect(allowed, `${file} imports ${target}`).toContain(folderOf(inside))
    }
  })

  it.each(files.filter((file) => WITHOUT_CLOCK.includes(folderOf(file))))(
    '%s does not read the clock',
    (file) => {
      expect(textOf(file)).not.toMatch(/new Date\(\)|Date\.now\(/)
    },
  )

  it.each(files.filter((file) => !DATA_TABLES.includes(path.basename(file))))('%s is one idea', (file) => {
    expect(textOf(file).split('\n').length).toBeLessThanOrEqual(MOST_LINES)
  })

  it.each(files.filter((file) => folderOf(file) === 'rules'))('%s knows no FHIR', (file) => {
    expect(textOf(file)).not.toMatch(/\bObservation\b|\bMedicationRequest\b|CodeableConcept|resourceType/)
  })
})
