import { describe, expect, it } from 'vitest'
import { structureProblem } from '../fixtures/ehr/create.ts'
import { orderToWrite, refillToWrite } from '../src/app/drafts/to-write.ts'
import { noteSections, noteText } from '../src/drafts/note.ts'
import { ORDER_KINDS, ORDER_ORDER, type OrderDraft } from '../src/drafts/order.ts'
import { refillDrafts } from '../src/drafts/refill.ts'
import { draftId } from '../src/fhir/draft-head.ts'
import { r4Problems } from '../src/fhir/r4-check.ts'
import type { Json } from '../src/fhir/json.ts'
import { noteResource } from '../src/fhir/write-note.ts'
import { orderResource } from '../src/fhir/write-order.ts'
import { refillResource, supplyWords } from '../src/fhir/write-refill.ts'
import { rules } from '../src/rules/index.ts'
import { assess } from '../src/rules/rule.ts'
import { chartWith, contextOf, withFusion, withMedication } from './chart-builders.ts'

const DRAFTED = {
  patientId: 'p1',
  id: 'abc',
  author: 'Practitioner/sandbox-clinician',
  when: '2026-11-01T09:41:00+01:00',
}

const order = (kind: OrderDraft['kind'], more: Partial<OrderDraft> = {}): OrderDraft => ({
  kind,
  title: ORDER_KINDS[kind].title,
  region: 'lumbar',
  levels: ['L4/L5'],
  place: 'L4-L5',
  choices: { contrast: null, side: null },
  why: [{ rule: 'x', title: 'Gap', words: 'none.' }],
  question: 'Question?',
  safety: [],
  supporting: ['Procedure/1'],
  reasons: ['Condition/1'],
  ...more,
})
const CHOICES: OrderDraft['choices'][] = [
  { contrast: null, side: null },
  { contrast: 'with', side: null },
  { contrast: 'without', side: 'left' },
]

/** Both opinions: the R4 definitions, and the small check of the app itself. */
function isValid(record: Json): void {
  expect(structureProblem(JSON.parse(JSON.stringify(record)) as Record<string, unknown>)).toBeUndefined()
  expect(r4Problems(record)).toEqual([])
}

describe('every order is a ServiceRequest by R4', () => {
  it.each(ORDER_ORDER)('%s', (kind) => {
    for (const region of ['lumbar', 'cervical', 'thoracic', 'thoracolumbar', null] as const)
      for (const choices of CHOICES)
        isValid(orderResource(orderToWrite(order(kind, { region, choices })), DRAFTED))
  })
  it('without author, place, levels, records', () => {
    const bare = order('crp', { region: null, levels: [], place: '', supporting: [], reasons: [] })
    isValid(orderResource(orderToWrite(bare), { ...DRAFTED, author: null }))
  })
  it('is a draft and a proposal, with what it rests on', () => {
    const made = orderResource(orderToWrite(order('ct-thin', { safety: ['eGFR 80.'] })), DRAFTED)
    expect(made).toMatchObject({
      status: 'draft',
      intent: 'proposal',
      subject: { reference: 'Patient/p1' },
      code: { coding: [{ system: 'http://loinc.org', code: '30620-9' }], text: ORDER_KINDS['ct-thin'].title },
      reasonReference: [{ reference: 'Condition/1' }],
      supportingInfo: [{ reference: 'Procedure/1' }],
    })
    expect(JSON.stringify(made)).toContain('Before the examination: eGFR 80.')
    expect(JSON.stringify(made.bodySite)).toContain('243923001')
  })
  it.each<[why: string, made: OrderDraft, coding: string | undefined]>([
    ['dynamic views, lumbar', order('xray-dynamic'), '24971-4'],
    ['dynamic views, cervical', order('xray-dynamic', { region: 'cervical' }), '24945-8'],
    ['dynamic views, thoracic: by text', order('xray-dynamic', { region: 'thoracic' }), undefined],
    ['MRI with', order('mri', { choices: { contrast: 'with', side: null } }), '24967-2'],
    ['MRI without', order('mri', { choices: { contrast: 'without', side: null } }), '30679-5'],
    [
      'MRI, region not known: by text',
      order('mri', { region: null, choices: { contrast: 'with', side: null } }),
      undefined,
    ],
    ['SPECT-CT: by text', order('spect-ct'), undefined],
    ['a block: by text', order('facet-block'), undefined],
    ['CRP', order('crp'), '1988-5'],
    ['a panel: its parts by code', order('bone-turnover'), undefined],
  ])('code: %s', (_why, made, coding) => {
    const { code } = orderResource(orderToWrite(made), DRAFTED) as { code: { coding?: { code: string }[] } }
    expect(code.coding?.[0]?.code).toBe(coding)
  })
  it('a place that was edited carries no code of the levels it was made from', () => {
    const moved = orderToWrite(order('facet-block', { place: 'L2-L3' }), 'L4-L5')
    expect(JSON.stringify(orderResource(moved, DRAFTED).bodySite)).not.toContain('243923001')
  })
})

