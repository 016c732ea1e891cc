import { describe, expect, it } from 'vitest'
import { isExtendedRelease, readProductName } from './product-name.ts'
import { ingredientsOfCodes, productIngredient } from './drugs.ts'

const words = (name: string): string =>
  readProductName(name)
    .map(({ name: drug, strength }) => (strength ? `${drug} ${strength.mg}/${strength.per}` : drug))
    .join(', ')

describe('readProductName', () => {
  it.each([
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
    ['part of a word is no drug', 'Somapan', ''],
    ['unknown', 'Mystery elixir', ''],
    ['nothing', '', ''],
  ])('%s', (_why, name, expected) => {
    expect(words(name)).toBe(expected)
  })
})

describe('drugs', () => {
  it.each([
    ['RxNorm', ['7804'], [], ['oxycodone']],
    ['ATC', [], ['N02AB03'], ['fentanyl']],
    ['both, twice', ['7804'], ['N02AA05'], ['oxycodone', 'oxycodone']],
    ['unknown', ['1'], ['X'], []],
  ])('ingredients by %s', (_why, rxnorm, atc, expected) => {
    expect(ingredientsOfCodes(rxnorm, atc)).toEqual(expected)
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

  it.each([
    ['oxycodone 10 MG Extended Release Oral Tablet', true],
    ['OxyContin 10 mg', true],
    ['Tramadol ER 100 mg', true],
    ['oxycodone 5 MG Oral Tablet', false],
    ['Cereal', false],
  ])('extended release: %s', (name, expected) => {
    expect(isExtendedRelease(name)).toBe(expected)
  })
})
