import { describe, expect, it } from 'vitest'
import { bundleOf, readBundle } from '../../test/builders.ts'
import { answersFromFile } from './answers-file.ts'

const DAY = '2026-11-01'
/** The answers as the chart of patient p1 holds them, or why not. */
const outcome = (json: unknown): string => {
  const file = answersFromFile(json, 'p1', DAY)
  if (!file.ok) return file.reason
  const { chart, ledger } = readBundle(bundleOf(file.resource))
  const answers = chart.answers.records.map((one) => `${one.item} ${one.answer} ${one.when.text}`)
  const line = ledger.items.find((one) => one.resource.startsWith('QuestionnaireResponse/'))
  return answers.length > 0 ? answers.join(', ') : `${line?.place ?? ''}: ${line?.reason ?? ''}`
}
const response = (more: object) => ({
  resourceType: 'QuestionnaireResponse',
  questionnaire: 'https://postfusion.org/fhir/Questionnaire/red-flag-checklist',
  status: 'completed',
  authored: '2026-10-30',
  item: [{ linkId: 'fever', answer: [{ valueBoolean: true }] }],
  ...more,
})
const WRONG = (name: string) => `"${name}" is no checklist item, or its answer is neither "yes" nor "no"`

describe('answersFromFile', () => {
  it.each([
    ['plain answers', { fever: 'yes', crack: 'no' }, `fever yes ${DAY}, crack no ${DAY}`],
    ['no answers', {}, 'used: '],
    ['unknown item', { fevers: 'yes' }, WRONG('fevers')],
    ['unknown answer', { fever: true }, WRONG('fever')],
    ['prototype key', JSON.parse('{"__proto__": "yes"}') as unknown, WRONG('__proto__')],
    ['a list', ['fever'], 'not a JSON object of answers'],
    ['nothing', null, 'not a JSON object of answers'],
    ['a QuestionnaireResponse', response({}), 'fever yes 2026-10-30'],
    ['with its own id', response({ id: 'mine' }), 'fever yes 2026-10-30'],
    ['of this patient', response({ subject: { reference: 'Patient/p1' } }), 'fever yes 2026-10-30'],
    [
      'of another patient',
      response({ subject: { reference: 'Patient/p2' } }),
      'excluded: belongs to another patient',
    ],
  ])('%s', (_why, json, expected) => {
    expect(outcome(json)).toBe(expected)
  })
})
