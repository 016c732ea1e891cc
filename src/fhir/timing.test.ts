import { expect, it, describe } from 'vitest'
import { byUcum } from '../../test/ucum.ts'
import { lengthInDays, PERIOD_DAYS, readTiming } from './timing.ts'

const round = (n: number) => Math.round(n * 1000) / 1000
const words = (timing: object | null): string => {
  const { frequency, prn, fromText } = readTiming(timing as Record<string, unknown> | null)
  if (!frequency) return 'none'
  const span = frequency.least === frequency.most ? '' : `${round(frequency.least)}-`
  return `${span}${round(frequency.most)}${prn ? ' prn' : ''}${fromText ? ' by text' : ''}`
}
const coded = (...codes: string[]) => ({ code: { coding: codes.map((code) => ({ code })) } })

describe('structured', () => {
  const every = (period: number, periodUnit: string) => ({ frequency: 1, period, periodUnit })
  it.each([
    ['seconds', every(43_200, 's'), '2'],
    ['minutes', every(90, 'min'), '16'],
    ['months', every(1, 'mo'), '0.033'],
    ['years', every(1, 'a'), '0.003'],
    ['unit spelled out', every(8, 'hours'), '3'],
    ['unit spelled short', every(8, 'hrs'), '3'],
    ['both ranges', { ...every(4, 'h'), frequencyMax: 2, periodMax: 6 }, '4-12'],
    ['most below least', { ...every(1, 'd'), frequency: 3, frequencyMax: 2 }, '3'],
    ['after three meals', { when: ['PCM', 'PCD', 'PCV'] }, '3'],
    ['one moment twice', { when: ['HS', 'HS'] }, '1'],
    ['meals without a name', { when: ['C'] }, 'none'],
    ['meals without a name each day', { period: 1, periodUnit: 'd', when: ['AC'] }, 'none'],
    ['meals without a name, three a day', { ...every(1, 'd'), frequency: 3, when: ['AC'] }, '3'],
    ['unknown moment', { when: ['constructor'] }, 'none'],
    ['unknown moment beside a known', { when: ['HS', 'SOON'] }, 'none'],
    [
      'meals without a name, and two times of day',
      { when: ['AC'], timeOfDay: ['08:00:00', '20:00:00'] },
      '2',
    ],
    [
      'meals without a name, and two times each day',
      { period: 1, periodUnit: 'd', when: ['AC'], timeOfDay: ['08:00:00', '20:00:00'] },
      '2',
    ],
    ['a time of day that is no text', { timeOfDay: ['08:00:00', null] }, '1'],
    ['times of day with a period', { period: 1, periodUnit: 'd', timeOfDay: ['08:00:00', '20:00:00'] }, '2'],
    [
      'more times of day than the frequency says',
      { ...every(1, 'd'), timeOfDay: ['08:00:00', '20:00:00'] },
      '1-2',
    ],
    ['times of day on weekdays', { timeOfDay: ['08:00:00', '20:00:00'], dayOfWeek: ['mon'] }, '0.286'],
    ['every weekday', { dayOfWeek: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] }, '1'],
    ['one weekday twice', { dayOfWeek: ['mon', 'mon'] }, '0.143'],
    ['count within a length', { count: 10, boundsDuration: { value: 5, code: 'd' } }, '2'],
    [
      'count range within a length',
      { count: 10, countMax: 20, boundsDuration: { value: 5, code: 'd' } },
      '2-4',
    ],
    ['count without a length', { count: 10 }, 'none'],
    ['count beside a frequency', { ...every(8, 'h'), count: 10 }, '3'],
    ['frequency without a period', { frequency: 3 }, 'none'],
    ['period without a unit', { frequency: 3, period: 1 }, 'none'],
    ['bounds only', { boundsDuration: { value: 5, code: 'd' } }, 'none'],
  ])('%s', (_why, repeat, expected) => {
    expect(words({ repeat })).toBe(expected)
  })
})

describe('by code', () => {
  it.each([
    ['every 72 hours', coded('Q72H'), '0.333'],
    ['padded', coded(' tid '), '3'],
    ['two codes that agree', coded('BID', 'Q12H'), '2'],
    ['two codes that do not', coded('BID', 'TID'), 'none'],
    ['unknown code beside a known', coded('229799001', 'BID'), '2'],
    ['words of the code', { code: { text: 'Every 6 hours as needed' } }, '4 prn by text'],
    [
      'display of the code',
      { code: { coding: [{ code: '229799001', display: 'Twice a day' }] } },
      '2 by text',
    ],
    [
      'display of the code beside words not understood',
      { code: { text: 'per protocol', coding: [{ code: '229799001', display: 'Twice a day' }] } },
      '2 by text',
    ],
    ['words not understood', { code: { text: 'per protocol' } }, 'none'],
    ['words with a dose', { code: { text: '2 tablets twice a day' } }, 'none'],
    [
      'structure that cannot be read is not replaced',
      { repeat: { frequency: 0, period: 1, periodUnit: 'd' }, ...coded('BID') },
      'none',
    ],
    ['meals without a name are not replaced', { repeat: { when: ['C'] }, ...coded('BID') }, 'none'],
    ['a period without a unit is', { repeat: { frequency: 2, period: 1 }, ...coded('BID') }, '2'],
    ['structure that says nothing is', { repeat: { frequency: 2 }, ...coded('BID') }, '2'],
    ['nothing', {}, 'none'],
    ['no timing', null, 'none'],
  ])('%s', (_why, timing, expected) => {
    expect(words(timing)).toBe(expected)
  })
})

it.each([
  [{ value: 2, code: 'wk' }, 14],
  [{ value: 3, unit: 'days' }, 3],
  [{ value: 12, code: '258702006', unit: 'hours' }, 0.5],
  [{ value: 2, unit: ' Days ' }, 2],
  [{ value: 2, unit: 'wesek' }, null],
  [{ value: 0, code: 'd' }, null],
  [{ value: -1, code: 'd' }, null],
  [{ value: 3 }, null],
  [{ value: 3, code: 'mg' }, null],
  [{ value: 3, code: 'd', comparator: '<' }, null],
  [{ value: '3', code: 'd' }, null],
  [null, null],
])('length of %j is %s days', (quantity, days) => {
  expect(lengthInDays(quantity)).toBe(days)
})

describe('units of time agree with UCUM', () => {
  it.each(['s', 'min', 'h', 'd', 'wk'])('%s', (unit) => {
    expect(PERIOD_DAYS[unit]).toBeCloseTo(byUcum(unit, 1, 'd'), 12)
  })
  // UCUM counts 30.4375 and 365.25 days; prescriptions count 30 and 365.
  it.each(['mo', 'a'])('%s, as prescriptions count', (unit) => {
    expect(Math.abs((PERIOD_DAYS[unit] ?? 0) / byUcum(unit, 1, 'd') - 1)).toBeLessThan(0.015)
  })
})
