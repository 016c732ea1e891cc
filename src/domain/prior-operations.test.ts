import { describe, expect, it } from 'vitest'
import { contextOf, fusion, section, sourceFailed, when } from '../../test/builders.ts'
import type { Section } from './chart.ts'
import { priorOperations } from './episode.ts'
import type { Surgery } from './surgery.ts'

type Surgeries = Section<Surgery, 'fusion' | 'operation'>
const ask = (records: Surgery[], more: Partial<Surgeries> = {}) => {
  const surgeries: Surgeries = section(records, more)
  return priorOperations(contextOf({ surgeries }))
}
/** "1 by Procedure/x, but unknown": how many, the records shown, and whether there may be more. */
const outcome = (records: Surgery[], more: Partial<Surgeries> = {}): string => {
  const fact = ask(records, more)
  if (fact.state !== 'known') return fact.state
  const shown = fact.evidence.map((one) => one.resource).join(' ')
  return `${fact.value} by ${shown}${fact.doubt ? `, but ${fact.doubt.state}` : ''}`
}
const operated = (resource: string, date: string | null, change: Partial<Surgery> = {}) =>
  fusion(date, { resource, kind: 'decompression', ...change })
const INDEX = fusion('2025-06-01', { resource: 'index' })
const blank = (about: 'fusion' | 'operation', date: string | null): Partial<Surgeries> => ({
  blanks: [
    {
      resource: 'x',
      label: 'Operation',
      about,
      reason: 'no status',
      when: date === null ? null : when(date),
    },
  ],
})

describe('operations before the index fusion', () => {
  it.each<[why: string, records: Surgery[], more: Partial<Surgeries>, expected: string]>([
    ['no fusion', [], {}, 'absent'],
    ['the fusion alone', [INDEX], {}, '0 by index'],
    [
      'a fusion known by its month is not before itself',
      [{ ...INDEX, when: when('2025-06') }],
      {},
      '0 by index',
    ],
    ['a fusion without a date', [{ ...INDEX, when: null }], {}, '0 by index'],
    ['before', [INDEX, operated('a', '2019-01-01')], {}, '1 by a index'],
    ['after', [INDEX, operated('a', '2026-01-01')], {}, '0 by index'],
    ['without a date', [INDEX, operated('a', null)], {}, '0 by index, but unknown'],
    ['of that year', [INDEX, operated('a', '2025')], {}, '0 by index, but unknown'],
    [
      'on the SI joint, before',
      [INDEX, operated('a', '2019-01-01', { kind: 'si-fusion' })],
      {},
      '0 by index',
    ],
    [
      'on the SI joint, without a date',
      [INDEX, operated('a', null, { kind: 'si-fusion' })],
      {},
      '0 by index',
    ],
    ['one unreadable, without a date', [INDEX], blank('operation', null), '0 by index, but unknown'],
    ['one unreadable, of the same day', [INDEX], blank('operation', '2025-06-01'), '0 by index, but unknown'],
    ['one unreadable, of the day after', [INDEX], blank('operation', '2025-06-02'), '0 by index'],
    [
      'a later fusion unreadable: it may be the index, and this one before it',
      [INDEX],
      blank('fusion', '2025-06-02'),
      '0 by index, but unknown',
    ],
    ['procedures not read whole', [INDEX], { sources: sourceFailed('Procedure') }, '0 by index, but failed'],
  ])('%s', (_why, records, more, expected) => {
    expect([outcome(records, more), outcome(records.toReversed(), more)]).toEqual([expected, expected])
  })

  it('shows those whose order cannot be told, the undated first', () => {
    for (const all of [
      [operated('a', '2025'), operated('b', null)],
      [operated('b', null), operated('a', '2025')],
    ])
      expect(ask([INDEX, ...all])).toMatchObject({
        doubt: { evidence: [{ resource: 'b' }, { resource: 'a' }] },
      })
  })
})
