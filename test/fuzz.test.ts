// Hazards: H-03, H-20
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AS_OF, samplePatients } from '../fixtures/patients/index.ts'
import { ledgerCounts } from '../src/domain/ledger.ts'
import { DEFAULT_THRESHOLDS } from '../src/domain/thresholds.ts'
import { chartFromReads } from '../src/fhir/chart-from-reads.ts'
import { readsFromBundle } from '../src/fhir/reads-from-bundle.ts'
import { rules } from '../src/rules/index.ts'
import { assess } from '../src/rules/rule.ts'
import { day } from './builders.ts'
import { MUTATE } from './mutations.ts'
import { freshSeed, sized } from './run-size.ts'

const MUTATIONS = sized(2000, 100_000)
const OF_FRESH_SEED = sized(400, 5000)
const PER_CHART = 10
const SEED = 20_261_101
/** Longest computing time for one chart; more is a hang. Time of the processor, so that a busy machine is no hang. */
const LONGEST_MS = 1000
const TIMEOUT_MS = 3_600_000
const asOf = day(AS_OF)

type Tree = Record<string, unknown>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

const parse = (text: string): Tree[] => JSON.parse(text) as Tree[]
const samples = samplePatients()
  .filter((one) => one.id !== 'large')
  .map((one) => ({ id: one.id, entries: JSON.stringify(one.bundle.entry) }))

/** Every place in the record where something stands: the object or list holding it, and its key. */
const places = (tree: Tree): [Tree, string][] =>
  Object.keys(tree).flatMap((key) => {
    const value = tree[key]
    return [[tree, key] as [Tree, string], ...(isTree(value) ? places(value) : [])]
  })

const mutation = fc.record({
  name: fc.constantFrom(...Object.keys(MUTATE)),
  resource: fc.nat(),
  place: fc.nat(),
  n: fc.nat(1000),
})
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never

function apply(entries: Tree[], { name, resource, place, n }: Mutation): void {
  const records = entries.flatMap((one) => (isTree(one) && isTree(one.resource) ? [one.resource] : []))
  const record = records[resource % records.length]
  const all = record ? places(record) : []
  const [holder, key] = all[place % all.length] ?? []
  if (record && holder && key !== undefined) MUTATE[name]?.(holder, key, n, record)
}

/** Reads and judges the damaged chart; a file whose patient is damaged beyond telling is refused with a reason. */
function read(entries: Tree[], told: string): void {
  const reads = readsFromBundle({ resourceType: 'Bundle', type: 'collection', entry: entries })
  if (!reads.ok) {
    expect(reads.reason, told).toMatch(/Patient/)
    return
  }
  const { chart, ledger } = chartFromReads(reads.reads, reads.patientId, asOf, reads.patientNames)
  const { received, used, shown, excluded, unreadable } = ledgerCounts(ledger)
  expect([received, used + shown + excluded + unreadable], told).toEqual([entries.length, entries.length])
  const said = assess(rules, { chart, today: asOf, thresholds: DEFAULT_THRESHOLDS })
  expect(said.length, told).toBe(rules.length)
}

function run(mutations: number, seed: number): void {
  const charts = fc.sample(
    fc.tuple(fc.constantFrom(...samples), fc.array(mutation, { minLength: PER_CHART, maxLength: PER_CHART })),
    { numRuns: mutations / PER_CHART, seed },
  )
  for (const [sample, changes] of charts) {
    const entries = parse(sample.entries)
    changes.forEach((one) => apply(entries, one))
    const told = `seed ${seed}, ${sample.id} ${JSON.stringify(changes)}`
    const before = process.cpuUsage()
    try {
      read(entries, told)
    } catch (error) {
      throw new Error(told, { cause: error })
    }
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000, `computing time of ${told}`).toBeLessThan(LONGEST_MS)
  }
}

describe('damaged records', () => {
  it(`${MUTATIONS} mutations: nothing throws, hangs or is lost`, { timeout: TIMEOUT_MS }, () => {
    run(MUTATIONS, SEED)
  })

  it(`${OF_FRESH_SEED} mutations of a fresh seed`, { timeout: TIMEOUT_MS }, () => {
    run(OF_FRESH_SEED, freshSeed('fuzz'))
  })

  it('leaves Object as it was', () => {
    expect(Object.hasOwn(Object.prototype, 'status')).toBe(false)
  })
})
