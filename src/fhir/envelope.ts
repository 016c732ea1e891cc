import { asObject, stringAt, type Json } from './json.ts'

/** modifierExtensions whose meaning is known not to change what we read. Empty until one is reviewed. */
const KNOWN_MODIFIERS: ReadonlySet<string> = new Set<string>()

/** Parts with a modifier of their own lie at most this deep: e.g. MedicationRequest.dosageInstruction.timing. */
const DEEPEST_PART = 4

/** A modifier we do not understand may turn a record's meaning round: the reason not to read it, or null. */
export function modifierProblem(json: Json): string | null {
  if (hasUnknownModifier(json, DEEPEST_PART)) return 'contains a modifier this app does not understand'
  if (stringAt(json, 'implicitRules') !== null) return 'follows rules this app does not know'
  return null
}

/** On the record or any part of it. Contained records speak for themselves. */
function hasUnknownModifier(json: Json, depth: number): boolean {
  return Object.keys(json).some((key) => {
    const value = json[key]
    if (key === 'modifierExtension')
      return listOf(value).some((extension) => !KNOWN_MODIFIERS.has(urlOf(extension)))
    if (key === 'contained' || depth === 0) return false
    return Array.isArray(value) ? value.some((item) => isModified(item, depth)) : isModified(value, depth)
  })
}

function isModified(part: unknown, depth: number): boolean {
  const json = asObject(part)
  return json !== null && hasUnknownModifier(json, depth - 1)
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

function urlOf(extension: unknown): string {
  return stringAt(asObject(extension) ?? {}, 'url') ?? ''
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
