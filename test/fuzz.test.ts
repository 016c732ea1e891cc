import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AS_OF, samplePatients } from '../fixtures/patients/index.ts'
import { ledgerCounts } from '../src/domain/ledger.ts'
import { DEFAULT_THRESHOLDS } from '../src/domain/thresholds.ts'
import { rules } from '../src/rules/index.ts'
import { assess } from '../src/rules/rule.ts'
import { day, readBundle } from './builders.ts'

const MUTATIONS = 2000
const SEED = 20261101
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

const WRONG_TYPES: readonly unknown[] = [
  null,
  [],
  {},
  'x',
  7,
  true,
  [null],
  { coding: ['x'] },
  [[[]]],
  -1,
  1e300,
]
const UNITS = ['mg/dL', 'mg/L', 'nmol/L', 'mm', '', 'tablet', '%', 'µg/mL']

/** A change to one place of a record; `n` chooses among variants. */
const MUTATE: Record<string, (holder: Tree, key: string, n: number, resource: Tree) => void> = {
  delete: (holder, key) => Reflect.deleteProperty(holder, key),
  rename: (holder, key) => {
    holder[`${key}X`] = holder[key]
    Reflect.deleteProperty(holder, key)
  },
  retype: (holder, key, n) => (holder[key] = WRONG_TYPES[n % WRONG_TYPES.length]),
  stringify: (holder, key) => (holder[key] = JSON.stringify(holder[key])),
  huge: (holder, key) => (holder[key] = 'L4-5 '.repeat(4000)),
  wrap: (holder, key) => (holder[key] = [holder[key]]),
  unit: (holder, _key, n) =>
    Object.assign(holder, { unit: UNITS[n % UNITS.length], code: UNITS[(n * 3) % UNITS.length] }),
  truncate: (holder, key, n) => {
    if (typeof holder[key] === 'string') holder[key] = holder[key].slice(0, n % 12)
  },
  prototype: (holder) =>
    Object.defineProperty(holder, '__proto__', {
      value: { status: 'final' },
      enumerable: true,
      configurable: true,
    }),
  modifier: (holder) => (holder.modifierExtension = [{ url: 'urn:x:negated', valueBoolean: true }]),
  foreign: (_holder, _key, _n, resource) => (resource.subject = { reference: 'Patient/someone-else' }),
  collide: (_holder, _key, n, resource) => (resource.id = `collision-${n % 2}`),
}
const NAMES = Object.keys(MUTATE)

const mutation = fc.record({
  name: fc.constantFrom(...NAMES),
  resource: fc.nat(),
  place: fc.nat(),
  n: fc.nat(1000),
})
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never

function apply(entries: Tree[], { name, resource, place, n }: Mutation): void {
  const records = entries.flatMap((one) => (isTree(one) && isTree(one.resource) ? [one.resource] : []))
  const record = records.filter((one) => one.resourceType !== 'Patient')[resource % (records.length - 1)]
  const all = record ? places(record) : []
  const [holder, key] = all[place % all.length] ?? []
  if (record && holder && key !== undefined) MUTATE[name]?.(holder, key, n, record)
}

describe('damaged records', () => {
  it(`${MUTATIONS} mutations: nothing throws, nothing is lost`, { timeout: 60_000 }, () => {
    const perChart = 10
    const charts = fc.sample(
      fc.tuple(fc.constantFrom(...samples), fc.array(mutation, { minLength: perChart, maxLength: perChart })),
      { numRuns: MUTATIONS / perChart, seed: SEED },
    )
    for (const [sample, mutations] of charts) {
      const entries = parse(sample.entries)
      mutations.forEach((one) => apply(entries, one))
      const told = `${sample.id} ${JSON.stringify(mutations)}`
      const bundle = { resourceType: 'Bundle', type: 'collection', entry: entries }
      const { chart, ledger } = readBundle(bundle, asOf)
      const { received, used, shown, excluded, unreadable } = ledgerCounts(ledger)
      expect([received, used + shown + excluded + unreadable], told).toEqual([entries.length, entries.length])
      expect(assess(rules, { chart, today: asOf, thresholds: DEFAULT_THRESHOLDS }).length, told).toBe(
        rules.length,
      )
    }
  })

  it('leaves Object as it was', () => {
    expect(Object.hasOwn(Object.prototype, 'status')).toBe(false)
  })
})
