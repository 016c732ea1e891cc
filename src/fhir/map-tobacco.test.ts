import { describe, expect, it } from 'vitest'
import { changed, coded, LOINC, SNOMED } from '../../test/builders.ts'
import { mapTobacco } from './map-tobacco.ts'

const STATUS = {
  status: 'final',
  code: coded(LOINC, '72166-2', 'Tobacco smoking status'),
  effectiveDateTime: '2026-10-01',
  valueCodeableConcept: coded(SNOMED, '449868002', 'Smokes tobacco daily'),
}
const outcome = (change: object): string => {
  const mapped = mapTobacco(changed(STATUS, change), 'Observation/t')
  if (mapped.place !== 'used') return `${mapped.place}: ${mapped.reason}`
  return mapped.records.map((one) => `${one.status}${one.byName ? ' by name' : ''}`).join()
}
const answer = (code: string, display?: string) => ({ valueCodeableConcept: coded(SNOMED, code, display) })
const text = (words: string) => ({ valueCodeableConcept: { text: words } })

describe('what is shown of an answer', () => {
  it.each([
    ['266919005', 'Never smoked tobacco', 'Never smoked tobacco'],
    ['266919005', undefined, 'Never used'],
    ['8517006', undefined, 'Former use'],
    ['449868002', undefined, 'Current use'],
    ['266927001', undefined, 'Not known'],
  ])('%s %s', (code, display, expected) => {
    const mapped = mapTobacco(changed(STATUS, answer(code, display)), 'Observation/t')
    expect(mapped).toMatchObject({ records: [{ recorded: expected }] })
  })
})

describe('tobacco status', () => {
  it.each<[why: string, change: object, expected: string]>([
    ['daily', {}, 'current'],
    ['some days', answer('428041000124106'), 'current'],
    ['heavy', answer('428071000124103', 'Heavy tobacco smoker'), 'current'],
    ['light', answer('428061000124105'), 'current'],
    ['smoker, how much unknown', answer('77176002', 'Smoker, current status unknown'), 'current'],
    ['cigarettes', answer('65568007'), 'current'],
    ['former', answer('8517006', 'Ex-smoker'), 'former'],
    ['never', answer('266919005', 'Never smoked tobacco'), 'never'],
    ['asked, not known', answer('266927001', 'Tobacco smoking consumption unknown'), 'not-known'],
    ['another concept without words', answer('12345'), 'unreadable: "12345" not understood'],
    [
      'code and words contradict',
      answer('266919005', 'Current every day smoker'),
      'unreadable: "Current every day smoker" not understood',
    ],
    [
      'two answers',
      {
        valueCodeableConcept: {
          coding: [
            { system: SNOMED, code: '266919005' },
            { system: SNOMED, code: '8517006' },
          ],
        },
      },
      'unreadable: "266919005" not understood',
    ],
    ['words: current', text('Current every day smoker'), 'current by name'],
    ['words: some days', text('Current Some Day Smoker'), 'current by name'],
    ['words: former', text('Former smoker'), 'former by name'],
    ['words: quit', text('Quit'), 'former by name'],
    ['words: never', text('Never Smoker'), 'never by name'],
    ['words: never assessed is not never', text('Never Assessed'), 'not-known by name'],
    ['words: not known', text('Unknown if ever smoked'), 'not-known by name'],
    ['words: a denial says not when', text('Non-smoker'), 'unreadable: "Non-smoker" not understood'],
    ['words: denied', text('Not a current smoker'), 'unreadable: "Not a current smoker" not understood'],
    [
      'words that contradict each other',
      { valueCodeableConcept: { ...coded('urn:x', '1', 'Former smoker'), text: 'Never smoker' } },
      'unreadable: "Never smoker" not understood',
    ],
    ['as text', { valueCodeableConcept: undefined, valueString: 'Former smoker' }, 'former by name'],
    ['no value', { valueCodeableConcept: undefined }, 'unreadable: "Unnamed record" not understood'],
    [
      'a number',
      { valueCodeableConcept: undefined, valueQuantity: { value: 10 } },
      'unreadable: "Unnamed record" not understood',
    ],
    ['asked by another number', { code: coded(LOINC, '11367-0') }, 'current'],
    ['question by name', { code: { text: 'Smoking status' } }, 'current by name'],
    ['another question', { code: { text: 'Alcohol use' } }, 'shown: not used by any check'],
    ['packs a day', { code: coded(LOINC, '8663-7') }, 'shown: not used by any check'],
    ['entered in error', { status: 'entered-in-error' }, 'excluded: entered in error'],
    ['no status', { status: undefined }, 'unreadable: no status'],
    ['masked', { dataAbsentReason: { coding: [{ code: 'masked' }] } }, 'unreadable: no value'],
    ['no date', { effectiveDateTime: undefined }, 'unreadable: no date ("Smokes tobacco daily")'],
    ['date of report only', { effectiveDateTime: undefined, issued: '2026-10-02T10:00:00Z' }, 'current'],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })

  it('stops what is said of tobacco when it cannot be read', () => {
    expect(mapTobacco(changed(STATUS, { status: undefined }), 'Observation/t')).toMatchObject({
      about: ['tobacco'],
    })
  })
})
