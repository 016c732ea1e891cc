import { describe, expect, it } from 'vitest'
import { bundleOf, contextOf, OXYCODONE, readBundle } from '../../test/builders.ts'
import { mmeWords } from '../domain/mme-words.ts'
import { mmeFact } from '../domain/mme.ts'
import { drugs } from '../domain/select-drugs.ts'

/** Orders as an EHR sends them, to the words on screen: the vectors of reference section 7, structured and as text. */
const order = (name: string, dosage: object | object[], change: object = {}) => ({
  ...OXYCODONE,
  id: name.replace(/\W/g, ''),
  medicationCodeableConcept: { text: name },
  dosageInstruction: [dosage].flat(),
  ...change,
})
const opioids = drugs({ classes: ['opioid'] })
const mmeOfOrders = (...orders: object[]) =>
  mmeFact(opioids({ ...contextOf(), chart: readBundle(bundleOf(...orders)).chart }))
const figure = (...orders: object[]) => mmeWords(mmeOfOrders(...orders))?.figure ?? 'no opioid'

const dose = (value: number, unit: string) => ({ doseAndRate: [{ doseQuantity: { value, unit } }] })
const every = (period: number, periodUnit: string, frequency = 1) => ({
  timing: { repeat: { frequency, period, periodUnit } },
})
const daily = (frequency: number) => every(1, 'd', frequency)
const PRN = { asNeededBoolean: true }
const text = (words: string) => ({ text: words })

const VECTORS: readonly (readonly [string, string, object, string, string])[] = [
  [
    'oxycodone ER 10 mg BID',
    '12 HR oxycodone hydrochloride 10 MG Extended Release Oral Tablet',
    { ...dose(1, 'tablet'), ...daily(2) },
    '1 tab PO BID',
    'MME 30 per day',
  ],
  [
    'hydrocodone 5 mg QID',
    'acetaminophen 325 MG / hydrocodone bitartrate 5 MG Oral Tablet',
    { ...dose(1, 'tablet'), ...daily(4) },
    '1 tablet by mouth four times a day',
    'MME 20 per day',
  ],
  [
    'fentanyl 75 mcg/h',
    '72 HR fentanyl 0.075 MG/HR Transdermal System',
    { ...dose(1, 'patch'), ...every(72, 'h') },
    'Apply 1 patch to skin every 72 hours',
    'MME 180 per day',
  ],
  [
    'fentanyl 12',
    '72 HR fentanyl 0.012 MG/HR Transdermal System',
    { ...dose(1, 'patch'), ...every(3, 'd') },
    'apply 1 patch every 3 days',
    'MME 30 per day',
  ],
  [
    'two fentanyl 25, every 48 hours',
    'fentanyl 25 mcg/hr patch',
    { ...dose(2, 'patch'), ...every(48, 'h') },
    '2 patches every 48 hours',
    'MME 120 per day',
  ],
  [
    'methadone 10 mg TID',
    'methadone hydrochloride 10 MG Oral Tablet',
    { ...dose(10, 'mg'), ...daily(3) },
    '10 mg TID',
    'MME 141 per day',
  ],
  [
    'tramadol 50 mg q6h',
    'tramadol hydrochloride 50 MG Oral Tablet',
    { ...dose(1, 'tablet'), ...every(6, 'h') },
    'take one tablet every six hours',
    'MME 40 per day',
  ],
  [
    'hydromorphone 4 mg q4h PRN',
    'hydromorphone hydrochloride 4 MG Oral Tablet',
    { ...dose(1, 'tablet'), ...every(4, 'h'), ...PRN },
    '1 tab PO q4h prn',
    'MME up to 120 per day, as needed',
  ],
  [
    'tapentadol 100 mg q6h',
    'tapentadol 100 MG Oral Tablet',
    { ...dose(1, 'tablet'), ...every(6, 'h') },
    '1 tablet q 6 hrs',
    'MME 160 per day',
  ],
  [
    'codeine 30 mg QID',
    'codeine sulfate 30 MG Oral Tablet',
    { ...dose(1, 'tablet'), ...daily(4) },
    '30 mg qid',
    'MME 18 per day',
  ],
  [
    '1 tab q4-6h prn: the most is 6',
    'oxycodone hydrochloride 5 MG Oral Tablet',
    {
      ...dose(1, 'tablet'),
      timing: { repeat: { frequency: 1, period: 4, periodMax: 6, periodUnit: 'h' } },
      ...PRN,
    },
    '1 tab q4-6h prn',
    'MME up to 45 per day, as needed',
  ],
  [
    '5 mL = 10 mg',
    'morphine sulfate 10 MG/5 ML Oral Solution',
    { ...dose(10, 'mg'), ...every(4, 'h') },
    '10 mg q4h',
    'MME 60 per day',
  ],
  [
    'morphine 2 mg/mL, 5 mL q4h',
    'morphine sulfate 2 MG/ML Oral Solution',
    { ...dose(5, 'mL'), ...every(4, 'h') },
    '5 mL = 10 mg q4h',
    'MME 60 per day',
  ],
  [
    'capped',
    'oxycodone hydrochloride 10 MG Oral Tablet',
    {
      ...dose(1, 'tablet'),
      ...every(4, 'h'),
      ...PRN,
      maxDosePerPeriod: { numerator: { value: 4, unit: 'tablet' }, denominator: { value: 1, unit: 'd' } },
    },
    '1 tab q4h prn, max 4 tablets per day',
    'MME up to 60 per day, as needed',
  ],
  [
    'morning and bedtime',
    'oxycodone hydrochloride 10 MG Oral Tablet',
    [
      { ...dose(1, 'tablet'), timing: { repeat: { when: ['MORN'] } } },
      { ...dose(2, 'tablet'), timing: { repeat: { when: ['HS'] } } },
    ],
    '1 tablet every morning and 2 tablets at bedtime',
    'MME 45 per day',
  ],
  [
    'levorphanol, legacy',
    'levorphanol tartrate 2 MG Oral Tablet',
    { ...dose(1, 'tablet'), ...daily(3) },
    '1 tablet tid',
    'MME 66 per day',
  ],
]

