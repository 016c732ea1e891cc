import { SAVED_IDENTIFIER_SYSTEM } from '../terminology/checklist.ts'
import type { CreateResult, Way } from './create.ts'
import { draftId, type Drafted } from './draft-head.ts'
import type { Json } from './json.ts'
import { r4Problems } from './r4-check.ts'
import type { Writer } from './writer.ts'

/** The kinds of record that drafts become. */
export type DraftType = 'ServiceRequest' | 'MedicationRequest' | 'DocumentReference'

/** A draft on its way: what it is called by (kind, choices, day), and the record it becomes. */
export type DraftToSend = {
  type: DraftType
  identity: readonly string[]
  record: (drafted: Drafted) => Json
}
export type SendDraft = (draft: DraftToSend, way: Way, when: string) => Promise<CreateResult>

/** Sends drafts of one patient: checked by R4 first, looked for in the EHR first, and never twice. */
export function draftSender(
  writer: Writer,
  { patientId, user }: { patientId: string; user: string | null },
): SendDraft {
  return async ({ type, identity, record }, way, when) => {
    const id = await draftId([writer.fhirBase, patientId, type, ...identity])
    const resource = record({ patientId, id, author: user, when })
    const [problem] = r4Problems(resource)
    if (problem !== undefined)
      return { outcome: 'refused', reason: `the draft is not a valid FHIR record: ${problem}` }
    const identifier = { system: SAVED_IDENTIFIER_SYSTEM, value: id }
    return writer.create(type, resource, identifier, { way, lookFirst: true })
  }
}
