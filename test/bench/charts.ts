import type { BundleEntry } from 'fhir/r4'
import { largeBundle } from '../../fixtures/patients/large.ts'
import type { SourceRead } from '../../src/fhir/source-read.ts'
import { readsFromBundle } from '../../src/fhir/reads-from-bundle.ts'

/** A chart of about this many records: the large sample, cut short or repeated under other ids. */
export function chartOf(records: number): { reads: SourceRead[]; patientId: string } {
  const { entry = [], ...bundle } = largeBundle()
  const isPatient = ({ resource }: BundleEntry): boolean => resource?.resourceType === 'Patient'
  const rest = entry.filter((one) => !isPatient(one))
  const copies = Array.from({ length: records }, (_, index): BundleEntry => {
    const source = rest[index % rest.length]
    const round = Math.floor(index / rest.length)
    if (round === 0 || !source?.resource) return source ?? {}
    return { resource: { ...source.resource, id: `${source.resource.id ?? ''}-${round}` } }
  })
  const read = readsFromBundle({ ...bundle, entry: [...entry.filter(isPatient), ...copies] })
  if (!read.ok) throw new Error(read.reason)
  return read
}

const DRUGS = [
  'oxycodone',
  'gabapentin',
  'lorazepam',
  'sertraline',
  'cyclobenzaprine',
  'ibuprofen',
  'lisinopril',
  'atorvastatin',
]

/** A medication list of this many orders, a handful of drugs in many strengths. */
export function medicationListOf(orders: number): { reads: SourceRead[]; patientId: string } {
  const entry = Array.from({ length: orders }, (_, index) => ({
    resource: {
      resourceType: 'MedicationRequest',
      id: `m${index}`,
      status: 'active',
      intent: 'order',
      subject: { reference: 'Patient/p' },
      authoredOn: '2026-10-01',
      medicationCodeableConcept: {
        text: `${DRUGS[index % DRUGS.length] ?? ''} ${5 * (1 + index)} MG Oral Tablet`,
      },
      dosageInstruction: [
        {
          timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } },
          doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }],
        },
      ],
    },
  }))
  const patient = {
    resource: { resourceType: 'Patient', id: 'p', birthDate: '1950-01-01', gender: 'female' },
  }
  const read = readsFromBundle({ resourceType: 'Bundle', type: 'collection', entry: [patient, ...entry] })
  if (!read.ok) throw new Error(read.reason)
  return read
}
