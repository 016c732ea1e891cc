import { SOURCE_IDS, type SourceId } from '../domain/sources.ts'
import { codesToAsk } from '../fhir/codes-to-ask.ts'
import { createGateway } from '../fhir/gateway.ts'
import { loadSource } from '../fhir/load.ts'
import type { Session } from '../fhir/session.ts'
import type { SourceRead } from '../fhir/source-read.ts'
import { createSessionEnd, type SessionEnd } from './session-end.ts'
import { calendarDay } from './today.ts'
import type { Reading } from './use-reads.ts'

/** What the page takes from the world around it. */
export type World = { clock: () => Date; delay?: (ms: number) => Promise<void> }

/** A chart that is being read, from before the page for it is there. */
export type OpenedReading = { reading: Reading; sessionEnd: SessionEnd }

/** What red flags and drug warnings rest on is asked for first; slow results then hold up nothing else. */
const FIRST = [
  'Patient',
  'Condition',
  'Procedure',
  'Observation/laboratory',
  'MedicationRequest',
  'QuestionnaireResponse',
  'DiagnosticReport',
  'MedicationStatement',
  'MedicationDispense',
] as const satisfies readonly SourceId[]
const LAST = SOURCE_IDS.filter((id) => id.startsWith('Observation/') && id !== 'Observation/laboratory')

/** Asks for every source at once, before the page that shows it is loaded; the page takes up each answer once. */
export function openReading(session: Session, { clock, ...world }: World): OpenedReading {
  const sessionEnd = createSessionEnd()
  const { fhirBase, patientId, notGranted, partlyGranted } = session
  const gateway = createGateway({
    fhirBase,
    authorization: () => session.authorizationHeader(),
    refresh: () => session.refresh(),
    tokenExpired: () => session.tokenExpired(),
    onSessionExpired: sessionEnd.tell,
    ...world,
  })
  const codes = codesToAsk()
  const ask = (id: SourceId) =>
    loadSource(id, { gateway, patientId, codes, notGranted, partlyGranted, today: calendarDay(clock()) })
  const started = new Map<SourceId, Promise<SourceRead>>()
  for (const id of new Set([...FIRST, ...SOURCE_IDS.filter((one) => !LAST.includes(one)), ...LAST]))
    started.set(id, ask(id))
  const load = (id: SourceId) => {
    const read = started.get(id) ?? ask(id)
    started.delete(id)
    return read
  }
  return { sessionEnd, reading: { fhirBase, patientId, now: () => clock().getTime(), load } }
}
