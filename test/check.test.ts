import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '../src/check-report.ts'
import { rules } from '../src/rules/index.ts'

const root = path.resolve(import.meta.dirname, '..')
const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
const folder = mkdtempSync(path.join(os.tmpdir(), 'postfusion-check-'))

function check(...args: string[]) {
  const run = spawnSync(process.execPath, [tsx, 'src/check.ts', ...args], { cwd: root, encoding: 'utf8' })
  return { code: run.status, lines: run.stdout.trimEnd().split('\n'), complaint: run.stderr }
}
function file(name: string, content: unknown): string {
  const target = path.join(folder, name)
  writeFileSync(target, typeof content === 'string' ? content : JSON.stringify(content))
  return target
}
const sample = (id: string): string => `fixtures/patients/${id}/bundle.json`

describe('check --json', () => {
  it('prints one object per file, with every part of the contract', () => {
    const { code, lines } = check(
      sample('late-infection'),
      sample('messy'),
      '--as-of',
      '2026-11-01',
      '--json',
    )
    expect(code).toBe(0)
    expect(lines).toHaveLength(2)
    for (const line of lines) {
      const report = JSON.parse(line) as Report
      expect(report.asOf).toBe('2026-11-01')
      expect(report.assessments.map((one) => one.rule).sort()).toEqual(rules.map((rule) => rule.id).sort())
      for (const one of report.assessments) {
        expect(['finding', 'clear', 'not-applicable', 'not-assessed']).toContain(one.verdict)
        expect('priority' in one).toBe(one.verdict === 'finding')
      }
      const { received, used, shown, excluded, unreadable, items } = report.ledger
      expect(used + shown + excluded + unreadable).toBe(received)
      expect(items).toHaveLength(received)
      expect(report.sources.map((source) => source.type)).toContain('MedicationRequest')
    }
  })

  it('counts the episode from the day it is asked for', () => {
    const day = (asOf: string) =>
      (JSON.parse(check(sample('late-infection'), '--as-of', asOf, '--json').lines[0] ?? '') as Report)
        .episode
    expect(day('2026-11-01')).toMatchObject({
      daysSince: 139,
      stage: 'subacute',
      indexFusion: { levels: ['L3/L4', 'L4/L5'] },
    })
    expect(day('2026-11-02').daysSince).toBe(140)
  })
})

describe('check --answers', () => {
  const caudaEquina = (answers: unknown) => {
    const { lines } = check(
      sample('recovering'),
      '--as-of',
      '2026-11-01',
      '--json',
      '--answers',
      file('answers.json', answers),
    )
    const report = JSON.parse(lines[0] ?? '') as Report
    return report.assessments.find((one) => one.rule === 'cauda-equina')
  }
  it.each([
    ['nothing asked', {}, 'not-assessed'],
    ['one of two asked', { 'bladder-bowel': 'no' }, 'not-assessed'],
    ['both answered no', { 'bladder-bowel': 'no', 'saddle-numbness': 'no' }, 'clear'],
    ['one answered yes', { 'bladder-bowel': 'no', 'saddle-numbness': 'yes' }, 'finding'],
  ])('%s', (_, answers, verdict) => {
    expect(caudaEquina(answers)?.verdict).toBe(verdict)
  })
})

describe('bad input', () => {
  const notAnswers = file('not-answers.json', { bladder: 'perhaps' })
  it.each([
    ['no file named', [], /usage/],
    ['an unknown option', ['x.json', '--frobnicate'], /usage/],
    ['a day that is none', [sample('messy'), '--as-of', '2026-02-30'], /--as-of/],
    ['a file that is not there', [path.join(folder, 'absent.json')], /cannot be read/],
    ['truncated JSON', [file('cut.json', '{"resourceType": "Bund')], /not valid JSON/],
    ['not a Bundle', [file('patient.json', { resourceType: 'Patient' })], /not a FHIR Bundle/],
    [
      'a Bundle without a patient',
      [file('none.json', { resourceType: 'Bundle', type: 'collection' })],
      /no Patient/,
    ],
    [
      'a history Bundle',
      [file('history.json', { resourceType: 'Bundle', type: 'history' })],
      /not supported/,
    ],
    ['answers to unknown questions', [sample('messy'), '--answers', notAnswers], /no checklist item/],
  ])('%s: one line and exit 2', (_, args, words) => {
    const { code, complaint } = check(...args)
    expect(code).toBe(2)
    expect(complaint.trimEnd().split('\n')).toHaveLength(1)
    expect(complaint).toMatch(words)
  })

  it('still checks the other files', () => {
    const { code, lines } = check(
      path.join(folder, 'absent.json'),
      sample('recovering'),
      '--as-of',
      '2026-11-01',
      '--json',
    )
    expect(code).toBe(2)
    expect(lines).toHaveLength(1)
  })
})
