// Hazards: H-18
import { describe, expect, it } from 'vitest'
import { structureProblem } from '../../fixtures/ehr/create.ts'
import { when } from '../../test/builders.ts'
import { ON_THIS_PAGE, type ChecklistAnswer } from '../domain/checklist.ts'
import { mapQuestionnaireResponse } from './map-questionnaire-response.ts'
import { checklistResponse } from './write-checklist.ts'

const given = (item: ChecklistAnswer['item'], answer: 'yes' | 'no', time: string): ChecklistAnswer => ({
  item,
  answer,
  when: when(`2026-11-01T${time}-05:00`),
  resource: ON_THIS_PAGE,
  by: null,
  given: true,
})
const ANSWERS = [given('fever', 'no', '09:41:00'), given('bladder-bowel', 'yes', '09:40:30')]
const AUTHOR = { reference: 'Practitioner/dr', display: 'Dr Robin Sample' }
const WHO = { patientId: 'p1', author: AUTHOR }

describe('checklistResponse', () => {
  it('is a completed QuestionnaireResponse with what was asked, and nothing else', () => {
    expect(checklistResponse(ANSWERS, 'uuid-1', WHO)).toEqual({
      resourceType: 'QuestionnaireResponse',
      identifier: { system: 'https://postfusion.org/fhir/identifier/saved', value: 'uuid-1' },
      questionnaire: 'https://postfusion.org/fhir/Questionnaire/red-flag-checklist|1.0.0',
      status: 'completed',
      subject: { reference: 'Patient/p1' },
      authored: '2026-11-01T09:41:00-05:00',
      author: AUTHOR,
      source: { reference: 'Patient/p1' },
      item: [
        {
          linkId: 'bladder-bowel',
          text: 'Loss of bladder or bowel control',
          answer: [{ valueBoolean: true }],
        },
        { linkId: 'fever', text: 'Fever', answer: [{ valueBoolean: false }] },
      ],
    })
  })

  it.each([
    ['author known', WHO, AUTHOR],
    ['author not known', { ...WHO, author: null }, undefined],
  ])('%s', (_why, who, author) => {
    const resource = checklistResponse(ANSWERS, 'uuid-1', who)
    expect(resource.author).toEqual(author)
    expect(structureProblem(resource)).toBeUndefined()
  })

  it('is read back as it was answered', () => {
    const mapped = mapQuestionnaireResponse(checklistResponse(ANSWERS, 'u', WHO), 'QuestionnaireResponse/q1')
    if (mapped.place !== 'used') throw new Error(mapped.reason)
    expect(mapped.records.map(({ item, answer, by }) => [item, answer, by])).toEqual([
      ['bladder-bowel', 'yes', 'Dr Robin Sample'],
      ['fever', 'no', 'Dr Robin Sample'],
    ])
  })
})
