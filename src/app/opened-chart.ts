import { SOURCE_IDS, type SourceId } from '../domain/sources.ts'
import { codesToAsk } from '../fhir/codes-to-ask.ts'
import { createGateway } from '../fhir/gateway.ts'
import type { Limits } from '../fhir/limits.ts'
import { loadSource } from '../fhir/load.ts'
import type { Session } from '../fhir/session.ts'
import type { SourceRead } from '../fhir/source-read.ts'
import type { MessageWindow } from '../fhir/web-messaging.ts'
import type { LaterChecks } from './later-checks.tsx'
import { laterOf, type Later } from './later.ts'
import { openReading, type Reading } from './reading.ts'
import { createSessionEnd, type SessionEnd } from './session-end.ts'
import { calendarDay } from './calendar-day.ts'

/** What the page takes from the world around it. */
export type World = {
  clock: () => Date
  delay?: (ms: number) => Promise<void>
  /** The window that messages to the EHR go through; the browser's own unless a test stands in for it. */
  frame?: MessageWindow
  limits?: Partial<Limits>
  /** Prepares what one source brought before it is told. */
  prepare?: (read: SourceRead) => Promise<void>
  /** Brings the checks that the red flags do not wait for. */
  loadLater: () => Promise<LaterChecks>
  /** Ends the page: they did not arrive, or cannot be used. */
  stop?: () => Promise<void>
}

/** A chart that is being read, from before the page for it is there. */
export type OpenedChart = {
  reading: Reading
  later: Later
  sessionEnd: SessionEnd
  clock: () => Date
}

/** What red flags rest on is asked for first, then what the drug warnings do; a long list then holds up nothing else. */
const FIRST = [
  'Condition',
  'Observation/laboratory',
  'Procedure',
  'MedicationRequest',
  'Patient',
  'QuestionnaireResponse',
  'DiagnosticReport',
  'Observation/vital-signs',
] as const satisfies readonly SourceId[]
const ORDER: readonly SourceId[] = [...new Set([...FIRST, ...SOURCE_IDS])]

/** Asks the EHR for every source at once, straight from the sign-in; the page takes up what has been answered by then. */
export function openChart(
  session: Session,
  { clock, prepare, loadLater, stop, frame, ...world }: World,
): OpenedChart {
  const sessionEnd = createSessionEnd()
  const { fhirBase, patientId, notGranted, partlyGranted, issuer } = session
  const gateway = createGateway({
    fhirBase,
    authorization: () => session.authorizationHeader(),
    refresh: () => session.refresh(),
    tokenExpired: () => session.tokenExpired(),
    onSessionExpired: sessionEnd.tell,
    ...world,
  })
  const codes = codesToAsk()
  const reading = openReading({
    order: ORDER,
    now: () => clock().getTime(),
    load: async (id) => {
      const today = calendarDay(clock())
      const asked = { gateway, patientId, codes, today, pageSize: issuer.pageSize }
      const read = await loadSource(id, { ...asked, notGranted, partlyGranted })
      await prepare?.(read)
      await later.now()?.mapAhead(read)
      return read
    },
  })
  const arriving = reading.timeToSpare.then(loadLater).then(async (checks) => {
    for (const read of reading.soFar().reads) await checks.mapAhead(read)
    return { ...checks, writing: checks.openWriting(session, gateway, frame ?? window) }
  })
  arriving.catch(() => stop?.())
  const later = laterOf(arriving)
  // What has been answered by then is drawn along with them.
  later.subscribe(reading.tellSoon)
  return { reading, later, sessionEnd, clock }
}
