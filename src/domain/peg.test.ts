import { describe, expect, it } from 'vitest'
import { chartWith, contextOf, withBlank, withResult, type Change } from '../../test/chart-builders.ts'
import { latestLab } from './select-results.ts'

const items = (date: number | string, ...values: readonly string[]): Change[] =>
  (['peg-pain', 'peg-enjoyment', 'peg-activity'] as const).flatMap((item, index) => {
    const value = values[index]
    return value === undefined ? [] : [withResult(item, value, date)]
  })
const read = (changes: readonly Change[]): string => {
  const fact = latestLab('peg')(contextOf(chartWith(...changes)))
  if (fact.state !== 'known') return fact.state
  return `${fact.value.used ?? fact.value.recorded}${fact.doubt ? ', doubt' : ''}`
}

describe('PEG score', () => {
  it.each<[why: string, changes: Change[], said: string]>([
    ['recorded as such', [withResult('peg', '6', 10)], '6 /10'],
    ['three items of one day', items(10, '7', '6', '8'), '7 /10'],
    ['a mean with decimals', items(10, '7', '6', '6'), '6.3 /10'],
    ['two items of one day', items(10, '7', '6'), 'unknown'],
    ['the pain item alone is no PEG', items(10, '7'), 'absent'],
    ['three items of two days', [...items(10, '7', '6'), withResult('peg-activity', '5', 9)], 'unknown'],
    [
      'an item recorded twice, differently',
      [...items(10, '7', '6', '8'), withResult('peg-pain', '3', 10)],
      'unknown',
    ],
    [
      'an item recorded twice, the same',
      [...items(10, '7', '6', '8'), withResult('peg-pain', '7', 10)],
      '7 /10',
    ],
    ['an item that is no single number', items(10, '<7', '6', '8'), 'unknown'],
    ['three items known by the month', items('2026-10', '7', '6', '8'), 'unknown'],
    [
      'an item that cannot be read',
      [...items(10, '7', '6'), withBlank('results', 'peg-activity', 10)],
      'unknown',
    ],
    [
      'items and their total on one day',
      [...items(10, '7', '6', '6'), withResult('peg', '6.3', 10)],
      '6.3 /10',
    ],
    ['a newer score, an older day unclear', [withResult('peg', '5', 5), ...items(50, '7', '6')], '5 /10'],
    ['an older score, a newer day unclear', [withResult('peg', '5', 50), ...items(5, '7', '6')], 'unknown'],
  ])('%s', (_why, changes, said) => {
    expect(read(changes)).toBe(said)
  })
})
