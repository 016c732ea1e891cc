// Hazards: H-10
import { describe, expect, it } from 'vitest'
import { changed, coded, CRP, LOINC } from '../../test/builders.ts'
import { mapObservation } from './map-observation.ts'

const map = (change: object) => mapObservation(changed(CRP, change), 'Observation/crp')

/** Where it ended, and what as: the analyte when used, the reason otherwise. */
const outcome = (change: object): string => {
  const mapped = map(change)
  return mapped.place === 'used'
    ? `used ${mapped.records.map((one) => `${one.analyte}${one.byName ? ' by name' : ''}`).join(', ')}`
    : `${mapped.place}: ${mapped.reason}`
}
const first = (change: object) => {
  const mapped = map(change)
  return mapped.place === 'used' ? mapped.records[0] : undefined
}

describe('when it was taken', () => {
  const at = (fields: object) => ({ effectiveDateTime: undefined, ...fields })
  it.each([
    ['day', at({ effectiveDateTime: '2026-03-10' }), '2026-03-10'],
    ['year only', at({ effectiveDateTime: '2026' }), '2026'],
    ['month only', at({ effectiveDateTime: '2026-02' }), '2026-02'],
    ['instant', at({ effectiveInstant: '2026-03-10T08:00:00+01:00' }), '2026-03-10T08:00:00+01:00'],
    [
      'period',
      at({ effectivePeriod: { start: '2026-02-01', end: '2026-02-03' } }),
      '2026-02-01 to 2026-02-03',
    ],
    [
      'period of one day',
      at({ effectivePeriod: { start: '2026-02-01', end: '2026-02-01' } }),
      '2026-02-01 to 2026-02-01',
    ],
    ['period without start', at({ effectivePeriod: { end: '2026-02-03' } }), '2026-02-03'],
    ['period without end', at({ effectivePeriod: { start: '2026-02' } }), '2026-02'],
    ['reported only', at({ issued: '2026-03-11T09:00:00Z' }), '2026-03-11T09:00:00Z'],
    ['padded', at({ effectiveDateTime: ' 2026-03-10 ' }), '2026-03-10'],
  ])('%s', (_why, change, expected) => {
    expect(first(change)?.when.text).toBe(expected)
  })

  it.each([
    ['no date', at({}), 'unreadable: no date (CRP 12 mg/L)'],
    [
      'US date',
      at({ effectiveDateTime: '5/18/2016 10:33:22 PM' }),
      'unreadable: date not readable ("5/18/2016 10:33:22 PM") (CRP 12 mg/L)',
    ],
    [
      'HL7 v2 date',
      at({ effectiveDateTime: '20220312' }),
      'unreadable: date not readable ("20220312") (CRP 12 mg/L)',
    ],
    [
      'no such day',
      at({ effectiveDateTime: '2026-02-30' }),
      'unreadable: date not readable ("2026-02-30") (CRP 12 mg/L)',
    ],
    [
      'period backwards',
      at({ effectivePeriod: { start: '2026-02-03', end: '2026-02-01' } }),
      'unreadable: date not readable ("2026-02-03 to 2026-02-01") (CRP 12 mg/L)',
    ],
    [
      'period whose start is no date',
      at({ effectivePeriod: { start: 'spring', end: '2026-02-03' } }),
      'unreadable: date not readable ("spring") (CRP 12 mg/L)',
    ],
    [
      'period whose end is no date',
      at({ effectivePeriod: { start: '2026-02-01', end: 'spring' } }),
      'unreadable: date not readable ("spring") (CRP 12 mg/L)',
    ],
    [
      'a number, though the report has a date',
      at({ effectiveDateTime: 20260310, issued: '2026-03-11T09:00:00Z' }),
      'unreadable: date not readable ("20260310") (CRP 12 mg/L)',
    ],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })

  it('says when only the report is dated', () => {
    expect(first(at({ issued: '2026-03-11T09:00:00Z' }))?.notes).toEqual([
      'date of report, not of the sample',
    ])
  })
})

describe('components', () => {
  const part = (code: string, more: object) => ({ code: coded(LOINC, code), ...more })
  const mg = { valueQuantity: { value: 3, unit: 'mg/L' } }
  const notPerformed = { dataAbsentReason: { coding: [{ code: 'not-performed' }] } }
  const mm = { valueQuantity: { value: 20, unit: 'mm/h' } }
  const panel = (...component: object[]) => ({
    code: { text: 'Inflammation' },
    valueQuantity: undefined,
    component,
  })
  it.each([
    ['both readable', panel(part('1988-5', mg), part('4537-7', mm)), 'used crp, esr'],
    ['one not ours', panel(part('1988-5', mg), part('2345-7', mm)), 'used crp'],
    ['none ours', panel(part('2345-7', mm)), 'shown: no standard code and no known name'],
    [
      'ours, without a value of its own',
      { valueQuantity: undefined, component: [part('4537-7', mm)] },
      'used esr',
    ],
    [
      'not ours, with a value of its own; its part was not performed',
      { ...panel(part('4537-7', notPerformed)), ...mg },
      'shown: not performed',
    ],
    ['a value of its own besides', { component: [part('4537-7', mm)] }, 'used crp, esr'],
    ['one not performed', panel(part('1988-5', mg), part('4537-7', notPerformed)), 'used crp'],
    [
      'no value, and none borrowed from the whole',
      { ...panel(part('4537-7', {})), ...mg },
      'unreadable: value is not a number',
    ],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })

  it('stops every analyte in it when one cannot be read', () => {
    const mapped = map(panel(part('1988-5', mg), part('4537-7', {})))
    expect(mapped.place === 'unreadable' && [...mapped.about].sort()).toEqual(['crp', 'esr'])
  })
})