describe('the note is a DocumentReference by R4', () => {
  it('with its text inside', () => {
    const context = contextOf(chartWith(withFusion(300)))
    const sections = noteSections(context, assess(rules, context), [])
    const text = `${noteText(sections, new Set(['pain']), context)} °C “Grad”`
    const made = noteResource(text, DRAFTED)
    isValid(made)
    const [content] = made.content as { attachment: { data: string } }[]
    expect(Buffer.from(content?.attachment.data ?? '', 'base64').toString('utf8')).toBe(text)
  })
})

describe('a refill is a MedicationRequest by R4', () => {
  const RECORD = {
    resourceType: 'MedicationRequest',
    id: '1',
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: { text: 'gabapentin 300 MG Oral Capsule' },
    dosageInstruction: [
      { text: '1 capsule 3 times a day', timing: { repeat: { frequency: 3, period: 1, periodUnit: 'd' } } },
    ],
    dispenseRequest: {
      validityPeriod: { start: '2025-01-01', end: '2025-02-01' },
      numberOfRepeatsAllowed: 5,
      quantity: { value: 90, unit: 'capsule' },
      expectedSupplyDuration: { value: 30, unit: 'days', system: 'http://unitsofmeasure.org', code: 'd' },
    },
  }
  const context = contextOf(chartWith(withMedication('gabapentin')))
  const [refill] = refillDrafts(context, assess(rules, context))
  if (!refill) throw new Error('no refill')
  const made = (record: Json, more: Partial<typeof refill> = {}) =>
    refillResource(refillToWrite({ ...refill, ...more }, 'Until the visit.', true), record, DRAFTED)

  it('carries dose and quantity, not repeats or dates', () => {
    const one = made(RECORD)
    isValid(one)
    expect(one).toMatchObject({
      status: 'draft',
      intent: 'proposal',
      priorPrescription: { reference: 'MedicationRequest/1' },
      medicationCodeableConcept: RECORD.medicationCodeableConcept,
      dosageInstruction: RECORD.dosageInstruction,
      dispenseRequest: { quantity: { value: 90 } },
    })
    expect(JSON.stringify(one)).not.toMatch(/numberOfRepeats|validityPeriod/)
    expect(supplyWords(RECORD)).toBe('90 capsule, for 30 days')
    expect(JSON.stringify(one.note)).toContain('acknowledged')
  })
  it('a dose that could not be read goes over as text, and says so', () => {
    const one = made(RECORD, {
      dosage: { state: 'text', text: 'as directed', why: 'dose given as text only' },
    })
    isValid(one)
    expect(one.dosageInstruction).toEqual([{ text: 'as directed' }])
    expect(JSON.stringify(one.note)).toContain('could not be read (dose given as text only)')
  })
  it('no dosage, no supply', () => {
    const bare = { medicationCodeableConcept: { text: 'gabapentin' } }
    const one = made(bare, { dosage: { state: 'none', text: '', why: 'no dosage recorded' } })
    isValid(one)
    expect(one).not.toHaveProperty('dosageInstruction')
    expect(supplyWords(bare)).toBe('not recorded')
  })
  it('a contained medicine comes along; one of the server is referred to', () => {
    const contained = [{ resourceType: 'Medication', id: 'm', code: { text: 'gabapentin' } }]
    const inside = made({ contained, medicationReference: { reference: '#m' } })
    isValid(inside)
    expect(inside.contained).toEqual(contained)
    isValid(made({ medicationReference: { reference: 'Medication/7', display: 'gabapentin' } }))
  })
})

describe('the check before sending', () => {
  const good = orderResource(orderToWrite(order('crp')), DRAFTED)
  it.each<[why: string, change: Json, problem: string]>([
    ['no code', { code: undefined }, 'code is empty'],
    ['an order, not a draft', { status: 'active' }, 'status is not as it should be'],
    ['an intent to carry out', { intent: 'order' }, 'intent is not as it should be'],
    ['another kind of subject', { subject: { reference: 'Group/1' } }, 'subject is not as it should be'],
    ['a date without time', { authoredOn: '2026-11-01' }, 'authoredOn is not as it should be'],
    ['an empty note', { note: [{ text: ' ' }] }, 'note.0.text is empty'],
    ['an empty list', { supportingInfo: [] }, 'supportingInfo is empty'],
    ['a null inside', { code: { coding: [null] } }, 'code.coding.0 is empty'],
    [
      'a reason that is no reason',
      { reasonReference: [{ reference: 'Patient/1' }] },
      'reasonReference is not as it should be',
    ],
    ['something of its own', { extra: 'x' }, 'extra is not part of it'],
  ])('%s', (_why, change, problem) => {
    expect(r4Problems({ ...good, ...change })).toContain(problem)
  })
  it('knows only the kinds that are drafted', () => {
    expect(r4Problems({ resourceType: 'Observation' })).toEqual(['Observation is not drafted here'])
    expect(r4Problems({})).toEqual(['a record without a type is not drafted here'])
  })
})

it('the name of a draft is the same for the same draft, opaque, and another for another', async () => {
  const name = await draftId(['Patient/p1', 'crp', '2026-11-01'])
  expect(name).toMatch(/^[0-9a-f]{64}$/)
  expect(await draftId(['Patient/p1', 'crp', '2026-11-01'])).toBe(name)
  expect(await draftId(['Patient/p1', 'crp', '2026-11-02'])).not.toBe(name)
  expect(await draftId(['Patient/p1', 'crp2026-11-01'])).not.toBe(name)
})
