// Hazards: H-12
import { describe, expect, it } from 'vitest'
import { SNOMED_COMBINATIONS, SNOMED_PRODUCTS, SNOMED_SUBSTANCES } from './drug-snomed.ts'
import { DRUG_TABLE } from './drug-table.ts'
import { ingredientsOfCodes } from './drugs.ts'

const ROWS: [code: string, drugs: readonly string[]][] = [
  ...Object.entries(SNOMED_SUBSTANCES).map(([code, drug]): [string, string[]] => [code, [drug]]),
  ...Object.entries(SNOMED_PRODUCTS).map(([code, drug]): [string, string[]] => [code, [drug]]),
  ...Object.entries(SNOMED_COMBINATIONS),
]
const DRUGS = ROWS.flatMap(([, drugs]) => drugs)
const KNOWN = new Set(DRUG_TABLE.map(([name]) => name))

/** The digit that comes of two, in the symmetry group of the pentagon: five turns, then five turns of the mirror image. */
function together(a: number, b: number): number {
  const turned = a < 5 ? (a + b) % 5 : (a - b + 5) % 5
  return a < 5 === b < 5 ? turned : turned + 5
}
const SHUFFLE = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
const shuffled = (digit: number, times: number): number =>
  times === 0 ? digit : shuffled(SHUFFLE[digit] ?? NaN, times - 1)

/** Whether the last digit is the check digit (Verhoeff) of the others, as SNOMED CT numbers have it. */
function hasCheckDigit(code: string): boolean {
  const digits = code.split('').reverse().map(Number)
  return digits.reduce((sum, digit, place) => together(sum, shuffled(digit, place % 8)), 0) === 0
}

describe('SNOMED CT of drugs', () => {
  it.each([
    ['the root of SNOMED CT', '138875005', true],
    ['the published example', '2363', true],
    ['a digit wrong', '138875006', false],
    ['two digits the other way round', '138857005', false],
  ])('check digit: %s', (_why, code, expected) => {
    expect(hasCheckDigit(code)).toBe(expected)
  })

  it('has concept numbers of the international edition only, each with its check digit', () => {
    const codes = ROWS.map(([code]) => code)
    expect(codes.filter((code) => !/^[1-9]\d{3,5}00\d$/.test(code))).toEqual([])
    expect(codes.filter((code) => !hasCheckDigit(code))).toEqual([])
  })

  it('has no number twice, and only drugs of the table', () => {
    const codes = ROWS.map(([code]) => code)
    expect(codes.filter((code, place) => codes.indexOf(code) !== place)).toEqual([])
    expect(DRUGS.filter((drug) => !KNOWN.has(drug))).toEqual([])
  })

  it('has one substance for a drug', () => {
    const drugs = Object.values(SNOMED_SUBSTANCES)
    expect(drugs.filter((drug, place) => drugs.indexOf(drug) !== place)).toEqual([])
  })

  it('reads each number as its drug or drugs, under SNOMED CT only', () => {
    expect(ROWS.map(([code]) => ingredientsOfCodes([], [], [code]))).toEqual(ROWS.map(([, drugs]) => drugs))
    const codes = ROWS.map(([code]) => code)
    expect(ingredientsOfCodes(codes, codes, [])).toEqual([])
  })

  it.each([
    ...['oxycodone', 'morphine', 'hydromorphone', 'codeine', 'tramadol', 'tapentadol', 'fentanyl'],
    ...['methadone', 'buprenorphine', 'dihydrocodeine', 'naloxone', 'gabapentin', 'pregabalin'],
    ...['diazepam', 'lorazepam', 'alprazolam', 'clonazepam', 'temazepam', 'zolpidem', 'zopiclone'],
    ...['baclofen', 'tizanidine', 'methocarbamol', 'carisoprodol', 'acetaminophen', 'ibuprofen', 'naproxen'],
    ...['diclofenac', 'celecoxib', 'ketorolac', 'meloxicam', 'indomethacin', 'etoricoxib', 'sertraline'],
    ...['fluoxetine', 'citalopram', 'escitalopram', 'paroxetine', 'venlafaxine', 'duloxetine'],
    ...['amitriptyline', 'nortriptyline', 'warfarin', 'apixaban', 'rivaroxaban'],
  ])('lists %s', (drug) => {
    expect(DRUGS).toContain(drug)
  })
})
