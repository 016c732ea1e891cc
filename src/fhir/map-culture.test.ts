import { describe, expect, it } from 'vitest'
import { changed, coded, LOINC } from '../../test/builders.ts'
import { asObject } from './json.ts'
import { mapCulture, type Resolve } from './map-culture.ts'

const BLOOD = {
  resourceType: 'Observation',
  status: 'final',
  code: coded(LOINC, '600-7', 'Bacteria identified in Blood by Culture'),
  effectiveDateTime: '2026-10-01',
}
const nowhere: Resolve = () => null
const outcome = (change: object, resolve = nowhere): string => {
  const mapped = mapCulture(changed(BLOOD, change), 'Observation/c', resolve)
  if (mapped.place !== 'used') return `${mapped.place}: ${mapped.reason}`
  return mapped.records
    .map(
      (one) =>
        `${one.finding} ${one.specimen}${one.byName ? ' by name' : ''}${one.preliminary ? ' preliminary' : ''}`,
    )
    .join()
}
const says = (valueString: string) => ({ valueString })
const interpreted = (code: string) => ({ interpretation: [{ coding: [{ code }] }] })
const named = (text: string) => ({ code: { text } })
const worded = (text: string, display: string) => ({
  valueCodeableConcept: { text, coding: [{ code: '1', display }] },
})
const IN_PARTS = 'unreadable: its result is in parts that are not read as a culture'
const BOTH_SAID = 'unreadable: "No growth; Enterococcus faecalis" cannot be judged'

