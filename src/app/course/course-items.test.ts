import { describe, expect, it } from 'vitest'
import {
  chartWith,
  contextOf,
  daysAgo,
  TODAY,
  whenAt,
  withBlank,
  withCulture,
  withExam,
  withFusion,
  withIntervention,
  withOrder,
  withResult,
  withSurgeryByHand,
  type Change,
} from '../../../test/chart-builders.ts'
import { rules } from '../../rules/index.ts'
import { assess } from '../../rules/rule.ts'
import { courseItems, placeOf, type CourseItem } from './course-items.ts'

function itemsOf(...changes: readonly Change[]): CourseItem[] {
  const context = contextOf(chartWith(...changes))
  return courseItems(context, assess(rules, context))
}
const told = ({ kind, title, when, unread }: CourseItem) =>
  `${kind} ${when?.text ?? 'undated'}: ${title}${unread ? ' [unread]' : ''}`

describe('courseItems', () => {
  it.each<[why: string, changes: Change[], items: string[]]>([
    ['nothing recorded', [], []],
    ['an operation', [withFusion(600)], [`operation ${daysAgo(600)}: Posterior lumbar fusion L4-L5`]],
    ['one without a date stays', [withFusion(null)], ['operation undated: Posterior lumbar fusion L4-L5']],
    [
      'two codes of one operation are one item',
      [withFusion(600), withFusion(600, { label: 'Instrumentation' })],
      [`operation ${daysAgo(600)}: Posterior lumbar fusion L4-L5; Instrumentation`],
    ],
    [
      'entered by hand',
      [withSurgeryByHand(300)],
      [`operation ${daysAgo(300)}: Spinal fusion, entered by hand`],
    ],
    [
      'an operation that cannot be read',
      [withBlank('surgeries', 'fusion', 100, 'status not known')],
      [`operation ${daysAgo(100)}: fusion: cannot be read, status not known [unread]`],
    ],
    [
      'a block with its relief',
      [withIntervention('facet-block', 50, { relief: { percent: 80, words: '80% relief' } })],
      [`block ${daysAgo(50)}: Facet or medial branch block, relief recorded: "80% relief"`],
    ],
    [
      'a block without one says so',
      [withIntervention('epidural-injection', 50)],
      [`block ${daysAgo(50)}: Epidural injection, relief not recorded`],
    ],
    [
      'an undated block stays',
      [withIntervention('si-block', null)],
      ['block undated: Sacroiliac joint injection, relief not recorded'],
    ],
    ['an exam', [withExam('ct', 20)], [`imaging ${daysAgo(20)}: ct of lumbar spine`]],
    [
      'results of one day are one item, as recorded and as used',
      [withResult('crp', '5.2', 10, { recorded: '5.2 mg/dL', used: '52 mg/L' }), withResult('esr', '<5', 10)],
      [`lab ${daysAgo(10)}: CRP 5.2 mg/dL (used as 52 mg/L); ESR <5 mm/h`],
    ],
    ['hs-CRP is named as such', [withResult('hs-crp', '2', 10)], [`lab ${daysAgo(10)}: hs-CRP 2 mg/L`]],
    [
      'preliminary',
      [withResult('crp', '4', 10, { preliminary: true })],
      [`lab ${daysAgo(10)}: CRP 4 mg/L, preliminary`],
    ],
    [
      'a result that cannot be read, with its day',
      [withBlank('results', 'crp', 10)],
      [`lab ${daysAgo(10)}: crp: cannot be read, no unit [unread]`],
    ],
    [
      'and without one',
      [withBlank('results', 'crp', null)],
      ['lab undated: crp: cannot be read, no unit [unread]'],
    ],
    ['a score', [withResult('pain-score', '7', 10)], [`score ${daysAgo(10)}: Pain score 7 /10`]],
    ['a vital sign', [withResult('weight', '80', 10)], [`vital ${daysAgo(10)}: Weight 80 kg`]],
    ['a culture', [withCulture('negative', 10)], [`lab ${daysAgo(10)}: Blood culture: No growth`]],
    [
      'an order',
      [withOrder({ kind: 'exam', modality: 'mri', sites: ['lumbar'], dynamic: false }, 3)],
      [`order ${daysAgo(3)}: Ordered: mri`],
    ],
    ['known by month', [withFusion('2025-03')], ['operation 2025-03: Posterior lumbar fusion L4-L5']],
  ])('%s', (_why, changes, items) => {
    expect(itemsOf(...changes).map(told)).toEqual(items)
  })

  it('has a red flag at the newest date of what it rests on, not at the operation', () => {
    const [flag] = itemsOf(withFusion(600), withResult('crp', '52', 20), withResult('crp', '34', 60)).filter(
      ({ kind }) => kind === 'red-flag',
    )
    expect(flag?.rule).toBe('raised-crp')
    expect(flag?.when?.text).toBe(daysAgo(20))
    expect(flag?.title).toMatch(/^Raised CRP after fusion: CRP 52 mg\/L/)
  })

  it('keeps a record that leaves several questions open as one item', () => {
    const blank = { resource: 'Procedure/9', label: 'Injection', reason: 'kind not clear', when: null }
    const chart = chartWith()
    const interventions = {
      ...chart.interventions,
      blanks: [
        { ...blank, about: 'facet-block' as const },
        { ...blank, about: 'si-block' as const },
      ],
    }
    expect(courseItems(contextOf({ ...chart, interventions }), []).map(told)).toEqual([
      'block undated: Injection: cannot be read, kind not clear [unread]',
    ])
  })

  it('is in the order of time, undated last', () => {
    const items = itemsOf(withFusion(null), withExam('ct', 20), withResult('pain-score', '7', 700))
    expect(items.map(({ kind }) => kind)).toEqual(['score', 'imaging', 'operation'])
  })
})

describe('placeOf', () => {
  it.each<[why: string, date: string | null, place: string]>([
    ['today', '2026-11-01', 'drawn'],
    ['tomorrow', '2026-11-02', 'after-today'],
    ['this month', '2026-11', 'drawn'],
    ['undated', null, 'undated'],
  ])('%s', (_why, date, place) => {
    expect(placeOf({ when: date === null ? null : whenAt(date) }, TODAY)).toBe(place)
  })
})
