import { describe, expect, it } from 'vitest'
import type { LedgerItem, LedgerPlace } from '../domain/chart.ts'
import { oneLineEach, type Gathered } from './gather.ts'
import { bundleOf, coded, LOINC, readBundle } from '../../test/builders.ts'

const line = (resource: string, place: LedgerPlace, reason = place as string): LedgerItem => ({
  resource,
  place,
  reason,
  label: 'A record',
})
const part = (...items: LedgerItem[]): Gathered<unknown, unknown> => ({
  records: [],
  blanks: [],
  unrecognised: 0,
  items,
})

describe('oneLineEach', () => {
  it.each<[why: string, parts: LedgerPlace[], place: LedgerPlace]>([
    ['used by one, shown by another', ['shown', 'used'], 'used'],
    ['the order of readers does not matter', ['used', 'shown'], 'used'],
    ['unreadable to one weighs most', ['used', 'unreadable'], 'unreadable'],
    ['excluded before shown', ['shown', 'excluded'], 'excluded'],
    ['used before excluded', ['excluded', 'used'], 'used'],
    ['three readers', ['shown', 'used', 'shown'], 'used'],
  ])('%s', (_why, places, place) => {
    const parts = places.map((each) => part(line('Observation/1', each)))
    expect(oneLineEach(parts).map((one) => one.place)).toEqual([place])
  })

  it('keeps a line for each copy of a record that came twice', () => {
    const twice = part(line('Observation/1', 'shown', 'a'), line('Observation/1', 'shown', 'b'))
    const other = part(line('Observation/1', 'used'), line('Observation/1', 'shown'))
    expect(oneLineEach([twice, other]).map((one) => one.place)).toEqual(['used', 'shown'])
  })

  it('keeps records of different readers apart', () => {
    const lines = oneLineEach([
      part(line('Observation/1', 'used')),
      part(line('DiagnosticReport/1', 'shown')),
    ])
    expect(lines.map((one) => one.resource)).toEqual(['Observation/1', 'DiagnosticReport/1'])
  })
})

describe('a chart read by several readers', () => {
  const subject = { reference: 'Patient/p1' }
  const record = (id: string, code: string, more: object) => ({
    resourceType: 'Observation',
    ...{ id, status: 'final', code: coded(LOINC, code), subject, effectiveDateTime: '2026-10-01' },
    ...more,
  })
  const report = {
    ...record('r', '600-7', { conclusion: 'See scanned report' }),
    resourceType: 'DiagnosticReport',
  }
  const form = {
    resourceType: 'QuestionnaireResponse',
    ...{ id: 'q', status: 'completed', subject, authored: '2026-10-01' },
    item: [{ linkId: '44261-6', answer: [{ valueInteger: 4 }] }],
  }
  const { chart, ledger } = readBundle(
    bundleOf(
      record('culture', '600-7', { valueString: 'MRSA' }),
      record('tobacco', '72166-2', { valueString: 'Never smoker' }),
      record('other', '2345-7', { valueQuantity: { value: 5 } }),
      report,
      form,
    ),
  )

  it('gives each record one line, in the place that weighs most', () => {
    const lines = ledger.items.filter(({ resource }) => !resource.startsWith('Patient'))
    expect(Object.fromEntries(lines.map(({ resource, place }) => [resource, place]))).toEqual({
      'Observation/culture': 'used',
      'Observation/tobacco': 'used',
      'Observation/other': 'shown',
      'DiagnosticReport/r': 'unreadable',
      'QuestionnaireResponse/q': 'used',
    })
    expect(lines).toHaveLength(5)
  })

  it('puts each into its part of the chart', () => {
    expect(chart.cultures.records.map((one) => one.finding)).toEqual(['positive'])
    expect(chart.cultures.blanks).toHaveLength(1)
    expect(chart.tobacco.records.map((one) => one.status)).toEqual(['never'])
    expect(chart.results.records.map((one) => one.analyte)).toEqual(['phq-9'])
  })
})
