// Hazards: H-12
import { describe, expect, it } from 'vitest'
import { readProductName } from './product-name.ts'
import { BRANDS } from './brand-names.ts'
import { SYNONYMS } from './drug-names.ts'
import { DRUG_TABLE } from './drug-table.ts'
import { ingredientsOfCodes, productIngredient } from './drugs.ts'
import { OTHER_DRUGS } from './other-drugs.ts'

const KNOWN = new Set([...DRUG_TABLE.map(([name]) => name), ...OTHER_DRUGS])

const words = (name: string): string =>
  readProductName(name)
    .map(({ name: drug, strength }) => (strength ? `${drug} ${strength.mg}/${strength.per}` : drug))
    .join(', ')

describe('readProductName', () => {
  it.each<[why: string, name: string, expected: string]>([
    ['RxNorm tablet', 'oxycodone hydrochloride 5 MG Oral Tablet', 'oxycodone 5/unit'],
    [
      'release time is no strength',
      '12 HR oxycodone hydrochloride 10 MG Extended Release Oral Tablet',
      'oxycodone 10/unit',
    ],
    [
      'combination',
      'acetaminophen 325 MG / hydrocodone bitartrate 5 MG Oral Tablet',
      'acetaminophen 325/unit, hydrocodone 5/unit',
    ],
    [
      'joined strengths',
      'Hydrocodone-acetaminophen 5-325 MG tablet',
      'hydrocodone 5/unit, acetaminophen 325/unit',
    ],
    ['brand with joined strengths', 'Percocet 5-325 mg', 'oxycodone 5/unit, acetaminophen 325/unit'],
    ['brand in brackets counts once', 'oxycodone 5 MG [Roxicodone]', 'oxycodone 5/unit'],
    ['brand in brackets alone', '[OxyContin]', 'oxycodone'],
    ['solution', 'morphine sulfate 20 MG/ML Oral Solution', 'morphine 20/mL'],
    ['per 5 mL', 'morphine 10 mg/5 mL oral solution', 'morphine 2/mL'],
    ['patch per hour', '72 HR fentanyl 0.025 MG/HR Transdermal System', 'fentanyl 0.025/hour'],
    ['patch in micrograms', 'fentaNYL 25 mcg/hr patch', 'fentanyl 0.025/hour'],
    ['no strength', 'Oxycodone', 'oxycodone'],
    ['longest name wins', 'gabapentin enacarbil 600 MG', 'gabapentin enacarbil 600/unit'],
    ['synonym', 'paracetamol 500 mg tablet', 'acetaminophen 500/unit'],
    [
      'three joined strengths',
      'butalbital-acetaminophen-caffeine 50-325-40 mg tablet',
      'butalbital 50/unit, acetaminophen 325/unit, caffeine 40/unit',
    ],
    ['joined, each with its unit', 'Percocet 5 mg-325 mg tablet', 'oxycodone 5/unit, acetaminophen 325/unit'],
    ['as many strengths as ingredients, or none', 'Percocet 5-325-1 mg', 'oxycodone, acetaminophen'],
    ['tall-man letters', 'HYDROmorphone 2 mg tab', 'hydromorphone 2/unit'],
    ['abbreviation', 'oxyCODONE-APAP 10-325 MG', 'oxycodone 10/unit, acetaminophen 325/unit'],
    ['salt', 'tramadol hydrochloride 50 MG Oral Tablet', 'tramadol 50/unit'],
    ['UK brand', 'Oramorph 10mg/5ml oral solution', 'morphine 2/mL'],
    ['EU brand', 'Zaldiar 37,5 mg/325 mg', 'tramadol 37.5/unit, acetaminophen 325/unit'],
    ['a thousand', 'Paracetamol 1,000 mg', 'acetaminophen 1000/unit'],
    ['a small number with a comma', 'Fentanyl 0,125 mg tablet', 'fentanyl 0.125/unit'],
    ['either a thousand or a decimal', 'Morphine 1,125 mg', 'morphine'],
    ['a thousand with a blank', 'Paracétamol 1 000 mg', 'acetaminophen 1000/unit'],
    ['a thousand with a blank that does not break', 'Paracétamol 1\u00a0000 mg', 'acetaminophen 1000/unit'],
    ['a thousand with a narrow blank', 'Paracétamol 1\u202f000\u202fmg', 'acetaminophen 1000/unit'],
    ['a thousand with an apostrophe', "Paracetamol 1'000 mg", 'acetaminophen 1000/unit'],
    ['a number before the strength, or one with a blank', 'Gabapentin 3 300 mg', 'gabapentin'],
    ['two numbers with a unit between', 'gabapentin 24 hr 300 mg', 'gabapentin 300/unit'],
    ['a thousand or a decimal with a dot', 'Paracetamol 1.000 mg Tabletten', 'acetaminophen'],
    ['either, in German', 'Gabapentin 1.200 mg', 'gabapentin'],
    ['a small number with a dot', 'Fentanyl 0.125 mg tablet', 'fentanyl 0.125/unit'],
    ['a decimal of two digits', 'Morphine 1.25 mg', 'morphine 1.25/unit'],
    ['joined strengths, one part unknown', 'HYDROcodone-homatropine 5-1.5 mg tablet', 'hydrocodone'],
    ['the unknown part last', 'acetaminophen-pamabrom 500-25 mg', 'acetaminophen'],
    ['a range in words', 'oxycodone 5 to 10 mg tablet', 'oxycodone'],
    ['a choice of strengths', 'oxycodone 5 mg or 10 mg tablet', 'oxycodone'],
    ['in brackets, with a number that could be either', '[Paracetamol 1.000 mg]', 'acetaminophen'],
    ['a range of strengths', 'oxycodone 5-10 mg tablet', 'oxycodone'],
    ['a concentration after a strength', 'morphine 100 mg/5 mL (20 mg/mL)', 'morphine 20/mL'],
    ...[
      'hydrocodone 5 mg-acetaminophen 325 mg tablet',
      'HYDROCODONE 5MG/ACETAMINOPHEN 325MG TAB',
      'hydrocodone 5 mg and acetaminophen 325 mg',
      'hydrocodone 5 mg + acetaminophen 325 mg',
      'hydrocodone bitartrate 5 mg-acetaminophen 325 mg (Norco) tablet',
      'hydrocodone/acetaminophen 5 mg / 325 mg',
    ].map((name): [string, string, string] => [
      'each with its strength',
      name,
      'hydrocodone 5/unit, acetaminophen 325/unit',
    ]),
    ['one strength for two', 'hydrocodone-acetaminophen 325 mg', 'hydrocodone, acetaminophen'],
    ['a brand of two with one strength', 'Norco 10 mg tablet', 'hydrocodone, acetaminophen'],
    ['an unknown part with its strength', 'mysteridine 50 mg-acetaminophen 325 mg', 'acetaminophen 325/unit'],
    [
      'a mixture by volume',
      'HYDROcodone-acetaminophen 7.5-325 mg/15 mL',
      'hydrocodone 0.5/mL, acetaminophen 21.666666666666668/mL',
    ],
    [
      'a mixture, each with its strength',
      'ACETAMINOPHEN 120MG/CODEINE 12MG/5ML ELIXIR',
      'acetaminophen 24/mL, codeine 2.4/mL',
    ],
    [
      'joined strengths in micrograms',
      'buprenorphine-naloxone 400-100 mcg',
      'buprenorphine 0.4/unit, naloxone 0.1/unit',
    ],
    ['a strength per blank and volume', 'morphine 10 mg / 5 mL', 'morphine 2/mL'],
    ['micrograms in words', 'Fentanyl 25micrograms/hour transdermal patches', 'fentanyl 0.025/hour'],
    ['micrograms by the micro sign', 'Norspan 10 µg/h', 'buprenorphine 0.01/hour'],
    ['micrograms by the Greek letter', 'Norspan 10 μg/h', 'buprenorphine 0.01/hour'],
    ['micrograms in Spanish', 'Fentanilo 25 microgramos/hora parche', 'fentanyl 0.025/hour'],
    ['micrograms per hour, all in words', 'fentanyl 25 micrograms per hour', 'fentanyl 0.025/hour'],
    ['milligrams in words', 'oxycodone 5 milligrams', 'oxycodone 5/unit'],
    ['AU brand', 'Endone 5 mg tablet', 'oxycodone 5/unit'],
    ['Latin ending', 'Oxycodonum 10 mg', 'oxycodone 10/unit'],
    ['German, without the e', 'Hydromorphon 4 mg Retardtabletten', 'hydromorphone 4/unit'],
    ['French accent', 'Codéine 30 mg comprimé', 'codeine 30/unit'],
    ['Italian', 'Tramadolo 50 mg', 'tramadol 50/unit'],
    ['Spanish', 'Gabapentina 300 mg cápsulas', 'gabapentin 300/unit'],
    ...[
      ['Rifampicin 300 mg', 'rifampin 300/unit'],
      ['Frusemide 40 mg', 'furosemide 40/unit'],
      ['Petidina 50 mg', 'meperidine 50/unit'],
      ['Hidromorfona 8 mg', 'hydromorphone 8/unit'],
      ['Ciclobenzaprina 10 mg', 'cyclobenzaprine 10/unit'],
      ['Acetaminofén 500 mg', 'acetaminophen 500/unit'],
      ['Ácido acetilsalicílico 100 mg', 'aspirin 100/unit'],
      ['Carbonato de litio 400 mg', 'lithium 400/unit'],
      ['St. John’s Wort 300 mg', "st john's wort 300/unit"],
      ['St Johns Wort', "st john's wort"],
    ].map(([name = '', found = '']): [string, string, string] => ['another generic name', name, found]),
    ['twice as strong as methadone, not its name', 'Levomethadon 5 mg/ml', ''],
    [
      'naloxone inside a buprenorphine product',
      'buprenorphine 8 MG / naloxone 2 MG Sublingual Film [Suboxone]',
      'buprenorphine 8/unit, naloxone 2/unit',
    ],
    [
      'the brand after its generic name',
      'oxyCODONE (ROXICODONE) 5 MG immediate release tablet',
      'oxycodone 5/unit',
    ],
    ['the brand at the end', 'oxycodone 5 mg tab (Roxicodone)', 'oxycodone 5/unit'],
    ['the brand of a patch after its generic name', 'fentaNYL (DURAGESIC) 25 mcg/hr', 'fentanyl 0.025/hour'],
    [
      'the brand of a combination after its generic names',
      'HYDROcodone-acetaminophen (NORCO) 5-325 MG per tablet',
      'hydrocodone 5/unit, acetaminophen 325/unit',
    ],
    [
      'the generic names after the brand',
      'Percocet (oxycodone/acetaminophen) 5-325 mg',
      'oxycodone 5/unit, acetaminophen 325/unit',
    ],
    [
      'the brand after the strengths',
      'oxycodone 5 MG / acetaminophen 325 MG (Percocet)',
      'oxycodone 5/unit, acetaminophen 325/unit',
    ],
    ['the same drug twice, with one strength', 'oxycodone 5 mg (Roxicodone 5 mg)', 'oxycodone 5/unit'],
    ['the same drug twice, with two strengths', 'oxycodone 5 mg (Roxicodone 15 mg)', 'oxycodone'],
    ...['Tylenol 3', 'Tylenol No. 3', 'Tylenol-3', 'Tylenol #3', 'TYLENOL NO.4'].map(
      (name): [string, string, string] => ['with codeine by its number', name, 'acetaminophen, codeine'],
    ),
    ['its number and strengths', 'Tylenol-3 300-30 mg', 'acetaminophen 300/unit, codeine 30/unit'],
    [
      'its number, then each strength',
      'Tylenol 3 300mg-30mg tablet',
      'acetaminophen 300/unit, codeine 30/unit',
    ],
    ['its number and a form', 'tylenol no 3 tab', 'acetaminophen, codeine'],
    ['its number and another drug', 'Tylenol 3 and ibuprofen', 'acetaminophen, codeine, ibuprofen'],
    ['a number not read, and one joined to it', 'gabapentin 1.000-30 mg', 'gabapentin'],
    ['a number not read, and two joined to it', 'gabapentin 1.000-30-40 mg', 'gabapentin'],
    ['a number not read, each with its unit', 'Paracetamol 1.000 mg-30 mg', 'acetaminophen'],
    [
      'a number not read, and the next drug',
      'Paracetamol 1.000 mg / codeine 30 mg',
      'acetaminophen, codeine 30/unit',
    ],
    ['a decimal without its zero', 'lorazepam .5 mg', 'lorazepam'],
    ['hours of action of a tablet', 'morphine 15 mg/12 hr extended-release tablet', 'morphine 15/unit'],
    ['hours of a patch', 'cloNIDine 0.24 mg/24 hr patch', 'clonidine 0.01/hour'],
    [
      'a mixture, each with its strength, the volume last',
      'Hydrocodone 10 mg / Codeine 30 mg / 10 mL',
      'hydrocodone 1/mL, codeine 3/mL',
    ],
    ['one of two strengths', 'codeine 30 MG / acetaminophen Oral Tablet', 'codeine 30/unit, acetaminophen'],
    ['hours', 'Tylenol 8 hour 650 mg', 'acetaminophen 650/unit'],
    ['a strength is no number', 'Tylenol 325 mg', 'acetaminophen 325/unit'],
    ['nor is a count', 'Tylenol 3 tablets', 'acetaminophen'],
    ['nor is a time', 'Tylenol 4 times a day', 'acetaminophen'],
    ['French brand with codeine', 'DAFALGAN CODEINE', 'acetaminophen, codeine'],
    ['French brand and strengths', 'KLIPAL CODEINE 600 mg/50 mg', 'acetaminophen 600/unit, codeine 50/unit'],
    ['for the night', 'Excedrin PM', 'acetaminophen, aspirin, diphenhydramine'],
    ['for the day', 'Excedrin', 'acetaminophen, aspirin, caffeine'],
    ['naproxen for the night', 'Aleve PM', 'naproxen, diphenhydramine'],
    ['ibuprofen for the night', 'Motrin PM', 'ibuprofen, diphenhydramine'],
    ['two in one', 'Advil Dual Action', 'ibuprofen, acetaminophen'],
    ['without that drug', 'Non-Aspirin Pain Reliever', ''],
    ['without drowsiness', 'non-drowsy acetaminophen 500 mg', 'acetaminophen 500/unit'],
    ['for an allergy', 'diphenhydrAMINE (BENADRYL ALLERGY) 25 mg', 'diphenhydramine 25/unit'],
    ['for an allergy, the brand alone', 'Benadryl Allergy', 'diphenhydramine'],
    ['for an allergy, without strength', 'Allergy Relief (diphenhydramine)', 'diphenhydramine'],
    ['an allergy to a product with its strength', 'allergy to oxycodone 5 mg tablet', ''],
    ['an allergic patient', 'allergic to codeine 30 mg', ''],
    ['a list of allergies', 'Allergies: codeine 30 mg', ''],
    ['an allergy is no product', 'Morphine allergy', ''],
    ['homeopathic', 'Opium tincture homeopathic 30C', ''],
    ['a place of that name', 'Pharmacy in Norco, see notes', ''],
    ['an ambiguous brand with its form', 'CIPRO 10 % suspension', 'ciprofloxacin'],
    [
      'shortened parts',
      'butalb-acetaminophen-caff 50-325-40 mg',
      'butalbital 50/unit, acetaminophen 325/unit, caffeine 40/unit',
    ],
    ['the brand alone', 'Norco', 'hydrocodone, acetaminophen'],
    ['the brand with its strength', 'Norco 5-325 mg', 'hydrocodone 5/unit, acetaminophen 325/unit'],
    [
      'a brand that gives acetaminophen first',
      'Tylenol with codeine #3 300-30 mg',
      'acetaminophen 300/unit, codeine 30/unit',
    ],
    ['names and strengths in different orders', 'codeine-acetaminophen 300-30 mg', 'codeine, acetaminophen'],
    ['the brand with joined strengths without a unit', 'NORCO 10/325', 'hydrocodone, acetaminophen'],
    ['a homeopathic potency', 'Opium 30C', ''],
    ['a homeopathic potency, letter first', 'Opium C30 globules', ''],
    ['vitamin D3 is no potency', 'Vitamin D3 1000 units', 'cholecalciferol'],
    ['part of a word is no drug', 'Somapan', ''],
    ['unknown', 'Mystery elixir', ''],
    ['nothing', '', ''],
  ])('%s', (_why, name, expected) => {
    expect(words(name)).toBe(expected)
  })
})

