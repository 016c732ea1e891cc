// Hazards: H-07, H-14
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { medicationList } from '../src/domain/medication-list.ts'
import { mmeOf } from '../src/domain/mme.ts'
import { rules } from '../src/rules/index.ts'
import { assess } from '../src/rules/rule.ts'
import {
  chartWith,
  contextOf,
  daysAgo,
  ingredientOf,
  taking,
  TEST_DRUGS,
  whenAt,
  withMedication,
  type Change,
} from './chart-builders.ts'

/** The same runs each time. */
const RUNS = { numRuns: 500, seed: 20261101 }
/** Whole charts are slow to judge on a busy machine. */
const TIME_LIMIT = 300_000

const medicationRules = rules.filter((rule) => rule.section === 'medications')

/** Combination rules, and those that may speak in their place when a drug is added. */
const REPLACED_BY: Readonly<Record<string, readonly string[]>> = {
  'opioid-benzodiazepine': ['opioid-benzodiazepine-carisoprodol'],
  'opioid-muscle-relaxant': ['opioid-benzodiazepine-carisoprodol'],
  'opioid-benzodiazepine-carisoprodol': [],
  'opioid-gabapentinoid': [],
  'opioid-sedative-hypnotic': [],
  'serotonergic-opioid': ['maoi-combination'],
  'maoi-combination': [],
  'duplicate-class': [],
  'three-cns-active-drugs': [],
  'two-sedating-drugs': [
    'opioid-benzodiazepine',
    'opioid-benzodiazepine-carisoprodol',
    'opioid-gabapentinoid',
    'opioid-muscle-relaxant',
    'opioid-sedative-hypnotic',
    'three-cns-active-drugs',
    'serotonergic-opioid',
    'maoi-combination',
  ],
}

const drug = fc.constantFrom(...TEST_DRUGS)
const record = fc.record({
  // Few drugs and days, so that records of one drug and one day meet.
  name: fc.constantFrom('oxycodone', 'tramadol', 'lorazepam', 'acetaminophen'),
  kind: fc.constantFrom('order' as const, 'statement' as const, 'dispense' as const),
  state: fc.constantFrom('active' as const, 'on-hold' as const, 'ended' as const),
  days: fc.constantFrom(-20, 1, 30, 400),
  units: fc.integer({ min: 1, max: 4 }),
  perDay: fc.integer({ min: 1, max: 4 }),
  prn: fc.boolean(),
  mg: fc.constantFrom(5, 10, undefined),
  extendedRelease: fc.boolean(),
})
type Drawn = typeof record extends fc.Arbitrary<infer T> ? T : never

/** The record as it stands in the chart, numbered by its place in the list before it is shuffled. */
function change(one: Drawn, index: number): Change {
  return withMedication(one.name, {
    resource: `Record/${index}`,
    kind: one.kind,
    state: one.state,
    when: whenAt(daysAgo(one.days)),
    ingredients: [ingredientOf(one.name, one.mg)],
    instructions: [taking(one.units, one.perDay, { prn: one.prn })],
    extendedRelease: one.extendedRelease,
  })
}

const shuffled = fc
  .array(record, { minLength: 2, maxLength: 7 })
  .map((list) => list.map(change))
  .chain((changes) =>
    fc.tuple(
      fc.constant(changes),
      fc.shuffledSubarray(changes, { minLength: changes.length, maxLength: changes.length }),
      fc.shuffledSubarray(changes, { minLength: changes.length, maxLength: changes.length }),
    ),
  )

/** Everything the list says, without the order in which a use keeps its records. */
function said(changes: readonly Change[]) {
  const context = contextOf(chartWith(...changes))
  const { uses, unidentified, dispensedOnly, later } = medicationList(context)
  const sorted = (items: readonly string[]) => [...items].sort()
  return {
    uses: uses
      .map(({ entries, evidence, conflicts, doses, ...use }) => ({
        ...use,
        entries: sorted(entries.map((entry) => entry.resource)),
        evidence: sorted(evidence.map((one) => JSON.stringify(one))),
        conflicts: sorted(conflicts),
        doses: [...doses].map(([name, readings]) => [
          name,
          sorted(readings.map((one) => JSON.stringify(one))),
        ]),
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    unidentified,
    dispensedOnly: sorted(dispensedOnly.map((one) => `${one.name} ${one.sources.join()}`)),
    later: sorted(later.map((one) => `${one.name} ${one.from.text}`)),
    mme: mmeOf(uses.filter((use) => use.classes.includes('opioid'))),
    verdicts: assess(medicationRules, context).map(({ rule, kind, message, ...rest }) =>
      kind === 'finding' && 'priority' in rest ? [rule, kind, rest.priority, message] : [rule, kind, message],
    ),
  }
}

it(
  'merging does not depend on the order of records',
  () => {
    fc.assert(
      fc.property(shuffled, ([list, second, third]) => {
        const first = said(list)
        expect(said(second)).toEqual(first)
        expect(said(third)).toEqual(first)
      }),
      RUNS,
    )
  },
  TIME_LIMIT,
)

const raised = (names: readonly string[]) =>
  new Set(
    assess(medicationRules, contextOf(chartWith(...names.map((name) => withMedication(name))))).flatMap(
      (one) => (one.kind === 'finding' ? [one.rule] : []),
    ),
  )

it(
  'adding a drug removes no combination finding but by what is said to replace it',
  () => {
    fc.assert(
      fc.property(fc.uniqueArray(drug, { minLength: 2, maxLength: 7 }), ([added = 'oxycodone', ...names]) => {
        const after = raised([...names, added])
        const lost = [...raised(names)].filter((rule) => rule in REPLACED_BY && !after.has(rule))
        expect(lost.filter((rule) => !REPLACED_BY[rule]?.some((other) => after.has(other)))).toEqual([])
      }),
      RUNS,
    )
  },
  TIME_LIMIT,
)
