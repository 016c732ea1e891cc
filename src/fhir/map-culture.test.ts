import { describe, expect, it } from 'vitest'
import { changed, coded, LOINC } from '../../test/builders.ts'
import { mapCulture } from './map-culture.ts'

const BLOOD = {
  resourceType: 'Observation',
  status: 'final',
  code: coded(LOINC, '600-7', 'Bacteria identified in Blood by Culture'),
  effectiveDateTime: '2026-10-01',
}
const outcome = (change: object): string => {
  const mapped = mapCulture(changed(BLOOD, change), 'Observation/c')
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
    [
      'only groups others',
      { hasMember: [{ reference: 'Observation/1' }] },
      'shown: its parts are read one by one',
    ],
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
  it.each<[why: string, change: object, expected: string]>([
    ['wound by number', { code: coded(LOINC, '6462-6') }, 'positive wound'],
    [
      'blood, by the second of two numbers',
      { code: { coding: [...coded(LOINC, '11475-1').coding, ...coded(LOINC, '600-7').coding] } },
      'positive blood',
    ],
    ['blood by name', named('Blood culture'), 'positive blood by name'],
    ['wound by name', named('Culture, surgical site'), 'positive wound by name'],
    ['urine by name', named('Urine culture'), 'shown: culture of another specimen than blood or wound'],
    [
      'isolate, wound',
      { code: coded(LOINC, '42803-7'), specimen: { display: 'Wound swab' } },
      'positive wound by name',
    ],
    [
      'isolate, specimen not given',
      { code: coded(LOINC, '42803-7') },
      'unreadable: the specimen is not given ("MRSA")',
    ],
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
      'a report that points to results',
      { resourceType: 'DiagnosticReport', result: [{ reference: 'Observation/1' }], valueString: undefined },
      'shown: its parts are read one by one',
    ],
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
    ['parts alone', PARTS, 'shown: its parts are read one by one'],
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

  it.each([
    ['its words', { ...says(' No growth '), ...interpreted('NEG') }, 'No growth'],
    ['one wording of a coded value', { valueCodeableConcept: TWO_WORDINGS }, 'MRSA'],
    ['one wording of a coded conclusion', { conclusionCode: [TWO_WORDINGS] }, 'MRSA'],
    ['its judgement where it has no words', { ...says('  '), ...interpreted('NEG') }, 'negative'],
  ])('is shown with %s', (_why, change, expected) => {
    const mapped = mapCulture(changed(BLOOD, change), 'Observation/c')
    expect(mapped).toMatchObject({ records: [{ recorded: expected }] })
  })

  it('stops statements about cultures when it cannot be read', () => {
    expect(mapCulture(changed(BLOOD, says('Perhaps')), 'Observation/c')).toMatchObject({ about: ['culture'] })
  })
})
