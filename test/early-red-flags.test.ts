// Hazards: H-01
import { describe, expect, it } from 'vitest'
import { AS_OF, samplePatients } from '../fixtures/patients/index.ts'
import { atOnce } from '../src/domain/steps.ts'
import { DEFAULT_THRESHOLDS } from '../src/domain/thresholds.ts'
import { buildChart } from '../src/fhir/build-chart.ts'
import { laterReaders, type LaterReaders } from '../src/fhir/later-readers.ts'
import { readsFromBundle } from '../src/fhir/reads-from-bundle.ts'
import { rules } from '../src/rules/index.ts'
import { redFlagsWithoutMedicines } from '../src/rules/red-flag-rules.ts'
import { assess, type Assessment, type Rule } from '../src/rules/rule.ts'
import { dayAt } from './chart-builders.ts'

const today = dayAt(AS_OF)

const samples = samplePatients().map(({ id, bundle }) => {
  const read = readsFromBundle(bundle)
  if (!read.ok) throw new Error(`${id}: ${read.reason}`)
  const said = (asked: readonly Rule[], readers: LaterReaders | null): Map<string, Assessment> => {
    const { chart } = atOnce(buildChart(read.reads, read.patientId, today, read.patientNames, readers))
    const all = assess(asked, { chart, today, thresholds: DEFAULT_THRESHOLDS })
    return new Map(all.map((one) => [one.rule, one]))
  }
  return { id, early: said(redFlagsWithoutMedicines, null), whole: said(rules, laterReaders) }
})

/** What is shown before the later readers have arrived may be less than all, but nothing that they take back. */
describe.each(samples)('red flags of $id before the later readers have arrived', ({ early, whole }) => {
  it.each([...early.values()].map((one) => [one.rule, one] as const))('%s', (rule, { kind }) => {
    const then = whole.get(rule)?.kind
    if (kind === 'not-assessed') expect(then).toBeDefined()
    else expect(then).toBe(kind)
  })
})

it('they find most of what the samples hold', () => {
  const found = (said: ReadonlyMap<string, Assessment>) =>
    [...said.values()].filter((one) => one.kind === 'finding' && one.section === 'red-flags').length
  const sum = (pick: (one: (typeof samples)[number]) => number) =>
    samples.reduce((total, one) => total + pick(one), 0)
  expect(sum(({ early }) => found(early)) / sum(({ whole }) => found(whole))).toBeGreaterThan(0.7)
})
