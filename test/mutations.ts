type Tree = Record<string, unknown>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

const WRONG_TYPES: readonly unknown[] = [
  null,
  [],
  {},
  'x',
  7,
  true,
  [null],
  { coding: ['x'] },
  [[[]]],
  -1,
  1e300,
]
const UNITS = ['mg/dL', 'mg/L', 'nmol/L', 'mm', '', 'tablet', '%', 'µg/mL']

const COMPARATORS = ['<', '<=', '>', '>=', 'ad', 'about', '']

/** A change to one place of a record; `n` chooses among variants. */
export const MUTATE: Record<string, (holder: Tree, key: string, n: number, resource: Tree) => void> = {
  delete: (holder, key) => Reflect.deleteProperty(holder, key),
  rename: (holder, key) => {
    holder[`${key}X`] = holder[key]
    Reflect.deleteProperty(holder, key)
  },
  empty: (holder, key) => (holder[key] = null),
  retype: (holder, key, n) => (holder[key] = WRONG_TYPES[n % WRONG_TYPES.length]),
  stringify: (holder, key) => (holder[key] = JSON.stringify(holder[key])),
  huge: (holder, key) => (holder[key] = 'L4-5 '.repeat(4000)),
  wrap: (holder, key) => (holder[key] = [holder[key]]),
  unit: (holder, _key, n) =>
    Object.assign(holder, { unit: UNITS[n % UNITS.length], code: UNITS[(n * 3) % UNITS.length] }),
  truncate: (holder, key, n) => {
    if (typeof holder[key] === 'string') holder[key] = holder[key].slice(0, n % 12)
  },
  prototype: (holder) =>
    Object.defineProperty(holder, '__proto__', {
      value: { status: 'final' },
      enumerable: true,
      writable: true,
      configurable: true,
    }),
  comparator: (holder, _key, n, resource) => {
    const quantity = isTree(resource.valueQuantity) ? resource.valueQuantity : holder
    quantity.comparator = COMPARATORS[n % COMPARATORS.length]
  },
  r5: (_holder, _key, _n, resource) => asR5(resource),
  stu3: (_holder, _key, _n, resource) => asStu3(resource),
  modifier: (holder) => (holder.modifierExtension = [{ url: 'urn:x:negated', valueBoolean: true }]),
  foreign: (_holder, _key, _n, resource) => (resource.subject = { reference: 'Patient/someone-else' }),
  collide: (_holder, _key, n, resource) => (resource.id = `collision-${n % 2}`),
}

function move(
  resource: Tree,
  from: string,
  to: string,
  change: (value: unknown) => unknown = (value) => value,
): void {
  if (!(from in resource)) return
  resource[to] = change(resource[from])
  if (from !== to) Reflect.deleteProperty(resource, from)
}

/** The record as R5 writes it. */
function asR5(resource: Tree): void {
  const wrapped = (key: string) => (value: unknown) => ({ [key]: value })
  move(resource, 'medicationCodeableConcept', 'medication', wrapped('concept'))
  move(resource, 'medicationReference', 'medication', wrapped('reference'))
  move(resource, 'performedDateTime', 'occurrenceDateTime')
  move(resource, 'performedPeriod', 'occurrencePeriod')
  move(resource, 'reasonCode', 'reason', (value) =>
    Array.isArray(value) ? value.map(wrapped('concept')) : value,
  )
  if (resource.resourceType === 'ImagingStudy')
    move(resource, 'modality', 'modality', (value) =>
      Array.isArray(value) ? value.map((coding: unknown) => ({ coding: [coding] })) : value,
    )
  if (resource.resourceType === 'ServiceRequest') move(resource, 'code', 'code', wrapped('concept'))
  if (resource.resourceType === 'MedicationStatement') resource.status = 'recorded'
  if (resource.resourceType === 'Device') move(resource, 'deviceName', 'name')
}

/** The record as STU3 writes it. */
function asStu3(resource: Tree): void {
  const codeOf = (value: unknown): unknown => {
    const [coding] = isTree(value) && Array.isArray(value.coding) ? (value.coding as unknown[]) : []
    return isTree(coding) ? coding.code : value
  }
  move(resource, 'clinicalStatus', 'clinicalStatus', codeOf)
  move(resource, 'verificationStatus', 'verificationStatus', codeOf)
  move(resource, 'recordedDate', 'assertedDate')
  move(resource, 'encounter', 'context')
  move(resource, 'note', 'comment', () => 'a comment')
  for (const name of ['dosageInstruction', 'dosage'])
    move(resource, name, name, (value) =>
      Array.isArray(value)
        ? value.map((one: unknown) => {
            const [dose] = isTree(one) && Array.isArray(one.doseAndRate) ? (one.doseAndRate as unknown[]) : []
            return isTree(one) && isTree(dose) ? { ...one, ...dose, doseAndRate: undefined } : one
          })
        : value,
    )
  if (resource.resourceType === 'MedicationStatement')
    Object.assign(resource, { taken: 'y', category: { text: 'x' } })
  if (resource.resourceType === 'ServiceRequest') resource.resourceType = 'ProcedureRequest'
  if (resource.resourceType === 'ImagingStudy')
    Object.assign(resource, { availability: 'ONLINE', uid: 'urn:oid:1.2.3' })
}