describe('what a culture says', () => {
  it.each<[why: string, text: string, expected: string]>([
    ['organism', 'Staphylococcus aureus', 'positive blood'],
    ['organism whose name holds "negative"', 'Coagulase-negative Staphylococcus', 'positive blood'],
    ['Gram stain of a positive bottle', 'Gram-positive cocci in clusters', 'positive blood'],
    ['Gram negative', 'Gram negative rods', 'positive blood'],
    ['growth of', 'Moderate growth of Cutibacterium acnes', 'positive blood'],
    ['no growth', 'No growth', 'negative blood'],
    ['no growth so far', 'No growth to date', 'negative blood'],
    ['no growth with days', 'NO GROWTH AFTER 5 DAYS', 'negative blood'],
    ['no organisms', 'No organisms isolated', 'negative blood'],
    ['no growth of two kinds', 'No aerobic growth. No anaerobic growth.', 'negative blood'],
    ['negative', 'Negative', 'negative blood'],
    ['sterile', 'Sterile', 'negative blood'],
    ['pending', 'Culture pending', 'shown: culture pending'],
    [
      'no growth, and not the last word',
      'No growth at 2 days, final report to follow',
      'unreadable: "No growth at 2 days, final report to follow" cannot be judged',
    ],
    ['in progress', 'In progress', 'shown: culture pending'],
    [
      'one organism denied',
      'No Staphylococcus aureus isolated',
      'unreadable: "No Staphylococcus aureus isolated" cannot be judged',
    ],
    [
      'one grown, another denied',
      'Staph aureus; no MRSA',
      'unreadable: "Staph aureus; no MRSA" cannot be judged',
    ],
    [
      'contaminant',
      'Probable contaminant: Staph epidermidis',
      'unreadable: "Probable contaminant: Staph epidermidis" cannot be judged',
    ],
    ['skin flora', 'Mixed skin flora', 'unreadable: "Mixed skin flora" cannot be judged'],
    [
      'no flora either',
      'No growth of normal flora',
      'unreadable: "No growth of normal flora" cannot be judged',
    ],
    [
      'growth and none',
      'E. coli in one bottle, no growth in the other',
      'unreadable: "E. coli in one bottle, no growth in the other" cannot be judged',
    ],
    ['denied in German', 'kein Staphylococcus', 'unreadable: "kein Staphylococcus" cannot be judged'],
    ['denied in French', 'pas de Staphylococcus', 'unreadable: "pas de Staphylococcus" cannot be judged'],
    ['not positive', 'Not positive', 'unreadable: "Not positive" cannot be judged'],
    ['other words', 'See report', 'unreadable: "See report" cannot be judged'],
    ['an organism without a known name', 'Kocuria', 'unreadable: "Kocuria" cannot be judged'],
  ])('%s', (_why, text, expected) => {
    expect(outcome(says(text))).toBe(expected)
  })

  it.each<[why: string, change: object, expected: string]>([
    ['interpretation alone', interpreted('POS'), 'positive blood'],
    ['interpretation alone, negative', interpreted('NEG'), 'negative blood'],
    ['coded positive, unknown organism', { ...interpreted('POS'), ...says('Kocuria') }, 'positive blood'],
    [
      'coded positive, words deny',
      { ...interpreted('POS'), ...says('No growth') },
      'unreadable: "No growth" cannot be judged',
    ],
    [
      'coded positive, skin flora',
      { ...interpreted('POS'), ...says('Skin flora') },
      'unreadable: "Skin flora" cannot be judged',
    ],
    [
      'coded negative, organism',
      { ...interpreted('NEG'), ...says('MRSA') },
      'unreadable: "MRSA" cannot be judged',
    ],
    [
      'coded negative, unclear words',
      { ...interpreted('NEG'), ...says('Kocuria') },
      'unreadable: "Kocuria" cannot be judged',
    ],
    [
      'both codes',
      { interpretation: [{ coding: [{ code: 'POS' }, { code: 'NEG' }] }] },
      'unreadable: no result in words',
    ],
    [
      'coded positive, sterile in words',
      { ...interpreted('POS'), ...says('Sterile') },
      'unreadable: "Sterile" cannot be judged',
    ],
    [
      'coded positive, pending in words',
      { ...interpreted('POS'), ...says('Culture pending') },
      'unreadable: "Culture pending" cannot be judged',
    ],
    ['abnormal is not positive', interpreted('A'), 'unreadable: no result in words'],
    [
      'coded value',
      { valueCodeableConcept: { coding: [{ code: '1', display: 'Enterococcus faecalis' }] } },
      'positive blood',
    ],
    ['coded value, denied by its other wording', worded('No growth', 'Enterococcus faecalis'), BOTH_SAID],
    [
      'coded value, its other wording denies',
      worded('Enterococcus faecalis', 'No growth'),
      'unreadable: "Enterococcus faecalis; No growth" cannot be judged',
    ],
    [
      'coded value, pending in one wording, grown in the other',
      worded('Culture pending', 'Enterococcus faecalis'),
      'unreadable: "Culture pending; Enterococcus faecalis" cannot be judged',
    ],
    [
      'coded value, negative before pending',
      worded('No growth', 'Culture pending'),
      'unreadable: "No growth; Culture pending" cannot be judged',
    ],
    [
      'coded value, pending before negative',
      worded('Culture pending', 'No growth'),
      'unreadable: "Culture pending; No growth" cannot be judged',
    ],
    ['coded value, negative in both wordings', worded('No growth', 'Sterile'), 'negative blood'],
    [
      'coded value, negative before what cannot be judged',
      worded('No growth', 'See comment'),
      'negative blood',
    ],
    [
      'coded value, negative before an organism denied',
      worded('No growth', 'No Staphylococcus aureus isolated'),
      'negative blood',
    ],
    [
      'coded value, grown before pending',
      worded('Enterococcus faecalis', 'Culture pending'),
      'positive blood',
    ],
    ['coded value, grown in both wordings', worded('MRSA', 'Enterococcus faecalis'), 'positive blood'],
    [
      'coded value, its first wording cannot be judged',
      worded('See comment', 'Enterococcus faecalis'),
      'unreadable: "See comment" cannot be judged',
    ],
    [
      'coded conclusion, denied by its other wording',
      { conclusionCode: [worded('No growth', 'Enterococcus faecalis').valueCodeableConcept] },
      BOTH_SAID,
    ],
    ['value in a part', { component: [{ valueString: 'Klebsiella' }] }, 'positive blood'],
    ['nothing', {}, 'unreadable: no result in words'],
    ['only groups others, which are not there', { hasMember: [{ reference: 'Observation/1' }] }, IN_PARTS],
    ['not performed', { dataAbsentReason: { coding: [{ code: 'not-performed' }] } }, 'shown: not performed'],
    ['masked', { dataAbsentReason: { coding: [{ code: 'masked' }] } }, 'unreadable: no value'],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })

  it.each<[why: string, change: object, expected: string]>([
    ['preliminary', { status: 'preliminary' }, 'positive blood preliminary'],
    ['corrected', { status: 'corrected' }, 'positive blood'],
    ['registered', { status: 'registered' }, 'shown: not resulted yet'],
    ['cancelled', { status: 'cancelled' }, 'excluded: cancelled'],
    ['entered in error', { status: 'entered-in-error' }, 'excluded: entered in error'],
    ['unknown status', { status: 'unknown' }, 'unreadable: status "unknown" not understood'],
    [
      'partial, which no Observation is',
      { status: 'partial' },
      'unreadable: status "partial" not understood',
    ],
    ['partial report', { resourceType: 'DiagnosticReport', status: 'partial' }, 'positive blood preliminary'],
    [
      'a modifier',
      { modifierExtension: [{ url: 'urn:x' }] },
      'unreadable: contains a modifier this app does not understand',
    ],
    ['no date', { effectiveDateTime: undefined }, 'unreadable: no date ("MRSA")'],
  ])('%s', (_why, change, expected) => {
    expect(outcome({ ...says('MRSA'), ...change })).toBe(expected)
  })
})

