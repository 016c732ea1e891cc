import { describe, expect, it } from 'vitest'
import { readDosage } from './dosage.ts'

const round = (n: number) => Math.round(n * 100) / 100
const words = (dosage: object, counted = true): string =>
  readDosage(dosage as Record<string, unknown>, counted)
    .map(({ amount, frequency, prn, dailyLimit, fromText }) =>
      [
        amount ? `${amount.low}-${amount.high} ${amount.unit}` : '?',
        frequency ? `${round(frequency.least)}-${round(frequency.most)}` : '?',
        ...(prn ? ['prn'] : []),
        ...(dailyLimit ? [`max ${dailyLimit.value} ${dailyLimit.unit}`] : []),
        ...(fromText ? ['text'] : []),
      ].join(', '),
    )
    .join(' + ')

const DOSE = { doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }] }
const TWICE = { timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } } }
const limit = (value: number, unit: string) => ({
  numerator: { value, unit },
  denominator: { value: 1, unit: 'day' },
})

describe('text completes the structure', () => {
  it.each([
    ['all in text', { text: '1-2 tab q4-6h prn' }, '1-2 unit, 4-6, prn, text'],
    ['patient instruction', { patientInstruction: '1 tab bid' }, '1-1 unit, 2-2, text'],
    ['amount structured', { ...DOSE, text: '1 tab bid' }, '1-1 unit, 2-2, text'],
    ['amount structured, frequency words only', { ...DOSE, text: 'twice daily' }, '1-1 unit, 2-2, text'],
    ['amount in another unit', { ...DOSE, text: '5 mg bid' }, '1-1 unit, 2-2, text'],
    ['amount contradicted', { ...DOSE, text: '2 tabs bid' }, '1-1 unit, ?'],
    ['frequency structured', { ...TWICE, text: 'take 1 tablet' }, '1-1 unit, 2-2, text'],
    ['frequency contradicted', { ...TWICE, text: '1 tab tid' }, '?, 2-2'],
    [
      'frequency in other words',
      { timing: { repeat: { frequency: 1, period: 72, periodUnit: 'h' } }, text: '1 patch every 3 days' },
      '1-1 unit, 0.33-0.33, text',
    ],
    ['structure complete, text agrees', { ...DOSE, ...TWICE, text: '1 tab bid' }, '1-1 unit, 2-2'],
    [
      'structure complete, as needed by text',
      { ...DOSE, ...TWICE, text: '1 tab bid prn' },
      '1-1 unit, 2-2, prn',
    ],
    [
      'structure complete, limit by text',
      { ...DOSE, ...TWICE, text: '1 tab bid, max 1 tablet per day' },
      '1-1 unit, 2-2',
    ],
    [
      'structure complete, as needed with a limit by text',
      { ...DOSE, ...TWICE, text: '1 tab bid prn, max 1 tablet per day' },
      '1-1 unit, 2-2, prn, max 1 unit',
    ],
    [
      'structure complete, limit by structure in mg and by text in tablets',
      { ...DOSE, ...TWICE, maxDosePerPeriod: limit(5, 'mg'), text: '1 tab bid prn, max 1 tablet per day' },
      '1-1 unit, 2-2, prn, max 5 mg',
    ],
    [
      'structure complete, as needed by a text that says another dose',
      { ...DOSE, ...TWICE, text: '2 tabs bid prn' },
      '1-1 unit, 2-2',
    ],
    [
      'structure complete, one of two doses of the text, the other as needed',
      { ...DOSE, ...TWICE, text: '1 tablet bid and 1 tablet at bedtime as needed' },
      '1-1 unit, 2-2',
    ],
    [
      'structure complete, of two alike one is as needed',
      { ...DOSE, ...TWICE, text: '1 tablet bid and 1 tablet bid as needed' },
      '1-1 unit, 2-2',
    ],
    ['structure complete, text not understood', { ...DOSE, ...TWICE, text: 'as told' }, '1-1 unit, 2-2'],
    ['as needed by structure', { asNeededBoolean: true, text: '1 tab bid' }, '1-1 unit, 2-2, prn, text'],
    [
      'limit by structure',
      { maxDosePerPeriod: limit(3, 'tablet'), text: '1 tab q4h max 6 tabs per day' },
      '1-1 unit, 6-6, max 3 unit, text',
    ],
    [
      'limit by text',
      { ...DOSE, text: 'q4h prn, max 4 tablets per day' },
      '1-1 unit, 6-6, prn, max 4 unit, text',
    ],
    [
      'two doses',
      { text: '1 tablet every morning and 2 tablets at bedtime' },
      '1-1 unit, 1-1, text + 2-2 unit, 1-1, text',
    ],
    [
      'two doses beside a structured one',
      { ...DOSE, text: '1 tablet every morning and 2 tablets at bedtime' },
      '1-1 unit, ?',
    ],
    ['text not understood', { text: 'as directed' }, '?, ?'],
    ['text without amount', { text: 'twice daily' }, '?, ?'],
    ['text without frequency', { text: 'take 1 tablet' }, '?, ?'],
    [
      'patch with a rate',
      { doseAndRate: [{ rateQuantity: { value: 25, unit: 'ug/h' } }], text: 'as directed' },
      '0.025-0.025 mg/h, ?',
    ],
    [
      'patch with a rate, changed as its words say',
      { doseAndRate: [{ rateQuantity: { value: 25, unit: 'ug/h' } }], text: '1 patch every 72 hours' },
      '0.025-0.025 mg/h, ?',
    ],
    [
      'two doses that both have the structured amount',
      { ...DOSE, text: '1 tablet every morning and 1 tablet at bedtime' },
      '1-1 unit, ?',
    ],
    [
      'two doses that both have the structured frequency',
      {
        timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
        text: '1 tablet every morning and 2 tablets at bedtime',
      },
      '?, 1-1',
    ],
    [
      'two doses beside a structured limit: whose it is is not said',
      { maxDosePerPeriod: limit(4, 'tablet'), text: '1 tablet every morning and 2 tablets at bedtime' },
      '?, ?, max 4 unit',
    ],
    [
      'frequency by words of its code',
      { ...DOSE, timing: { code: { text: 'Every 6 hours' } } },
      '1-1 unit, 4-4, text',
    ],
    [
      'unit clash, cleared by the text',
      { doseAndRate: [{ doseQuantity: { value: 5, unit: 'mL', code: 'mg' } }], ...TWICE, text: '5 mL bid' },
      '5-5 mL, 2-2, text',
    ],
    ['nothing', {}, '?, ?'],
  ])('%s', (_why, dosage, expected) => {
    expect(words(dosage)).toBe(expected)
  })

  it('takes the strength that structure and text imply', () => {
    const one = (text: string) => readDosage({ ...DOSE, text }, true)[0]
    expect(one('5 mg bid')?.impliedStrengths).toEqual([{ mg: 5, per: 'unit' }])
    expect(one('5 mL bid')?.frequency).toBeNull()
  })

  it('needs the form for a bare number', () => {
    expect([words({ text: '1 bid' }), words({ text: '1 bid' }, false)]).toEqual([
      '1-1 unit, 2-2, text',
      '?, ?',
    ])
  })
})

