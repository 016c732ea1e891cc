import { asObject, stringAt, type Json } from './json.ts'

type Check = (value: unknown) => boolean
type Shape = { required: readonly string[]; one: Record<string, Check>; many: Record<string, Check> }

const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value)
const oneOf =
  (...codes: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && codes.includes(value)
const withPart =
  (...names: readonly string[]): Check =>
  (value) => {
    const json = asObject(value)
    return json !== null && names.some((name) => json[name] !== undefined)
  }
const object: Check = (value) => asObject(value) !== null
const text: Check = (value) => typeof value === 'string' && value.trim() !== ''
const dateTime = matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/)
const concept = withPart('coding', 'text')
const referenceTo =
  (...types: readonly string[]): Check =>
  (value) => {
    const [, type] =
      /^([A-Za-z]+)\/[A-Za-z0-9\-.]{1,64}$/.exec(stringAt(asObject(value) ?? {}, 'reference') ?? '') ?? []
    return type !== undefined && (types.length === 0 || types.includes(type))
  }
const author = referenceTo('Practitioner', 'PractitionerRole', 'Patient', 'RelatedPerson')
const attachment: Check = (value) =>
  matches(/^[A-Za-z0-9+/]+={0,2}$/)(asObject(asObject(value)?.attachment)?.data)

const ALL = { subject: referenceTo('Patient') }
const REQUEST = {
  ...ALL,
  status: oneOf('draft'),
  intent: oneOf('proposal', 'plan'),
  authoredOn: dateTime,
  requester: author,
}

/** The elements this app writes, by R4; nothing else may be in a draft. */
const SHAPES: Readonly<Record<string, Shape>> = {
  ServiceRequest: {
    required: ['identifier', 'status', 'intent', 'subject', 'code', 'authoredOn'],
    one: { ...REQUEST, code: concept },
    many: {
      identifier: withPart('value'),
      category: concept,
      orderDetail: concept,
      reasonCode: concept,
      reasonReference: referenceTo('Condition', 'Observation', 'DiagnosticReport', 'DocumentReference'),
      bodySite: concept,
      supportingInfo: referenceTo(),
      note: withPart('text'),
    },
  },
  MedicationRequest: {
    required: ['identifier', 'status', 'intent', 'subject', 'authoredOn', 'medication'],
    one: {
      ...REQUEST,
      medicationCodeableConcept: concept,
      medicationReference: withPart('reference', 'display'),
      priorPrescription: referenceTo('MedicationRequest'),
      dispenseRequest: withPart('quantity', 'expectedSupplyDuration'),
    },
    many: {
      identifier: withPart('value'),
      contained: object,
      dosageInstruction: object,
      note: withPart('text'),
    },
  },
  DocumentReference: {
    required: ['identifier', 'status', 'subject', 'content', 'date'],
    one: {
      ...ALL,
      status: oneOf('current'),
      docStatus: oneOf('preliminary'),
      type: concept,
      date: dateTime,
      description: text,
    },
    many: { identifier: withPart('value'), author, content: attachment },
  },
}

/** What is wrong with a draft by R4, in words; empty when nothing is. Checked before anything is sent. */
export function r4Problems(resource: Json): string[] {
  const type = stringAt(resource, 'resourceType') ?? ''
  const shape = Object.hasOwn(SHAPES, type) ? SHAPES[type] : undefined
  if (!shape) return [`${type === '' ? 'a record without a type' : type} is not drafted here`]
  const has = (name: string): boolean =>
    Object.keys(resource).some(
      (key) => key === name || (name === 'medication' && key.startsWith('medication')),
    )
  const missing = shape.required.filter((name) => !has(name)).map((name) => `${name} is missing`)
  const wrong = Object.entries(resource).flatMap(([name, value]) => {
    if (name === 'resourceType') return []
    const [one, many] = [shape.one[name], shape.many[name]]
    if (one) return one(value) ? [] : [`${name} is not as it should be`]
    if (many) return Array.isArray(value) && value.every(many) ? [] : [`${name} is not as it should be`]
    return [`${name} is not part of it`]
  })
  return [...missing, ...wrong, ...emptyParts(resource, '')]
}

/** FHIR knows no empty value: no null, no empty text, list or object, anywhere. */
function emptyParts(value: unknown, path: string): string[] {
  if (value === null || value === undefined) return [`${path} is empty`]
  if (typeof value === 'string') return value.trim() === '' ? [`${path} is empty`] : []
  if (typeof value !== 'object') return []
  const parts = Object.entries(value)
  if (parts.length === 0) return [`${path} is empty`]
  return parts.flatMap(([name, part]) => emptyParts(part, path === '' ? name : `${path}.${name}`))
}
