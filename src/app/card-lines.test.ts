import { describe, expect, it } from 'vitest'
import { readWhen } from '../domain/dates.ts'
import type { Priority } from '../rules/verdict.ts'
import { considerLine, evidenceLine, reasonLines } from './card-lines.ts'
import { assessment } from './test-data.ts'

const crp = (value: string, date: string | null) => ({
  resource: `Observation/${value}`,
  label: 'CRP',
  value,
  when: date === null ? null : readWhen(date),
})
const when = readWhen('2026-07-06')
const surgery = when && { when, sources: ['Procedure/1'] }
const operation = { resource: 'Procedure/1', label: 'Spinal fusion', value: 'L4-L5', when }
const age = { resource: 'Patient/1', label: 'Age', value: '68 years', when: null }

describe('the line of records on a closed card', () => {
  it.each([
    ['one, with its day', [crp('52 mg/L', '2026-11-16')], surgery, 'CRP 52 mg/L, 16 Nov 2026, day 133'],
    ['surgery not known', [crp('52 mg/L', '2026-11-16')], null, 'CRP 52 mg/L, 16 Nov 2026'],
    ['no date', [crp('52 mg/L', null)], surgery, 'CRP 52 mg/L, no date'],
    [
      'the rest as a number',
      [crp('52 mg/L', '2026-11-16'), crp('<5 mg/L', '2026-09'), crp('9 mg/L', '2026-08-01')],
      null,
      'CRP 52 mg/L, 16 Nov 2026 · CRP <5 mg/L, Sep 2026 · 1 more',
    ],
    [
      'not the patient and the surgery again',
      [operation, crp('52 mg/L', '2026-11-16'), age],
      surgery,
      'CRP 52 mg/L, 16 Nov 2026, day 133',
    ],
    ['none', [], surgery, ''],
  ])('%s', (_, evidence, from, line) => {
    expect(evidenceLine(evidence, from)).toBe(line)
  })
})

describe('what to consider on a closed card', () => {
  const consider = 'Same-day assessment, e.g. MRI. Check sensation.'
  it.each<[Priority, string]>([
    ['critical', 'Same-day assessment, e.g. MRI.'],
    ['high', 'Same-day assessment, e.g. MRI.'],
    ['moderate', ''],
    ['info', ''],
  ])('%s', (priority, line) => {
    expect(considerLine(assessment({ kind: 'finding', priority, consider }))).toBe(line)
  })
})

it('gives each reason once, with the checks it stops', () => {
  const unchecked = (title: string, message: string) => assessment({ kind: 'not-assessed', title, message })
  const refused = 'imaging studies: refused'
  const lines = reasonLines([
    unchecked('CT', refused),
    unchecked('CRP', 'no unit'),
    unchecked('MRI', refused),
    unchecked('X-ray', refused),
  ])
  expect(lines).toEqual([`CT and 2 more: ${refused}`, 'CRP: no unit'])
})
