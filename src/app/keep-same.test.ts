import { describe, expect, it } from 'vitest'
import { isSame, keepSame } from './keep-same.ts'

describe('plain values', () => {
  it.each<[why: string, a: unknown, b: unknown, same: boolean]>([
    ['equal texts', 'a', 'a', true],
    ['other texts', 'a', 'b', false],
    ['no number is no number', NaN, NaN, true],
    ['null and an object', null, {}, false],
    ['a list and an object', [], {}, false],
    ['lists of another length', [1], [1, 2], false],
    ['objects all through', { a: [{ b: null }] }, { a: [{ b: null }] }, true],
    ['one difference deep down', { a: [{ b: null }] }, { a: [{ b: 0 }] }, false],
    ['a name more', { a: 1 }, { a: 1, b: undefined }, false],
    ['another name', { a: undefined }, { b: undefined }, false],
  ])('%s', (_why, a, b, same) => {
    expect(isSame(a, b)).toBe(same)
  })
})

describe('assessments after another answer', () => {
  const item = (rule: string, message: string) => ({ rule, message })
  const before = [item('a', 'x'), item('b', 'y')]

  it('stay the same list when nothing has changed', () => {
    expect(keepSame(before, [item('a', 'x'), item('b', 'y')])).toBe(before)
  })

  it('stay the same object each, unless it has changed', () => {
    const now = keepSame(before, [item('a', 'x'), item('b', 'z'), item('c', '')])
    expect(now[0]).toBe(before[0])
    expect(now[1]).toEqual(item('b', 'z'))
    expect(now).toHaveLength(3)
  })

  it('follow a change of order', () => {
    const now = keepSame(before, [item('b', 'y'), item('a', 'x')])
    expect(now).not.toBe(before)
    expect(now.map(({ rule }) => rule)).toEqual(['b', 'a'])
  })
})
