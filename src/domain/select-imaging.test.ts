import { describe, expect, it } from 'vitest'
import { contextOf, section, sourceFailed, when } from '../../test/builders.ts'
import type { Blank } from './chart.ts'
import type { Fusion } from './episode.ts'
import type { ImagingExam, Modality } from './imaging.ts'
import type { Order } from './order.ts'
import { examsSince, openOrder, shows, siExamsSince, type ExamWish } from './select-imaging.ts'

describe('shows', () => {
  it.each([
    ['lumbar', 'lumbar', 'yes'],
    ['lumbosacral', 'lumbar', 'yes'],
    ['lumbar', 'lumbosacral', 'yes'],
    ['whole-spine', 'lumbar', 'yes'],
    ['spine', 'lumbar', 'cannot-tell'],
    ['not-given', 'lumbar', 'cannot-tell'],
    ['thoracolumbar', 'lumbar', 'cannot-tell'],
    ['cervical', 'lumbar', 'no'],
    ['other', 'lumbar', 'no'],
    ['si-joint', 'lumbar', 'no'],
    ['si-joint', 'sacral', 'yes'],
    ['cervical', 'cervical', 'yes'],
    ['lumbar', 'cervical', 'no'],
    ['cervical', 'cervicothoracic', 'yes'],
    ['thoracic', 'cervicothoracic', 'cannot-tell'],
    ['lumbar', 'thoracolumbar', 'cannot-tell'],
    ['thoracolumbar', 'thoracolumbar', 'yes'],
    ['thoracic', 'thoracic', 'yes'],
    ['lumbar', null, 'cannot-tell'],
  ] as const)('%s of a fusion that is %s: %s', (site, region, expected) => {
    expect(shows([site], region)).toBe(expected)
  })

  it.each([
    ['one site that shows it', ['other', 'lumbar'], 'yes'],
    ['one site that may show it', ['other', 'spine'], 'cannot-tell'],
  ] as const)('of several sites: %s', (_why, sites, expected) => {
    expect(shows(sites, 'lumbar')).toBe(expected)
  })
})

const FUSION: Fusion & { when: NonNullable<Fusion['when']> } = {
  when: when('2026-01-01'),
  levels: [],
  region: 'lumbar',
  sources: [],
  conflicts: [],
  priorOperations: 0,
  byHand: false,
}
const WISH: ExamWish = { modality: 'ct', fromDay: 180, maxAgeDays: 90 }
const exam = (date: string, change: Partial<ImagingExam> = {}): ImagingExam => ({
  resource: `ImagingStudy/${date}`,
  modality: 'ct',
  sites: ['lumbar'],
  label: 'CT lumbar spine',
  when: when(date),
  dynamic: false,
  standing: false,
  contrast: 'unknown',
  metalReduction: false,
  thinSlice: false,
  tomographic: false,
  byName: false,
  preliminary: false,
  ...change,
})
const outcome = (records: ImagingExam[], more: object = {}, wish = WISH, fusion = FUSION): string => {
  const fact = examsSince(fusion, wish)(contextOf({ imaging: section(records, more) }))
  if (fact.state !== 'known') return fact.state
  return [
    fact.value.map((one) => one.when.text).join(' '),
    ...(fact.doubt ? [`but ${fact.doubt.state}`] : []),
  ].join(' ')
}

