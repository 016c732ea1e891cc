import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { reportOf } from './check-report.ts'
import { textOf } from './check-text.ts'
import { formatDay, readDay, type Day } from './domain/dates.ts'
import { DEFAULT_THRESHOLDS } from './domain/thresholds.ts'
import { answersFromFile } from './fhir/answers-file.ts'
import { chartFromReads } from './fhir/chart-from-reads.ts'
import { readsFromBundle } from './fhir/reads-from-bundle.ts'
import type { SourceRead } from './fhir/source-read.ts'
import { rules } from './rules/index.ts'
import { assess } from './rules/rule.ts'

const USAGE = 'usage: npm run check -- FILE... [--as-of YYYY-MM-DD] [--answers FILE] [--json]'
const BAD_INPUT = 2

type Options = { files: string[]; today: Day; answers: unknown; json: boolean }
type Read = { ok: true; json: unknown } | { ok: false; reason: string }

function main(args: readonly string[]): number {
  const options = readOptions(args)
  if (typeof options === 'string') return complain(options)
  const codes = options.files.map((file) => checkFile(file, options))
  return Math.max(...codes)
}

function readOptions(args: readonly string[]): Options | string {
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'as-of': { type: 'string' }, answers: { type: 'string' }, json: { type: 'boolean' } },
    })
  } catch (problem) {
    return `${problem instanceof Error ? problem.message : 'bad options'}; ${USAGE}`
  }
  const { values, positionals } = parsed
  if (positionals.length === 0) return USAGE
  const today = readDay(values['as-of'] ?? formatDay(localToday()))
  if (today === null) return `--as-of ${values['as-of'] ?? ''}: not a day written YYYY-MM-DD`
  const answers = values.answers === undefined ? null : readJson(values.answers)
  if (answers && !answers.ok) return `${values.answers ?? ''}: ${answers.reason}`
  return { files: positionals, today, answers: answers ? answers.json : null, json: values.json === true }
}

function localToday(): Day {
  const now = new Date()
  return (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000) as Day
}

function checkFile(file: string, options: Options): number {
  const { today } = options
  const read = readJson(file)
  if (!read.ok) return complain(`${file}: ${read.reason}`)
  const bundle = readsFromBundle(read.json)
  if (!bundle.ok) return complain(`${file}: ${bundle.reason}`)
  const answers =
    options.answers === null ? null : answersFromFile(options.answers, bundle.patientId, formatDay(today))
  if (answers && !answers.ok) return complain(`answers: ${answers.reason}`)
  const reads = answers ? withAnswers(bundle.reads, answers.resource) : bundle.reads
  const { chart, states, ledger } = chartFromReads(reads, bundle.patientId, today, bundle.patientNames)
  const context = { chart, today, thresholds: DEFAULT_THRESHOLDS }
  const report = reportOf(file, context, assess(rules, context), ledger, [...states.values()])
  process.stdout.write(`${options.json ? JSON.stringify(report) : textOf(report)}\n`)
  return 0
}

function withAnswers(reads: readonly SourceRead[], resource: unknown): SourceRead[] {
  return reads.map((read) =>
    read.state.id === 'QuestionnaireResponse'
      ? {
          state: { ...read.state, received: read.state.received + 1 },
          entries: [...read.entries, { resource }],
        }
      : read,
  )
}

function readJson(file: string): Read {
  let text
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    return { ok: false, reason: 'cannot be read' }
  }
  try {
    return { ok: true, json: JSON.parse(text) as unknown }
  } catch {
    return { ok: false, reason: 'not valid JSON' }
  }
}

function complain(message: string): number {
  process.stderr.write(`${message.replaceAll('\n', ' ')}\n`)
  return BAD_INPUT
}

process.exitCode = main(process.argv.slice(2))