describe('drugs', () => {
  it.each([
    ['RxNorm', ['7804'], [], [], ['oxycodone']],
    ['ATC', [], ['N02AB03'], [], ['fentanyl']],
    ['SNOMED CT', [], [], ['387517004', '90332006'], ['acetaminophen', 'acetaminophen']],
    ['all, RxNorm first', ['7804'], ['N02AB03'], ['373529000'], ['oxycodone', 'fentanyl', 'morphine']],
    ['both, twice', ['7804'], ['N02AA05'], [], ['oxycodone', 'oxycodone']],
    ['unknown', ['1'], ['X'], ['138875005'], []],
    ['a number of another system', ['373529000'], ['373529000'], ['7804'], []],
  ])('ingredients by %s', (_why, rxnorm, atc, snomed, expected) => {
    expect(ingredientsOfCodes(rxnorm, atc, snomed)).toEqual(expected)
  })

  it('knows the drug of every other name', () => {
    expect(Object.entries(SYNONYMS).filter(([, name]) => !KNOWN.has(name))).toEqual([])
  })

  it('knows every ingredient of every brand, and at least 310 ingredients with a class', () => {
    const unknown = Object.entries(BRANDS).filter(([, names]) => names.some((name) => !KNOWN.has(name)))
    expect(unknown).toEqual([])
    expect(DRUG_TABLE.length).toBeGreaterThanOrEqual(310)
    expect(new Set(DRUG_TABLE.map(([name]) => name)).size).toBe(DRUG_TABLE.length)
  })

  it.each([
    ['fentanyl', 'opioid'],
    ['mirogabalin', 'gabapentinoid'],
    ['zolpidem', 'z-drug'],
    ['tizanidine', 'muscle-relaxant'],
    ['clonazepam', 'benzodiazepine'],
  ])('%s is in class %s', (drug, expected) => {
    expect(productIngredient(drug, null).classes).toEqual([expected])
  })
})
