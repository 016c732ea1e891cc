import { describe, expect, it } from 'vitest'
import { changed, CRP, LOINC } from '../../test/builders.ts'
import { LOOK_ALIKE_LOINC } from '../terminology/results.ts'
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

const local = (code: string) => ({ system: 'urn:oid:1.2.840.114350.1', code })
const loinc = (code: string, display?: string) => ({ system: LOINC, code, display })
const coding = (...all: object[]) => ({ code: { coding: all } })
const text = (words: string) => ({ code: { text: words } })

describe('which test it is', () => {
  it.each([
    ['as it should be', {}, 'used crp'],
    ['local code before LOINC', coding(local('1534435'), loinc('1988-5')), 'used crp'],
    ['local code after LOINC', coding(loinc('1988-5'), local('1534435')), 'used crp'],
    ['LOINC by its OID', coding({ system: 'urn:oid:2.16.840.1.113883.6.1', code: '1988-5' }), 'used crp'],
    ['padded code', coding(loinc(' 1988-5 ')), 'used crp'],
    ['our number in another system', coding(local('1988-5')), 'shown: no standard code and no known name'],
    ['known name only', text('C-Reactive Protein, Quant'), 'used crp by name'],
    ['name in capitals', text('CRP'), 'used crp by name'],
    ['local code and known name', { code: { coding: [local('X')], text: 'hs-CRP' } }, 'used hs-crp by name'],
    ['near name', text('CRP panel'), 'shown: possibly relevant, not recognised by code or name'],
    [
      'two known names that differ',
      { code: { text: 'CRP', coding: [{ ...local('X'), display: 'ESR' }] } },
      'shown: possibly relevant, not recognised by code or name',
    ],
    ['unknown name', text('Ferritin'), 'shown: no standard code and no known name'],
    ['no code at all', { code: undefined }, 'shown: no standard code and no known name'],
    ['another LOINC', coding(loinc('2345-7')), 'shown: not used by any check'],
    [
      'another LOINC with our name',
      coding(loinc('48421-9', 'CRP')),
      'shown: possibly relevant, but its code is not one this app reads',
    ],
    [
      'another LOINC with the name of creatinine',
      coding(loinc('48421-9', 'Creatinine')),
      'shown: possibly relevant, but its code is not one this app reads',
    ],
    [
      'ESR by an unreviewed method',
      coding(loinc('4538-5')),
      'shown: possibly relevant, but its code is not one this app reads',
    ],
    [
      'two tests at once',
      coding(loinc('1988-5'), loinc('4537-7')),
      'unreadable: its codes name different tests',
    ],
    [
      'CRP and qualitative CRP at once',
      coding(loinc('1988-5'), loinc('11039-5')),
      'unreadable: its codes name different tests',
    ],
    [
      'CRP and hs-CRP at once',
      coding(loinc('1988-5'), loinc('30522-7')),
      'unreadable: its codes name different tests',
    ],
    [
      'total and D2 at once',
      coding(loinc('62292-8'), loinc('49054-0')),
      'unreadable: its codes name different tests',
    ],
    ['hs-CRP is a test of its own', coding(loinc('30522-7')), 'used hs-crp'],
    ['hs-CRP by name', text('hs-CRP'), 'used hs-crp by name'],
    [
      'qualitative CRP',
      coding(loinc('11039-5')),
      'shown: CRP as present or absent only, no value to compare',
    ],
    ['1,25-dihydroxy', coding(loinc('62290-2')), 'shown: 1,25-dihydroxy vitamin D, a different test'],
    [
      '1,25-dihydroxy by name',
      text('1,25-dihydroxyvitamin D'),
      'shown: possibly relevant, not recognised by code or name',
    ],
    [
      'vitamin D without saying which',
      coding(loinc('35365-6', 'Vitamin D')),
      'shown: possibly relevant, but its code is not one this app reads',
    ],
    [
      'the 1,25 form under an unclear number',
      coding(loinc('35365-6', 'Vitamin D 1,25 (OH)2 and 1,25-OH')),
      'shown: possibly relevant, but its code is not one this app reads',
    ],
    [
      'the 1,25 form under an unclear number, spaced out',
      coding(loinc('35365-6', 'Vitamin D 1, 25-OH')),
      'shown: possibly relevant, but its code is not one this app reads',
    ],
    ['coding of strings', { code: { coding: ['1988-5'] } }, 'shown: no standard code and no known name'],
    ['code a string', { code: '1988-5' }, 'shown: no standard code and no known name'],
    ['code as number', coding({ system: LOINC, code: 1988 }), 'shown: no standard code and no known name'],
    ['__proto__ for code', coding(loinc('__proto__')), 'shown: not used by any check'],
    ['constructor for name', text('constructor'), 'shown: no standard code and no known name'],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })

  it.each([
    ['says it by name', coding(loinc('35365-6', '25-OH vitamin D total'))],
    ['says hydroxy', coding(loinc('49543-2', 'Vitamin D, 25-Hydroxy'))],
    ['says it with brackets', coding(loinc('35365-6', '25(OH) vitamin D'))],
    [
      'says it in one of two wordings',
      { code: { ...coding(loinc('35365-6', '25-OH')).code, text: 'Vitamin D' } },
    ],
  ])('reads an unclear vitamin D number when it %s', (_why, change) => {
    const valueQuantity = { value: 31, unit: 'ng/mL' }
    expect(outcome({ ...change, valueQuantity })).toBe('used vitamin-d')
  })
})

