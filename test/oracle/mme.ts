import fc from 'fast-check'
import { mmeFact } from '../../src/domain/mme.ts'
import { drugs } from '../../src/domain/select-drugs.ts'
import { appSays, contextOf, medicine, type Sig } from './records.ts'

/** A product with the milligrams of opioid in one unit (null: not to be told), and its factor in the CDC 2022 table; null when not in any sum. */
type Product = { name: string; unit: Sig['unit']; mg: number | null; factor: number | null }
const tablet = (name: string, mg: number, factor: number): Product => ({ name, unit: 'tablet', mg, factor })
/** Fentanyl patches: micrograms an hour times 2.4, whatever the change interval. */
const patch = (name: string, mcgPerHour: number): Product => ({
  name,
  unit: 'patch',
  mg: mcgPerHour,
  factor: 2.4,
})

/** One row for each drug, so that no two orders of a case are of the same drug. */
const PRODUCTS: readonly (readonly Product[])[] = [
  [
    tablet('oxycodone hydrochloride 5 MG Oral Tablet', 5, 1.5),
    tablet('12 HR oxycodone hydrochloride 40 MG Extended Release Oral Tablet', 40, 1.5),
  ],
  [
    tablet('acetaminophen 325 MG / hydrocodone bitartrate 7.5 MG Oral Tablet', 7.5, 1),
    tablet('acetaminophen 325 MG / hydrocodone bitartrate 7.5 MG Oral Tablet', 7.5, 1),
    // Milligrams of which of the two?
    {
      name: 'acetaminophen 325 MG / hydrocodone bitartrate 7.5 MG Oral Tablet',
      unit: 'mg',
      mg: null,
      factor: 1,
    },
  ],
  [
    tablet('morphine sulfate 15 MG Oral Tablet', 15, 1),
    { name: 'morphine sulfate 2 MG/ML Oral Solution', unit: 'mL', mg: 2, factor: 1 },
  ],
  [tablet('hydromorphone hydrochloride 2 MG Oral Tablet', 2, 5)],
  [tablet('methadone hydrochloride 5 MG Oral Tablet', 5, 4.7)],
  [tablet('tapentadol 75 MG Oral Tablet', 75, 0.4)],
  [
    tablet('tramadol hydrochloride 50 MG Oral Tablet', 50, 0.2),
    { name: 'tramadol hydrochloride 50 MG Oral Tablet', unit: 'mg', mg: 1, factor: 0.2 },
  ],
  [tablet('acetaminophen 300 MG / codeine phosphate 30 MG Oral Tablet', 30, 0.15)],
  [tablet('oxymorphone hydrochloride 10 MG Oral Tablet', 10, 3)],
  [
    patch('72 HR fentanyl 0.025 MG/HR Transdermal System', 25),
    patch('72 HR fentanyl 0.012 MG/HR Transdermal System', 12.5),
    patch('72 HR fentanyl 0.075 MG/HR Transdermal System', 75),
  ],
  [tablet('levorphanol tartrate 2 MG Oral Tablet', 2, 11)],
  [{ name: 'buprenorphine 8 MG Sublingual Tablet', unit: 'tablet', mg: 8, factor: null }],
]

type Ordered = {
  product: Product
  sig: Sig | null
  /** What else the chart has of the same product: a later list entry, of as much or of double, or an order for later. */
  also: 'nothing' | 'list entry' | 'double list entry' | 'double order for later'
  /** A list entry of another strength or release of the drug. */
  beside: { product: Product; sig: Sig } | null
}
export type MmeCase = { ordered: readonly Ordered[] }

const AMOUNTS: Record<Sig['unit'], readonly (readonly [number, number])[]> = {
  tablet: [
    [1, 1],
    [1, 1],
    [2, 2],
    [0.5, 0.5],
    [1, 2],
    [3, 3],
  ],
  mg: [
    [50, 50],
    [100, 100],
    [25, 50],
  ],
  mL: [
    [2.5, 2.5],
    [5, 5],
    [5, 10],
  ],
  patch: [
    [1, 1],
    [1, 1],
    [2, 2],
  ],
}
const TIMES: readonly (readonly [times: number, hours: number])[] = [
  [1, 24],
  [2, 24],
  [3, 24],
  [4, 24],
  [6, 24],
  [1, 4],
  [1, 6],
  [1, 8],
  [1, 12],
  [1, 48],
  [2, 168],
]

