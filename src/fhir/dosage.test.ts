import { describe, expect, it } from 'vitest'
import { changed } from '../../test/builders.ts'
import type { DoseInstruction } from '../domain/medication.ts'
import { readDosage } from './dosage.ts'

const repeat = (more: object) => ({ timing: { repeat: more } })
const dose = (value: unknown, unit?: string, more: object = {}) => ({
  doseAndRate: [{ doseQuantity: { value, ...(unit !== undefined && { unit }), ...more } }],
})
const GOOD = { ...dose(1, 'tablet'), ...repeat({ frequency: 2, period: 1, periodUnit: 'd' }) }
/** The only dose of this Dosage. */
function read(change: object, countedForm = false): DoseInstruction {
  const [only, ...more] = readDosage(changed(GOOD, change), countedForm)
  if (!only || more.length > 0) throw new Error('one dose expected')
  return only
}

describe('amount of one dose', () => {
  it.each([
    ['tablets', dose(2, 'tablet'), '2-2 unit'],
    ['UCUM braces', dose(2, undefined, { code: '{tbl}' }), '2-2 unit'],
    ['unit known, code not', dose(2, 'tablet', { code: '415818006' }), '2-2 unit'],
    ['patch', dose(1, 'patch'), '1-1 unit'],
    ['milligrams', dose(10, 'mg'), '10-10 mg'],
    ['grams', dose(1, 'g'), '1000-1000 mg'],
    ['micrograms', dose(100, 'mcg'), '0.1-0.1 mg'],
    ['millilitres', dose(5, 'mL'), '5-5 mL'],
    [
      'range',
      { doseAndRate: [{ doseRange: { low: { value: 1, unit: 'tab' }, high: { value: 2, unit: 'tab' } } }] },
      '1-2 unit',
    ],
    [
      'range without a low end',
      { doseAndRate: [{ doseRange: { high: { value: 2, unit: 'tab' } } }] },
      '2-2 unit',
    ],
    [
      'range of two units',
      { doseAndRate: [{ doseRange: { low: { value: 1, unit: 'tab' }, high: { value: 20, unit: 'mg' } } }] },
      'none',
    ],
    ['rate of a patch', { doseAndRate: [{ rateQuantity: { value: 25, unit: 'ug/h' } }] }, '0.025-0.025 mg/h'],
    ['another rate', { doseAndRate: [{ rateQuantity: { value: 2, unit: 'mL/h' } }] }, 'none'],
    ['unknown unit', dose(2, 'puffs of'), 'none'],
    ['no unit', dose(2), 'none'],
    ['zero', dose(0, 'tablet'), 'none'],
    ['negative', dose(-1, 'tablet'), 'none'],
    ['comparator', dose(2, 'tablet', { comparator: '<' }), 'none'],
    ['number in quotes', dose('2', 'tablet'), 'none'],
    ['text only', { doseAndRate: undefined, text: '1-2 tab q4-6h prn' }, 'none'],
    ['as STU3 writes it', { doseAndRate: undefined, doseQuantity: { value: 2, unit: 'tablet' } }, 'none'],
  ])('%s', (_why, change, expected) => {
    const { amount } = read(change)
    expect(amount ? `${amount.low}-${amount.high} ${amount.unit}` : 'none').toBe(expected)
  })

  it('reads a bare number only of a form that is counted', () => {
    expect(read(dose(2), true).amount).toEqual({ low: 2, high: 2, unit: 'unit' })
    expect(read(dose(2, ' '), true).amount).toEqual({ low: 2, high: 2, unit: 'unit' })
    expect(read(dose(2, 'puffs'), true).amount).toBeNull()
  })
})

