import type { Entry } from './bundle.ts'
import type { Gateway } from './gateway.ts'
import { asObject, objectAt, stringAt } from './json.ts'
import { ownUrl } from './own-url.ts'

/** Medications read one by one for one source; the rest is reported as not read. */
const MOST_READS = 60

export type Medications = { entries: Entry[]; missing: number; sessionExpired: boolean }

/** Reads the Medications that the entries refer to by an address under the FHIR base and that did not come along. */
export async function readMedications(
  gateway: Gateway,
  entries: readonly Entry[],
  signal: AbortSignal | undefined,
): Promise<Medications> {
  const present = new Set(entries.flatMap(({ resource }) => medicationId(resource) ?? []))
  const wanted = [...new Set(entries.flatMap(({ resource }) => referredId(resource, gateway.fhirBase) ?? []))]
  const absent = wanted.filter((id) => !present.has(id))
  const asked = absent.slice(0, MOST_READS)
  const results = await Promise.all(asked.map((id) => gateway.read('Medication', id, { signal })))
  const read = results.flatMap((result, index) =>
    result.ok
      ? [{ resource: result.resource, fullUrl: `${gateway.fhirBase}/Medication/${asked[index] ?? ''}` }]
      : [],
  )
  const sessionExpired = results.some((result) => !result.ok && result.sessionExpired)
  return { entries: read, missing: absent.length - read.length, sessionExpired }
}

function medicationId(resource: unknown): string | null {
  const json = asObject(resource)
  return json && stringAt(json, 'resourceType') === 'Medication' ? stringAt(json, 'id') : null
}

function referredId(resource: unknown, fhirBase: string): string | null {
  const reference = stringAt(objectAt(asObject(resource) ?? {}, 'medicationReference') ?? {}, 'reference')
  if (reference === null || reference.startsWith('#')) return null
  const url = ownUrl(reference, fhirBase)
  const base = ownUrl(fhirBase, fhirBase)
  if (!url || !base) return null
  const [, id] =
    /^\/Medication\/([^/]+)(?:\/_history\/[^/]+)?$/.exec(url.pathname.slice(base.pathname.length)) ?? []
  return id === undefined ? null : decodeURIComponent(id)
}