describe('limit a day', () => {
  const read = (maxDosePerPeriod: unknown) =>
    readDosage({ ...DOSE, ...TWICE, maxDosePerPeriod }, true)[0]?.dailyLimit
  it.each([
    ['list, as R5 writes it', [limit(6, 'tablet')], { value: 6, unit: 'unit' }],
    ['lowest of two', [limit(6, 'tablet'), limit(4, 'tablet')], { value: 4, unit: 'unit' }],
    ['the one in the unit of the dose', [limit(30, 'mg'), limit(6, 'tablet')], { value: 6, unit: 'unit' }],
    [
      'the one in the unit of the dose, given first',
      [limit(8, 'tablet'), limit(5, 'mg')],
      { value: 8, unit: 'unit' },
    ],
    ['another unit when there is no other', [limit(30, 'mg')], { value: 30, unit: 'mg' }],
    ['rate', limit(30, 'mg/h'), null],
    ['of nothing', limit(0, 'tablet'), null],
    ['empty list', [], null],
    ['no list', 'max 4', null],
  ])('%s', (_why, limits, expected) => {
    expect(read(limits)).toEqual(expected)
  })
})

it('reads how long a step lasts', () => {
  const boundsDuration = { value: 1, code: 'wk' }
  const timing = { repeat: { ...TWICE.timing.repeat, boundsDuration } }
  expect(readDosage({ ...DOSE, timing }, true)[0]?.days).toBe(7)
  expect(readDosage({ text: '1 tablet bid for 5 days' }, true)[0]?.days).toBe(5)
})

describe('a whole structured dose beside its text', () => {
  const disagrees = (dosage: object) => readDosage({ ...DOSE, ...TWICE, ...dosage }, true)[0]?.disagrees
  const mg = { doseAndRate: [{ doseQuantity: { value: 10, unit: 'mg' } }] }
  const oneOrTwo = {
    doseAndRate: [{ doseRange: { low: { value: 1, unit: 'tab' }, high: { value: 2, unit: 'tab' } } }],
  }
  it.each([
    ['the same', { text: '1 tab bid' }, false],
    ['no text', {}, false],
    ['text not understood whole', { text: '2 tabs tid, see leaflet' }, false],
    ['text without a frequency', { text: 'take 1 tablet' }, false],
    ['text without an amount', { text: 'twice daily' }, false],
    ['another amount', { text: '2 tabs bid' }, true],
    ['another amount in patient instruction', { patientInstruction: '2 tabs bid' }, true],
    ['another frequency', { text: '1 tab tid' }, true],
    ['a wider range of tablets', { text: '1-2 tabs bid' }, true],
    [
      'another limit',
      { maxDosePerPeriod: limit(3, 'tablet'), text: '1 tab bid, max 4 tablets per day' },
      true,
    ],
    [
      'the same limit',
      { maxDosePerPeriod: limit(4, 'tablet'), text: '1 tab bid, max 4 tablets per day' },
      false,
    ],
    ['milligrams beside tablets may agree', { ...mg, text: '2 tabs bid' }, false],
    ['milligrams beside other milligrams', { ...mg, text: '15 mg bid' }, true],
    [
      'millilitres beside tablets',
      { doseAndRate: [{ doseQuantity: { value: 5, unit: 'mL' } }], text: '1 tab bid' },
      true,
    ],
    ['one of two doses in the text', { text: '1 tablet twice daily and 2 tablets at bedtime' }, false],
    ['both doses of the text together', { text: '1 tablet every morning and 1 tablet at bedtime' }, false],
    [
      'both doses together, one of them twice a day',
      {
        doseAndRate: [{ doseQuantity: { value: 2, unit: 'tablet' } }],
        text: '1 tablet twice daily and 2 tablets at bedtime',
      },
      false,
    ],
    [
      'both doses together as the lower end only',
      { ...oneOrTwo, text: '1 tablet every morning and 1 tablet at bedtime' },
      true,
    ],
    [
      'both doses together as the upper end only',
      { ...oneOrTwo, text: '1 tablet every morning and 3 tablets at bedtime' },
      true,
    ],
    ['neither of two doses nor both', { text: '2 tablets every morning and 2 tablets at bedtime' }, true],
  ])('%s', (_why, dosage, expected) => {
    expect(disagrees(dosage)).toBe(expected)
  })
})
