import { draftHead, type Drafted } from './draft-head.ts'
import { dosages } from './map-medication.ts'
import { numberAt, objectAt, objectsAt, stringAt, valueAt, type Json } from './json.ts'

/** A refill as this folder takes it. `dosage` says how the dosage goes over: as structured, as text only, or not at all. */
export type RefillToWrite = {
  source: string
  dosage: { state: 'structured' | 'text' | 'none'; text: string }
  /** Words for whoever reviews it: findings, acknowledgement, remarks. */
  notes: readonly string[]
}

/** The refill as a MedicationRequest: a draft and a proposal that carries on what the record says, and nothing else. */
export function refillResource(
  { source, dosage, notes }: RefillToWrite,
  record: Json,
  drafted: Drafted,
): Json {
  const supply = supplyOf(record)
  return {
    resourceType: 'MedicationRequest',
    ...draftHead(drafted),
    ...medicationOf(record),
    status: 'draft',
    intent: 'proposal',
    authoredOn: drafted.when,
    ...(drafted.author !== null && { requester: { reference: drafted.author } }),
    ...(source.startsWith('MedicationRequest/') && { priorPrescription: { reference: source } }),
    ...dosageOf(dosage, record),
    ...(Object.keys(supply).length > 0 && { dispenseRequest: supply }),
    ...(notes.length > 0 && { note: notes.map((text) => ({ text })) }),
  }
}

/** What the record says of quantity and days, in words; "not recorded" when it does not say. */
export function supplyWords(record: Json): string {
  const supply = supplyOf(record)
  const words = ['quantity', 'expectedSupplyDuration'].flatMap((name) => {
    const amount = objectAt(supply, name)
    const value = amount ? numberAt(amount, 'value') : null
    const unit = amount ? (stringAt(amount, 'unit') ?? stringAt(amount, 'code') ?? '') : ''
    return value === null ? [] : [`${value} ${unit}`.trim()]
  })
  return words.length === 0 ? 'not recorded' : words.join(', for ')
}

/** Quantity and days only: repeats and dates of validity were for the order they were written on. */
function supplyOf(record: Json): Json {
  const dispense = objectAt(record, 'dispenseRequest') ?? {}
  const part = (name: string): Json => {
    const value = objectAt(dispense, name)
    return value ? { [name]: value } : {}
  }
  return { ...part('quantity'), ...part('expectedSupplyDuration') }
}

/** The medicine as the record names it; a contained Medication comes along with the reference to it. */
function medicationOf(record: Json): Json {
  const concept = objectAt(record, 'medicationCodeableConcept')
  if (concept) return { medicationCodeableConcept: concept }
  const reference = objectAt(record, 'medicationReference') ?? {}
  const [, id] = /^#(.+)$/.exec(stringAt(reference, 'reference') ?? '') ?? []
  const contained = objectsAt(record, 'contained').filter((one) => valueAt(one, 'id') === id)
  return { ...(id !== undefined && contained.length > 0 && { contained }), medicationReference: reference }
}

function dosageOf({ state, text }: RefillToWrite['dosage'], record: Json): Json {
  switch (state) {
    case 'structured':
      return dosages(record).length === 0 ? {} : { dosageInstruction: dosages(record) }
    case 'text':
      return { dosageInstruction: [{ text }] }
    case 'none':
      return {}
  }
}
