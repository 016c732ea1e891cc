import type { MedicationEntry, ProductIngredient } from '../domain/medication.ts'
import { dateAt, whenOf, type DateField } from './date-fields.ts'
import { readDosage } from './dosage.ts'
import { supplyPerDay } from './supply.ts'
import { modifierProblem, statusOf, statusProblem } from './envelope.ts'
import { booleanAt, objectAt, stringAt, valueAt, type Json } from './json.ts'
import { categoriesOf, dosages, readProduct, type ResolveMedication } from './map-medication.ts'
import type { Mapped } from './mapped.ts'

type MappedMedication = Mapped<MedicationEntry, ProductIngredient | 'anything'>
type State = MedicationEntry['state'] | { excluded: string } | { shown: string }
type Kind = {
  kind: MedicationEntry['kind']
  states: Record<string, State>
  when: (json: Json) => DateField
  end: (json: Json) => DateField
}

const ORDER: Kind = {
  kind: 'order',
  states: {
    active: 'active',
    'on-hold': 'on-hold',
    completed: 'ended',
    stopped: 'ended',
    cancelled: { excluded: 'cancelled' },
    draft: { shown: 'draft, not ordered' },
    'entered-in-error': { excluded: 'entered in error' },
  },
  when: (json) => dateAt(json, 'authoredOn'),
  end: (json) => dateAt({ ...objectAt({ ...objectAt(json, 'dispenseRequest') }, 'validityPeriod') }, 'end'),
}
const STATEMENT: Kind = {
  kind: 'statement',
  states: {
    active: 'active',
    'on-hold': 'on-hold',
    completed: 'ended',
    stopped: 'ended',
    'not-taken': 'ended',
    intended: { shown: 'intended, not started' },
    'entered-in-error': { excluded: 'entered in error' },
  },
  when: (json) =>
    firstRead(
      dateAt(json, 'dateAsserted'),
      dateAt({ ...objectAt(json, 'effectivePeriod') }, 'start'),
      dateAt(json, 'effectiveDateTime'),
    ),
  end: (json) => dateAt({ ...objectAt(json, 'effectivePeriod') }, 'end'),
}
const DISPENSE: Kind = {
  kind: 'dispense',
  states: {
    completed: 'active',
    'in-progress': { shown: 'not handed over yet' },
    preparation: { shown: 'not handed over yet' },
    'on-hold': { shown: 'not handed over yet' },
    cancelled: { excluded: 'cancelled' },
    declined: { excluded: 'declined' },
    stopped: { excluded: 'stopped before it was handed over' },
    'entered-in-error': { excluded: 'entered in error' },
    unknown: { shown: 'not known whether it was handed over' },
  },
  when: (json) => firstRead(dateAt(json, 'whenHandedOver'), dateAt(json, 'whenPrepared')),
  end: () => ({ state: 'none' }),
}

export function mapMedicationRequest(
  json: Json,
  resource: string,
  resolve: ResolveMedication,
): MappedMedication {
  const intent = stringAt(json, 'intent')
  const proposed = intent === 'proposal' || intent === 'option'
  return mapRecord(json, resource, resolve, ORDER, proposed ? 'proposed, not ordered' : null)
}

export function mapMedicationStatement(
  json: Json,
  resource: string,
  resolve: ResolveMedication,
): MappedMedication {
  return mapRecord(json, resource, resolve, STATEMENT, null)
}

export function mapMedicationDispense(
  json: Json,
  resource: string,
  resolve: ResolveMedication,
): MappedMedication {
  return mapRecord(json, resource, resolve, DISPENSE, null)
}

function mapRecord(
  json: Json,
  resource: string,
  resolve: ResolveMedication,
  kind: Kind,
  proposed: string | null,
): MappedMedication {
  const product = readProduct(json, resolve)
  const label = product.state === 'read' ? product.product.name : product.name
  const date = kind.when(json)
  const identified = product.state === 'read' ? product.product.ingredients : []
  const isInPart = product.state === 'read' && product.product.unknownParts.length > 0
  const stop = (reason: string): MappedMedication => ({
    label,
    place: 'unreadable',
    reason,
    about: identified.length > 0 && !isInPart ? identified : [...identified, 'anything'],
    when: whenOf(date),
  })
  const status = statusOf(json)
  const state = status !== null && Object.hasOwn(kind.states, status) ? kind.states[status] : undefined
  if (typeof state === 'object') {
    return 'excluded' in state
      ? { label, place: 'excluded', reason: state.excluded }
      : { label, place: 'shown', reason: state.shown }
  }
  if (proposed !== null) return { label, place: 'excluded', reason: proposed }
  if (booleanAt(json, 'doNotPerform') === true)
    return { label, place: 'excluded', reason: 'asks that it not be given' }
  if (valueAt(json, 'taken') !== undefined)
    return stop('written in a FHIR version this app does not read (STU3)')
  if (state === undefined) return stop(statusProblem(status))
  const modifier = modifierProblem(json)
  if (modifier !== null) return stop(modifier)
  if (product.state === 'unreadable')
    return state === 'ended' ? { label, place: 'shown', reason: product.reason } : stop(product.reason)
  const end = kind.end(json)
  const givenByStaff = categoriesOf(json).includes('inpatient') && product.product.route === 'injection'
  if (givenByStaff) return { label, place: 'shown', reason: 'given by staff during a stay' }
  const entry: MedicationEntry = {
    ...product.product,
    resource,
    kind: kind.kind,
    state,
    instructions: dosages(json).flatMap((dosage) => readDosage(dosage, product.counted)),
    supplyPerDay: supplyPerDay(json, product.counted),
    when: whenOf(date),
    end: whenOf(end),
    notes: state === 'on-hold' ? ['on hold in the EHR'] : [],
  }
  return { label, place: 'used', records: [entry] }
}

function firstRead(...fields: readonly DateField[]): DateField {
  return (
    fields.find((field) => field.state === 'read') ??
    fields.find((field) => field.state === 'unreadable') ?? { state: 'none' }
  )
}
