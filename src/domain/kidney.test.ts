// Hazards: H-08
import { describe, expect, it } from 'vitest'
import {
  aged,
  chartWith,
  contextOf,
  daysAgo,
  endedIn,
  failing,
  whenAt,
  withBlank,
  withPatient,
  withResult,
  type Change,
} from '../../test/chart-builders.ts'
import { filtrationRate, kidneyFunction } from './kidney.ts'

const creatinine = (value: string, date: number | string = 10) => withResult('creatinine', value, date)
const weight = (kg: string, date: number | string = 10) => withResult('weight', kg, date)
const height = (cm: string, days = 10) => withResult('height', cm, days)
const egfr = (value: string, date: number | string = 10) => withResult('egfr', value, date)
const man = withPatient({ sex: 'male' })
/** A woman of 70 with 1.0 mg/dL. */
const woman = [aged(70), creatinine('1.0')]

const said = (of: typeof kidneyFunction, changes: readonly Change[]): string => {
  const fact = of(contextOf(chartWith(...changes)))
  if (fact.state !== 'known') return `${fact.state}: ${fact.reason}`
  const doubt = fact.doubt === null ? '' : ` | doubt: ${fact.doubt.reason}`
  return `${fact.value.words}${doubt}`
}
const crcl = (value: string, weightWords: string): string =>
  `CrCl ${value} mL/min (Cockcroft-Gault, ${weightWords} kg)`
const inPlace = (value: string): string => `eGFR ${value}, used in place of creatinine clearance`

const both = (own: string, ownDays: number, other: string, otherDays: number): string =>
  `${own} of ${daysAgo(ownDays)}, ${other} of ${daysAgo(otherDays)}, the lower of both`

describe('the lower of two measures', () => {
  it.each([
    ['eGFR', '20', 20, 20],
    ['clearance', '80', 59.5, 59.5],
    ['clearance, or an open eGFR', '>50', 50, 59.5],
    ['an open eGFR', '<30', null, 30],
    ['clearance, the eGFR is open above it', '>60', 59.5, 59.5],
  ])('%s', (_why, newer, low, high) => {
    const fact = kidneyFunction(contextOf(chartWith(...woman, weight('72'), egfr(newer, 9))))
    expect(fact.state === 'known' && [fact.value.amount.low, fact.value.amount.high]).toEqual([low, high])
  })

  // (140 - 40) x 72 / (72 x 2) = 50
  const fifty = [man, aged(40), weight('72'), creatinine('2.0')]
  it.each([
    ['above 50 by eGFR, 50 by a newer clearance', filtrationRate, '>50', 11, { low: 50, lowIncluded: true }],
    [
      '50 by clearance, below 50 by a newer eGFR',
      kidneyFunction,
      '<50',
      9,
      { high: 50, highIncluded: false },
    ],
    [
      '50 by clearance, above 50 by a newer eGFR',
      kidneyFunction,
      '>50',
      9,
      { low: 50, lowIncluded: true, high: 50, highIncluded: true },
    ],
    [
      'below 50 by eGFR, 50 by a newer clearance',
      filtrationRate,
      '<50',
      11,
      { high: 50, highIncluded: false },
    ],
    ['50 by both', kidneyFunction, '50', 9, { low: 50, lowIncluded: true, high: 50, highIncluded: true }],
    ['50 by clearance, above 30 by a newer eGFR', kidneyFunction, '>30', 9, { low: 30, lowIncluded: false }],
  ])('at one limit: %s', (_why, of, other, days, amount) => {
    const fact = of(contextOf(chartWith(...fifty, egfr(other, days))))
    expect(fact.state === 'known' && fact.value.amount).toMatchObject(amount)
  })

  it('rests on the records of both', () => {
    const fact = kidneyFunction(contextOf(chartWith(...woman, weight('72'), egfr('20', 9))))
    const labels = fact.state === 'known' ? fact.evidence.map((one) => one.label) : []
    expect(labels).toEqual(['Creatinine', 'Weight', 'Age', 'eGFR'])
  })

  it('carries what goes with the records of both, each once', () => {
    const noted = (...notes: string[]) => ({ notes: ['matched by name, not code', ...notes] })
    const both = [withResult('weight', '72', 10, noted()), withResult('egfr', '20', 9, noted('preliminary'))]
    const fact = kidneyFunction(contextOf(chartWith(...woman, ...both)))
    expect(fact.caveats).toEqual(['matched by name, not code', 'preliminary'])
  })
})