describe('doses a day', () => {
  const every = (period: number, periodUnit: string, more: object = {}) =>
    repeat({ frequency: 1, period, periodUnit, ...more })
  const code = (text: string) => ({ timing: { code: { coding: [{ code: text }] } } })
  it.each([
    ['twice a day', {}, '2-2'],
    ['every 8 hours', every(8, 'h'), '3-3'],
    ['every 4 to 6 hours', every(4, 'h', { periodMax: 6 }), '4-6'],
    ['one to two times', every(1, 'd', { frequencyMax: 2 }), '1-2'],
    ['every 72 hours', every(72, 'h'), '0.33-0.33'],
    ['once a week', every(1, 'wk'), '0.14-0.14'],
    ['every 480 minutes', every(480, 'min'), '3-3'],
    ['frequency not said', repeat({ period: 1, periodUnit: 'd' }), '1-1'],
    ['at moments of the day', repeat({ when: ['MORN', 'NOON', 'HS'] }), '3-3'],
    ['moments with a period', repeat({ period: 1, periodUnit: 'd', when: ['MORN', 'HS'] }), '2-2'],
    ['more moments than the frequency says', every(1, 'd', { when: ['MORN', 'HS'] }), '1-2'],
    ['times of day', repeat({ timeOfDay: ['08:00:00', '20:00:00'] }), '2-2'],
    ['on three weekdays', repeat({ dayOfWeek: ['mon', 'wed', 'fri'] }), '0.43-0.43'],
    [
      'twice a day on one weekday',
      repeat({ frequency: 2, period: 1, periodUnit: 'd', dayOfWeek: ['mon'] }),
      '0.29-0.29',
    ],
    ['weekly, on Mondays', every(1, 'wk', { dayOfWeek: ['mon'] }), '0.14-0.14'],
    ['BID', code('BID'), '2-2'],
    ['q6h', code('q6h'), '4-4'],
    ['unknown code', code('Q5H'), 'none'],
    ['prototype key', code('constructor'), 'none'],
    [
      'structure before code',
      { timing: { ...repeat({ frequency: 3, period: 1, periodUnit: 'd' }).timing, ...code('BID').timing } },
      '3-3',
    ],
    ['zero times', repeat({ frequency: 0, period: 1, periodUnit: 'd' }), 'none'],
    ['negative', repeat({ frequency: -2, period: 1, periodUnit: 'd' }), 'none'],
    ['period of nothing', every(0, 'd'), 'none'],
    ['unknown period unit', every(1, 'constructor'), 'none'],
    ['number in quotes', repeat({ frequency: '2', period: '1', periodUnit: 'd' }), 'none'],
    ['longest period shorter than the shortest', every(6, 'h', { periodMax: 4 }), '4-4'],
    ['so many in a length of time', repeat({ count: 10, boundsDuration: { value: 5, unit: 'd' } }), '2-2'],
    ['none in a length of time', repeat({ count: 0, boundsDuration: { value: 5, unit: 'd' } }), 'none'],
    ['weekly, on two days', every(1, 'wk', { dayOfWeek: ['mon', 'thu'] }), '0.14-0.29'],
    ['weekly, on a day given twice', every(1, 'wk', { dayOfWeek: ['mon', 'mon'] }), '0.14-0.14'],
    ['BID, padded', code(' bid '), '2-2'],
    ['no timing', { timing: undefined }, 'none'],
  ])('%s', (_why, change, expected) => {
    const { frequency } = read(change)
    const round = (n: number) => Math.round(n * 100) / 100
    expect(frequency ? `${round(frequency.least)}-${round(frequency.most)}` : 'none').toBe(expected)
  })
})

