import type { Day } from '../../domain/dates.ts'
import type { MedicationEntry } from '../../domain/medication.ts'
import type { MedicationUse } from '../../domain/medication-list.ts'
import { dateWords } from '../date-words.ts'

const KINDS: Record<MedicationEntry['kind'], string> = {
  order: 'Order',
  statement: 'Medication list entry',
  dispense: 'Dispensed',
}
const STATES: Record<MedicationEntry['state'], string> = {
  active: 'active',
  'on-hold': 'on hold',
  ended: 'ended',
}
const ROUTES: Record<MedicationEntry['route'], string | null> = {
  oral: null,
  'not-given': null,
  transdermal: 'through the skin',
  local: 'used locally, not in the checks',
  injection: 'injection',
  buccal: 'in the mouth',
  rectal: 'rectal',
  nasal: 'into the nose',
}

/** One record of a medicine in a line: "Order, 5 Oct 2026, active, until 4 Nov 2026". */
export function recordLine(entry: MedicationEntry, today: Day): string {
  const { kind, state, when, end } = entry
  const over = end !== null && end.last < today
  const parts = [
    KINDS[kind],
    when === null ? 'no date' : dateWords(when),
    ...(kind === 'dispense' ? [] : [STATES[state]]),
    ...(end === null ? [] : [`${over ? 'ended by' : 'until'} ${dateWords(end)}`]),
  ]
  return parts.join(', ')
}

/** The dosage as the record writes it; empty when it writes none. */
export function dosageText(entry: MedicationEntry): string {
  return entry.instructions.flatMap((one) => one.text ?? []).join('; ')
}

/** The dosages as written in the records that have the medicine on the list, each once. */
export function dosagesWritten(use: MedicationUse, today: Day): string[] {
  const current = use.entries.filter(
    ({ kind, state, end }) => kind !== 'dispense' && state !== 'ended' && (end === null || end.last >= today),
  )
  return [...new Set(current.map(dosageText))].filter((text) => text !== '')
}

/** What else a reviewer must see beside the dose, each in a few words. */
export function noteWords(use: MedicationUse): string[] {
  const route = ROUTES[use.route]
  return [
    ...(use.prn ? ['as needed only'] : []),
    ...(use.extendedRelease ? ['extended release'] : []),
    ...(route === null ? [] : [route]),
    use.last === null ? 'no date' : `last dated ${dateWords(use.last)}`,
    ...(use.byName ? ['matched by name, not by code'] : []),
  ]
}

/** What casts doubt on the medicine being taken; each stands out on the list. */
export function doubtWords(use: MedicationUse): string[] {
  return [
    ...(use.status === 'on-hold' ? ['On hold'] : []),
    ...(use.stale ? ['May be stale'] : []),
    ...use.conflicts.map((conflict) => `Conflict: ${conflict}`),
  ]
}