describe('kidney function for doses', () => {
  it.each<[why: string, changes: Change[], words: string]>([
    // 70 x 56.9 / 72 x 0.85
    [
      'below the ideal weight of 57 kg at 165.1 cm: actual',
      [...woman, weight('56.9'), height('165.1')],
      crcl('47', 'actual weight 56.9'),
    ],
    // ideal 50 + 2.3 x 5 = 61.5; 70 x 61.5 / 72
    [
      'a man of his ideal weight: actual',
      [man, ...woman, weight('61.5'), height('165.1')],
      crcl('59.8', 'actual weight 61.5'),
    ],
    // 70 x 57 / 72 x 0.85
    [
      'above the ideal weight: ideal',
      [...woman, weight('57.5'), height('165.1')],
      crcl('47.1', 'ideal weight 57'),
    ],
    // ideal 45.5 + 2.3 x 2.992 = 52.38; 70 x 52.38 / 72 x 0.85
    [
      'BMI 29.9 at 160 cm: ideal',
      [...woman, weight('76.6'), height('160')],
      crcl('43.3', 'ideal weight 52.4'),
    ],
    // 52.38 + 0.4 x 24.42 = 62.15; 70 x 62.15 / 72 x 0.85
    [
      'BMI 30.0 at 160 cm: adjusted',
      [...woman, weight('76.8'), height('160')],
      crcl('51.4', 'adjusted weight 62.1'),
    ],
    // ideal 50 + 2.3 x 5 = 61.5; 70 x 61.5 / 72
    [
      'a man: ideal weight and no factor',
      [man, ...woman, weight('70'), height('165.1')],
      crcl('59.8', 'ideal weight 61.5'),
    ],
    // 70 x 72 / 72 x 0.85
    ['no height: actual', [...woman, weight('72')], crcl('59.5', 'actual weight, height not known, 72')],
    // (140 - 40) x 72 / (72 x 2)
    [
      'a man of 40 with 2 mg/dL',
      [man, aged(40), creatinine('2.0'), weight('72')],
      crcl('50', 'actual weight, height not known, 72'),
    ],
    [
      'an old height still counts',
      [...woman, weight('57.5'), height('165.1', 3000)],
      crcl('47.1', 'ideal weight 57'),
    ],
    [
      'clearance before eGFR',
      [...woman, weight('72'), egfr('80')],
      crcl('59.5', 'actual weight, height not known, 72'),
    ],
    [
      'creatinine of 365 days',
      [aged(70), creatinine('1.0', 365), weight('72', 365)],
      crcl('59.5', 'actual weight, height not known, 72'),
    ],
    [
      'creatinine of 366 days: eGFR',
      [aged(70), creatinine('1.0', 366), weight('72'), egfr('80')],
      inPlace('80'),
    ],
    ['weight of 366 days: eGFR', [...woman, weight('72', 366), egfr('80')], inPlace('80')],
    ['no creatinine: eGFR', [weight('72'), egfr('80')], inPlace('80')],
    ['no weight: eGFR', [...woman, egfr('>60')], inPlace('>60 mL/min/1.73 m²')],
    [
      'a newer eGFR that is lower: both, the lower counts',
      [...woman, weight('72'), egfr('20', 9)],
      both(crcl('59.5', 'actual weight, height not known, 72'), 10, 'eGFR 20', 9),
    ],
    [
      'a newer eGFR that is higher: both, the lower counts',
      [...woman, weight('72'), egfr('80', 9)],
      both(crcl('59.5', 'actual weight, height not known, 72'), 10, 'eGFR 80', 9),
    ],
    [
      'an older eGFR',
      [...woman, weight('72'), egfr('20', 11)],
      crcl('59.5', 'actual weight, height not known, 72'),
    ],
    [
      'two older eGFR of one day: which is the latest does not matter',
      [...woman, weight('72'), egfr('20', 11), egfr('80', 11)],
      crcl('59.5', 'actual weight, height not known, 72'),
    ],
    [
      'an older eGFR that cannot be read',
      [...woman, weight('72'), egfr('20', 12), withBlank('results', 'egfr', 11)],
      crcl('59.5', 'actual weight, height not known, 72'),
    ],
    [
      'no weight, and a creatinine newer than the eGFR',
      [aged(70), creatinine('5.0', 9), egfr('80')],
      `${inPlace('80')} | doubt: Creatinine 5.0 mg/dL of ${daysAgo(9)} is newer than ${inPlace('80')}`,
    ],
    [
      'no weight, and a creatinine older than the eGFR',
      [aged(70), creatinine('5.0', 11), egfr('80')],
      inPlace('80'),
    ],
    ['nothing', [], 'unknown: no creatinine in the chart; no eGFR in the chart'],
    [
      'creatinine and eGFR of 366 days',
      [creatinine('1.0', 366), egfr('80', 366)],
      'unknown: last creatinine 366 days ago, wanted within 365 days; last eGFR 366 days ago, wanted within 365 days',
    ],
    [
      'creatinine without weight, no eGFR',
      [...woman],
      'unknown: no weight in the chart; no eGFR in the chart',
    ],
  ])('%s', (_why, changes, words) => {
    expect(said(kidneyFunction, changes)).toBe(words)
  })

  it.each<[why: string, changes: Change[], words: string]>([
    ['weight that cannot be read', [...woman, withBlank('results', 'weight', 3)], 'doubt: weight: no unit'],
    [
      'a newer creatinine that cannot be read',
      [...woman, weight('72'), withBlank('results', 'creatinine', 3)],
      'doubt: a newer Creatinine cannot be read',
    ],
    [
      'creatinine below a limit',
      [aged(70), creatinine('<0.5'), weight('72')],
      'doubt: creatinine or weight is not a single number',
    ],
    [
      'creatinine of nothing',
      [aged(70), creatinine('0'), weight('72')],
      'doubt: creatinine or weight is not a single number',
    ],
    [
      'an old creatinine, and one without a date that cannot be read',
      [aged(70), creatinine('1.0', 366), weight('72'), withBlank('results', 'creatinine', null)],
      'doubt: last creatinine 366 days ago',
    ],
    [
      'creatinine dated by a year that spans the limit',
      [aged(70), creatinine('1.0', '2025'), weight('72')],
      'doubt: last creatinine dated 2025',
    ],
    ['sex not recorded', [...woman, weight('72'), withPatient({ sex: 'unknown' })], 'doubt: sex'],
    ['age not known', [...woman, weight('72'), withPatient({ birth: null })], 'doubt: age'],
    [
      'birth year only, two ages',
      [...woman, weight('72'), withPatient({ birth: whenAt('1955') })],
      'doubt: age',
    ],
    ['patient details failed', [...woman, weight('72'), failing('Patient')], 'doubt: patient details'],
    ['vital signs failed', [...woman, failing('Observation/vital-signs')], 'doubt: vital signs'],
  ])('%s: eGFR stands in with doubt, so nothing is clear by it', (_why, changes, words) => {
    expect(said(kidneyFunction, [...changes, egfr('80')])).toContain(inPlace('80'))
    expect(said(kidneyFunction, [...changes, egfr('80')])).toContain(words)
  })

  it.each<[why: string, changes: Change[], words: string]>([
    [
      'height that cannot be read',
      [...woman, weight('90'), withBlank('results', 'height', 3)],
      'doubt: height: no unit',
    ],
    ['height as a limit', [...woman, weight('90'), height('<170')], 'doubt: height is not a single number'],
    ['height of nothing', [...woman, weight('90'), height('0')], 'doubt: height is not a single number'],
    [
      'vital signs incomplete',
      [...woman, weight('90'), endedIn('incomplete', 'Observation/vital-signs')],
      'doubt: vital signs',
    ],
    [
      'laboratory incomplete',
      [...woman, weight('90'), endedIn('incomplete', 'Observation/laboratory')],
      'doubt: laboratory',
    ],
    [
      'an undated creatinine that cannot be read',
      [...woman, weight('90'), withBlank('results', 'creatinine', null)],
      'doubt: creatinine: no unit',
    ],
    [
      'an older eGFR, and one without a date that cannot be read',
      [...woman, weight('90'), egfr('80', 11), withBlank('results', 'egfr', null)],
      'doubt: egfr: no unit',
    ],
    [
      'an older eGFR, and a newer one that cannot be read',
      [...woman, weight('90'), egfr('80', 11), withBlank('results', 'egfr', 9)],
      'doubt: a newer eGFR cannot be read',
    ],
    [
      'vital signs incomplete, and a newer eGFR',
      [...woman, weight('90'), egfr('20', 9), endedIn('incomplete', 'Observation/vital-signs')],
      'doubt: vital signs',
    ],
    [
      'a newer eGFR of some day of the month, and one of before the creatinine',
      [...woman, weight('90'), egfr('20', '2026-10'), egfr('80', '2026-10-05')],
      'doubt: which of 2 results is the latest cannot be told',
    ],
  ])('%s: a clearance with doubt', (_why, changes, words) => {
    expect(said(kidneyFunction, changes)).toContain('CrCl')
    expect(said(kidneyFunction, changes)).toContain(words)
  })

  it('names every record it used', () => {
    const fact = kidneyFunction(contextOf(chartWith(...woman, weight('72'), height('160'))))
    const labels = fact.state === 'known' ? fact.evidence.map((one) => one.label) : []
    expect(labels).toEqual(['Creatinine', 'Weight', 'Height', 'Age'])
  })
  it('carries what goes with the records it used', () => {
    const noted = withResult('weight', '72', 10, { notes: ['matched by name, not code'] })
    const fact = kidneyFunction(contextOf(chartWith(...woman, noted)))
    expect(fact.caveats).toEqual(['matched by name, not code'])
  })
  it('says why another measure stands in', () => {
    const fact = kidneyFunction(contextOf(chartWith(...woman, egfr('80'))))
    expect(fact.caveats.join()).toContain('was used in place of creatinine clearance: no weight in the chart')
  })
  it('is not known when the laboratory failed', () => {
    const words = said(kidneyFunction, [...woman, weight('72'), failing('Observation/laboratory')])
    expect(words).toContain('doubt: laboratory results')
    expect(said(kidneyFunction, [failing('Observation/laboratory')])).toContain('unknown: laboratory results')
  })
})