describe('which culture', () => {
  const grown = says('MRSA')
  const NOT_GIVEN = 'unreadable: the specimen is not given ("MRSA")'
  const ELSEWHERE = 'shown: culture of another specimen than blood or wound'
  it.each<[why: string, change: object, expected: string]>([
    ['wound by number', { code: coded(LOINC, '6462-6') }, 'positive wound'],
    [
      'blood, by the second of two numbers',
      { code: { coding: [...coded(LOINC, '11475-1').coding, ...coded(LOINC, '600-7').coding] } },
      'positive blood',
    ],
    ['blood by name', named('Blood culture'), 'positive blood by name'],
    ['wound by name', named('Culture, surgical site'), 'positive wound by name'],
    ['urine by name', named('Urine culture'), ELSEWHERE],
    [
      'isolate, wound',
      { code: coded(LOINC, '42803-7'), specimen: { display: 'Wound swab' } },
      'positive wound by name',
    ],
    ['isolate, specimen not given', { code: coded(LOINC, '42803-7') }, NOT_GIVEN],
    [
      'no growth, specimen not given',
      { ...named('Culture'), ...says('No growth') },
      'shown: culture without growth, specimen not given',
    ],
    ['another test', named('Hemoglobin'), 'shown: not used by any check'],
    [
      'a report by its conclusion',
      { resourceType: 'DiagnosticReport', conclusion: 'Grew Candida albicans', valueString: undefined },
      'positive blood',
    ],
    [
      'a report by its coded conclusion',
      { resourceType: 'DiagnosticReport', conclusionCode: [{ text: 'No growth' }], valueString: undefined },
      'negative blood',
    ],
    [
      'a report that points to results that are not there',
      { resourceType: 'DiagnosticReport', result: [{ reference: 'Observation/1' }], valueString: undefined },
      IN_PARTS,
    ],
    ['tissue, from a wound', named('Tissue culture, lumbar wound'), 'positive wound by name'],
    ['deep tissue', named('Deep tissue culture'), 'positive wound by name'],
    ['tissue from where is not said', named('Tissue culture'), NOT_GIVEN],
    ['cells', named('Cell culture'), 'shown: not used by any check'],
    ['blood in German', named('Blutkultur'), 'positive blood by name'],
    ['bloods in German', named('Blutkulturen aerob'), 'positive blood by name'],
    ['blood in French', named('Hémoculture'), 'positive blood by name'],
    ['blood in Spanish', named('Hemocultivo'), 'positive blood by name'],
    ['wound in German', named('Wundabstrich Kultur'), 'positive wound by name'],
    ['wound in Spanish', named('Cultivo de herida'), 'positive wound by name'],
    ['wound in French', named('Culture de plaie'), 'positive wound by name'],
    ['urine in German', named('Urinkultur'), ELSEWHERE],
    ['urine in Spanish', named('Urocultivo'), ELSEWHERE],
    ['a word that only begins like one', named('Cultural background'), 'shown: not used by any check'],
    [
      'a report with a document only',
      {
        resourceType: 'DiagnosticReport',
        presentedForm: [{ contentType: 'application/pdf' }],
        valueString: undefined,
      },
      'unreadable: no result in words',
    ],
  ])('%s', (_why, change, expected) => {
    expect(outcome({ ...grown, ...change })).toBe(expected)
  })
})

