import { describe, expect, it } from 'vitest'
import { changed, LOINC } from '../../test/builders.ts'
import { mapScoreForm } from './map-score-form.ts'

const item = (linkId: string, answer: object, text?: string) => ({ linkId, text, answer: [answer] })
const points = (value: number) => ({ valueInteger: value })
const chosen = (code: string, display?: string) => ({ valueCoding: { system: LOINC, code, display } })
const PHQ9 = {
  status: 'completed',
  authored: '2026-10-01',
  questionnaire: 'http://loinc.org/q/44249-1|2.0',
  item: [item('/44260-8', chosen('LA6568-5', 'Not at all')), item('/44261-6', points(7))],
}
const titled = (valueString: string) => ({ extension: [{ valueString }] })
/** A total below so many items. */
const inItems = (depth: number): object =>
  depth === 0 ? item('44261-6', points(7)) : { linkId: 'g', item: [inItems(depth - 1)] }
const inAnswers = (depth: number): object =>
  depth === 0 ? item('44261-6', points(7)) : { linkId: 'g', answer: [{ item: [inAnswers(depth - 1)] }] }
const outcome = (change: object): string => {
  const mapped = mapScoreForm(changed(PHQ9, change), 'QuestionnaireResponse/q')
  if (mapped.place === 'unreadable') return `unreadable ${mapped.about.join(', ')}: ${mapped.reason}`
  if (mapped.place !== 'used') return `${mapped.place}: ${mapped.reason}`
  return mapped.records
    .map((one) => `${one.analyte} ${one.amount.low}${one.byName ? ' by name' : ''}`)
    .join(', ')
}
const form = (questionnaire: string | undefined, ...items: object[]) => ({ questionnaire, item: items })

describe('score forms', () => {
  it.each<[why: string, change: object, expected: string]>([
    ['PHQ-9 with total and item 9', {}, 'phq-9-item-9 0, phq-9 7'],
    [
      'item 9 by its words',
      form(
        'urn:x/phq-9',
        item('9', chosen('x', 'Several days'), 'Thoughts that you would be better off dead'),
      ),
      'phq-9-item-9 1 by name',
    ],
    ['item 9 as number', { item: [item('44260-8', points(2))] }, 'phq-9-item-9 2'],
    [
      'item 9 answered in other words',
      { item: [item('44260-8', chosen('x', 'Sometimes'))] },
      'unreadable phq-9-item-9: PHQ-9 item 9: answer "Sometimes" not understood',
    ],
    [
      'item 9 unreadable stops the total too',
      { item: [item('44260-8', {}), item('44261-6', points(7))] },
      'unreadable phq-9-item-9, phq-9: PHQ-9 item 9: value is not a number',
    ],
    [
      'two answers',
      { item: [{ linkId: '44260-8', answer: [points(0), points(1)] }] },
      'unreadable phq-9-item-9: PHQ-9 item 9: value is not a number',
    ],
    [
      'out of range',
      { item: [item('44261-6', points(28))] },
      'unreadable phq-9: PHQ-9: value out of plausible range (28)',
    ],
    ['nested items', { item: [{ linkId: 'g', item: [item('44261-6', points(7))] }] }, 'phq-9 7'],
    [
      'PHQ-9 without a total',
      { item: [item('44250-9', points(1))] },
      'unreadable phq-9: no total score in the form',
    ],
    [
      'total by name, the form by its title',
      { ...form('urn:uuid:1', item('total', points(9), 'Total score')), _questionnaire: titled('PHQ-9') },
      'phq-9 9 by name',
    ],
    ['an item left open', { item: [{ linkId: '44260-8' }, item('44261-6', points(7))] }, 'phq-9 7'],
    ['items as deep as forms go', { item: [inItems(4)] }, 'phq-9 7'],
    ['deeper than forms go', { item: [inItems(5)] }, 'unreadable phq-9: no total score in the form'],
    ['items below answers, as deep as forms go', { item: [inAnswers(4)] }, 'phq-9 7'],
    [
      'items below answers, deeper than forms go',
      { item: [inAnswers(5)] },
      'unreadable phq-9: no total score in the form',
    ],
    [
      'the words of item 9 in an unknown form',
      form('urn:x/intake', item('9', points(1), 'Thoughts that you would be better off dead')),
      'shown: not used by any check',
    ],
    [
      'total by name',
      form('https://x/Questionnaire/phq-9', item('total', points(9), 'Total score')),
      'phq-9 9 by name',
    ],
    ['PHQ-2', form('http://loinc.org/q/55757-9', item('55758-7', points(3))), 'phq-2 3'],
    ['GAD-7 total without an address', form(undefined, item('70274-6', points(11))), 'gad-7 11'],
    [
      'GAD-7 total as decimal',
      form('urn:gad7', item('gad7-total', { valueDecimal: 11 }, 'Total score')),
      'gad-7 11 by name',
    ],
    ['PEG mean', form('urn:peg', item('91147-9', { valueDecimal: 6.3 })), 'peg 6.3'],
    [
      'PEG by its items',
      form('urn:peg', item('75893-8', points(7)), item('91145-3', points(6)), item('91146-1', points(5))),
      'peg-pain 7, peg-enjoyment 6, peg-activity 5',
    ],
    [
      'ODI by name',
      form('urn:oswestry', item('x', { valueQuantity: { value: 44, unit: '%' } }, 'ODI score')),
      'odi 44 by name',
    ],
    [
      '"total" of an unknown form',
      form('urn:x/intake', item('t', points(9), 'Total score')),
      'shown: not used by any check',
    ],
    [
      'a name in an unknown form',
      form('urn:x/intake', item('t', points(9), 'PHQ-9 total score')),
      'phq-9 9 by name',
    ],
    [
      'a laboratory value in a form',
      form('urn:x/intake', item('1988-5', points(9))),
      'shown: not used by any check',
    ],
    ['in progress', { status: 'in-progress' }, 'shown: not finished'],
    ['entered in error', { status: 'entered-in-error' }, 'excluded: entered in error'],
    ['no status', { status: undefined }, 'unreadable phq-9-item-9, phq-9: no status'],
    ['no date', { authored: undefined }, 'unreadable phq-9-item-9, phq-9: no date'],
    [
      'a modifier',
      { modifierExtension: [{ url: 'urn:x' }] },
      'unreadable phq-9-item-9, phq-9: contains a modifier this app does not understand',
    ],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })

  it.each<[why: string, change: object, expected: object]>([
    ['by code', {}, { records: [{ notes: [], preliminary: false }, { notes: [] }] }],
    [
      'by name',
      form('urn:phq-9', item('total', points(9), 'Total score')),
      { records: [{ notes: ['matched by name, not code'], preliminary: false }] },
    ],
    ['another form, by the end of its address', form('http://x/forms/intake|2'), { label: 'intake' }],
    ['a form without an address', form(undefined), { label: 'Questionnaire' }],
  ])('says how it was found, or what it is called: %s', (_why, change, expected) => {
    expect(mapScoreForm(changed(PHQ9, change), 'QuestionnaireResponse/q')).toMatchObject(expected)
  })
})
