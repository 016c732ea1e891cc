import { describe, expect, it } from 'vitest'
import {
  chartWith,
  contextOf,
  daysAgo,
  withCulture,
  withFusion,
  type Change,
} from '../../test/chart-builders.ts'
import { culturesSinceFusion } from './select-cultures.ts'

const ask = (changes: readonly Change[]) => culturesSinceFusion(90)(contextOf(chartWith(...changes)))
/** "2026-10-01 yes": the date of each culture, and whether it is of the time asked for. */
const said = (changes: readonly Change[]): string[] => {
  const fact = ask(changes)
  if (fact.state !== 'known') return [fact.state]
  return fact.value.map(({ when, inTime }) => `${when.text} ${inTime}`)
}
const taken = (date: number | string, resource = 'A'): Change => withCulture('positive', date, { resource })

// Today is 2026-11-01, 90 days before it 2026-08-03.
describe('cultures since the fusion', () => {
  it.each<[why: string, changes: Change[], expected: string[]]>([
    ['90 days old', [withFusion(200), taken(90)], [`${daysAgo(90)} yes`]],
    ['91 days old', [withFusion(200), taken(91)], ['absent']],
    ['of the day of the fusion', [withFusion(20), taken(20)], [`${daysAgo(20)} yes`]],
    ['of the day before', [withFusion(20), taken(21)], ['absent']],
    ['no fusion known', [taken(20)], [`${daysAgo(20)} cannot-tell`]],
    ['no date of the fusion', [withFusion(null), taken(20)], [`${daysAgo(20)} cannot-tell`]],
    ['a month that may be too long ago', [withFusion(200), taken('2026-08')], ['2026-08 cannot-tell']],
    ['a month that is before the fusion', [withFusion(20), taken('2026-08')], ['absent']],
  ])('%s', (_why, changes, expected) => {
    expect(said(changes)).toEqual(expected)
  })

  it('lists the oldest first, those of one day by id', () => {
    const fact = ask([withFusion(200), taken(20, 'C'), taken(20, 'B'), taken(30, 'D')])
    expect(fact.state === 'known' && fact.value.map((one) => one.resource)).toEqual(['D', 'B', 'C'])
  })

  it.each<[why: string, change: Change, value: string]>([
    ['as recorded', withCulture('negative', 20), 'No growth'],
    ['preliminary', withCulture('negative', 20, { preliminary: true }), 'No growth (preliminary)'],
    [
      'preliminary and by name',
      withCulture('negative', 20, { preliminary: true, byName: true }),
      'No growth (preliminary, matched by name)',
    ],
  ])('evidence: %s', (_why, change, value) => {
    const fact = ask([withFusion(200), change])
    expect(fact.state === 'known' && fact.evidence.map((one) => one.value)).toEqual([value])
  })
})
