import { objectsAt, stringAt, type Json } from './json.ts'

/** What the server says of itself. */
export type Capability = {
  fhirVersion: string | null
  /** The resource types it lists, with whether they can be searched. */
  types: ReadonlyMap<string, { search: boolean }>
}

/** Reads a CapabilityStatement; null when it lists no resource types, because then it tells us nothing. */
export function readCapability(statement: Json): Capability | null {
  if (stringAt(statement, 'resourceType') !== 'CapabilityStatement') return null
  const types = new Map<string, { search: boolean }>()
  for (const rest of objectsAt(statement, 'rest')) {
    if (stringAt(rest, 'mode') === 'client') continue
    for (const resource of objectsAt(rest, 'resource')) {
      const type = stringAt(resource, 'type')
      const interactions = objectsAt(resource, 'interaction').map((item) => stringAt(item, 'code'))
      const search = interactions.length === 0 || interactions.includes('search-type')
      if (type !== null) types.set(type, { search: search || types.get(type)?.search === true })
    }
  }
  return types.size > 0 ? { fhirVersion: stringAt(statement, 'fhirVersion'), types } : null
}

/** Does the server say that this type can be searched? */
export function claims(capability: Capability, type: string): boolean {
  return capability.types.get(type)?.search === true
}
