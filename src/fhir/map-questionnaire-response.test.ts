import { describe, expect, it } from 'vitest'
import { changed } from '../../test/builders.ts'
import { CHECKLIST_CANONICAL } from '../terminology/checklist.ts'
import { mapQuestionnaireResponse } from './map-questionnaire-response.ts'

const item = (linkId: string, answer: object) => ({ linkId, answer: [answer] })
const GOOD = {
  resourceType: 'QuestionnaireResponse',
  questionnaire: CHECKLIST_CANONICAL,
  status: 'completed',
  authored: '2026-10-30T09:00:00Z',
  item: [item('fever', { valueBoolean: true }), item('crack', { valueBoolean: false })],
}
const outcome = (change: object): string => {
  const mapped = mapQuestionnaireResponse(changed(GOOD, change), 'QuestionnaireResponse/q1')
  return mapped.place === 'used'
    ? mapped.records.map((one) => `${one.item} ${one.answer}`).join(', ')
    : `${mapped.place}: ${mapped.reason}`
}
const answering = (answer: object) => ({ item: [item('fever', answer)] })

describe('mapQuestionnaireResponse', () => {
  it.each([
    ['as it should be', {}, 'fever yes, crack no'],
    ['with a version', { questionnaire: `${CHECKLIST_CANONICAL}|1.0.0` }, 'fever yes, crack no'],
    ['amended', { status: 'amended' }, 'fever yes, crack no'],
    ['coded yes', answering({ valueCoding: { code: 'Y' } }), 'fever yes'],
    ['coded no', answering({ valueCoding: { code: 'no' } }), 'fever no'],
    ['something else is not asked', answering({ valueString: 'perhaps' }), ''],
    ['a truth in quotes is not asked', answering({ valueBoolean: 'true' }), ''],
    ['unknown item', { item: [item('constructor', { valueBoolean: true })] }, ''],
    ['no items', { item: undefined }, ''],
    ['another questionnaire', { questionnaire: 'http://x/phq9' }, 'shown: not used by any check'],
    ['none named', { questionnaire: undefined }, 'shown: not used by any check'],
    [
      'another, in error',
      { questionnaire: 'http://x/phq9', status: 'entered-in-error' },
      'excluded: entered in error',
    ],
    ['in error', { status: 'entered-in-error' }, 'excluded: entered in error'],
    ['not finished', { status: 'in-progress' }, 'shown: not finished'],
    ['stopped', { status: 'stopped' }, 'unreadable: status "stopped" not understood'],
    ['no status', { status: undefined }, 'unreadable: no status'],
    ['undated', { authored: undefined }, 'unreadable: no date'],
    [
      'modifier',
      { modifierExtension: [{ url: 'urn:x' }] },
      'unreadable: contains a modifier this app does not understand',
    ],
  ])('%s', (_why, change, expected) => {
    expect(outcome(change)).toBe(expected)
  })
})

it.each([
  ['by name', { reference: 'Practitioner/1', display: 'Dr Robin Sample' }, 'Dr Robin Sample'],
  ['by reference when there is no name', { reference: 'Practitioner/1' }, 'Practitioner/1'],
  ['not said', undefined, null],
])('says who answered: %s', (_why, author, by) => {
  const mapped = mapQuestionnaireResponse(changed(GOOD, { author }), 'QuestionnaireResponse/q1')
  expect(mapped.place === 'used' ? mapped.records[0]?.by : mapped).toBe(by)
})

it.each([
  [
    'another questionnaire is called by the end of its address',
    { questionnaire: 'http://x/phq9' },
    { label: 'phq9' },
  ],
  ['an unreadable one stops what is said of answers', { status: 'stopped' }, { about: ['checklist'] }],
  ['what the record says was not given by hand here', {}, { records: [{ given: false }, { given: false }] }],
])('%s', (_why, change, expected) => {
  expect(mapQuestionnaireResponse(changed(GOOD, change), 'QuestionnaireResponse/q1')).toMatchObject(expected)
})
