import { describe, expect, it } from 'vitest'
import { when } from '../../test/builders.ts'
import { compareText, oldestFirst } from './sorting.ts'

describe('compareText', () => {
  it.each([
    ['smaller', 'a', 'b', -1],
    ['larger', 'b', 'a', 1],
    ['the same', 'a', 'a', 0],
    ['numbers are characters here', 'Observation/10', 'Observation/9', -1],
    ['no language folds letters', 'z', 'ä', -1],
  ])('%s', (_why, a, b, expected) => {
    expect(compareText(a, b)).toBe(expected)
  })
})

describe('oldestFirst', () => {
  const record = (date: string, resource: string) => ({ when: when(date), resource })
  it.each([
    ['by day', [record('2026-02-01', 'a'), record('2026-01-31', 'b')], ['b', 'a']],
    ['a month by its last day', [record('2026-02', 'a'), record('2026-02-27', 'b')], ['b', 'a']],
    ['one day by address', [record('2026-02-01', 'b'), record('2026-02-01', 'a')], ['a', 'b']],
  ])('%s', (_why, records, expected) => {
    expect(records.toSorted(oldestFirst).map((one) => one.resource)).toEqual(expected)
  })
})
