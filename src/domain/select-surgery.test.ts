import { describe, expect, it } from 'vitest'
import { chartWith, contextOf, failing, whenAt, withFusion, type Change } from '../../test/chart-builders.ts'
import { latestOperation } from './select-surgery.ts'
import type { Level, Region, Surgery } from './surgery.ts'

const ask = (changes: readonly Change[], ...regions: Region[]) =>
  latestOperation(regions)(contextOf(chartWith(...changes)))
/** "2025-06-01 but unknown", "undated", "absent". */
const outcome = (changes: readonly Change[], ...regions: Region[]): string => {
  const fact = ask(changes, ...regions)
  if (fact.state !== 'known') return fact.state
  return [fact.value.when?.text ?? 'undated', ...(fact.doubt ? [`but ${fact.doubt.state}`] : [])].join(' ')
}
const operated = (date: string | null, region: Region, kind: Surgery['kind'] = 'decompression'): Change =>
  withFusion(date, { kind, regions: [region], levels: [] })
const byHand =
  (...levels: Level[]): Change =>
  (chart) => ({
    ...chart,
    surgeryByHand: { when: whenAt('2025-01-01'), region: 'lumbar', levels, instrumented: 'yes' },
  })
const NO_REGION = withFusion('2020-01-01', { regions: [], levels: [] })

describe('the newest operation on a region', () => {
  it.each<[why: string, changes: Change[], expected: string]>([
    ['none', [], 'absent'],
    ['of any kind', [operated('2025-06-01', 'lumbar')], '2025-06-01'],
    ['on the SI joint it is none of the spine', [operated('2025-06-01', 'lumbar', 'si-fusion')], 'absent'],
    ['elsewhere', [operated('2025-06-01', 'cervical')], 'absent'],
    [
      'the newest of three',
      [operated('2025-06-01', 'lumbar'), operated('2026-06-01', 'lumbar'), operated('2019-06-01', 'lumbar')],
      '2026-06-01',
    ],
    ['undated alone', [operated(null, 'lumbar')], 'undated'],
    [
      'another without a date may be newer',
      [operated('2025-06-01', 'lumbar'), operated(null, 'lumbar')],
      '2025-06-01 but unknown',
    ],
    [
      'one without a date elsewhere is not meant',
      [operated('2025-06-01', 'lumbar'), operated(null, 'cervical')],
      '2025-06-01',
    ],
    ['its region not recorded', [NO_REGION], 'unknown'],
    ['another of no region', [operated('2025-06-01', 'lumbar'), NO_REGION], '2025-06-01 but unknown'],
    [
      'procedures not read',
      [operated('2025-06-01', 'lumbar'), failing('Procedure')],
      '2025-06-01 but failed',
    ],
  ])('%s', (_why, changes, expected) => {
    expect([outcome(changes, 'lumbar'), outcome(changes.toReversed(), 'lumbar')]).toEqual([
      expected,
      expected,
    ])
  })

  it.each<[why: string, region: Region, expected: string]>([
    ['by the region entered', 'lumbar', '2025-01-01'],
    ['by its levels', 'lumbosacral', '2025-01-01'],
    ['elsewhere', 'cervical', 'absent'],
  ])('entered by hand: %s', (_why, region, expected) => {
    expect(outcome([byHand('L5/S1')], region)).toBe(expected)
  })

  it('shows what was entered by hand', () => {
    const fact = ask([byHand('L4/L5')], 'lumbar')
    expect(fact.state === 'known' && fact.evidence.map((one) => one.value)).toEqual(['L4/L5, lumbar'])
  })
})
