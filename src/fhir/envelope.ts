import { objectsAt, stringAt, type Json } from './json.ts'

/** modifierExtensions whose meaning is known not to change what we read. Empty until one is reviewed. */
const KNOWN_MODIFIERS: ReadonlySet<string> = new Set<string>()

/** A modifier we do not understand may turn a record's meaning round: the reason not to read it, or null. */
export function modifierProblem(json: Json): string | null {
  const urls = objectsAt(json, 'modifierExtension').map((extension) => stringAt(extension, 'url') ?? '')
  if (urls.some((url) => !KNOWN_MODIFIERS.has(url))) return 'contains a modifier this app does not understand'
  if (stringAt(json, 'implicitRules') !== null) return 'follows rules this app does not know'
  return null
}

/** A status code trimmed and in lower case; null when missing. */
export function statusOf(json: Json): string | null {
  const status = stringAt(json, 'status')?.trim().toLowerCase()
  return status === undefined || status === '' ? null : status
}

/** Words for a status the app cannot act on. */
export function statusProblem(status: string | null): string {
  return status === null ? 'no status' : `status "${status}" not understood`
}
