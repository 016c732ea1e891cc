import { describe, expect, it } from 'vitest'
import { markAfter, type Mark } from './mark.ts'
import { rowsFor, stacked } from './stacks.ts'

describe('stacked', () => {
  const told = (places: readonly number[]) =>
    stacked(
      places.map((at) => ({ item: at, at })),
      10,
      2,
    ).map(({ items, at, row }) => `${at} ${row}: ${items.join(',')}`)

  it.each<[why: string, places: number[], stacks: string[]]>([
    ['nothing', [], []],
    ['far apart', [0, 10], ['0 0: 0', '10 0: 10']],
    ['overlapping', [0, 9], ['0 0: 0', '9 1: 9']],
    ['the third joins the last row', [0, 1, 2], ['0 0: 0', '1 1: 1,2']],
    ['the fourth too', [0, 1, 2, 3], ['0 0: 0', '1 1: 1,2,3']],
    ['a free row is used again', [0, 1, 2, 10], ['0 0: 0', '1 1: 1,2', '10 0: 10']],
    ['in whatever order they come', [10, 0], ['0 0: 0', '10 0: 10']],
  ])('%s', (_why, places, stacks) => {
    expect(told(places)).toEqual(stacks)
  })

  it('drops none', () => {
    const places = Array.from({ length: 200 }, (_, place) => (place * 37) % 100)
    const items = stacked(
      places.map((at, item) => ({ item, at })),
      17,
      4,
    ).flatMap((one) => one.items)
    expect(items.toSorted((a, b) => a - b)).toEqual(places.map((_, place) => place))
  })
})

describe('rowsFor', () => {
  it('shares a row only between those that do not meet', () => {
    const [a, b, c] = [
      { from: 0, to: 10 },
      { from: 5, to: 20 },
      { from: 11, to: 12 },
    ]
    const rows = rowsFor([a, b, c])
    expect([a, b, c].map((one) => rows.get(one))).toEqual([0, 1, 0])
  })
})

describe('markAfter', () => {
  const mark = (id: string, x: number, row: number): Mark => ({
    id,
    x,
    y: row * 20,
    row,
    shape: { kind: 'glyph', glyph: 'lab', count: 1, span: null },
    label: id,
    details: [],
  })
  const marks = [mark('a', 0, 0), mark('b', 10, 2), mark('c', 20, 0), mark('d', 30, 2)]

  it.each<[why: string, current: string | null, step: Parameters<typeof markAfter>[2], next: string | null]>([
    ['later', 'a', 'next', 'b'],
    ['earlier', 'b', 'previous', 'a'],
    ['the end', 'd', 'next', null],
    ['the begin', 'a', 'previous', null],
    ['first', 'd', 'first', 'a'],
    ['last', 'a', 'last', 'd'],
    ['the nearest of the next lane', 'c', 'row-after', 'b'],
    ['and back', 'd', 'row-before', 'c'],
    ['no lane beyond', 'b', 'row-after', null],
    ['from nowhere', null, 'next', 'a'],
  ])('%s', (_why, current, step, next) => {
    expect(markAfter(marks, current, step)?.id ?? null).toBe(next)
  })
})
