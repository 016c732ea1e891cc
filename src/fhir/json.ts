/** A JSON object of unknown shape. */
export type Json = Readonly<Record<string, unknown>>

/** The value as an object, or null: arrays, strings and missing values are not objects. */
export function asObject(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
}

/** An own property as an object, else null. */
export function objectAt(json: Json, key: string): Json | null {
  return asObject(valueAt(json, key))
}

/** An own property as a list of objects; whatever is no object in it, or a value that is no list, is left out. */
export function objectsAt(json: Json, key: string): Json[] {
  const value = valueAt(json, key)
  return Array.isArray(value) ? value.map(asObject).filter((item) => item !== null) : []
}

/** An own property as a string, else null. */
export function stringAt(json: Json, key: string): string | null {
  const value = valueAt(json, key)
  return typeof value === 'string' ? value : null
}

/** An own property as a list of strings. */
export function stringsAt(json: Json, key: string): string[] {
  const value = valueAt(json, key)
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** An own property as a finite number, else null. A number written as a string is not a number. */
export function numberAt(json: Json, key: string): number | null {
  const value = valueAt(json, key)
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** An own property as true or false, else null. */
export function booleanAt(json: Json, key: string): boolean | null {
  const value = valueAt(json, key)
  return typeof value === 'boolean' ? value : null
}

/** An own property, untouched; undefined when there is none. */
export function valueAt(json: Json, key: string): unknown {
  return Object.hasOwn(json, key) ? json[key] : undefined
}
