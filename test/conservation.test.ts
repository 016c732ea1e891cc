// Hazards: H-02
import type { Bundle } from 'fhir/r4'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AS_OF, samplePatients } from '../fixtures/patients/index.ts'
import { ledgerCounts } from '../src/domain/ledger.ts'
import { DEFAULT_THRESHOLDS } from '../src/domain/thresholds.ts'
import { chartFromReads, type ReadChart } from '../src/fhir/chart-from-reads.ts'
import type { SourceRead } from '../src/fhir/source-read.ts'
import { rules } from '../src/rules/index.ts'
import { assess } from '../src/rules/rule.ts'
import { day, readBundle } from './builders.ts'
import { DIRECT_BASE, readInPages } from './direct-ehr.ts'
import { GENERATED_PATIENT, generatedBundle } from './generated-bundles.ts'
import { freshSeed, sized } from './run-size.ts'

const BUNDLES = sized(100, 2000)
const OF_FRESH_SEED = sized(20, 500)
const FIXED_SEED = 20_261_101
const PAGES = [1, 7, 50]
const TIMEOUT_MS = 3_600_000
const today = day(AS_OF)

/** Everything the reader sees of every check, to the letter. */
const said = ({ chart }: ReadChart): string =>
  JSON.stringify(assess(rules, { chart, today, thresholds: DEFAULT_THRESHOLDS }))

const expectAllPlaced = ({ ledger }: ReadChart, received: number): void => {
  const { used, shown, excluded, unreadable, ...counts } = ledgerCounts(ledger)
  expect([counts.received, used + shown + excluded + unreadable]).toEqual([received, received])
}

const entryCount = (reads: readonly SourceRead[]): number =>
  reads.reduce((sum, { entries }) => sum + entries.length, 0)

/** The same records in another order, told by numbers. */
function shuffled<T>(list: readonly T[], order: readonly number[]): T[] {
  return list
    .map((one, place) => ({
      one,
      key: ((order[place % order.length] ?? 0) * 7919 + place * 104_729) % 65_537,
    }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one)
}

/** One chart, read in every way there is: each must account for every record and say the same. */
async function checkBundle(id: string, bundle: Bundle, order: readonly number[]): Promise<void> {
  const entries = bundle.entry ?? []
  const whole = readBundle(bundle, today)
  expectAllPlaced(whole, entries.length)
  const other = readBundle({ ...bundle, entry: shuffled(entries, order) }, today)
  expectAllPlaced(other, entries.length)
  expect(said(other), 'entries shuffled').toBe(said(whole))

  const names = [`${DIRECT_BASE}/Patient/${id}`]
  const inPages = await Promise.all(PAGES.map((size) => readInPages(id, bundle, size, today)))
  const mixed = shuffled(
    inPages[0]?.map(
      (read, place) => inPages[(order[place % order.length] ?? 0) % PAGES.length]?.[place] ?? read,
    ) ?? [],
    order,
  )
  const readings = [...inPages, mixed].map((reads) => {
    const read = chartFromReads(reads, id, today, names)
    expectAllPlaced(read, entryCount(reads))
    return said(read)
  })
  const [first] = readings
  readings.forEach((reading, place) =>
    expect(reading, `pages of ${PAGES[place] ?? 'mixed sizes'}`).toBe(first),
  )
}

async function run(seed: number, numRuns: number): Promise<void> {
  const order = fc.array(fc.nat(65_536), { minLength: 5, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(generatedBundle, order, (bundle, one) => checkBundle(GENERATED_PATIENT, bundle, one)),
    { seed, numRuns },
  )
}

describe('every record is accounted for, and neither order nor pages change a word', () => {
  it.each(samplePatients().filter(({ id }) => id !== 'large'))(
    '$id',
    { timeout: TIMEOUT_MS },
    async ({ id, bundle }) => {
      await checkBundle(id, bundle, [3, 60_000, 17, 42, 999])
    },
  )

  it(`${BUNDLES} generated charts`, { timeout: TIMEOUT_MS }, async () => {
    await run(FIXED_SEED, BUNDLES)
  })

  it(`${OF_FRESH_SEED} generated charts of a fresh seed`, { timeout: TIMEOUT_MS }, async () => {
    await run(freshSeed('conservation'), OF_FRESH_SEED)
  })
})
