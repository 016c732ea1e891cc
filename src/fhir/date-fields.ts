import { readWhen, spanOf, type When } from '../domain/dates.ts'
import { objectAt, stringAt, valueAt, type Json } from './json.ts'

/** A date field as read: `none` when the record has no such field, `unreadable` when it is no date. */
export type DateField =
  { state: 'read'; when: When } | { state: 'none' } | { state: 'unreadable'; text: string }

/** The first present of these fields; a Period is read from its start to its end. */
export function dateAt(json: Json, ...keys: readonly string[]): DateField {
  for (const key of keys) {
    const period = objectAt(json, key)
    const text = stringAt(json, key)
    if (period) return periodOf(period)
    if (text !== null) return dateOf(text)
    const other = valueAt(json, key) ?? null
    if (other !== null) return { state: 'unreadable', text: JSON.stringify(other).slice(0, 40) }
  }
  return { state: 'none' }
}

function dateOf(text: string): DateField {
  const when = readWhen(text.trim())
  return when ? { state: 'read', when } : { state: 'unreadable', text }
}

function periodOf(period: Json): DateField {
  const start = dateAt(period, 'start')
  const end = dateAt(period, 'end')
  if (start.state === 'unreadable') return start
  if (end.state === 'unreadable') return end
  if (start.state === 'read' && end.state === 'read') {
    const backwards = end.when.last < start.when.first
    const text = `${start.when.text} to ${end.when.text}`
    return backwards ? { state: 'unreadable', text } : { state: 'read', when: spanOf(start.when, end.when) }
  }
  return end.state === 'read' ? end : start
}

/** The date, when it was read. */
export function whenOf(field: DateField): When | null {
  return field.state === 'read' ? field.when : null
}

/** Why a record without a readable date cannot be placed in time. */
export function dateProblem(field: DateField): string {
  return field.state === 'unreadable' ? `date not readable ("${field.text}")` : 'no date'
}
