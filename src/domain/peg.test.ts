import { describe, expect, it } from 'vitest'
import {
  chartWith,
  contextOf,
  failing,
  withBlank,
  withResult,
  type Change,
} from '../../test/chart-builders.ts'
import type { Analyte } from './result.ts'
import { latestLab } from './select-results.ts'

const items = (date: number | string, ...values: readonly string[]): Change[] =>
  (['peg-pain', 'peg-enjoyment', 'peg-activity'] as const).flatMap((item, index) => {
    const value = values[index]
    return value === undefined ? [] : [withResult(item, value, date)]
  })
const read = (changes: readonly Change[], analyte: Analyte = 'peg'): string => {
  const fact = latestLab(analyte)(contextOf(chartWith(...changes)))
  if (fact.state !== 'known') return fact.state
  return `${fact.value.used ?? fact.value.recorded}${fact.doubt ? ', doubt' : ''}`
}

describe('PEG score', () => {
  it.each<[why: string, changes: Change[], said: string]>([
    ['recorded as such', [withResult('peg', '6', 10)], '6 /10'],
    ['three items of one day', items(10, '7', '6', '8'), '7 /10'],
    ['a mean with decimals', items(10, '7', '6', '6'), '6.3 /10'],
    ['two items of one day', items(10, '7', '6'), 'unknown'],
    [
      'three items of one day, each with its time',
      [
        withResult('peg-pain', '7', '2026-10-20T08:00:00Z'),
        withResult('peg-enjoyment', '6', '2026-10-20T08:01:00Z'),
        withResult('peg-activity', '8', '2026-10-20T08:02:00Z'),
      ],
      '7 /10',
    ],
    [
      'one item of a day, another of some day of that month',
      [withResult('peg-pain', '7', '2026-10-01'), withResult('peg-enjoyment', '6', '2026-10')],
      'absent',
    ],
    [
      'other results of a newer day',
      [withResult('peg', '6', 10), withResult('crp', '5', 5), withResult('esr', '9', 5)],
      '6 /10',
    ],
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
    [
      'a total of the day stands where an item of it is missing',
      [...items(10, '7', '6'), withResult('peg', '6.3', 10)],
      '6.3 /10',
    ],
    ['a newer score, an older day unclear', [withResult('peg', '5', 5), ...items(50, '7', '6')], '5 /10'],
    ['an older score, a newer day unclear', [withResult('peg', '5', 50), ...items(5, '7', '6')], 'unknown'],
    [
      'a newer item that cannot be read',
      [...items(10, '7', '6', '8'), withBlank('results', 'peg-activity', 5)],
      'unknown',
    ],
    [
      'a newer result of another kind that cannot be read',
      [...items(10, '7', '6', '8'), withBlank('results', 'crp', 5)],
      '7 /10',
    ],
    ['scores not read whole', [...items(10, '7', '6', '8'), failing('Observation/survey')], '7 /10, doubt'],
    [
      'questionnaires not read',
      [...items(10, '7', '6', '8'), failing('QuestionnaireResponse')],
      '7 /10, doubt',
    ],
    ['laboratory not read', [...items(10, '7', '6', '8'), failing('Observation/laboratory')], '7 /10'],
  ])('%s', (_why, changes, said) => {
    expect(read(changes)).toBe(said)
  })

  it.each<[why: string, changes: Change[]]>([
    ['its three items', items(10, '7', '6', '8')],
    ['two of them', items(10, '7', '6')],
    ['an item that cannot be read', [withBlank('results', 'peg-activity', 10)]],
  ])('is no pain score of another kind: %s', (_why, changes) => {
    expect(read(changes, 'pain-score')).toBe('absent')
  })

  it('says what it was computed from, beside the notes of the items', () => {
    const fact = latestLab('peg')(contextOf(chartWith(...items(10, '7', '6', '8'))))
    expect(fact.caveats).toEqual(['PEG score computed from its three items'])
  })
})
