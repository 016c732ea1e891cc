import { describe, expect, it } from 'vitest'
import { above, below, exactly, exactValue, readable, type Amount } from './result.ts'

const lessThan = (high: number): Amount => ({ low: null, high, lowIncluded: true, highIncluded: false })
const atMost = (high: number): Amount => ({ low: null, high, lowIncluded: true, highIncluded: true })
const moreThan = (low: number): Amount => ({ low, high: null, lowIncluded: false, highIncluded: true })
const atLeast = (low: number): Amount => ({ low, high: null, lowIncluded: true, highIncluded: true })
const READ = { '': exactly, '<': lessThan, '<=': atMost, '>': moreThan, '>=': atLeast }

describe('comparing with a limit', () => {
  it.each<[comparator: keyof typeof READ, value: number, isAbove: string, isBelow: string]>([
    ['', 10, 'no', 'no'],
    ['', 10.1, 'yes', 'no'],
    ['', 9.9, 'no', 'yes'],
    ['<', 10, 'no', 'yes'],
    ['<', 10.1, 'cannot-tell', 'cannot-tell'],
    ['<=', 10, 'no', 'cannot-tell'],
    ['>', 10, 'yes', 'no'],
    ['>', 9.9, 'cannot-tell', 'cannot-tell'],
    ['>=', 10, 'cannot-tell', 'no'],
    ['>=', 10.1, 'yes', 'no'],
  ])('%s%d against 10', (comparator, value, isAbove, isBelow) => {
    const amount = READ[comparator](value)
    expect([above(amount, 10), below(amount, 10)]).toEqual([isAbove, isBelow])
  })

  it('has a single value only without a comparator', () => {
    expect([exactly(3), lessThan(3), moreThan(3)].map(exactValue)).toEqual([3, null, null])
  })
})

describe('a value as recorded, to be read', () => {
  it.each([
    ['a unit for machines', '7 {score}', '7'],
    ['right after the number', '7{score}', '7'],
    ['with more space', '-2.5  {T-score}', '-2.5'],
    ['a unit that says something', '60 mL/min/{1.73_m2}', '60 mL/min/1.73 m²'],
    ['a unit as people write it', '12 mg/L', '12 mg/L'],
  ])('%s', (_why, recorded, expected) => {
    expect(readable(recorded)).toBe(expected)
  })
})