// Today is 2026-11-01: 90 days before it is 2026-08-03; day 180 after the fusion is 2026-06-30.
describe('examsSince', () => {
  const early = { ...WISH, maxAgeDays: null }
  it.each([
    ['none', [], WISH, 'absent'],
    ['90 days old', [exam('2026-08-03')], WISH, '2026-08-03'],
    ['91 days old', [exam('2026-08-02')], WISH, 'absent'],
    ['day 180', [exam('2026-06-30')], early, '2026-06-30'],
    ['day 179', [exam('2026-06-29')], early, 'absent'],
    ['month after it', [exam('2026-07')], early, '2026-07'],
    ['month of it', [exam('2026-06')], early, 'unknown'],
    ['month before it', [exam('2026-05')], early, 'absent'],
    ['year of it', [exam('2026')], early, 'unknown'],
    ['another modality', [exam('2026-10-01', { modality: 'mri' })], WISH, 'absent'],
    ['another part', [exam('2026-10-01', { sites: ['cervical'] })], WISH, 'absent'],
    ['part not said', [exam('2026-10-01', { sites: ['not-given'] })], WISH, 'unknown'],
    [
      'one that fits, one that may',
      [exam('2026-10-01'), exam('2026-09-01', { sites: ['spine'] })],
      WISH,
      '2026-10-01 but unknown',
    ],
    [
      'oldest first, whatever their ids',
      [exam('2026-10-01', { resource: 'A' }), exam('2026-09-01', { resource: 'B' })],
      WISH,
      '2026-09-01 2026-10-01',
    ],
    [
      'not the views wanted',
      [exam('2026-10-01')],
      { ...WISH, wants: (one: ImagingExam) => one.dynamic },
      'absent',
    ],
  ])('%s', (_why, records, wish, expected) => {
    expect(outcome(records, {}, wish)).toBe(expected)
  })

  const blank = (about: Modality | 'anything', date: string | null): Blank<Modality | 'anything'> => ({
    resource: 'ImagingStudy/x',
    label: 'Study',
    about,
    reason: 'no status',
    when: date === null ? null : when(date),
  })
  it.each([
    ['unreadable, in time', { blanks: [blank('ct', '2026-10-01')] }, 'unknown'],
    ['unreadable, kind not said', { blanks: [blank('anything', '2026-10-01')] }, 'unknown'],
    ['unreadable, undated', { blanks: [blank('ct', null)] }, 'unknown'],
    ['unreadable, out of time', { blanks: [blank('ct', '2026-02-01')] }, 'absent'],
    ['unreadable, another modality', { blanks: [blank('mri', '2026-10-01')] }, 'absent'],
    ['a source failed', { sources: sourceFailed('DiagnosticReport') }, 'failed'],
  ])('nothing else, and %s', (_why, more, expected) => {
    expect(outcome([], more)).toBe(expected)
  })

  it.each<[why: string, change: Partial<ImagingExam>, expected: string]>([
    ['nothing more is known', {}, 'performed'],
    ['with contrast', { contrast: 'with' }, 'with contrast'],
    [
      'all of it',
      { contrast: 'without', metalReduction: true, preliminary: true, byName: true },
      'without contrast, metal-artefact reduction, preliminary, matched by name',
    ],
  ])('shows as evidence: %s', (_why, change, expected) => {
    const fact = examsSince(FUSION, WISH)(contextOf({ imaging: section([exam('2026-10-01', change)]) }))
    expect(fact.state === 'known' && fact.evidence.map((one) => one.value)).toEqual([expected])
  })

  it('cannot tell without the region of the fusion', () => {
    expect(outcome([exam('2026-10-01')], {}, WISH, { ...FUSION, region: null })).toBe('unknown')
  })

  it('keeps the failure of a source before an exam that may fit', () => {
    expect(
      outcome([exam('2026-10-01', { sites: ['spine'] })], { sources: sourceFailed('DiagnosticReport') }),
    ).toBe('failed')
  })
})

describe('siExamsSince', () => {
  const SI = { sites: ['si-joint' as const] }
  const blank = (date: string | null): Blank<Modality> => ({
    resource: 'ImagingStudy/x',
    label: 'MRI',
    about: 'mri',
    reason: 'no status',
    when: date === null ? null : when(date),
  })
  it.each([
    ['the day after the fusion', [exam('2026-01-02', SI)], {}, '2026-01-02'],
    ['the day of the fusion', [exam('2026-01-01', SI)], {}, 'absent'],
    ['of another part', [exam('2026-01-02')], {}, 'absent'],
    ['of a part not said', [exam('2026-01-02', { sites: ['not-given'] })], {}, 'unknown'],
    ['whatever the kind', [exam('2026-01-02', { ...SI, modality: 'x-ray' })], {}, '2026-01-02'],
    ['bone density shows no joint', [exam('2026-01-02', { ...SI, modality: 'dxa' })], {}, 'absent'],
    ['an unreadable exam since', [], { blanks: [blank('2026-01-02')] }, 'unknown'],
    ['an unreadable exam without a date', [], { blanks: [blank(null)] }, 'unknown'],
    ['an unreadable exam of before', [], { blanks: [blank('2025-12-31')] }, 'absent'],
  ])('%s', (_why, records, more, expected) => {
    const fact = siExamsSince(FUSION)(contextOf({ imaging: section(records, more) }))
    expect(fact.state === 'known' ? fact.value.map((one) => one.when.text).join(' ') : fact.state).toBe(
      expected,
    )
  })
})

describe('openOrder', () => {
  const order = (date: string, resource = `ServiceRequest/${date}`): Order => ({
    resource,
    label: 'CRP',
    when: when(date),
    wants: { kind: 'lab', analyte: 'crp' },
  })
  const outcome = (records: Order[], more: object = {}): string => {
    const fact = openOrder(contextOf({ orders: section(records, more) }), (wants) => wants.kind === 'lab')
    if (fact.state !== 'known') return fact.state
    return [fact.value.when.text, ...(fact.doubt ? [`but ${fact.doubt.state}`] : [])].join(' ')
  }
  it.each([
    ['none', [], {}, 'absent'],
    ['90 days old', [order('2026-08-03')], {}, '2026-08-03'],
    ['91 days old', [order('2026-08-02')], {}, 'absent'],
    ['the newest, whatever the ids', [order('2026-10-01', 'A'), order('2026-09-01', 'B')], {}, '2026-10-01'],
    ['some day of a month', [order('2026-08')], {}, 'absent'],
    ['none, orders not read', [], { sources: sourceFailed('ServiceRequest') }, 'failed'],
    [
      'one, orders not read whole',
      [order('2026-10-01')],
      { sources: sourceFailed('ServiceRequest') },
      '2026-10-01 but failed',
    ],
  ])('%s', (_why, records, more, expected) => {
    expect(outcome(records, more)).toBe(expected)
  })
})
