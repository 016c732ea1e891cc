// Hazards: H-12
import { describe, expect, it } from 'vitest'
import type { RouteKind } from '../domain/medication.ts'
import { isExtendedRelease, routeIn } from './product-form.ts'

describe('routeIn', () => {
  it.each<[text: string, expected: RouteKind]>([
    ['diclofenac 1 % gel', 'local'],
    ['Ibuprofen 5% gel', 'local'],
    ['hydrocortisone 1 % cream', 'local'],
    ['ibuprofen 200 mg soft gel capsule', 'oral'],
    ['ibuprofen 200 mg liquid gel cap', 'oral'],
    ['acetaminophen 500 mg gel cap', 'oral'],
    ['acetaminophen 500 mg gel tablet', 'oral'],
    ['diphenhydramine 50 mg soft gel', 'not-given'],
    ['naproxen sodium 220 mg softgel', 'not-given'],
    ['Advil Liqui-Gel 200 mg', 'not-given'],
    ['ibuprofen 200 mg gel Oral', 'oral'],
    ['diazepam 10 mg rectal gel', 'rectal'],
  ])('%s: %s', (text, expected) => {
    expect(routeIn(text)).toBe(expected)
  })
})

describe('isExtendedRelease', () => {
  it.each<[name: string, expected: boolean]>([
    ['oxycodone 10 MG Extended Release Oral Tablet', true],
    ['OxyContin 10 mg', true],
    ['Tramadol ER 100 mg', true],
    ...['XL', 'XR', 'MR', 'CR', 'SR', 'ER', 'LA', 'PR', 'LP', 'retard'].map((word): [string, boolean] => [
      `Tramadol ${word} 100 mg`,
      true,
    ]),
    ['Tramadol 100 mg Retardtabletten', true],
    ['tramadol 100 mg prolonged-release tablets', true],
    ['tramadol 100 mg modified release capsules', true],
    ['tramadol 100 mg sustained-release tablet', true],
    ['metoprolol controlled release', true],
    ['Tramadol libération prolongée', true],
    ['MST Continus 30 mg', true],
    ['MS Contin', true],
    ['OXYCODONE 10MG TAB,SA', true],
    ['Morphine 10 mg PR suppository', false],
    ['Tramadol 50 mg OD tablet', false],
    ['tramadol immediate release 50 mg', false],
    ['Laxative', false],
    ['Prednisone 5 mg', false],
    ['Continuous infusion', false],
    ['oxycodone 5 MG Oral Tablet', false],
    ['Cereal', false],
  ])('%s', (name, expected) => {
    expect(isExtendedRelease(name)).toBe(expected)
  })
})
