import { describe, expect, it } from 'vitest'
import { coded, CPT, SNOMED } from '../../test/builders.ts'
import { codesIn, labelOf, readConcept, statusWords, wordings } from './concept.ts'

const LOCAL = { system: 'urn:local', code: 'X1' }

describe('what a concept is called', () => {
  it.each<[why: string, concept: object, label: string, words: string[]]>([
    ['by its text', { text: 'Discitis', coding: [LOCAL] }, 'Discitis', ['Discitis']],
    [
      'by a display when there is no text',
      { coding: [{ ...LOCAL, display: 'Discitis' }] },
      'Discitis',
      ['Discitis'],
    ],
    ['by a display without a code', { coding: [{ display: 'Discitis' }] }, 'Discitis', ['Discitis']],
    [
      'by the first display there is',
      { coding: [{ system: 'urn:local' }, { display: 'Discitis' }] },
      'Discitis',
      ['Discitis'],
    ],
    [
      'a blank text is none',
      { text: ' ', coding: [{ ...LOCAL, display: 'Discitis' }] },
      'Discitis',
      ['Discitis'],
    ],
    ['a blank display is none', { coding: [{ ...LOCAL, display: ' ' }] }, 'X1', []],
    [
      'the same words once',
      { text: 'Discitis', coding: [{ ...LOCAL, display: 'Discitis' }] },
      'Discitis',
      ['Discitis'],
    ],
    ['by its code when it has no words', { coding: [LOCAL] }, 'X1', []],
    ['a blank code is none', { coding: [{ ...LOCAL, code: ' ' }] }, 'Unnamed record', []],
    ['nothing', {}, 'Unnamed record', []],
  ])('%s', (_why, json, label, words) => {
    const concept = readConcept({ ...json })
    expect([labelOf(concept), wordings(concept)]).toEqual([label, words])
  })
})

it.each([
  ['two surgeons', '22612-62', '22612'],
  ['several modifiers', '22612-62-LT', '22612'],
  ['none', '22612', '22612'],
  ['broken off', '22612-53', '22612-53'],
  ['broken off, beside another', '22612-62-53', '22612-62-53'],
  ['broken off before anaesthesia', '22612-73', '22612-73'],
  ['care after the operation alone', '22612-55', '22612-55'],
  ['another number', '1234-62', '1234-62'],
])('a CPT number without its modifiers: %s', (_why, written, read) => {
  expect(codesIn(readConcept(coded(CPT, written)), 'cpt')).toEqual([read])
})

it('codes of another system keep what follows a dash', () => {
  expect(codesIn(readConcept(coded(SNOMED, '12345-62')), 'snomed')).toEqual(['12345-62'])
})

it('words of a status are compared trimmed and in lower case', () => {
  const concept = readConcept({ text: ' Refuted ', coding: [{ ...LOCAL, display: ' In Doubt' }] })
  expect(statusWords(concept)).toEqual(['x1', 'refuted', 'in doubt'])
})
