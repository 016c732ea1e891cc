import { SAVED_IDENTIFIER_SYSTEM } from '../terminology/checklist.ts'
import type { Json } from './json.ts'

/** Whose draft it is, under which name, who made it (`Practitioner/id`) and when (a FHIR instant). */
export type Drafted = { patientId: string; id: string; author: string | null; when: string }

/** What every draft starts with: the name it is found again by, and its patient. */
export function draftHead({ id, patientId }: Drafted): Json {
  return {
    identifier: [{ system: SAVED_IDENTIFIER_SYSTEM, value: id }],
    subject: { reference: `Patient/${patientId}` },
  }
}

/**
 * The name of a draft made from what it is (EHR, patient, kind, choices, day), so that the same draft has the same name
 * after a reload. Opaque: a digest, from which nothing can be read.
 */
export async function draftId(parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
