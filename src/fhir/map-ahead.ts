import { asObject, type Json } from './json.ts'
import { nameOf, typeIn } from './receive.ts'
import {
  allergyReader,
  checklistReader,
  conditionReader,
  cultureReader,
  deviceReader,
  documentReader,
  interventionReader,
  observationReader,
  orderReader,
  procedureReader,
  reportReader,
  reportTextReader,
  scoreFormReader,
  setAsideReader,
  studyReader,
  tobaccoReader,
} from './readers.ts'
import type { SourceRead } from './source-read.ts'

type Map = (json: Json, resource: string) => unknown

/** Work at a stretch before the page gets its turn, in milliseconds. */
const SLICE_MS = 20

/** Who reads each type of record. Medication records wait: what they refer to may come with another answer. */
const MAPS: Readonly<Record<string, readonly { map: Map }[]>> = {
  Condition: [conditionReader],
  Procedure: [procedureReader, interventionReader],
  Observation: [observationReader, cultureReader, tobaccoReader],
  DiagnosticReport: [reportReader, interventionReader, cultureReader, reportTextReader],
  ImagingStudy: [studyReader],
  DocumentReference: [documentReader],
  ServiceRequest: [orderReader],
  AllergyIntolerance: [allergyReader],
  Device: [deviceReader],
  QuestionnaireResponse: [checklistReader, scoreFormReader, setAsideReader],
}

/** Maps the records of one answer a slice at a time, so that building the chart of a long record blocks nothing. */
export async function mapAhead(
  { state, entries }: SourceRead,
  pause: () => Promise<void> = nextTask,
  now: () => number = () => performance.now(),
): Promise<void> {
  // The questions that waited for this answer go out first.
  await pause()
  let until = now() + SLICE_MS
  for (const [place, { resource, fullUrl }] of entries.entries()) {
    const json = asObject(resource)
    if (json === null) continue
    const name = nameOf(json, fullUrl ?? null, state.id, place)
    for (const { map } of MAPS[typeIn(json)] ?? []) map(json, name)
    if (now() < until) continue
    await pause()
    until = now() + SLICE_MS
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
