import { existsSync, readFileSync } from 'node:fs'
import { resultFile, type Group } from './groups.ts'

export type Survivor = { file: string; line: number; before: string; after: string }
export type GroupResult = {
  killed: number
  /** Changes that the compiler does not take. */
  refused: number
  /** Changes of words, and changes that act only while a file is loaded. */
  leftOut: { words: number; atLoad: number }
  survivors: Survivor[]
}

type Position = { line: number; column: number }
type Mutant = {
  mutatorName: string
  replacement: string
  status: string
  location: { start: Position; end: Position }
}
/** What Stryker keeps of a run, as far as it is read here. */
type Kept = { files: Record<string, { source: string; mutants: Mutant[] }> }

/** What a group's last run on this machine found; null when there was none. */
export function lastResult(
  group: Group,
  compiles: (file: string, text: string) => boolean,
): GroupResult | null {
  const file = resultFile(group)
  if (!existsSync(file)) return null
  // Written by Stryker a moment ago.
  const { files } = JSON.parse(readFileSync(file, 'utf8')) as Kept
  const result: GroupResult = { killed: 0, refused: 0, leftOut: { words: 0, atLoad: 0 }, survivors: [] }
  for (const [name, { source, mutants }] of Object.entries(files).sort(([a], [b]) => a.localeCompare(b))) {
    for (const { mutatorName, replacement, status, location } of mutants.toSorted(byPlace)) {
      if (status === 'Killed' || status === 'Timeout') result.killed += 1
      if (status === 'Ignored') result.leftOut[mutatorName === 'StringLiteral' ? 'words' : 'atLoad'] += 1
      if (status !== 'Survived' && status !== 'NoCoverage') continue
      const [start, end] = [offsetOf(source, location.start), offsetOf(source, location.end)]
      if (compiles(name, source.slice(0, start) + replacement + source.slice(end)))
        result.survivors.push({
          file: name,
          line: location.start.line,
          before: source.slice(start, end),
          after: replacement,
        })
      else result.refused += 1
    }
  }
  return result
}

function byPlace(a: Mutant, b: Mutant): number {
  const [one, other] = [a.location.start, b.location.start]
  return one.line - other.line || one.column - other.column || a.replacement.localeCompare(b.replacement)
}

function offsetOf(source: string, { line, column }: Position): number {
  const before = source.split('\n').slice(0, line - 1)
  return before.reduce((sum, text) => sum + text.length + 1, column - 1)
}
