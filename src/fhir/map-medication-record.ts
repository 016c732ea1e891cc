import type { DoseInstruction, MedicationEntry, ProductIngredient } from '../domain/medication.ts'
import { addDays, formatDay, type When } from '../domain/dates.ts'
import { dateAt, whenOf, type DateField } from './date-fields.ts'
import { readDosage } from './dosage.ts'
import { supplyPerDay } from './supply.ts'
import { modifierProblem, statusOf, statusProblem } from './envelope.ts'
import { booleanAt, numberAt, objectAt, stringAt, valueAt, type Json } from './json.ts'
import { categoriesOf, dosages, readProduct, type ResolveMedication } from './map-medication.ts'
import type { Mapped } from './mapped.ts'

type MappedMedication = Mapped<MedicationEntry, ProductIngredient | 'anything'>
type State = MedicationEntry['state'] | { excluded: string } | { shown: string }
type Kind = {
  kind: MedicationEntry['kind']
  states: Record<string, State>
  when: (json: Json) => DateField
  /** When the medicine began to be taken, so far as the record says. */
  start: (json: Json) => DateField
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
  start: (json) => dateAt(json, 'authoredOn'),
  end: (json) => dateAt(objectAt(objectAt(json, 'dispenseRequest') ?? {}, 'validityPeriod') ?? {}, 'end'),
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
  start: (json) => dateAt({ ...objectAt(json, 'effectivePeriod') }, 'start'),
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
  start: () => ({ state: 'none' }),
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
  const givenByStaff = product.product.route === 'injection' && categoriesOf(json).includes('inpatient')
  if (givenByStaff) return { label, place: 'shown', reason: 'given by staff during a stay' }
  const { name, ingredients, unknownParts, byName, route, extendedRelease } = product.product
  const instructions = dosages(json).flatMap((dosage) => readDosage(dosage, product.counted))
  const began = kind.start(json)
  const start = isRefilled(json) ? null : whenOf(began)
  const entry: MedicationEntry = {
    resource,
    kind: kind.kind,
    name,
    ingredients,
    unknownParts,
    byName,
    state,
    route,
    extendedRelease,
    instructions: bounded(instructions, start),
    supplyPerDay: supplyPerDay(json, product.counted),
    when: began.state === 'unreadable' ? null : whenOf(date),
    start: kind.kind === 'statement' ? whenOf(began) : null,
    end: earlier(whenOf(kind.end(json)), endOfSteps(instructions, start)),
    notes: state === 'on-hold' ? ['on hold in the EHR'] : [],
  }
  return { label, place: 'used', records: [entry] }
}

/** A longer time is no length of a treatment: a hundred years. */
const LONGEST_DAYS = 36_500

/** A prescription with refills goes on after the length of time it gives. */
function isRefilled(json: Json): boolean {
  return (numberAt(objectAt(json, 'dispenseRequest') ?? {}, 'numberOfRepeatsAllowed') ?? 0) > 0
}

/**
 * A dose that is to last so many days ends with the day after them: the last one may begin in the evening. Of consecutive
 * steps each begins when the one before ends; they are laid out with the dose.
 */
function bounded(instructions: readonly DoseInstruction[], start: When | null): DoseInstruction[] {
  const isOneStep = new Set(instructions.map((one) => one.sequence)).size === 1
  return instructions.map((one) => {
    const { days, end, fromText } = one
    return !isOneStep || days === null || end !== null || fromText ? one : { ...one, end: after(start, days) }
  })
}

/** When the last of consecutive steps ends, if each says how many days it lasts and none has dates of its own. */
function endOfSteps(instructions: readonly DoseInstruction[], start: When | null): When | null {
  const steps = new Map<number, number>()
  for (const one of instructions) {
    const { sequence, days, fromText } = one
    if (sequence === null || days === null || fromText || one.start !== null || one.end !== null) return null
    steps.set(sequence, Math.max(steps.get(sequence) ?? 0, days))
  }
  return steps.size < 2
    ? null
    : after(
        start,
        [...steps.values()].reduce((sum, days) => sum + days, 0),
      )
}

/** So many days after a date; null for what is no length of a treatment. */
function after(start: When | null, days: number): When | null {
  if (start === null || days > LONGEST_DAYS) return null
  const [first, last] = [addDays(start.first, Math.ceil(days)), addDays(start.last, Math.ceil(days))]
  return { text: formatDay(last), first, last, instant: null }
}

function earlier(a: When | null, b: When | null): When | null {
  return a === null || (b !== null && b.last < a.last) ? b : a
}

function firstRead(...fields: readonly DateField[]): DateField {
  return fields.find((field) => field.state === 'read') ?? { state: 'none' }
}