describe('temperatures', () => {
  const hot = { valueQuantity: { value: 39.2, unit: 'Cel' } }
  it.each<[why: string, change: object, expected: string]>([
    ...['8310-5', '8328-7', '8333-7', '8334-5', '60836-4', '104063-3'].map(
      (code): [string, object, string] => [code, coding(loinc(code)), 'used temperature'],
    ),
    ...[
      'Temp',
      'Body temperature',
      'Temperature Oral',
      'Oral temperature',
      'Temperature, axillary',
      'Temp - Tympanic',
      'Tympanic membrane temperature',
      'Temporal artery temperature',
      'Temp (C)',
      'Temp (°F) Oral',
      'Temperature Celsius',
      'Körpertemperatur',
      'Koerpertemperatur rectal',
      'Temperatur',
      'Température corporelle',
      'Temperatura corporal',
      'Temperatura',
    ].map((name): [string, object, string] => [name, text(name), 'used temperature by name']),
    ...[
      'Skin temperature',
      'Room temperature',
      'Temperature source',
      'Body temperature measurement site',
    ].map((name): [string, object, string] => [
      name,
      text(name),
      'shown: possibly relevant, not recognised by code or name',
    ]),
    ['not one', text('Temporal arteritis'), 'shown: no standard code and no known name'],
    [
      'by a number that is not read',
      coding(loinc('8330-3', 'Body temperature - Intravascular')),
      'shown: possibly relevant, but its code is not one this app reads',
    ],
  ])('%s', (_why, change, expected) => {
    expect(outcome({ ...change, ...hot })).toBe(expected)
  })

  it('in Fahrenheit by its name only has no unit', () => {
    expect(outcome({ ...text('Temp (F)'), valueQuantity: { value: 102 } })).toBe('unreadable: no unit (102)')
  })
})

describe('parts of vitamin D and older equations of eGFR', () => {
  const notesOf = (change: object): string => {
    const mapped = mapObservation(changed(CRP, change), 'Observation/crp')
    if (mapped.place !== 'used') return `${mapped.place}: ${mapped.reason}`
    return mapped.records
      .map(({ analyte, standsIn, notes }) =>
        [analyte, standsIn ? 'stands in' : 'itself', ...notes].join(', '),
      )
      .join('; ')
  }
  const ng = { valueQuantity: { value: 31, unit: 'ng/mL' } }
  const part = (code: string, value: number) => ({
    code: coding(loinc(code)).code,
    valueQuantity: { value, unit: 'ng/mL' },
  })
  const rate = { valueQuantity: { value: 25, unit: 'mL/min/{1.73_m2}' } }
  it.each<[why: string, change: object, expected: string]>([
    ['total', { ...coding(loinc('62292-8')), ...ng }, 'vitamin-d, itself'],
    ['D3', { ...coding(loinc('1989-3')), ...ng }, 'vitamin-d, stands in'],
    ['D3 by another number', { ...coding(loinc('14635-7')), ...ng }, 'vitamin-d, stands in'],
    ['D3 and total', { ...coding(loinc('1989-3'), loinc('62292-8')), ...ng }, 'vitamin-d, itself'],
    [
      'D3 beside a number that is not read',
      { ...coding(loinc('1989-3'), loinc('2345-7')), ...ng },
      'vitamin-d, stands in',
    ],
    ['D2', { ...coding(loinc('49054-0')), ...ng }, 'vitamin-d2, itself'],
    ['D2 by another number', { ...coding(loinc('46269-7')), ...ng }, 'vitamin-d2, itself'],
    ['D2 below 1', part('49054-0', 0.5), 'vitamin-d2, itself'],
    [
      'D2 by name',
      { ...text('25-Hydroxyvitamin D2'), ...ng },
      'vitamin-d2, itself, matched by name, not code',
    ],
    [
      'D2 by name, the other way round',
      { ...text('Vitamin D2, 25-Hydroxy'), ...ng },
      'vitamin-d2, itself, matched by name, not code',
    ],
    [
      'the 1,25 form of D2',
      { ...text('1,25-dihydroxyvitamin D2'), ...ng },
      'shown: possibly relevant, not recognised by code or name',
    ],
    [
      'in one record',
      { ...text('Vitamin D'), component: [part('62292-8', 32), part('1989-3', 12), part('49054-0', 20)] },
      'vitamin-d, itself; vitamin-d, stands in; vitamin-d2, itself',
    ],
    ['eGFR', { ...coding(loinc('98979-8')), ...rate }, 'egfr, itself'],
    ...['48642-3', '48643-1', '88294-4', '88293-6'].map((code): [string, object, string] => [
      `eGFR ${code}`,
      { ...coding(loinc(code)), ...rate },
      'egfr, stands in, older race-based equation',
    ]),
  ])('%s', (_why, change, expected) => {
    expect(notesOf(change)).toBe(expected)
  })
})

