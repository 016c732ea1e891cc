import { asObject, type Json } from './json.ts'
import { nameOf, typeIn } from './receive.ts'
import {
  checklistReader,
  conditionReader,
  cultureReader,
  observationReader,
  operationReader,
  scoreFormReader,
} from './readers.ts'
import type { SourceRead } from './source-read.ts'

type Map = (json: Json, resource: string) => unknown

/** Work at a stretch before the page gets its turn, in milliseconds. */
const SLICE_MS = 20

/** Who reads each type of record. */
export type MapsByType = Readonly<Record<string, readonly { map: Map }[]>>

/** A record that groups others is mapped again when they are there. */
const cultures = cultureReader(() => null)

/** Who does so from the start. */
const MAPS: MapsByType = {
  Condition: [conditionReader],
  Procedure: [operationReader],
  Observation: [observationReader, cultures],
  DiagnosticReport: [cultures],
  QuestionnaireResponse: [checklistReader, scoreFormReader],
}

/** Maps the records of one answer a slice at a time, so that building the chart of a long record blocks nothing. */
export async function mapAhead(
  { state, entries }: SourceRead,
  pause: () => Promise<void> = nextTask,
  now: () => number = () => performance.now(),
  maps: MapsByType = MAPS,
): Promise<void> {
  // The questions that waited for this answer go out first.
  await pause()
  let until = now() + SLICE_MS
  for (const [place, { resource, fullUrl }] of entries.entries()) {
    const json = asObject(resource)
    if (json === null) continue
    const name = nameOf(json, fullUrl ?? null, state.id, place)
    for (const { map } of maps[typeIn(json)] ?? []) map(json, name)
    if (now() < until) continue
    await pause()
    until = now() + SLICE_MS
  }
}

/** A message comes at once; browsers make timers that follow each other wait. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