describe('kidney function for criteria in eGFR', () => {
  it.each<[why: string, changes: Change[], words: string]>([
    ['eGFR before clearance', [...woman, weight('72'), egfr('80')], 'eGFR 80'],
    [
      'no eGFR: clearance',
      [...woman, weight('72')],
      `${crcl('59.5', 'actual weight, height not known, 72')}, used in place of eGFR`,
    ],
    ['eGFR of 365 days', [egfr('80', 365)], 'eGFR 80'],
    [
      'eGFR of 366 days: clearance',
      [...woman, weight('72'), egfr('80', 366)],
      `${crcl('59.5', 'actual weight, height not known, 72')}, used in place of eGFR`,
    ],
    [
      'eGFR of 366 days alone',
      [egfr('80', 366)],
      'unknown: last eGFR 366 days ago, wanted within 365 days; no creatinine in the chart',
    ],
    [
      'an undated eGFR that cannot be read',
      [egfr('80'), withBlank('results', 'egfr', null)],
      'eGFR 80 | doubt: egfr: no unit',
    ],
    [
      'a newer creatinine: both, the lower counts',
      [...woman, weight('72', 300), egfr('80', 11)],
      both('eGFR 80', 11, crcl('59.5', 'actual weight, height not known, 72'), 10),
    ],
    [
      'a newer creatinine without a weight',
      [...woman, egfr('80', 11)],
      `eGFR 80 | doubt: Creatinine 1.0 mg/dL of ${daysAgo(10)} is newer than eGFR 80`,
    ],
    [
      'an older creatinine, vital signs incomplete',
      [...woman, weight('72'), egfr('80', 9), endedIn('incomplete', 'Observation/vital-signs')],
      'eGFR 80 | doubt: vital signs',
    ],
    ['laboratory failed', [failing('Observation/laboratory')], 'failed'],
  ])('%s', (_why, changes, words) => {
    expect(said(filtrationRate, changes)).toContain(words)
  })
  it('a newer eGFR that cannot be read: clearance with doubt', () => {
    const words = said(filtrationRate, [...woman, weight('72'), egfr('80'), withBlank('results', 'egfr', 3)])
    expect(words).toContain('used in place of eGFR | doubt: a newer eGFR cannot be read')
  })
})