const sigFor = (unit: Sig['unit']): fc.Arbitrary<Sig> =>
  fc
    .record({
      amount: fc.constantFrom(...AMOUNTS[unit]),
      often: fc.constantFrom(
        ...(unit === 'patch'
          ? ([
              [1, 72],
              [1, 48],
            ] as const)
          : TIMES),
      ),
      prn: unit === 'patch' ? fc.constant(false) : fc.boolean(),
      limit: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 4 }),
    })
    .map(({ amount: [low, high], often: [times, hours], prn, limit }) => ({
      ...{ low, high, unit, times, hours, prn },
      // A limit is at least one dose, or the order makes no sense.
      limit: limit === null || unit === 'patch' ? null : limit * high,
    }))

function besideOf(product: Product, row: readonly Product[]): fc.Arbitrary<Ordered['beside']> {
  const others = row.filter(({ name }) => name !== product.name)
  if (others.length === 0) return fc.constant(null)
  const other = fc
    .constantFrom(...others)
    .chain((one) => fc.record({ product: fc.constant(one), sig: sigFor(one.unit) }))
  return fc.option(other, { freq: 1 })
}

export const mmeCase: fc.Arbitrary<MmeCase> = fc
  .uniqueArray(fc.nat(PRODUCTS.length - 1), { minLength: 1, maxLength: 4 })
  .chain((rows) =>
    fc.tuple(
      ...rows.map((row) =>
        fc.constantFrom(...(PRODUCTS[row] ?? [])).chain((product) =>
          fc.record({
            product: fc.constant(product),
            sig: fc.option(sigFor(product.unit), { freq: 12 }),
            also: fc.constantFrom<Ordered['also']>(
              'nothing',
              'nothing',
              'list entry',
              'double list entry',
              'double order for later',
            ),
            beside: besideOf(product, PRODUCTS[row] ?? []),
          }),
        ),
      ),
    ),
  )
  .map((ordered) => ({ ordered }))

/** Half up to one decimal, as figures are shown. */
const shown = (value: number): number => Math.round((value + 1e-9) * 10) / 10

const doubled = (sig: Sig): Sig => ({ ...sig, low: sig.low * 2, high: sig.high * 2, limit: null })

/** MME a day of one order: the low end when scheduled, nothing when as needed; the high end at most. */
function mmeOf({ mg, factor }: Product, sig: Sig | null): { least: number; most: number } | null {
  if (sig === null || mg === null) return null
  const perDay = sig.unit === 'patch' ? 1 : (sig.times * 24) / sig.hours
  const cap = sig.limit ?? Number.POSITIVE_INFINITY
  const mme = mg * (factor ?? 0)
  return {
    least: sig.prn ? 0 : Math.min(sig.low * perDay, cap) * mme,
    most: Math.min(sig.high * perDay, cap) * mme,
  }
}

/** Daily dose times factor, drug by drug. */
export function mmeExpected({ ordered }: MmeCase): string {
  let scheduled = 0
  let maximum = 0
  let atLeast = false
  for (const { product, sig, also, beside } of ordered) {
    if (product.factor === null) continue
    const own = mmeOf(product, sig)
    if (own === null) atLeast = true
    for (const part of [own, beside && mmeOf(beside.product, beside.sig)]) {
      scheduled += part?.least ?? 0
      maximum += part?.most ?? 0
    }
    // A later list entry of the same product is not added, but it may be right.
    const said = also === 'double list entry' && sig !== null ? mmeOf(product, doubled(sig)) : null
    if (said !== null && own !== null && said.most > own.most) atLeast = true
  }
  const [low, high] = [shown(scheduled), shown(maximum)]
  const verdict =
    low >= 90
      ? 'finding high'
      : low >= 50
        ? 'finding moderate'
        : high >= 50
          ? 'finding info'
          : atLeast
            ? 'not-assessed'
            : 'clear'
  return `${low} to ${high}${atLeast ? ' at least' : ''}: ${verdict}`
}

export function mmeSaid({ ordered }: MmeCase): string {
  const records = ordered.flatMap(({ product, sig, also, beside }) => [
    medicine(product.name, sig, 20),
    ...(also === 'list entry' ? [medicine(product.name, sig, 10, true)] : []),
    ...(also === 'double list entry' && sig ? [medicine(product.name, doubled(sig), 10, true)] : []),
    ...(also === 'double order for later' && sig ? [medicine(product.name, doubled(sig), -20)] : []),
    ...(beside ? [medicine(beside.product.name, beside.sig, 10, true)] : []),
  ])
  const context = contextOf({ birthDate: '1970-01-01', gender: 'female' }, records)
  const total = mmeFact(drugs({ classes: ['opioid'] })(context))
  if (total.state !== 'known') return total.state
  const { scheduled, maximum, atLeast } = total.value
  return `${scheduled} to ${maximum}${atLeast ? ' at least' : ''}: ${appSays(context, 'opioid-dose')}`
}
