import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AS_OF, samplePatients } from '../../fixtures/patients/index.ts'
import { bundleOf, CRP, day, readBundle, TODAY } from '../../test/builders.ts'
import { ledgerCounts } from '../domain/ledger.ts'
import { DEFAULT_THRESHOLDS } from '../domain/thresholds.ts'
import { rules } from '../rules/index.ts'
import { assess } from '../rules/rule.ts'
import { chartFromReads, type ReadChart } from './chart-from-reads.ts'
import type { SourceRead } from './source-read.ts'

const samples = samplePatients()
const asOf = day(AS_OF)
const crp = (id: string, more: object = {}) => ({
  ...CRP,
  id,
  ...more,
})
/** How many of the received records ended where. */
const counts = ({ ledger }: ReadChart) => {
  const { used, shown, excluded, unreadable, received } = ledgerCounts(ledger)
  expect(used + shown + excluded + unreadable).toBe(received)
  return received
}
/** Names of records without an id count their place among the entries. */
const lines = ({ ledger }: ReadChart): string[] =>
  ledger.items
    .map(({ resource, place, reason, label }) =>
      [resource.replace(/entry \d+/, 'entry'), place, reason, label].join(' | '),
    )
    .sort()
const verdicts = ({ chart }: ReadChart) =>
  assess(rules, { chart, today: asOf, thresholds: DEFAULT_THRESHOLDS })

/** The entries in another order, the same each time. */
const shuffled = <T>(entries: readonly T[]): T[] => {
  const [order] = fc.sample(fc.shuffledSubarray([...entries.keys()], { minLength: entries.length }), {
    numRuns: 1,
    seed: 7,
  })
  return (order ?? []).flatMap((index) => entries.slice(index, index + 1))
}

describe.each(samples)('$id', ({ bundle }) => {
  it('accounts for every entry', () => {
    expect(counts(readBundle(bundle, asOf))).toBe(bundle.entry?.length)
  })

  it('does not depend on the order of entries', () => {
    const straight = readBundle(bundle, asOf)
    const mixed = readBundle({ ...bundle, entry: shuffled(bundle.entry ?? []) }, asOf)
    expect(lines(mixed)).toEqual(lines(straight))
    expect(verdicts(mixed)).toEqual(verdicts(straight))
  })
})

describe('any Bundle', () => {
  const json = fc.jsonValue({ maxDepth: 3 })
  const type = fc.constantFrom(
    'Observation',
    'Condition',
    'Procedure',
    'MedicationRequest',
    'ImagingStudy',
    'Basic',
    '',
  )
  const record = fc.dictionary(
    fc.constantFrom('id', 'status', 'code', 'subject', 'meta', 'effectiveDateTime', 'component', '__proto__'),
    json,
  )
  const entry = fc.oneof(
    fc.record({
      resource: fc.tuple(type, record).map(([resourceType, rest]) => ({ ...rest, resourceType })),
    }),
    json,
  )
  it('accounts for every entry, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), (entries) => {
        const bundle = bundleOf()
        const all = [...bundle.entry, ...entries]
        expect(counts(readBundle({ ...bundle, entry: all }))).toBe(all.length)
      }),
      { numRuns: 300, seed: 42 },
    )
  })
})

describe('what a record may not be', () => {
  const place = (change: object) => {
    const { ledger } = readBundle(bundleOf(crp('1', change)))
    const item = ledger.items.find((one) => one.resource === 'Observation/1')
    return `${item?.place ?? ''}: ${item?.reason ?? ''}`
  }
  // The patient was born on 1960-05-05; today is 2026-11-01.
  it.each([
    ['as it should be', {}, 'used: '],
    ['of today', { effectiveDateTime: '2026-11-01' }, 'used: '],
    ['of tomorrow, by a clock ahead of ours', { effectiveDateTime: '2026-11-02' }, 'used: '],
    ['of the day after', { effectiveDateTime: '2026-11-03' }, 'unreadable: dated in the future (2026-11-03)'],
    [
      'of another century',
      { effectiveDateTime: '2133-09-15' },
      'unreadable: dated in the future (2133-09-15)',
    ],
    ['of this year', { effectiveDateTime: '2026' }, 'used: '],
    ['of next year', { effectiveDateTime: '2027' }, 'unreadable: dated in the future (2027)'],
    ['of the day of birth', { effectiveDateTime: '1960-05-05' }, 'used: '],
    [
      'of the day before birth',
      { effectiveDateTime: '1960-05-04' },
      'unreadable: dated before birth (1960-05-04)',
    ],
    ['of the year of birth', { effectiveDateTime: '1960' }, 'used: '],
    ['whose it is is not said', { subject: undefined }, 'unreadable: does not say whose record it is'],
    ['of another patient', { subject: { reference: 'Patient/p2' } }, 'excluded: belongs to another patient'],
  ])('%s', (_why, change, expected) => {
    expect(place(change)).toBe(expected)
  })

  it('a future date is an undated blank, so that nothing older is called the latest', () => {
    const { chart } = readBundle(bundleOf(crp('1', { effectiveDateTime: '2133-09-15' })))
    expect(chart.results.blanks.map((blank) => [blank.about, blank.when])).toEqual([['crp', null]])
  })
})

describe('identity and records', () => {
  const patientRead = (id: string): SourceRead => ({
    state: { id: 'Patient', outcome: 'loaded', received: 1 },
    entries: [{ resource: { resourceType: 'Patient', id } }],
  })
  it.each([
    ['the same', [patientRead('p1')], 'agrees'],
    ['another', [patientRead('p2')], 'another-patient'],
    ['both', [patientRead('p1'), patientRead('p2')], 'another-patient'],
    ['none', [], 'not-known'],
  ])('patient details: %s', (_why, reads, expected) => {
    expect(chartFromReads(reads, 'p1', TODAY).identity.state).toBe(expected)
  })

  it('counts records of other patients, and keeps them from view', () => {
    const foreign = crp('2', { subject: { reference: 'Patient/p2' } })
    const { excludedForeign, resources, chart } = readBundle(bundleOf(crp('1'), foreign))
    expect(excludedForeign).toBe(1)
    expect([...resources.keys()].sort()).toEqual(['Observation/1', 'Patient/p1'])
    expect(chart.results.records.length).toBe(1)
  })

  it.each([
    ['an organism', 'Organism identified', 'Staphylococcus aureus', ['Blood culture']],
    ['a culture', 'Blood culture, aerobic bottle', 'No growth', []],
  ])('a culture report that points to %s, in either order', (_why, text, valueString, blanks) => {
    const part = crp('1', { code: { text }, valueQuantity: undefined, valueString })
    const report = crp('2', {
      resourceType: 'DiagnosticReport',
      code: { text: 'Blood culture' },
      valueQuantity: undefined,
      result: [{ reference: 'Observation/1' }],
    })
    const labels = [bundleOf(part, report), bundleOf(report, part)].map((bundle) =>
      readBundle(bundle).chart.cultures.blanks.map((blank) => blank.label),
    )
    expect(labels).toEqual([blanks, blanks])
  })

  it('keeps each record as it was sent', () => {
    const sent = crp('1', { text: { div: '<div>as sent</div>' } })
    expect(readBundle(bundleOf(sent)).resources.get('Observation/1')).toEqual(sent)
  })

  it('a source nobody asked is not taken for an empty one', () => {
    const { chart } = chartFromReads([], 'p1', TODAY)
    expect(chart.conditions.sources.map((one) => one.outcome)).toEqual(['reading'])
    expect(chart.patient.state).toBe('failed')
  })
})