describe('scores, bone and mood', () => {
  const score = (value: number, unit = '{score}') => ({ valueQuantity: { value, unit } })
  const noUnit = { valueQuantity: undefined }
  it.each([
    ['PHQ-9', { ...coding(loinc('44261-6')), ...score(7) }, 'used phq-9'],
    ['PHQ-9 by name', { ...text('PHQ-9 total score'), ...score(7) }, 'used phq-9 by name'],
    ['GAD-7 by name', { ...text('GAD-7'), ...score(7) }, 'used gad-7 by name'],
    [
      'item 9, chosen from the list',
      { ...coding(loinc('44260-8')), ...noUnit, valueCodeableConcept: { coding: [loinc('LA6569-3')] } },
      'used phq-9-item-9',
    ],
    [
      'item 9, the words alone',
      { ...coding(loinc('44260-8')), ...noUnit, valueCodeableConcept: { text: 'Nearly every day' } },
      'used phq-9-item-9',
    ],
    [
      'item 9, code and words contradict',
      {
        ...coding(loinc('44260-8')),
        ...noUnit,
        valueCodeableConcept: { coding: [loinc('LA6568-5', 'Nearly every day')] },
      },
      'unreadable: answer "Nearly every day" not understood',
    ],
    [
      'item 9, other words',
      { ...coding(loinc('44260-8')), ...noUnit, valueCodeableConcept: { text: 'declined' } },
      'unreadable: answer "declined" not understood',
    ],
    [
      'Oswestry has a name only',
      { ...text('Oswestry Disability Index'), ...score(44, '%') },
      'used odi by name',
    ],
    ['ODI', { ...text('ODI score'), ...score(44) }, 'used odi by name'],
    [
      'an item of the Oswestry is not the index',
      text('Oswestry section 3 lifting'),
      'shown: possibly relevant, not recognised by code or name',
    ],
    ['PROMIS T-score', { ...coding(loinc('77865-4')), ...score(63, '{Tscore}') }, 'used promis-interference'],
    [
      'PROMIS raw score',
      coding(loinc('90972-1', 'PROMIS pain interference raw score')),
      'shown: possibly relevant, but its code is not one this app reads',
    ],
    ['PEG item', { ...coding(loinc('91145-3')), ...score(6) }, 'used peg-enjoyment'],
    ['hip T-score', { ...coding(loinc('38264-8')), ...score(-2.6, '{T-score}') }, 'used hip-t-score'],
    [
      'hip T-score as text',
      { ...coding(loinc('38264-8')), ...noUnit, valueString: '-2.6' },
      'used hip-t-score',
    ],
    ['T-score by name', { ...text('DXA hip T-score'), ...score(-2.6) }, 'used hip-t-score by name'],
    ['bone density', coding(loinc('24966-4')), 'shown: bone density in g/cm², not a T-score'],
    ['ionised calcium', coding(loinc('1994-3')), 'shown: ionised calcium, not the total'],
    [
      'bone-specific phosphatase',
      coding(loinc('1777-2')),
      'shown: bone-specific alkaline phosphatase, not the total',
    ],
    ['PTH', { ...coding(loinc('2731-8')), ...score(40, 'pg/mL') }, 'used pth'],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })
})

