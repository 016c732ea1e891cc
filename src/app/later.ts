import { typeOfSource, type SourceId, type SourceType } from '../domain/sources.ts'
import { idleRead } from '../fhir/load.ts'
import type { LaterChecks } from './later-checks.tsx'
import type { SoFar } from './reading.ts'
import type { Writing } from './writing.ts'

/** All that the page can do without until the red flags are shown. */
export type LaterPage = LaterChecks & { writing: Writing }

/** The later checks: null until they have arrived. */
export type Later = { now: () => LaterPage | null; subscribe: (listener: () => void) => () => void }

/** Tells when the later checks have arrived; whoever asked for them says what happens when they do not. */
export function laterOf(arriving: Promise<LaterPage>): Later {
  const listeners = new Set<() => void>()
  let arrived: LaterPage | null = null
  arriving.then(
    (checks) => {
      arrived = checks
      for (const listener of listeners) listener()
    },
    () => undefined,
  )
  return {
    now: () => arrived,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/**
 * What may be shown so far. Without the later checks the medicines, and all else that nobody reads before, are still being
 * read, whatever the EHR has answered: nothing that needs them is called clear, and reading has not ended.
 */
export function readableWith(later: LaterChecks | null, soFar: SoFar): SoFar {
  if (later !== null) return soFar
  return {
    reads: soFar.reads.map((read) => (needsLater(read.state.id) ? idleRead(read.state.id) : read)),
    sources: soFar.sources.map((source) =>
      needsLater(source.id) ? { ...idleRead(source.id).state, readAt: null, asking: false } : source,
    ),
  }
}

/** Kinds of record that only later readers read. */
const ONLY_LATER: readonly SourceType[] = [
  'DiagnosticReport',
  'ImagingStudy',
  'MedicationRequest',
  'MedicationStatement',
  'MedicationDispense',
  'ServiceRequest',
  'AllergyIntolerance',
  'Device',
  'DocumentReference',
]

function needsLater(id: SourceId): boolean {
  return ONLY_LATER.includes(typeOfSource(id))
}
