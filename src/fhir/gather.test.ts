import { describe, expect, it } from 'vitest'
import type { Chart, LedgerItem, LedgerPlace } from '../domain/chart.ts'
import { CHECKLIST_CANONICAL } from '../terminology/checklist.ts'
import { SET_ASIDE_CANONICAL } from '../terminology/set-aside.ts'
import { oneLineEach, type Gathered } from './gather.ts'
import { bundleOf, coded, CPT, CRP, ICD10, LOINC, OXYCODONE, readBundle } from '../../test/builders.ts'

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

describe('a record that does not say whose it is', () => {
  const performed = { resourceType: 'Procedure', status: 'completed', performedDateTime: '2026-03-01' }
  const observed = { resourceType: 'Observation', status: 'final', effectiveDateTime: '2026-03-01' }
  const reported = { ...observed, resourceType: 'DiagnosticReport' }
  const filled = { resourceType: 'QuestionnaireResponse', status: 'completed', authored: '2026-03-01' }
  const active = { clinicalStatus: { coding: [{ code: 'active' }] } }
  const answer = (linkId: string, value: object) => ({ linkId, answer: [value] })
  const decision = [
    answer('rule', { valueString: 'a-check' }),
    answer('until', { valueDate: '2026-12-31' }),
    answer('reason', { valueCoding: { code: 'declined' } }),
    answer('withdrawn', { valueBoolean: false }),
  ]
  const ordered = {
    resourceType: 'ServiceRequest',
    status: 'active',
    intent: 'order',
    authoredOn: '2026-03-01',
  }
  const lumbarMri = { code: { text: 'MRI lumbar spine' } }
  const implant = { resourceType: 'Device', status: 'active', type: { text: 'Spinal cord stimulator' } }
  const study = { resourceType: 'ImagingStudy', status: 'available', started: '2026-03-01' }
  const allergy = { resourceType: 'AllergyIntolerance', ...active, code: { text: 'Gadolinium contrast' } }

  it.each<[why: string, record: object, section: keyof Chart, about: string[]]>([
    ['a result', CRP, 'results', ['crp']],
    [
      'a score in a form',
      { ...filled, item: [answer('44261-6', { valueInteger: 4 })] },
      'results',
      ['phq-9'],
    ],
    [
      'a condition',
      { resourceType: 'Condition', ...active, code: coded(ICD10, 'E11.65') },
      'conditions',
      ['diabetes'],
    ],
    ['a fusion', { ...performed, code: coded(CPT, '22633') }, 'surgeries', ['fusion']],
    ['another operation', { ...performed, code: coded(CPT, '63047') }, 'surgeries', ['operation']],
    ['an exam recorded as a procedure', { ...performed, ...lumbarMri }, 'imaging', ['mri']],
    ['an imaging study', { ...study, description: 'MRI lumbar spine' }, 'imaging', ['mri']],
    [
      'the words of a report',
      { ...reported, ...lumbarMri, conclusion: 'Solid fusion' },
      'reports',
      ['report'],
    ],
    ['a culture', { ...observed, code: coded(LOINC, '600-7'), valueString: 'MRSA' }, 'cultures', ['culture']],
    [
      'tobacco',
      { ...observed, code: coded(LOINC, '72166-2'), valueString: 'Never smoker' },
      'tobacco',
      ['tobacco'],
    ],
    ['an order', { ...ordered, ...lumbarMri }, 'orders', ['order']],
    ['a block', { ...performed, code: coded(CPT, '64493') }, 'interventions', ['facet-block']],
    ['an allergy', allergy, 'allergies', ['allergy']],
    ['an implant', implant, 'devices', ['device']],
    [
      'answers of the checklist',
      { ...filled, questionnaire: CHECKLIST_CANONICAL, item: [answer('fever', { valueBoolean: true })] },
      'answers',
      ['checklist'],
    ],
    [
      'a finding set aside',
      { ...filled, questionnaire: SET_ASIDE_CANONICAL, item: decision },
      'setAsides',
      ['set-aside'],
    ],
    ['a medicine', OXYCODONE, 'medications', ['oxycodone']],
    [
      'a medicine without a known part: it may be any',
      { ...OXYCODONE, medicationCodeableConcept: { text: 'Trial tablet' } },
      'medications',
      ['anything'],
    ],
  ])('stops what it would have fed: %s', (_why, record, section, about) => {
    const { chart } = readBundle(bundleOf({ ...record, subject: undefined }))
    const part = chart[section]
    const blanks = part !== null && 'blanks' in part ? part.blanks : []
    expect(blanks.map((one) => (typeof one.about === 'string' ? one.about : one.about.name))).toEqual(about)
  })
})
