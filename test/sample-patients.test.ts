// Hazards: H-14, H-23
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AS_OF, samplePatients } from '../fixtures/patients/index.ts'
import { reportOf } from '../src/check-report.ts'
import { DEFAULT_THRESHOLDS } from '../src/domain/thresholds.ts'
import { chartFromReads } from '../src/fhir/chart-from-reads.ts'
import { readsFromBundle } from '../src/fhir/reads-from-bundle.ts'
import { rules } from '../src/rules/index.ts'
import { assess } from '../src/rules/rule.ts'
import { dayAt } from './chart-builders.ts'

type Expected = {
  episode: {
    indexFusionDate: string | null
    levels: string[]
    region: string | null
    daysSince: number | null
    stage: string
    painStatus: string
    priorOperations: number
  }
  verdicts: Record<string, { verdict: string; priority?: string; why: string }>
  mme: { scheduled: number; maximum: number; atLeast: boolean }
}

const expectedOf = (id: string): Expected =>
  // Our own files, checked by patients.test.ts.
  JSON.parse(
    readFileSync(new URL(`../fixtures/patients/${id}/expected.json`, import.meta.url), 'utf8'),
  ) as Expected

const samples = samplePatients().map(({ id, bundle }) => {
  const today = dayAt(AS_OF)
  const read = readsFromBundle(bundle)
  if (!read.ok) throw new Error(`${id}: ${read.reason}`)
  const { chart, ledger } = chartFromReads(read.reads, read.patientId, today, read.patientNames)
  const context = { chart, today, thresholds: DEFAULT_THRESHOLDS }
  const states = read.reads.map((one) => one.state)
  return {
    id,
    expected: expectedOf(id),
    report: reportOf(id, context, assess(rules, context), ledger, states),
  }
})

describe.each(samples)('sample $id', ({ expected, report }) => {
  it('tells the operation, its distance and the pain as a careful reader does', () => {
    const { indexFusion, ...rest } = report.episode
    expect({
      ...rest,
      // A fusion given with a time is expected by its day.
      indexFusionDate: indexFusion?.date?.slice(0, 10) ?? null,
      levels: indexFusion?.levels ?? [],
      region: indexFusion?.region ?? null,
    }).toEqual(expected.episode)
  })

  it.each(Object.entries(expected.verdicts).filter(([id]) => rules.some((rule) => rule.id === id)))(
    '%s: %o',
    (id, { verdict, priority }) => {
      const said = report.assessments.find((one) => one.rule === id)
      expect({ verdict: said?.verdict, priority: said?.priority }, said?.message).toEqual({
        verdict,
        priority,
      })
    },
  )

  it('counts the same morphine equivalents', () => {
    const { scheduled, maximum, atLeast } = report.mme
    expect({ scheduled, maximum, atLeast }).toEqual(expected.mme)
  })

  it('finds a place for every record', () => {
    const { received, used, shown, excluded, unreadable } = report.ledger
    expect(used + shown + excluded + unreadable).toBe(received)
  })
})

/** A rule without an expectation is of no interest to the sample, so it must not be raised there. */
it.each(samples)('raises nothing in $id that nobody expected', ({ expected, report }) => {
  const raised = report.assessments.filter((one) => one.verdict === 'finding').map((one) => one.rule)
  expect(Object.keys(expected.verdicts)).toEqual(expect.arrayContaining(raised))
})
