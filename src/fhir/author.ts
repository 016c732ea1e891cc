import type { Gateway } from './gateway.ts'
import { objectsAt, stringAt, stringsAt, type Json } from './json.ts'

/** The EHR has this long to say who the author is by name, in milliseconds; without it the reference stands alone. */
const AUTHOR_NAME_MS = 3000

/** Whoever is signed in (`Practitioner/id`) as a reference, with the name when the EHR tells it; null when not known. */
export async function authorOf(gateway: Gateway, user: string | null): Promise<Json | null> {
  if (user === null) return null
  const display = await nameOf(gateway, user)
  return { reference: user, ...(display !== null && { display }) }
}

async function nameOf(gateway: Gateway, user: string): Promise<string | null> {
  const [type = '', id = ''] = user.split('/')
  const read = await gateway.read(type, id, { signal: AbortSignal.timeout(AUTHOR_NAME_MS) })
  const [name] = read.ok ? objectsAt(read.resource, 'name') : []
  if (!name) return null
  const parts = [...stringsAt(name, 'prefix'), ...stringsAt(name, 'given'), stringAt(name, 'family') ?? '']
  const words = stringAt(name, 'text') ?? parts.join(' ').trim()
  return words === '' ? null : words
}
