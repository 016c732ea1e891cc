// Hazards: H-02
import { expect, it } from 'vitest'
import { readDay } from '../src/domain/dates.ts'
import { SOURCE_IDS } from '../src/domain/sources.ts'
import { DEFAULT_THRESHOLDS } from '../src/domain/thresholds.ts'
import { rules } from '../src/rules/index.ts'
import { assess } from '../src/rules/rule.ts'
import { chartFromReads } from '../src/fhir/chart-from-reads.ts'

const today = readDay('2026-11-01')
const patient = { resourceType: 'Patient', id: 'p', birthDate: '1970-01-01', gender: 'female' }

/** The verdict on a spinal infection when the answer for problems holds this one entry besides nothing else. */
function verdictWith(resource: unknown): string | undefined {
  if (today === null) throw new Error('no day')
  const reads = SOURCE_IDS.map((id) => ({
    state: { id, outcome: 'loaded' as const, received: 0 },
    entries:
      id === 'Patient'
        ? [{ resource: patient }]
        : id === 'Condition' && resource !== undefined
          ? [{ resource }]
          : [],
  }))
  const { chart } = chartFromReads(reads, 'p', today)
  const all = assess(rules, { chart, today, thresholds: DEFAULT_THRESHOLDS })
  return all.find((one) => one.rule === 'spine-infection-recorded')?.kind
}

it.each([
  ['no entry at all', undefined, 'clear'],
  ['an entry without a record', null, 'not-assessed'],
  ['an entry that is a number', 7, 'not-assessed'],
  ['a record that does not say what it is', { id: 'x' }, 'not-assessed'],
  ['a message of the EHR', { resourceType: 'OperationOutcome', issue: [] }, 'clear'],
])('nothing found among problems, with %s', (_, resource, expected) => {
  expect(verdictWith(resource)).toBe(expected)
})