describe('the rest of an instruction', () => {
  const limit = (numerator: object, denominator: object) => ({ maxDosePerPeriod: { numerator, denominator } })
  it.each([
    [
      'four tablets a day',
      limit({ value: 4, unit: 'tablet' }, { value: 1, unit: 'd' }),
      { value: 4, unit: 'unit' },
    ],
    [
      '60 mg in two days',
      limit({ value: 60, unit: 'mg' }, { value: 48, code: 'h' }),
      { value: 30, unit: 'mg' },
    ],
    ['of nothing', limit({ value: 60, unit: 'mg' }, { value: 0, unit: 'd' }), null],
    ['without a unit of time', limit({ value: 60, unit: 'mg' }, { value: 1 }), null],
    ['none', {}, null],
    [
      'of several the one in the unit of the dose',
      {
        maxDosePerPeriod: [
          limit({ value: 5, unit: 'mg' }, { value: 1, unit: 'd' }).maxDosePerPeriod,
          limit({ value: 8, unit: 'tablet' }, { value: 1, unit: 'd' }).maxDosePerPeriod,
          limit({ value: 6, unit: 'tablet' }, { value: 1, unit: 'd' }).maxDosePerPeriod,
        ],
      },
      { value: 6, unit: 'unit' },
    ],
    [
      'without a dose the lowest',
      {
        doseAndRate: undefined,
        maxDosePerPeriod: [
          limit({ value: 8, unit: 'tablet' }, { value: 1, unit: 'd' }).maxDosePerPeriod,
          limit({ value: 5, unit: 'tablet' }, { value: 1, unit: 'd' }).maxDosePerPeriod,
        ],
      },
      { value: 5, unit: 'unit' },
    ],
  ])('limit: %s', (_why, change, expected) => {
    expect(read(change).dailyLimit).toEqual(expected)
  })

  it.each([
    ['flag', { asNeededBoolean: true }, true],
    ['reason', { asNeededCodeableConcept: { text: 'pain' } }, true],
    ['flag says no', { asNeededBoolean: false }, false],
    ['not said', {}, false],
  ])('as needed: %s', (_why, change, expected) => {
    expect(read(change).prn).toBe(expected)
  })

  it('carries sequence, bounds and text', () => {
    const boundsPeriod = { start: '2026-10-01', end: '2026-10' }
    const found = read({ sequence: 2, text: 'taper', ...repeat({ boundsPeriod }) })
    expect([found.sequence, found.start?.text, found.end?.text, found.text]).toEqual([
      2,
      '2026-10-01',
      '2026-10',
      'taper',
    ])
  })

  it('takes a bound that is no date for none', () => {
    expect(read(repeat({ boundsPeriod: { end: 'soon' } })).end).toBeNull()
  })
})

describe('structure and text', () => {
  const TWICE_HALF = { ...dose(1.5, 'tablet'), ...repeat({ frequency: 2, period: 1, periodUnit: 'd' }) }
  it.each([
    ['the same', { text: '1 tablet twice daily' }, false],
    ['another number', { text: '2 tablets twice daily' }, true],
    ['other times', { text: '1 tablet three times daily' }, true],
    [
      'once or twice, twice in the text',
      {
        ...repeat({ frequency: 1, frequencyMax: 2, period: 1, periodUnit: 'd' }),
        text: '1 tablet twice daily',
      },
      true,
    ],
    [
      'two or three times, twice in the text',
      {
        ...repeat({ frequency: 2, frequencyMax: 3, period: 1, periodUnit: 'd' }),
        text: '1 tablet twice daily',
      },
      true,
    ],
    [
      'one or two tablets, two in the text',
      {
        doseAndRate: [{ doseRange: { low: { value: 1, unit: 'tab' }, high: { value: 2, unit: 'tab' } } }],
        text: '2 tablets twice daily',
      },
      true,
    ],
    [
      'all of them together',
      { ...TWICE_HALF, text: 'take 1 tablet in the morning and 2 tablets at bedtime' },
      false,
    ],
    [
      'all of them together give more',
      { ...TWICE_HALF, text: 'take 2 tablets in the morning and 2 tablets at bedtime' },
      true,
    ],
    [
      'all of them together give less',
      { ...TWICE_HALF, text: 'take 1 tablet in the morning and 1 tablet at bedtime' },
      true,
    ],
    [
      'one of them in another unit',
      { ...TWICE_HALF, text: 'take 1 tablet in the morning and 2 mg at bedtime' },
      true,
    ],
    [
      'another limit in the same unit',
      {
        text: '1 tablet twice daily, max 6 tablets per day',
        maxDosePerPeriod: { numerator: { value: 4, unit: 'tablet' }, denominator: { value: 1, unit: 'd' } },
      },
      true,
    ],
    [
      'the limit in another unit',
      {
        text: '1 tablet twice daily, max 6 tablets per day',
        maxDosePerPeriod: { numerator: { value: 40, unit: 'mg' }, denominator: { value: 1, unit: 'd' } },
      },
      false,
    ],
  ])('disagree: %s', (_why, change, expected) => {
    expect(read(change).disagrees).toBe(expected)
  })

  it.each([
    ['nothing structured', { doseAndRate: undefined, timing: undefined }, 2],
    ['the times are structured', { doseAndRate: undefined }, 1],
    ['the amount is structured', { timing: undefined }, 1],
  ])('several doses in the text, %s: %i', (_why, change, expected) => {
    const text = 'take 1 tablet in the morning and 2 tablets at bedtime'
    expect(readDosage(changed(GOOD, { text, ...change }), false)).toHaveLength(expected)
  })
})
