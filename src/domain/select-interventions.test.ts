import { describe, expect, it } from 'vitest'
import { chartWith, contextOf, withIntervention, type Change } from '../../test/chart-builders.ts'
import type { Intervention } from './intervention.ts'
import { actEvidence, acts, actWords, isAtRegion, type Act } from './select-interventions.ts'

const found = (changes: readonly Change[]) =>
  acts({ kinds: ['facet-block'] })(contextOf(chartWith(...changes)))
const block = (date: number | string | null, more: Partial<Intervention> = {}): Change =>
  withIntervention('facet-block', date, more)
const first = (changes: readonly Change[]): Act | undefined => {
  const fact = found(changes)
  return fact.state === 'known' ? fact.value[0] : undefined
}
/** "2026-03-01 (2)": the acts, with the number of records of each. */
const listed = (changes: readonly Change[]): string[] => {
  const fact = found(changes)
  if (fact.state !== 'known') return [fact.state]
  return fact.value.map(({ when, records }) => `${when?.text ?? 'undated'} (${records.length})`)
}

describe('acts', () => {
  it.each<[why: string, changes: Change[], said: string[]]>([
    ['two records of a day are one act', [block('2026-03-01'), block('2026-03-01')], ['2026-03-01 (2)']],
    ['two of a month may be two', [block('2026-03'), block('2026-03')], ['2026-03 (1)', '2026-03 (1)']],
    [
      'the first of a month, and some day of it',
      [block('2026-03'), block('2026-03-01')],
      ['2026-03-01 (1)', '2026-03 (1)'],
    ],
    ['two undated may be two', [block(null), block(null)], ['undated (1)', 'undated (1)']],
    ['oldest first', [block('2026-03-09'), block('2026-03-01')], ['2026-03-01 (1)', '2026-03-09 (1)']],
    ['undated before dated', [block('2026-03-09'), block(null)], ['undated (1)', '2026-03-09 (1)']],
  ])('%s', (_why, changes, said) => {
    expect([listed(changes), listed(changes.toReversed())]).toEqual([said, said])
  })

  it('orders those of one time by id', () => {
    const fact = found([block('2026-03', { resource: 'B' }), block('2026-03', { resource: 'A' })])
    expect(fact.state === 'known' && fact.value.map((act) => act.records[0]?.resource)).toEqual(['A', 'B'])
  })

  it.each<[why: string, steroids: Intervention['steroid'][], said: string]>([
    ['given by one record', ['no', 'yes'], 'yes'],
    ['denied by all', ['no', 'no'], 'no'],
    ['denied by one, not said by the other', ['no', 'unknown'], 'unknown'],
  ])('steroid %s: %s', (_why, steroids, said) => {
    const changes = steroids.map((steroid) => block('2026-03-01', { steroid }))
    expect(first(changes)?.steroid).toBe(said)
  })

  it.each<[why: string, byName: boolean[], caveats: string[]]>([
    ['no record has a code', [true, true], ['Facet or medial branch block: matched by name, not code.']],
    ['a code of one record names the act', [true, false], []],
  ])('matched by name: %s', (_why, each, caveats) => {
    expect(found(each.map((byName) => block('2026-03-01', { byName }))).caveats).toEqual(caveats)
  })

  it.each<[why: string, date: string | null, said: string]>([
    ['a day', '2026-03-01', 'Facet or medial branch block of 2026-03-01'],
    ['no date', null, 'Facet or medial branch block, undated'],
  ])('in words: %s', (_why, date, said) => {
    const act = first([block(date)])
    expect(act && actWords(act)).toBe(said)
  })
})

describe('an act as evidence', () => {
  it.each<[why: string, more: Partial<Intervention>, said: string]>([
    ['nothing more is known', {}, 'done'],
    ['relief in its own words', { relief: { percent: 80, words: '80% relief' } }, '"80% relief"'],
    ['with steroid', { steroid: 'yes' }, 'with steroid'],
    ['without', { steroid: 'no' }, 'without steroid'],
    ['one side', { side: 'left' }, 'left'],
    ['both sides', { side: 'both' }, 'both sides'],
    ['by name', { byName: true }, 'matched by name'],
    [
      'all of it, levels from the head down',
      { steroid: 'yes', side: 'right', levels: ['L5/S1', 'L4/L5'], byName: true },
      'with steroid, right, L4/L5, L5/S1, matched by name',
    ],
  ])('%s', (_why, more, said) => {
    const record = first([block('2026-03-01', more)])?.records[0]
    expect(record && actEvidence(record).value).toBe(said)
  })
})

describe('at the fused region', () => {
  const hardware = (more: Partial<Intervention>) => withIntervention('hardware-block', 10, more)
  it.each<[why: string, change: Change, said: string]>([
    ['a neighbour', block(10, { regions: ['lumbosacral'] }), 'yes'],
    ['elsewhere', block(10, { regions: ['cervical'] }), 'no'],
    ['there and elsewhere', block(10, { regions: ['cervical', 'lumbar'] }), 'yes'],
    ['not said', block(10, { regions: [] }), 'cannot-tell'],
    ['a hardware block is where the hardware is', hardware({ regions: [] }), 'yes'],
    ['a hardware block said to be elsewhere', hardware({ regions: ['cervical'] }), 'no'],
  ])('%s', (_why, change, said) => {
    const fact = acts({ kinds: ['facet-block', 'hardware-block'] })(contextOf(chartWith(change)))
    const [act] = fact.state === 'known' ? fact.value : []
    expect(act && isAtRegion(act, 'lumbar')).toBe(said)
  })

  it('cannot be told where the region of the fusion is not known', () => {
    const act = first([block(10)])
    expect(act && isAtRegion(act, null)).toBe('cannot-tell')
  })
})