describe('parts, and words that are missing', () => {
  const TWO_WORDINGS = { text: 'MRSA', coding: [{ code: '1', display: 'Staphylococcus aureus' }] }
  const PARTS = { hasMember: [{ reference: 'Observation/1' }] }
  it.each([
    ['parts alone', PARTS, IN_PARTS],
    ['no parts either', { hasMember: [] }, 'unreadable: no result in words'],
    ['parts, and its own words', { ...PARTS, ...says('No growth') }, 'negative blood'],
    ['parts, and its own judgement', { ...PARTS, ...interpreted('NEG') }, 'negative blood'],
    ['words of nothing', { ...says('  '), ...interpreted('POS') }, 'positive blood'],
    [
      'not performed, among other reasons',
      { dataAbsentReason: { coding: [{ code: 'local' }, { code: 'not-performed' }] } },
      'shown: not performed',
    ],
    [
      'judged positive, one of two texts doubtful',
      { ...interpreted('POS'), component: [says('Novibacter ignotus'), says('Mixed skin flora')] },
      'unreadable: "Novibacter ignotus; Mixed skin flora" cannot be judged',
    ],
    [
      'judged positive, an organism without a known name',
      { ...interpreted('POS'), ...says('Novibacter ignotus') },
      'positive blood',
    ],
    [
      'judged negative, the same',
      { ...interpreted('NEG'), ...says('Novibacter ignotus') },
      'unreadable: "Novibacter ignotus" cannot be judged',
    ],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })

  const organism = changed(BLOOD, { ...named('Organism identified'), ...says('Staphylococcus aureus') })
  const bottle = changed(BLOOD, { ...named('Blood culture, aerobic bottle'), ...says('No growth') })
  const urine = changed(BLOOD, { ...named('Urine culture'), ...says('No growth') })
  it.each<[why: string, found: object | null, expected: string]>([
    ['a culture', bottle, 'shown: its parts are read one by one'],
    ['an organism under another name', organism, IN_PARTS],
    ['a culture of something else', urine, IN_PARTS],
    ['not there', null, IN_PARTS],
  ])('its part is %s', (_why, found, expected) => {
    const resolve: Resolve = (reference) => (reference === 'Observation/1' ? asObject(found) : null)
    expect(outcome(PARTS, resolve)).toBe(expected)
    const report = { resourceType: 'DiagnosticReport', result: [{ reference: 'Observation/1' }] }
    expect(outcome(report, resolve)).toBe(expected)
  })

  it('one of its two parts is a culture, the other is not there', () => {
    const resolve: Resolve = (reference) => (reference === 'Observation/1' ? asObject(bottle) : null)
    const two = { hasMember: [{ reference: 'Observation/1' }, { reference: 'Observation/2' }] }
    expect(outcome(two, resolve)).toBe('shown: its parts are read one by one')
  })

  it('is its own part', () => {
    const whole = changed(BLOOD, PARTS)
    expect(mapCulture(whole, 'Observation/1', () => whole).place).toBe('unreadable')
  })

  it.each([
    ['its words', { ...says(' No growth '), ...interpreted('NEG') }, 'No growth'],
    ['one wording of a coded value', { valueCodeableConcept: TWO_WORDINGS }, 'MRSA'],
    ['one wording of a coded conclusion', { conclusionCode: [TWO_WORDINGS] }, 'MRSA'],
    ['its judgement where it has no words', { ...says('  '), ...interpreted('NEG') }, 'negative'],
  ])('is shown with %s', (_why, change, expected) => {
    const mapped = mapCulture(changed(BLOOD, change), 'Observation/c', nowhere)
    expect(mapped).toMatchObject({ records: [{ recorded: expected }] })
  })

  it('stops statements about cultures when it cannot be read', () => {
    expect(mapCulture(changed(BLOOD, says('Perhaps')), 'Observation/c', nowhere)).toMatchObject({
      about: ['culture'],
    })
  })
})