describe('status and modifiers', () => {
  it.each([
    ['final', { status: 'final' }, 'used crp'],
    ['amended', { status: 'amended' }, 'used crp'],
    ['corrected', { status: 'corrected' }, 'used crp'],
    ['preliminary', { status: 'preliminary' }, 'used crp'],
    ['padded and in capitals', { status: ' Final ' }, 'used crp'],
    ['registered', { status: 'registered' }, 'shown: not resulted yet'],
    ['cancelled', { status: 'cancelled' }, 'excluded: cancelled'],
    ['entered in error', { status: 'entered-in-error' }, 'excluded: entered in error'],
    ['entered in error, padded', { status: 'entered-in-error ' }, 'excluded: entered in error'],
    ['unknown', { status: 'unknown' }, 'unreadable: status "unknown" not understood'],
    ['missing', { status: undefined }, 'unreadable: no status'],
    ['no text', { status: ['final'] }, 'unreadable: no status'],
    ['prototype key', { status: 'toString' }, 'unreadable: status "tostring" not understood'],
    [
      'unknown modifier',
      { modifierExtension: [{ url: 'urn:x:negated', valueBoolean: true }] },
      'unreadable: contains a modifier this app does not understand',
    ],
    [
      'modifier that is no list',
      { modifierExtension: { url: 'urn:x:negated' } },
      'unreadable: contains a modifier this app does not understand',
    ],
    [
      'modifier on a part',
      { referenceRange: [{ modifierExtension: [{ url: 'urn:x:negated' }] }] },
      'unreadable: contains a modifier this app does not understand',
    ],
    ['empty modifier list', { modifierExtension: [] }, 'used crp'],
    ['implicit rules', { implicitRules: 'urn:x' }, 'unreadable: follows rules this app does not know'],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })

  it('labels a preliminary result', () => {
    expect(first({ status: 'preliminary' })?.preliminary).toBe(true)
  })
})

describe('a result without a value', () => {
  const gone = { valueQuantity: undefined }
  const absentBecause = (code: string) => ({ ...gone, dataAbsentReason: { coding: [{ code }] } })
  it.each([
    ['not performed', absentBecause('not-performed'), 'shown: not performed'],
    ['masked', absentBecause('masked'), 'unreadable: no value (masked)'],
    [
      'a reason in words',
      { ...gone, dataAbsentReason: { text: 'x' } },
      'unreadable: no value (reason not given)',
    ],
    [
      'value and reason together',
      { dataAbsentReason: { coding: [{ code: 'error' }] } },
      'unreadable: no value (error)',
    ],
    ['nothing at all', gone, 'unreadable: value is not a number'],
    [
      'only in a note',
      { ...gone, note: [{ text: 'CRP 88, hemolysed' }] },
      'unreadable: value is not a number; note: "CRP 88, hemolysed"',
    ],
    ['coded value', { ...gone, valueCodeableConcept: { text: 'high' } }, 'unreadable: value is not a number'],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })

  it('stops statements about its own analyte only', () => {
    const mapped = map(gone)
    expect(mapped.place === 'unreadable' && [mapped.about, mapped.when?.text]).toEqual([
      ['crp'],
      '2026-03-10T08:00:00Z',
    ])
  })
})

describe('records this app might have used', () => {
  const [lookAlike = ''] = LOOK_ALIKE_LOINC.keys()
  it.each([
    ['near name', text('CRP panel'), true],
    ['another LOINC with our name', coding(loinc('48421-9', 'CRP')), true],
    ['a number known to be another test', coding(loinc(lookAlike, 'CRP')), false],
    ['unknown name without a code', text('Ferritin'), true],
    ['another LOINC', coding(loinc('2345-7')), false],
  ])('are counted: %s', (_why, change, expected) => {
    const mapped = map(change)
    expect(mapped.place).toBe('shown')
    expect('unrecognised' in mapped && mapped.unrecognised).toBe(expected)
  })

  it.each([
    ['by name', text('CRP'), ['matched by name, not code']],
    ['by code', {}, []],
  ])('notes: %s', (_why, change, expected) => {
    expect(first(change)?.notes).toEqual(expected)
  })
})