describe('vectors', () => {
  it.each(VECTORS)('%s, structured', (_why, name, dosage, _text, expected) => {
    expect(figure(order(name, dosage))).toBe(expected)
  })

  it.each(VECTORS)('%s, as text, and says so', (_why, name, _dosage, words, expected) => {
    const orders = order(name, text(words))
    expect(figure(orders)).toBe(expected)
    expect(mmeOfOrders(orders).caveats.join(' ')).toContain('dose read from text')
  })
})

describe('not readable stays so', () => {
  const OXY = 'oxycodone hydrochloride 10 MG Oral Tablet'
  it.each([
    ['as directed', OXY, text('take as directed')],
    ['taper in words', OXY, text('2 tablets daily for 3 days, then 1 tablet daily')],
    ['text against structure', OXY, { ...dose(1, 'tablet'), ...text('2 tablets bid') }],
    ['text against strength', OXY, text('2 tablets (10 mg total) bid')],
    ['concentrate: mg and mL disagree', 'morphine sulfate 20 MG/ML Oral Solution', text('5 mL (10 mg) q4h')],
    [
      'unit clash',
      OXY,
      { doseAndRate: [{ doseQuantity: { value: 5, unit: 'tablet', code: 'mg' } }], ...daily(2) },
    ],
    ['no frequency', OXY, dose(1, 'tablet')],
  ])('%s', (_why, name, dosage) => {
    expect(figure(order(name, dosage))).toBe('MME 0 (at least) per day')
  })
})

describe('what travels with the figure', () => {
  const OXY = 'oxycodone hydrochloride 10 MG Oral Tablet'
  const supply = (tablets: number) => ({
    dispenseRequest: {
      quantity: { value: tablets, unit: 'tablet' },
      expectedSupplyDuration: { value: 30, unit: 'days', code: 'd' },
    },
  })
  it.each([
    ['supply that fits', order(OXY, { ...dose(1, 'tablet'), ...daily(2) }, supply(60)), ''],
    [
      'supply that does not',
      order(OXY, { ...dose(1, 'tablet'), ...daily(2) }, supply(120)),
      'quantity supplied is 4 a day, the instructions say 2.',
    ],
    [
      'concentrate',
      order('morphine sulfate 20 MG/ML Oral Solution', { ...dose(10, 'mL'), ...daily(1) }),
      'a single dose of the liquid is 200 MME, check mg against mL.',
    ],
    [
      'legacy',
      order('levorphanol tartrate 2 MG Oral Tablet', { ...dose(1, 'tablet'), ...daily(2) }),
      'Legacy factor, not in the 2022 table: levorphanol.',
    ],
  ])('%s', (_why, orders, expected) => {
    const said = mmeOfOrders(orders)
      .caveats.filter((one) => !one.includes('matched by name'))
      .join(' ')
    expect(expected === '' ? said === '' : said.endsWith(expected)).toBe(true)
  })

  it('uses the step of today', () => {
    const step = (sequence: number, tablets: number, weeks?: number) => ({
      sequence,
      ...dose(tablets, 'tablet'),
      timing: {
        repeat: {
          frequency: 1,
          period: 1,
          periodUnit: 'd',
          ...(weeks !== undefined && { boundsDuration: { value: weeks, code: 'wk' } }),
        },
      },
    })
    expect(figure(order(OXY, [step(1, 6, 1), step(2, 4, 1), step(3, 2)]))).toBe('MME 30 per day')
  })
})
