import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8')

type Hazard = { id: string; text: string; tests: readonly { file: string; title: string }[] }

const hazards: readonly Hazard[] = textOf('docs/hazards.md')
  .split(/^## (?=H-)/m)
  .slice(1)
  .map((text) => ({
    id: /^H-\d\d/.exec(text)?.[0] ?? '',
    text,
    tests: [...text.matchAll(/^ {2}- `([^`]+)`: (.+)$/gm)].map(([, file = '', title = '']) => ({
      file,
      title,
    })),
  }))

/** Every test file with the hazards its first lines name. */
const tagged = ['src', 'test', 'fixtures']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file}`,
    ),
  )
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => ({ file, ids: /^\/\/ Hazards: (.+)$/m.exec(textOf(file))?.[1]?.split(', ') ?? [] }))

/** Names of tests, groups and rows: every quoted text that opens a call or a row. */
function titlesOf(file: string): string[] {
  return [...textOf(file).matchAll(/[([]\s*(?:'([^'\n]+)'|"([^"\n]+)"|`([^`\n]+)`)/g)].map(
    ([, single, double, template]) => single ?? double ?? template ?? '',
  )
}

describe('hazards', () => {
  it('are numbered without gaps', () => {
    expect(hazards.length).toBeGreaterThan(20)
    expect(hazards.map(({ id }) => id)).toEqual(
      hazards.map((_, place) => `H-${String(place + 1).padStart(2, '0')}`),
    )
  })

  it.each(hazards)('$id says cause, harm and control, and has its tests', ({ text, tests }) => {
    for (const part of ['Cause', 'Harm', 'Control']) expect(text).toMatch(new RegExp(`^- ${part}: \\S`, 'm'))
    expect(text).toMatch(/^- Harm: (major|moderate|minor)\./m)
    expect(tests.length).toBeGreaterThan(0)
  })

  it.each(hazards.flatMap(({ id, tests }) => tests.map((test) => ({ id, ...test }))))(
    '$id: $file has "$title"',
    ({ id, file, title }) => {
      expect(existsSync(path.join(root, file)), 'the file exists').toBe(true)
      expect(
        titlesOf(file).some((one) => one.includes(title)),
        'a test has this title',
      ).toBe(true)
      expect(tagged.find((one) => one.file === file)?.ids, 'its first line names the hazard').toContain(id)
    },
  )

  it.each(tagged.filter(({ ids }) => ids.length > 0))(
    '$file names only hazards that name it',
    ({ file, ids }) => {
      const naming = hazards
        .filter(({ tests }) => tests.some((test) => test.file === file))
        .map(({ id }) => id)
      expect(ids).toEqual(naming)
    },
  )
})
