import type { Bundle } from 'fhir/r4'
import fc from 'fast-check'
import { samplePatients } from '../fixtures/patients/index.ts'

type Json = Record<string, unknown>
type Resource = Json & { resourceType: string; id: string }

const PATIENT = 'generated'
const SUBJECT = { reference: `Patient/${PATIENT}` }

const isResource = (value: unknown): value is Resource =>
  typeof value === 'object' && value !== null && 'resourceType' in value && 'id' in value

/** Records of all sample patients, from which charts are drawn. */
const POOL = samplePatients()
  .filter(({ id }) => id !== 'large')
  .flatMap(({ bundle }) =>
    (bundle.entry as ({ resource?: unknown } | null)[]).map((entry) => entry?.resource),
  )
  .filter(isResource)
  .filter(({ resourceType }) => resourceType !== 'Patient' && resourceType !== 'OperationOutcome')
const TYPES = [...new Set(POOL.map(({ resourceType }) => resourceType))]
const byType = new Map(TYPES.map((type) => [type, POOL.filter((one) => one.resourceType === type)]))

/** What happened to a record on its way: most arrive as they are. */
const TWISTS = [
  'none',
  'none',
  'none',
  'none',
  'none',
  'twice',
  'newer',
  'changed',
  'foreign',
  'no-subject',
] as const

/** A patient whose chart is drawn from the records of all samples; types with few records come up as often as the others. */
export const generatedBundle: fc.Arbitrary<Bundle> = fc
  .record({
    birth: fc.integer({ min: 1930, max: 2000 }),
    gender: fc.constantFrom('male', 'female', 'unknown'),
    picks: fc.array(
      fc.record({ type: fc.constantFrom(...TYPES), n: fc.nat(), twist: fc.constantFrom(...TWISTS) }),
      {
        minLength: 5,
        maxLength: 70,
      },
    ),
  })
  .map(({ birth, gender, picks }) => {
    const patient = { resourceType: 'Patient', id: PATIENT, birthDate: `${birth}-05-05`, gender }
    const records = picks.flatMap(({ type, n, twist }) => {
      const all = byType.get(type) ?? []
      const found = all[n % all.length]
      return found ? twisted(ownedBy(found), twist) : []
    })
    const entry = [patient, ...records].map((resource) => ({ resource }))
    // Plain JSON, some of it odd on purpose.
    return { resourceType: 'Bundle', type: 'collection', entry } as unknown as Bundle
  })

function ownedBy(record: Resource): Resource {
  const key = 'patient' in record ? 'patient' : 'subject'
  return key in record ? { ...record, [key]: SUBJECT } : record
}

function twisted(record: Resource, twist: (typeof TWISTS)[number]): Resource[] {
  switch (twist) {
    case 'none':
      return [record]
    case 'twice':
      return [record, record]
    case 'newer':
      return [
        { ...record, meta: { versionId: '1' } },
        { ...record, meta: { versionId: '2' }, status: 'entered-in-error' },
      ]
    case 'changed':
      return [record, { ...record, note: [{ text: 'another copy of the same record' }] }]
    case 'foreign':
      return [{ ...record, id: `${record.id}-foreign`, subject: { reference: 'Patient/somebody-else' } }]
    case 'no-subject':
      return [Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'subject')) as Resource]
  }
}

export const GENERATED_PATIENT = PATIENT
